"""The checks find what the rules quote of the printed report; all else they find has been judged."""

import lint_table
from printed_report import evidence, judged, missed, unquoted

from deckgen.lint import CHECKS, checks
from deckgen.model.checks import CHECK_NAMES


def test_every_code_has_its_check() -> None:
    checks.load()
    assert sorted(CHECKS) == sorted(CHECK_NAMES)


def test_nothing_that_the_rules_quote_is_missed() -> None:
    assert missed(evidence()) == []


def test_every_other_finding_has_been_judged() -> None:
    verdicts = judged()
    open_ones = [(each.code, each.slide, each.words) for each in unquoted()]
    assert [row for row in open_ones if row not in verdicts] == []
    assert set(verdicts.values()) <= {"true", "false"}


def test_the_table_of_the_documentation_is_as_it_is_now() -> None:
    page = lint_table.PAGE.read_text(encoding="utf-8")
    assert lint_table.with_table(page) == page
