"""What an author is told of a fault in layout, data or words: where, why, what to do; never a traceback."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from deckgen.cli import main

LAYOUT = "layouts/highlight-report"
REPORT = "content/2024-09"
SLIDE = f"{LAYOUT}/slides/calls-999.yaml"
VOICE = f"{LAYOUT}/slides/victim-voice.yaml"
THEME = f"{LAYOUT}/theme.yaml"
TEMPLATE = f"{LAYOUT}/template.pptx"
CRIME = f"{REPORT}/data/crime.csv"
WORDS = f"{REPORT}/words/calls-999.md"
HEADER = "month,recorded,further_action,out_of_court\n"
NOVEMBER = "2021-11,3817,479,99\n"

Break = Callable[[Path], object]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for folder in ("layouts", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def edit(file: str, old: str, new: str) -> Break:
    def change(workspace: Path) -> None:
        text = (workspace / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (workspace / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def write(file: str, content: str | bytes) -> Break:
    raw = content if isinstance(content, bytes) else content.encode()
    return lambda workspace: (workspace / file).write_bytes(raw)


def delete(file: str) -> Break:
    return lambda workspace: (workspace / file).unlink()


def recode(file: str, encoding: str) -> Break:
    def change(workspace: Path) -> None:
        text = (workspace / file).read_text(encoding="utf-8")
        (workspace / file).write_bytes(text.encode(encoding))

    return change


def drop_rows(file: str, pattern: str) -> Break:
    def change(workspace: Path) -> None:
        rows = (workspace / file).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [row for row in rows if not re.search(pattern, row)]
        assert len(kept) < len(rows)
        (workspace / file).write_text("".join(kept), encoding="utf-8")

    return change


def in_template(part: str, old: bytes, new: bytes) -> Break:
    """Change the parts of the template whose name holds `part`; an empty `old` takes them out."""

    def change(workspace: Path) -> None:
        path = workspace / TEMPLATE
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        with zipfile.ZipFile(path, "w") as package:
            for name, content in parts.items():
                if part in name and old:
                    package.writestr(name, content.replace(old, new))
                elif part not in name:
                    package.writestr(name, content)

    return change


def together(*changes: Break) -> Break:
    def change(workspace: Path) -> None:
        for each in changes:
            each(workspace)

    return change


def november(*cells: str) -> Break:
    return edit(CRIME, NOVEMBER, ",".join(("2021-11", *cells)) + "\n")


def check(workspace: Path, command: str = "check") -> tuple[int, str]:
    result = CliRunner().invoke(main, [command, "--workspace", str(workspace)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stderr


ERRORS: list[tuple[str, Break, tuple[str, ...]]] = [
    # what is broken, how, and pieces of what is said
    # -- names
    (
        "key",
        edit(SLIDE, "kind: metric", "colour: red\nkind: metric"),
        ("yaml:3:1: error: unknown key 'colour'",),
    ),
    (
        "rule",
        edit(SLIDE, "- month-and-year:", "- month-and-yer:"),
        ("yaml:44:7", "did you mean 'month-and-year'?"),
    ),
    ("metric", edit(SLIDE, "control: offered", "control: ofered"), ("yaml:65:14", "did you mean 'offered'?")),
    ("column", edit(SLIDE, "offered_999", "ofered_999"), ("yaml:8:12", "did you mean 'offered_999'?")),
    (
        "option",
        edit(SLIDE, "by: force", "buy: force"),
        ("has no option 'buy'", "did you mean 'by'?", "2 errors"),
    ),
    (
        "member",
        edit(SLIDE, "own: Wiltshire", "own: Wilshire"),
        ("'Wilshire' is not among", "did you mean 'Wiltshire'?"),
    ),
    ("condition", edit(VOICE, 'horizon: "Yes"', "horizon: Yess"), ("yaml:14:3", "did you mean 'Yes'?")),
    (
        "section",
        edit(WORDS, "## Force", "## Farce"),
        ("calls-999.md:3:4", "did you mean 'Force Delivery Update'?"),
    ),
    (
        "figure",
        edit(WORDS, "- 17", "- {offered.yer-value} 17"),
        ("md:5:3", "did you mean 'offered.year-value'?"),
    ),
    ("slide absent", delete(f"{LAYOUT}/slides/rasso.yaml"), ("layout.yaml:", "there is no slide file")),
    (
        "phrases",
        edit(f"{LAYOUT}/phrases.yaml", "\nmonth-and-year:", "\nmonth-and-yeer:"),
        ("no wording for 'month-and-year'",),
    ),
    # -- types and YAML
    ("whole number", edit(SLIDE, "decimals: 2", "decimals: two"), ("yaml:28:15", "wanted a whole number")),
    ("its range", edit(SLIDE, "decimals: 2", "decimals: -3"), ("yaml:28:15", "from 0 to 6")),
    ("brace", edit(SLIDE, "noun: calls", "noun: {x} calls"), ("yaml:9:11", "put the value in quotes")),
    ("at", edit(SLIDE, "noun: calls", "noun: @calls"), ("yaml:9:11", "put the value in quotes")),
    ("colon", edit(SLIDE, "noun: calls", "noun: calls: some"), ("yaml:9:16", "put the value in quotes")),
    ("tab", edit(SLIDE, "    noun: calls", "\tnoun: calls"), ("yaml:9:1", "indent with spaces")),
    ("empty report", write(f"{REPORT}/report.yaml", ""), ("report.yaml:1:1: error: this file is empty",)),
    (
        "target's unit",
        edit(f"{REPORT}/targets.yaml", "30 seconds", "30%"),
        ("targets.yaml:2:33", "write it as 30 seconds"),
    ),
    (
        "event's month",
        edit(f"{REPORT}/events.yaml", "2024-01", "Jan"),
        ("events.yaml:4:10", "write a month as", "1 error,"),
    ),
    # -- data
    (
        "file missing",
        delete(CRIME),
        (f"{CRIME}: error: the data file of source 'crime' is missing", "1 error,"),
    ),
    ("file empty", write(CRIME, ""), (f"{CRIME}: error: this file is empty",)),
    (
        "not a workbook",
        write(f"{REPORT}/data/telephony.xlsx", "no"),
        ("save it as .xlsx", "1 error, 0 warnings"),
    ),
    (
        "month missing",
        edit(CRIME, NOVEMBER, ""),
        ("column 'month': error: no rows for 2021-11", "add the rows"),
    ),
    (
        "month doubled",
        edit(CRIME, NOVEMBER, NOVEMBER * 2),
        ("row 4, column 'month'", "stands in row 3 already"),
    ),
    ("percentage", november("12%", "1", "1"), ("row 3, column 'recorded'", "'12%' is a percentage")),
    ("dash", november("-", "1", "1"), ("row 3, column 'recorded'", 'missing: ["-"]')),
    ("below zero", november("-5", "1", "1"), ("row 3, column 'recorded'", "below zero")),
    ("part above whole", november("9", "10", "1"), ("row 3, column 'further_action'", "10 is above the 9")),
    (
        "two headers",
        edit(CRIME, HEADER, HEADER + ",Number,Number,Number\n"),
        ("row 2: error: this row is a second header",),
    ),
    (
        "survey without rows",
        drop_rows(f"{REPORT}/data/victim_survey.csv", r"^\d"),
        ("victim_survey.csv, row 1", "no rows below"),
    ),
    (
        "member gone",
        drop_rows(f"{REPORT}/data/anti_social_behaviour.csv", "Nuisance"),
        ("'Nuisance' is not among",),
    ),
    (
        "data end early",
        edit(f"{REPORT}/report.yaml", "data-to: 2024-09", "data-to: 2024-10"),
        ("no rows for 2024-10", "set 'data-to'"),
    ),
    (
        "data begin late",
        edit(f"{REPORT}/report.yaml", "data-to: 2024-09", "data-to: 1999-01"),
        ("error: 36 rows after", "set 'data-to'"),
    ),
    # -- template
    ("no template", delete(TEMPLATE), (f"{TEMPLATE}: error: there is no template",)),
    ("not a template", write(TEMPLATE, "no"), (f"{TEMPLATE}: error:", "is not a PowerPoint file")),
    (
        "no theme part",
        in_template("theme", b"", b""),
        (f"{TEMPLATE}: error: a part of the template is damaged",),
    ),
    ("no slide layout", in_template("slideLayout", b'"Metric"', b'"Metrix"'), ("did you mean 'Metrix'?",)),
    (
        "no placeholder",
        in_template("slideLayout", b'"charts"', b'"chartz"'),
        ("no placeholder 'charts'", "did you mean 'chartz'?"),
    ),
]


@pytest.mark.parametrize(
    ("change", "pieces"), [case[1:] for case in ERRORS], ids=[case[0] for case in ERRORS]
)
def test_a_fault_is_told_with_its_place_and_what_to_do(
    workspace: Path, change: Break, pieces: tuple[str, ...]
) -> None:
    change(workspace)
    code, told = check(workspace)
    assert code == 1
    for piece in pieces:
        assert piece in told
    assert told.count("\n  hint: ") == len(re.findall(r" \[[a-z-]+\]$", told, re.MULTILINE))


def test_many_faults_are_told_in_one_run(workspace: Path) -> None:
    together(
        edit(SLIDE, "kind: metric", "colour: red\nkind: metric"),
        edit(SLIDE, "control: offered", "control: ofered"),
        edit(WORDS, "- 17", "- {abandoned.yer-value} 17"),
        edit(f"{REPORT}/targets.yaml", "30 seconds", "30%"),
        november("n/a", "1", "1"),
        delete(f"{REPORT}/data/population.csv"),
        write(TEMPLATE, "no"),
    )(workspace)
    code, told = check(workspace)
    assert code == 1
    assert told.splitlines()[-1] == "7 errors, 0 warnings (6 accepted)"


def test_what_can_be_read_is_read_whatever_saved_it(workspace: Path) -> None:
    together(
        edit(CRIME, NOVEMBER, '2021-11,"3,817",479,-\n'),
        edit(f"{LAYOUT}/sources.yaml", "out_of_court: {", 'out_of_court: {missing: ["-"], '),
        edit(WORDS, "17[^operators] new", "17[^operators] new £ ’"),
        recode(WORDS, "cp1252"),
        recode(CRIME, "utf-8-sig"),
        recode(f"{REPORT}/report.yaml", "utf-16"),
    )(workspace)
    code, told = check(workspace)
    assert (code, told.splitlines()[-1]) == (0, "0 errors, 1 warning (14 accepted)")


def test_what_is_odd_is_a_warning(workspace: Path) -> None:
    together(
        edit(SLIDE, "calls offered to 999", "calls offered #1 to 999"),
        edit(VOICE, "[Very satisfied, Satisfied]", "[Very satisfied, Satisfid]"),
        edit(VOICE, 'saying: ["Yes"]', "saying: [Yep]"),
        edit(f"{REPORT}/events.yaml", "2024-01", "2034-01"),
        edit(
            CRIME, HEADER + "2021-10,3845,502,108\n" + NOVEMBER, HEADER + NOVEMBER + "2021-10,3845,502,108\n"
        ),
        write(f"{LAYOUT}/slides/new.yaml", "slide: new\n"),
        write(f"{REPORT}/words/rasso.md", ""),
        edit(THEME, "text: dk1", "text: purplish"),
        edit(THEME, "[24/28", "[big"),
        edit(THEME, "charts: {}", "chart: {}"),
        edit(THEME, "align: centre", "align: middle"),
        edit(WORDS, "- 17", f"- {'W' * 300} 17"),
    )(workspace)
    code, told = check(workspace)
    assert code == 0
    for piece in (
        "the value is only 'calls offered'",
        "victim-voice.yaml:7:3: warning: nobody answered 'Satisfid'",
        "victim-voice.yaml:20:3: warning: nobody answered 'Yep'",
        "events.yaml:3:1: warning: event 'model-change' in 2034-01 lies outside the data",
        "row 3, column 'month': warning: 2021-10 stands after a later month",
        "no slide is made of this file",
        "rasso.md:1:1: warning: this file is empty",
        "theme.yaml:6:9: warning: 'purplish'",
        "warning: 'big' under 'text.title.sizes'",
        "warning: unknown part 'chart' of the theme",
        "warning: 'middle' under 'text.step-figure.align'",
        "is wider than its box",
    ):
        assert piece in told


def test_ten_thousand_characters_go_on_to_further_slides(workspace: Path) -> None:
    edit(THEME, "body: {sizes: [12/15, 11.5/14.5, 11/13.5, 11/13/0.75, ", "body: {sizes: [")(workspace)
    edit(WORDS, "- 17", "- " + "The quick brown fox jumps over it. " * 290 + "17")(workspace)
    code, told = check(workspace)
    assert code == 0
    assert re.search(r"'calls-999' is \d+% full, so it goes on to [5-9] slides", told)


def test_an_earlier_end_of_the_data_moves_the_whole_report(workspace: Path) -> None:
    """All that is amiss then is what the authors wrote of a month that has no figure."""
    edit(f"{REPORT}/report.yaml", "data-to: 2024-09", "data-to: 2024-06")(workspace)
    code, told = check(workspace)
    errors = re.findall(r"error: .*\[(.*)\]", told)
    assert (code, errors) == (1, ["figure-not-had"])
    assert "3 rows after the report's last period, 2024-06, are left out: 2024-07 to 2024-09" in told


def test_an_output_folder_that_is_a_file_is_told_before_anything_is_drawn(workspace: Path) -> None:
    write("output", "notes")(workspace)
    code, told = check(workspace, "build")
    assert code == 1
    assert "output: error: this is not a folder [output-unwritable]" in told
    assert "build elsewhere with --out" in told
    assert (workspace / "output").read_text(encoding="utf-8") == "notes"
