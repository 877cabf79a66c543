"""A workspace becomes a Spec; what is faulty is told, all of it in one run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from deckgen import load
from deckgen.model.facts import Figure
from deckgen.model.period import Period, Span
from deckgen.model.spec import ColumnRef, Judgement

Load = Callable[..., Any]
CALLS = "layouts/monthly/slides/calls.yaml"
SMALL = Path(__file__).resolve().parent.parent / "problems" / "workspace"


def calls(old: str = "", new: str = "") -> dict[str, str]:
    """The slide file of the small workspace with something changed."""
    text = (SMALL / CALLS).read_text()
    assert old in text
    return {CALLS: text.replace(old, new, 1)}


def test_the_small_workspace_has_no_problems(loaded: Load) -> None:
    spec, problems = loaded({})
    assert problems == ()
    assert (spec.report, spec.slug, spec.title) == ("2024-09", "monthly-2024-09", "Monthly report")
    assert (spec.last, spec.as_at) == (Period.month(2024, 9), date(2024, 10, 15))
    assert spec.template == "layouts/monthly/template.pptx"
    assert spec.judgement == Judgement()
    assert (spec.language, spec.year_starts) == ("en-GB", 1)
    assert [slide.id for slide in spec.slides] == ["calls", "visits"]


def test_reports_are_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("2024-09", "2023-12", "2024-06"):
        (tmp_path / "content" / name).mkdir(parents=True)
        (tmp_path / "content" / name / "report.yaml").touch()
    (tmp_path / "content" / "drafts").mkdir()
    assert load.reports(tmp_path) == ("2023-12", "2024-06", "2024-09")
    assert load.reports(tmp_path / "content") == ()


def test_a_slide_has_its_sections_charts_and_sources(loaded: Load) -> None:
    slide = loaded({})[0].slides[0]
    assert (slide.kicker, slide.kind, slide.sources) == ("Part 1: The front door", "metric", ("telephony",))
    assert [(each.slot, each.heading) for each in slide.sections] == [
        ("summary", "Summary"),
        ("next-steps", "Next steps"),
    ]
    assert [(item.verb, item.metrics, item.text) for item in slide.sections[0].items] == [
        ("year", ("calls.offered",), ""),
        ("words", (), ""),
    ]
    assert slide.sections[1].items[0].text == "Staff"
    assert (slide.charts[0].slot, slide.charts[0].metrics) == ("chart-offered-control", ("calls.offered",))
    assert str(slide.sections[0].items[0].place) == f"{CALLS}:16:7"
    assert slide.sections[0].items[0].place.slide == "calls"


def test_a_metric_gets_its_unit_from_its_columns(loaded: Load) -> None:
    metrics = loaded({})[0].metrics
    assert (metrics["calls.offered"].unit, metrics["calls.offered"].measure) == ("count", "count")
    wait = metrics["calls.wait"]
    assert (wait.unit, wait.measure, wait.better) == ("seconds", "duration", "lower")
    assert (wait.top, wait.bottom) == (ColumnRef("telephony", "wait"), ColumnRef("telephony", "answered"))
    assert wait.short == "average wait"


def test_a_metric_may_be_narrowed_and_frozen(loaded: Load) -> None:
    more = "noun: calls offered\n    where: {area: [North, 'No']}\n"
    more += "    baseline: [2021-10, 2023-10]\n    decimals: 2"
    spec, problems = loaded(calls("noun: calls offered", more))
    metric = spec.metrics["calls.offered"]
    assert problems == ()
    assert metric.where == (("area", ("North", "No")),)
    assert metric.baseline == Span(Period.month(2021, 10), Period.month(2023, 10))
    assert metric.decimals == 2


def test_options_have_the_types_that_their_verb_says(loaded: Load) -> None:
    lines = (
        "- breakdown: offered\n      by: area\n      only: North\n      top: 3\n      show: fall\n"
        "      since: 2022-09\n      against: wait\n      total: no\n      least: 0.5\n"
        "      says: '{change}'\n      when: [rise, fall]\n      joined: and\n      level: 1\n"
        "      if-missing: leave-out"
    )
    spec, problems = loaded(calls("- year: offered", lines))
    item = spec.slides[0].sections[0].items[0]
    assert problems == ()
    assert item.options == {
        "by": "area",
        "only": ("North",),
        "top": 3,
        "show": "fall",
        "since": "2022-09",
        "against": "calls.wait",
        "total": False,
        "least": 0.5,
    }
    assert (item.says, item.when, item.joined, item.level) == ("{change}", "rise, fall", "and", 1)
    assert item.if_missing == "leave-out"


def test_joined_without_words_joins_with_a_space(loaded: Load) -> None:
    spec, problems = loaded(calls("- year: offered", "- year: offered\n      joined: yes"))
    assert problems == ()
    assert spec.slides[0].sections[0].items[0].joined == " "


def test_charts_are_told_apart_by_name_and_titled(loaded: Load) -> None:
    more = "- control: offered\n  - control: offered\n    name: Offered again\n    title: 'Up {change}'\n"
    more += "    subtitle: By month\n"
    more += "  - rolling: [visits.visits, wait]"
    charts = loaded(calls("- control: offered", more))[0].slides[0].charts
    assert [chart.slot for chart in charts] == [
        "chart-offered-control",
        "offered-again",
        "chart-visits-visits-rolling",
    ]
    assert (charts[1].title, charts[1].subtitle) == ("Up {change}", "By month")


def test_native_drawings_keep_the_order_of_the_file(loaded: Load) -> None:
    layout = (SMALL / "layouts/monthly/layout.yaml").read_text()
    held = layout.replace("[charts, tiles]", "[charts, tiles, journey, deliverables, group-tiles]")
    drawn = "group-tiles: {}\ndeliverables: {heading: Progress, group: front}\n"
    drawn += "tiles: {heading: Now, metrics: [offered, visits.visits]}\nsource: telephony"
    spec, problems = loaded(calls("source: telephony", drawn) | {"layouts/monthly/layout.yaml": held})
    visuals = spec.slides[0].visuals
    assert problems == ()
    assert [visual.kind for visual in visuals] == ["group-tiles", "deliverables", "tiles"]
    assert visuals[1].options == {"group": "front"}
    assert visuals[2].metrics == ("calls.offered", "visits.visits")


def test_optional_files_may_be_absent_or_empty(loaded: Load) -> None:
    names = ("targets", "events", "deliverables", "benchmarks")
    spec, problems = loaded({f"content/2024-09/{name}.yaml": "# none yet\n" for name in names})
    assert problems == ()
    assert (spec.targets, spec.events, spec.deliverables, spec.benchmarks) == ((), (), (), ())


def test_the_report_s_own_lists_are_read(loaded: Load) -> None:
    spec, problems = loaded(
        {
            "content/2024-09/targets.yaml": (
                "calls.wait: {target: 1:30, name: standard}\ncalls.offered: 1,000\n"
            ),
            "content/2024-09/events.yaml": (
                "move:\n  month: 2024-01\n  label: New building\n  metrics: [calls.offered]\n  breaks: yes\n"
            ),
            "content/2024-09/deliverables.yaml": (
                "front:\n  - action: Hire 5\n    source: Plan, as at May 2024\n"
                "    due: 2024-11-30\n    progress: 95%\n    start: 2024-01\n"
            ),
            "content/2024-09/benchmarks.yaml": (
                "csew:\n  noun: saw incidents\n  value: 35.4%\n  area: England\n  margin: 6.4 points\n"
                "  period: the year to March 2024\n  source: ONS\n  local-area: Wiltshire\n"
            ),
        }
    )
    assert problems == ()
    assert [(each.metric, each.value, each.name) for each in spec.targets] == [
        ("calls.wait", Figure(90, "seconds"), "standard"),
        ("calls.offered", Figure(1000, "count"), "target"),
    ]
    (event,) = spec.events
    assert (event.period, event.breaks, event.metrics) == (Period.month(2024, 1), True, ("calls.offered",))
    (action,) = spec.deliverables
    assert (action.group, action.progress, action.due) == ("front", 95, Period.month(2024, 11))
    assert action.start == Period.month(2024, 1)
    (benchmark,) = spec.benchmarks
    assert (benchmark.name, benchmark.local, benchmark.local_area) == ("csew", None, "Wiltshire")


def test_phrases_keep_their_places_and_theme_its_types(loaded: Load) -> None:
    spec, problems = loaded(
        {
            "layouts/monthly/phrases.yaml": 'year:\n  count:\n    rise: "{noun} rose"\n    none: ""\n',
            "layouts/monthly/theme.yaml": "body: {size: 12, leading: 14.5, bold: false}\n",
        }
    )
    assert problems == ()
    assert spec.phrases == {"year": {"count": {"rise": "{noun} rose", "none": ""}}}
    assert str(spec.phrase_places["year.count.rise"]) == "layouts/monthly/phrases.yaml:3:5"
    assert spec.theme == {"body": {"size": 12, "leading": 14.5, "bold": False}}


def test_every_file_read_has_its_hash(loaded: Load) -> None:
    spec, _ = loaded({"content/2024-09/words/calls.md": "# calls\n"})
    assert set(spec.files) == {
        "content/2024-09/report.yaml",
        "content/2024-09/words/calls.md",
        "layouts/monthly/layout.yaml",
        "layouts/monthly/sources.yaml",
        "layouts/monthly/slides/calls.yaml",
        "layouts/monthly/slides/visits.yaml",
    }
    assert spec.files[CALLS] == hashlib.sha256((SMALL / CALLS).read_bytes()).hexdigest()


def test_a_file_name_loses_its_suffix(loaded: Load) -> None:
    report = (SMALL / "content/2024-09/report.yaml").read_text()
    spec, _ = loaded({"content/2024-09/report.yaml": f"{report}file-name: Calls 2024.PPTX\n"})
    assert spec.slug == "Calls 2024"


def test_a_missing_report_names_its_nearest(loaded: Load) -> None:
    spec, (problem,) = loaded({}, report="2024-08")
    assert spec is None
    assert (problem.code, problem.where.file) == ("missing-file", "content/2024-08/report.yaml")
    assert "did you mean '2024-09'" in problem.hint


def test_an_empty_file_is_told(loaded: Load) -> None:
    spec, (problem,) = loaded({"content/2024-09/report.yaml": ""})
    assert spec is None
    assert problem.code == "empty-file"
    _, (problem, *_) = loaded({CALLS: "# nothing yet\n"})
    assert (problem.code, problem.where.file) == ("empty-file", CALLS)


def test_a_slide_that_cannot_be_read_does_not_make_others_look_wrong(loaded: Load) -> None:
    spec, problems = loaded({CALLS: "title: {a} b\n"})
    assert [problem.code for problem in problems] == ["not-yaml"]
    assert [slide.id for slide in spec.slides] == ["visits"]


def test_a_faulty_metric_is_told_once(loaded: Load) -> None:
    _, problems = loaded(calls("noun: calls offered", "nuon: calls offered"))
    assert sorted(problem.code for problem in problems) == ["missing-key", "unknown-key"]


def test_a_faulty_part_of_the_layout_is_told_once(loaded: Load) -> None:
    name = "layouts/monthly/layout.yaml"
    layout = (SMALL / name).read_text()
    _, problems = loaded({name: layout.replace("    title: The front door\n", "")})
    assert [problem.message for problem in problems] == ["'title' is missing in 'front'"]
    _, problems = loaded({name: layout.replace("slide-layout", "slide-lyout")})
    assert {problem.code for problem in problems} == {"missing-key", "unknown-key"}


def test_all_problems_are_told_in_one_run(loaded: Load) -> None:
    _, problems = loaded(
        calls("group: front", "group: frnt\ncolour: red")
        | {
            "content/2024-09/targets.yaml": "calls.wait: soon\n",
            "content/2024-09/events.yaml": "x: @y\n",
            "content/2024-09/words/cals.md": "# cals\n",
        }
    )
    assert {problem.where.file for problem in problems} == {
        CALLS,
        "content/2024-09/targets.yaml",
        "content/2024-09/events.yaml",
        "content/2024-09/words/cals.md",
    }
    assert len(problems) == 5


def test_files_of_windows_editors_are_read(loaded: Load) -> None:
    text = calls("title: Calls", "title: Café “999”")[CALLS]
    for encoding in ("cp1252", "utf-8-sig"):
        spec, problems = loaded({CALLS: text.replace("\n", "\r\n").encode(encoding)})
        assert problems == ()
        assert spec.slides[0].title == "Café “999”"


def test_small_numbers_are_withheld_as_the_layout_says_and_the_report_may_say_otherwise(loaded: Load) -> None:
    layout = "layouts/monthly/layout.yaml"
    below_five = (SMALL / layout).read_text().replace("  window: 12", "  suppress-below: 5")
    report = (SMALL / "content/2024-09/report.yaml").read_text()
    assert loaded({})[0].judgement.suppress_below == 0
    assert loaded({layout: below_five})[0].judgement.suppress_below == 5
    own = {layout: below_five, "content/2024-09/report.yaml": f"{report}suppress-below: 0\n"}
    assert loaded(own)[0].judgement.suppress_below == 0


def test_a_source_is_guarded_unless_it_says_that_it_need_not_be(loaded: Load) -> None:
    path = "layouts/monthly/sources.yaml"
    text = (SMALL / path).read_text()
    name = text.split(":", 1)[0]
    assert loaded({})[0].sources[name].suppress
    assert (
        not loaded({path: text.replace(f"{name}:\n", f"{name}:\n  suppress: no\n", 1)})[0]
        .sources[name]
        .suppress
    )
