"""Write the table of checks in docs/lint.md, after a check has changed.

`PYTHONPATH=tests/lint:. python -m lint_table`
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from planted import UNSEEN, corpus, is_found
from planted import findings as found_on
from printed_report import ROOT, evidence, findings, judged, missed, unquoted

from deckgen.lint import CHECKS

PAGE = ROOT / "docs/lint.md"
COUNTS, COUNTS_END = "<!-- counts -->\n", "<!-- end of counts -->\n"
START, END = "<!-- table -->\n", "<!-- end of table -->\n"


def table() -> str:
    """Markdown: a row a check, with its findings on the printed report."""
    found, quoted, verdicts = findings(), evidence(), judged()
    lost = missed(quoted)
    beside = unquoted()
    planted = strangers()[0]
    lines = [
        "| code | name | finds | quoted | missed | findings | beside the quoted | of these false "
        "| of 15 planted |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for code, check in sorted(CHECKS.items()):
        own = [each for each in beside if each.code == code]
        false = sum(verdicts.get((each.code, each.slide, each.words)) == "false" for each in own)
        numbers = (
            sum(row[0] == code for row in quoted),
            sum(row[0] == code for row in lost),
            sum(each.code == code for each in found),
            len(own),
            false,
            planted[code],
        )
        lines.append(f"| {code} | {check.name} | {check.summary} | " + " | ".join(map(str, numbers)) + " |")
    return "\n".join(lines) + "\n"


@cache
def strangers() -> tuple[Counter[str], int, int, int]:
    """Other people's slides: slips found by code, and all slips; clean slides flagged, and all clean ones."""
    read = [corpus(name) for name in UNSEEN]
    faults = [each for slides, _ in read for each in slides]
    clean = [each for _, slides in read for each in slides]
    found = Counter(each.code for each in faults if is_found(each))
    return found, len(faults), sum(bool(found_on(each)) for each in clean), len(clean)


def counts() -> str:
    """What is found on other people's slides, in a sentence."""
    found, of, flagged, clean = strangers()
    return (
        f"**{found.total()} of {of}** planted slips are found ({100 * found.total() / of:.0f}%), "
        f"and {flagged} of {clean} clean slides have a finding.\n"
    )


def with_table(page: str) -> str:
    """The page with the table as it is now."""
    for start, end, made in ((START, END, table()), (COUNTS, COUNTS_END, counts())):
        before, rest = page.split(start)
        page = before + start + made + end + rest.split(end)[1]
    return page


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
