"""A small review made by hand: three slides, facts of two sources, what was found and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from deckgen.fonts import Ruler
from deckgen.model.changes import Change, Changes, Revision, Standing
from deckgen.model.chart import Image
from deckgen.model.deck import (
    Cell,
    Deck,
    Insets,
    Item,
    Line,
    Picture,
    PlacedParagraph,
    Shape,
    Slide,
    Table,
    TextBox,
    TextStyle,
)
from deckgen.model.template import Colour
from deckgen.model.text import Paragraph, ParagraphKind, Run
from deckgen.problems import Place, Problem
from deckgen.units import Length, Rect, Size
from deckgen.writers.review import Review

DARK, BLUE, TINT = Colour("1A1A1A", "dk1"), Colour("1F3864", "accent1"), Colour("DCE6F2", "accent1", 0.8)
WHITE = Colour("FFFFFF", "lt1")
RULER = Ruler()
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    b' width="300" height="150" viewBox="0 0 300 150">'
    b'<defs><clipPath id="box"><rect width="300" height="150"/></clipPath></defs>'
    b'<g clip-path="url(#box)" role="graphics-object"><path d="M0,140L300,20" stroke="#123456"/>'
    b"<text x='5' y='15' font-size='9px'>Calls &amp; more</text></g></svg>"
)
FILES = {"report.pptx": "a1" * 32, "report.pdf": "b2" * 32, "facts.json": "c3" * 32}


def placed(
    runs: str | tuple[Run, ...],
    x: float,
    baseline: float,
    kind: ParagraphKind = "body",
    level: int = 0,
    **look: Any,
) -> PlacedParagraph:
    """A paragraph on one line."""
    parts = (Run(runs),) if isinstance(runs, str) else runs
    style = TextStyle(**({"size": 12, "leading": 15, "colour": DARK} | look))
    width = sum(RULER.width(run.text, style.size, run.bold or style.bold).kerned for run in parts)
    return PlacedParagraph(
        Paragraph(parts, kind, level), style, (Line(x, baseline, width, parts),) if parts else ()
    )


def bullet(runs: str | tuple[Run, ...], baseline: float, level: int = 0) -> PlacedParagraph:
    return placed(runs, 42.0 + 12 * level, baseline, "bullet", level, bullet="•", indent=12.0, hanging=12.0)


def box(name: str, *paragraphs: PlacedParagraph, y: float = 90, role: Any = "body") -> TextBox:
    return TextBox(name, Rect.points(30, y, 440, 130), paragraphs, role=role)


def title(slide: str, text: str) -> TextBox:
    words = placed(text, 30, 50, "heading", size=24, leading=28, bold=True)
    return TextBox(f"{slide}/title", Rect.points(30, 28, 900, 30), (words,), role="title")


def calls(text: str = "Calls offered: ") -> Slide:
    """Headings, bullets with a computed and an authored figure, a chart, a table and a tile."""
    summary = box(
        "calls/summary",
        placed("Data summary", 30, 104, "heading", 2, bold=True),
        bullet((Run(text), Run("10,041", bold=True, fact="calls.offered.month#value"), Run(", more.")), 124),
        bullet((Run("Answered ("), Run("8 seconds", fact="calls.answered.month#value"), Run(").")), 140),
        bullet(
            (Run("Since June, "), Run("17", fact="calls.update.note-1#value", note="1"), Run(" by the IC.")),
            156,
            1,
        ),
        bullet((Run("See "), Run("the plan", link="plan"), Run(" of IC.")), 172),
    )
    header = tuple(
        Cell((placed(words, x, 250, bold=True),), Rect.points(x, 236, 200, 22), TINT)
        for words, x in (("Action", 30), ("Due", 230))
    )
    body = tuple(
        Cell((placed(words, x, 272),), Rect.points(x, 258, 200, 22))
        for words, x in (("Recruit", 30), ("March", 230))
    )
    widths, heights = (Length.points(200), Length.points(200)), (Length.points(22), Length.points(22))
    table = Table(
        "calls/actions",
        Rect.points(30, 236, 400, 44),
        widths,
        heights,
        (header, body),
        Insets(),
        BLUE,
        "Actions",
    )
    pane = placed("What is happening?", 30, 80, "heading", 1, size=14, leading=18, bold=True)
    return Slide(
        "calls",
        "Calls",
        "Metric",
        "",
        (
            title("calls", "Calls"),
            box("calls/pane", pane, y=66, role="heading"),
            summary,
            Picture(
                "calls/chart-offered",
                Rect.points(500, 90, 400, 200),
                "one",
                "Line chart of calls, rising.",
                ("calls.offered.month", "calls.answered.month"),
            ),
            table,
            box("calls/source", placed("Source: telephony", 30, 500, size=10), y=490, role="furniture"),
            TextBox(
                "calls/number", Rect.points(860, 508, 70, 18), (placed("1", 900, 520),), role="slide-number"
            ),
        ),
        (Shape("band", Rect.points(0, 0, 960, 8), "rectangle", BLUE),),
        ("Figures are to September 2024.",),
    )


def continued() -> Slide:
    words = bullet((Run("Respondents: "), Run("1,125", fact="calls.asked.survey#base"), Run(".")), 124)
    return Slide(
        "calls-2",
        "Calls (continued)",
        "Metric",
        "",
        (title("calls-2", "Calls (continued)"), box("calls-2/asked", words)),
    )


def plan() -> Slide:
    tiles: list[Item] = [
        Shape(
            f"plan/tiles-{index}",
            Rect.points(40 + 220 * index, 120, 200, 80),
            geometry,  # type: ignore[arg-type]
            BLUE,
            TINT,
            1.0,
            (placed(f"Step {index}", 60 + 220 * index, 160, colour=WHITE),),
            link="calls",
        )
        for index, geometry in enumerate(("rectangle", "rounded", "chevron", "pentagon"))
    ]
    line = Shape("plan/rule", Rect.points(40, 220, 860, 0), "line", None, BLUE, 2)
    return Slide("plan", "Plan on a page", "Plan", "", (title("plan", "Plan on a page"), *tiles, line))


def deck_of(*slides: Slide) -> Deck:
    size = Size(Length.points(960), Length.points(540))
    images = MappingProxyType({"one": Image(SVG, b"", b"")})
    return Deck(
        "Quarterly report",
        "An office",
        "Illustrative data",
        "en-GB",
        size,
        slides,
        images,
        "t.pptx",
        "Arial",
        "0123456789abcdef" * 2,
    )


def source(**more: Any) -> dict[str, Any]:
    return {
        "source": "telephony",
        "file": "content/2024-09/data/telephony.xlsx",
        "sha256": "d4" * 32,
        "sheet": "Demand",
        "columns": ["offered"],
        "rows": [[35, 40], [44, 44]],
        "personal": False,
    } | more


def fact(name: str, **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "slide": "calls",
        "rule": "month-value",
        "state": "value",
        "value": 10041,
        "unit": "count",
        "text": "Calls offered: 10,041, more.",
        "period": ["2024-09", "2024-09"],
        "prior_period": None,
        "prior": None,
        "change": None,
        "change_pct": None,
        "figures": {"value": {"value": 10041, "unit": "count"}},
        "names": {},
        "parts": [],
        "source": [source()],
        "formula": "offered (2024-09) = 10041",
        "prior_formula": "",
    } | more


WORKING = {
    "operation": "divide",
    "of": [
        {"take": "sum", "source": "telephony", "column": "seconds", "rows": [[40, 40]], "value": 82840},
        {"figure": "calls.offered.month#value"},
    ],
}


def facts() -> dict[str, Any]:
    survey = source(
        source="survey",
        file="content/2024-09/data/survey.csv",
        sheet="",
        columns=["ethnicity"],
        rows=[[2, 1126]],
        personal=True,
    )
    return {
        "report": "2024-09",
        "built_from": {},
        "facts": [
            fact("calls.offered.month"),
            fact(
                "calls.answered.month",
                figures={
                    "value": {
                        "value": 8.25,
                        "unit": "seconds",
                        "text": "8 seconds",
                        "formula": "82840 / 10041",
                        "working": WORKING,
                    }
                },
                parts=["calls.offered.month"],
                remark={"as told": ["by hand"]},
            ),
            fact(
                "calls.update.note-1",
                rule="authored",
                source=[],
                figures={"value": {"value": 17, "unit": "count", "text": "17"}},
                authored={
                    "text": "17",
                    "source": "Training log",
                    "as_at": "2024-09-02",
                    "file": "content/2024-09/words/calls.md",
                    "line": 5,
                    "column": 3,
                },
            ),
            fact("calls.asked.survey", figures={"base": {"value": 1125, "unit": "count"}}, source=[survey]),
        ],
    }


PROBLEMS = (
    Problem(
        "L32",
        "warning",
        Place("content/2024-09/words/calls.md", 5, 3, slide="calls", slot="summary"),
        "'IC' is not expanded where it stands first on this slide",
        "write what IC stands for",
        "IC",
    ),
    Problem(
        "slide-continued",
        "warning",
        Place("layouts/slides/calls.yaml", 1, 1, slide="calls"),
        "the text pane is 168% full",
        "cut about 20 words",
    ),
    Problem(
        "L15",
        "warning",
        Place("content/2024-09/words/calls.md", 9, 1, slide="calls", slot="asked"),
        "'more' of what",
        "say since when",
        "Respondents",
        "the publisher does not say",
    ),
    Problem("theme-colours", "warning", Place("layouts/theme.yaml", 2, 1), "two colours are alike", ""),
)
CHANGES = Changes(
    "2024-06",
    "April to June 2024",
    (
        Change(
            "direction",
            "calls",
            "calls offered",
            "rising",
            "falling",
            "Calls offered now fall.",
            "calls.offered.month",
        ),
        Change("dropped", "gone", "calls lost", "12", "", "Calls lost are published no more."),
    ),
)


def every_kind(values: int = 2, figures: int = 13) -> Changes:
    """A change of each kind; `values` of one figure are revised, and `figures` have a new value."""
    offered = "calls.offered.month"
    june, september = Standing("June 2024"), Standing("September 2024")
    revised = tuple(Revision(f"month {n}", f"{n}", f"{n + 1}") for n in range(1, values + 1))
    rising = Standing("Quarter 1 (April to June 2024)", "1 hour 24 minutes 25 seconds")
    falling = Standing("Quarter 2 (July to September 2024)", "1 hour 18 minutes 40 seconds")
    moved = (
        Change("figure", "calls", f"measure {n}", "1", "2", "", offered, stood=june, stands=september)
        for n in range(figures)
    )
    due = "60% done, due in January 2025, behind"
    first, second = "The plan will run to 2029.", "The plan runs to 2029."
    return Changes(
        "2024-06",
        "April to June 2024",
        (
            Change("revised", "calls", "calls offered", "1", "2", "", offered, revised),
            Change("revised", "plan", "answer time (chart)", "8", "9", "", "", revised[:1]),
            Change(
                "direction",
                "calls",
                "answer time",
                "a rise",
                "a fall",
                "",
                offered,
                (),
                Place(),
                rising,
                falling,
            ),
            Change(
                "status", "calls", "calls lost", "within", "outside", "", "x", stood=june, stands=september
            ),
            *moved,
            Change("deliverable", "plan", "Recruit", "20% done", due, ""),
            Change("words", "calls", "Outcomes / plan", first, second, ""),
            Change("appeared", "calls", "texts sent", "", "736", "", offered, stands=september),
            Change("dropped", "gone", "calls returned", "12", "", "", "y", stood=june),
        ),
        left_out=("deliverables of 2023",),
    )


def review(**more: Any) -> Review:
    """The review; `more` replaces what a test is about."""
    made = Review(
        "2024-09",
        "0.1.0",
        deck_of(calls(), continued(), plan()),
        facts(),
        PROBLEMS,
        CHANGES,
        FILES,
    )
    return replace(made, **more)


def hostile(text: str) -> Mapping[str, Any]:
    """The same with a text in each place that takes words from outside."""
    place = Place(text, 1, 1, slide="calls", slot="summary")
    return {
        "report": text,
        "deck": replace(deck_of(calls(text), plan()), title=text, subject=text),
        "facts": {"facts": [fact(text, text=text, formula=text, source=[source(file=text, sheet=text)])]},
        "problems": (
            Problem(text, "warning", place, text, text, text),
            Problem("x", "error", place, text, "", "", text),
        ),
        "changes": Changes(text, text, (Change("words", text, text, text, text, text, text),)),
        "files": {text: text},
    }
