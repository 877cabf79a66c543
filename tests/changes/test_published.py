"""The facts published before: where they are looked for, and what is said of a file that cannot be used."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from changes.editions import JUNE, PRINTING, SOURCE, document, fact, figure, series, words

from deckgen.changes import KEPT, Asked, Published, edition, find, keep, kept
from deckgen.problems import Place, Problem, Problems

REPORT_YAML = Place("content/2024-09/report.yaml", 4, 11)
OLD = json.dumps(document("2024-06", fact("calls.offered.month", 10, JUNE)))


def asked(named: str = "", known: tuple[str, ...] = ("2024-03", "2024-06", "2024-09")) -> Asked:
    return Asked("2024-09", named, REPORT_YAML, known, date(2024, 9, 30))


def put(workspace: Path, name: str, text: str) -> None:
    path = workspace / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def looked(workspace: Path, question: Asked) -> tuple[Published | None, list[Problem]]:
    problems = Problems()
    found = find(workspace, workspace / "output", question, PRINTING, problems)
    return found, list(problems)


def test_the_next_older_report_is_looked_for_in_the_outputs(tmp_path: Path) -> None:
    put(tmp_path, "output/2024-06/facts.json", OLD)
    found, problems = looked(tmp_path, asked())
    assert found is not None
    assert (found.edition.report, found.file, problems) == ("2024-06", "output/2024-06/facts.json", [])


def test_a_file_kept_with_the_report_wins_over_a_build(tmp_path: Path) -> None:
    put(tmp_path, "output/2024-06/facts.json", OLD)
    put(tmp_path, "content/2024-09/previous/facts.json", OLD.replace("10", "11"))
    found, _ = looked(tmp_path, asked())
    assert found is not None
    assert found.file == "content/2024-09/previous/facts.json"


def test_without_any_there_is_nothing_to_compare_with_and_no_problem(tmp_path: Path) -> None:
    assert looked(tmp_path, asked()) == (None, [])
    assert looked(tmp_path, asked(known=("2024-09",))) == (None, [])


def test_a_named_report_that_is_not_found_is_told_at_its_place(tmp_path: Path) -> None:
    found, (problem,) = looked(tmp_path, asked("2024-03"))
    assert (found, problem.code, problem.where) == (None, "no-previous", REPORT_YAML)
    assert "output/2024-03/facts.json" in problem.message
    assert "--published" in problem.hint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is no JSON"),
        ("[]", "expected an object with 'report' and 'facts'"),
        ('{"report": "2024-06"}', "expected 'facts', a list"),
        ('{"report": "2024-06", "facts": [7]}', "a part is missing or of another kind"),
        ('{"report": "2024-06", "facts": [{"id": "a.b.c"}]}', "('rule')"),
        (OLD.replace('"value": 10', '"value": "ten"'), "expected a number, and found 'ten'"),
        (OLD.replace('"count"', '"furlongs"'), "unknown unit 'furlongs'"),
        (OLD.replace("2024-06", "soon", 3), "not a period"),
    ],
)
def test_a_file_that_holds_no_facts_is_a_problem_and_no_traceback(
    tmp_path: Path, text: str, said: str
) -> None:
    put(tmp_path, "content/2024-09/previous/facts.json", text)
    found, (problem,) = looked(tmp_path, asked())
    assert (found, problem.code, problem.severity) == (None, "not-published-facts", "error")
    assert problem.where.file == "content/2024-09/previous/facts.json"
    assert said in problem.message
    assert problem.hint


def test_the_facts_of_the_report_itself_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "content/2024-09/previous/facts.json", json.dumps(document("2024-09")))
    found, (problem,) = looked(tmp_path, asked())
    assert (found, problem.code) == (None, "compared-with-itself")


def test_the_facts_of_another_report_than_named_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "content/2024-09/previous/facts.json", OLD)
    found, (problem,) = looked(tmp_path, asked("2024-03"))
    assert (found, problem.code) == (None, "another-previous")
    assert "previous: 2024-06" in problem.hint


def at_its_place(tmp_path: Path, facts: str, named: str = "") -> list[Problem]:
    put(tmp_path, "content/2024-09/previous/facts.json", facts)
    return looked(tmp_path, asked(named))[1]


def test_the_facts_of_a_later_report_are_refused(tmp_path: Path) -> None:
    later = json.dumps(document("2024-06", fact("calls.offered.month", 10, JUNE + 6)))
    (problem,) = at_its_place(tmp_path, later)
    assert (problem.code, problem.severity) == ("later-previous", "error")
    assert problem.where.file == "content/2024-09/previous/facts.json"
    assert "begins on 1 December 2024, after the end of this report's, 30 September 2024" in problem.message
    assert "before '2024-09'" in problem.hint


def test_a_report_whose_name_is_a_later_period_is_refused_unless_it_is_named(tmp_path: Path) -> None:
    later = OLD.replace('"report": "2024-06"', '"report": "2025-06"')
    (problem,) = at_its_place(tmp_path, later)
    assert (problem.code, "'2025-06'" in problem.message) == ("later-previous", True)
    assert at_its_place(tmp_path, later, named="2025-06") == []


def test_a_wave_of_the_same_year_and_the_same_quarter_published_anew_are_no_later(tmp_path: Path) -> None:
    wave = {**fact("trust.year", 5, JUNE), "period": ["2024", "2024"]}
    again = json.dumps(document("2024-06", wave, fact("calls.offered.month", 10, JUNE + 3)))
    assert at_its_place(tmp_path, again.replace('"report": "2024-06"', '"report": "first-edition"')) == []


def test_the_short_form_compares_as_the_full_one() -> None:
    full = document(
        "2024-06",
        {**fact("calls.offered.month", 10, JUNE), "formula": "offered = 10"},
        words=[words("One came.")],
        series=[series(1, 2, last=JUNE)],
        built_from={"data/calls.csv": "abc"},
    )
    short = json.loads(kept(full))
    assert "formula" not in short["facts"][0]
    assert "built_from" not in short
    without_source = {**full, "facts": [{**full["facts"][0], "source": []}]}
    assert edition(short, PRINTING) == edition(without_source, PRINTING)
    assert SOURCE["file"] not in kept(full).decode()


def test_the_short_form_keeps_what_works_its_values_out_again() -> None:
    def cells(row: int, *periods: str) -> dict[str, object]:
        cells = {"take": "sum", "source": "calls", "column": "offered", "rows": [[row, row]]}
        return {**cells, "periods": list(periods), "where": {"area": ["North"]}}

    line = {**series(1, 2, 3, last=JUNE), "id": "calls/chart/Calls"}
    for point, row in zip(line["points"], (7, 8, 9), strict=True):
        point["working"] = cells(row, point["at"], point["at"])
    refers = {"figures": {"value": {**figure(3), "working": {"series": line["id"], "at": "2024-06"}}}}
    full = document("2024-06", fact("calls.offered.month", 3, JUNE, **refers), series=[line])
    short = json.loads(kept(full))
    one, other = edition(full, PRINTING), edition(short, PRINTING)
    for each in (one, other):
        (value,) = (told.figures["value"] for told in each.facts.values())
        assert value.working == {
            name: part for name, part in cells(9, "2024-06", "2024-06").items() if name != "rows"
        }
    points = [[point.working for point in each.series[0].points.values()] for each in (one, other)]
    assert points[0] == points[1]
    assert all(points[0])
    assert "working" not in short["series"][0]["points"][0], "the points have one working, which stands once"


def test_facts_are_kept_once_and_never_written_over(tmp_path: Path) -> None:
    put(tmp_path, "june.json", OLD)
    put(tmp_path, "other.json", OLD.replace("10", "11"))
    problems = Problems()
    path = keep(tmp_path / "june.json", tmp_path, asked(), PRINTING, problems)
    assert path == tmp_path / KEPT.format(report="2024-09")
    first = path.read_bytes()
    assert keep(tmp_path / "june.json", tmp_path, asked(), PRINTING, problems) == path
    assert keep(tmp_path / "other.json", tmp_path, asked(), PRINTING, problems) is None
    assert [problem.code for problem in problems] == ["kept-already"]
    assert path.read_bytes() == first
