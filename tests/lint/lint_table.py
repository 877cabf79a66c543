"""Write the table of checks in docs/lint.md, after a check has changed.

`PYTHONPATH=tests/lint:. python -m lint_table`
"""

from __future__ import annotations

from printed_report import ROOT, evidence, findings, judged, missed, unquoted

from deckgen.lint import CHECKS

PAGE = ROOT / "docs/lint.md"
START, END = "<!-- table -->\n", "<!-- end of table -->\n"


def table() -> str:
    """Markdown: a row a check, with its findings on the printed report."""
    found, quoted, verdicts = findings(), evidence(), judged()
    lost = missed(quoted)
    beside = unquoted()
    lines = [
        "| code | name | finds | quoted | missed | findings | beside the quoted | of these false |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
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
        )
        lines.append(f"| {code} | {check.name} | {check.summary} | " + " | ".join(map(str, numbers)) + " |")
    return "\n".join(lines) + "\n"


def with_table(page: str) -> str:
    """The page with the table as it is now."""
    before, rest = page.split(START)
    return before + START + table() + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
