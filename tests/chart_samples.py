"""Charts of every kind, as metrics and narrative would hand them over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deckgen.charts import frame, look
from deckgen.charts.drawing import KINDS, Order
from deckgen.charts.plot import Plot
from deckgen.model.chart import ChartData, ChartText, EventMark
from deckgen.model.facts import Better, Control, ControlPoint, Figure, Point, Series, Unit, Verdict
from deckgen.model.period import Period, Span
from deckgen.units import Length, Size

FIRST = Period.month(2021, 10)
SIZES = ((444, 196), (216, 196), (444, 404), (216, 126), (444, 130))
LONG = ChartText(
    "Calls offered have been exceptionally low for nine months now",
    "Calls offered a month, October 2021 to September 2024",
    "Line chart of calls offered, which fell in January 2024.",
)


@dataclass(frozen=True)
class Asked:
    """A chart to be drawn, as position hands it over."""

    data: ChartData
    text: ChartText
    size: Size


def points_of(size: tuple[float, float]) -> Size:
    return Size(Length.points(size[0]), Length.points(size[1]))


def series(name: str, values: Sequence[float | None], unit: Unit = "count", first: Period = FIRST) -> Series:
    return Series(name, unit, tuple(Point(first + step, value) for step, value in enumerate(values)))


def members(name: str, values: Mapping[str, float | None], unit: Unit = "percent") -> Series:
    return Series(name, unit, tuple(Point(member, value) for member, value in values.items()))


def control(
    values: Sequence[float],
    unit: Unit = "count",
    better: Better = "lower",
    verdicts: dict[int, Verdict] | None = None,
    limits: tuple[float, float] | None = None,
    cut: int = 0,
    baseline: int = 0,
    target: float | None = None,
    events: tuple[EventMark, ...] = (),
) -> ChartData:
    """A control chart whose verdicts and limits are given, in one segment or, with `cut`, two."""
    mean = sum(values) / len(values)
    lower, upper = limits or (mean * 0.8, mean * 1.2)
    shift = [0.0 if step < cut or not cut else mean * 0.1 for step in range(len(values))]
    points = tuple(
        ControlPoint(
            FIRST + step,
            float(value),
            mean + shift[step],
            lower + shift[step],
            upper + shift[step],
            "outside" if (verdicts or {}).get(step) else None,
            0,
            (verdicts or {}).get(step, "common"),
        )
        for step, value in enumerate(values)
    )
    last = FIRST + (len(values) - 1)
    segments = (Span(FIRST, FIRST + (cut - 1)), Span(FIRST + cut, last)) if cut else (Span(FIRST, last),)
    frozen = Span(FIRST, FIRST + (baseline - 1)) if baseline else None
    return ChartData(
        "control",
        unit,
        better,
        (series("Calls", values, unit),),
        Control(points, segments, frozen, ""),
        Figure(target, unit) if target is not None else None,
        "Service level 30 seconds" if target is not None else "",
        events,
    )


def three_years(step: int = 37) -> list[float]:
    """Thirty-six values that go up and down around 10,000, the same every time."""
    return [10_000 + (month * step * 53) % 1_900 - 950 for month in range(36)]


MODEL_CHANGE = EventMark(Period.month(2024, 1), "Model change")
SAMPLES: dict[str, ChartData] = {
    "control": control(
        [value - (5_000 if month >= 27 else 0) for month, value in enumerate(three_years())],
        verdicts=dict.fromkeys(range(27, 36), "neutral"),
        baseline=24,
        events=(MODEL_CHANGE, EventMark(Period.month(2023, 11), "Task not ask")),
    ),
    "control-seconds": control(
        [20 + month % 7 for month in range(36)],
        "seconds",
        target=30,
        verdicts={3: "improvement", 9: "concern"},
        cut=24,
    ),
    "rolling": ChartData(
        "rolling", "percent", "lower", (series("Rate", [10.3 - n / 16 for n in range(25)]),)
    ),
    "rolling-many": ChartData(
        "rolling",
        "count",
        "lower",
        (
            series("Environmental", [2_100 - 15 * n for n in range(25)]),
            series("Nuisance", [6_800 - 60 * n for n in range(25)]),
            series("Personal anti-social behaviour", [2_300 - 25 * n for n in range(25)]),
        ),
        events=(MODEL_CHANGE,),
    ),
    "bars": ChartData(
        "bars",
        "count",
        "lower",
        (members("Change", {"Swindon": -400.0, "County": -374.0, "Not recorded": 11.0}, "count"),),
        texts=("400 fewer (15.4%)", "374 fewer (10.8%)", "11 more"),
    ),
    "stacked": ChartData(
        "stacked",
        "percent",
        "higher",
        tuple(
            members(answer, {"Investigating crime": one, "Volumes of crime over the last 5 years": other})
            for answer, one, other in (
                ("Outstanding", 3.1, 2.0),
                ("Good", 20.4, 10.0),
                ("Adequate", 28.5, 33.0),
                ("Requires improvement", 33.0, 30.0),
                ("Inadequate", 15.0, 25.0),
            )
        ),
    ),
    "paired": ChartData(
        "paired",
        "percent",
        "higher",
        (
            members("2021", {"I feel safe in the day": 85.2, "At night": 55.3, "In my house": 88.0}),
            members("2024", {"I feel safe in the day": 82.0, "At night": 52.1, "In my house": 84.1}),
        ),
    ),
    "profile": ChartData(
        "profile",
        "percent",
        "neither",
        (
            members("Responses", {"18 to 39": 9.3, "40 to 49": 14.0, "50 to 79": 66.1, "80 and over": 10.6}),
            members("Population", {"18 to 39": 25.6, "40 to 49": 20.0, "50 to 79": 42.0, "80 and over": 8.0}),
        ),
    ),
}


def plotted(data: ChartData, size: tuple[float, float] = (444, 196), text: ChartText = LONG) -> Plot:
    """A chart's rows, axes and words."""
    plain = look.Look()
    return KINDS[data.kind].plot(data, frame.frame(text, points_of(size), plain), plain)


def order(data: ChartData, size: tuple[float, float] = (444, 196), text: ChartText = LONG) -> Order:
    return ("calls/chart", data, text, points_of(size))


def texts(plot: Plot) -> list[str]:
    return [word.text for word in plot.words]
