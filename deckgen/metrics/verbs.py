"""The words an author may write for a rule or a chart, and their options: declarations, quick to import."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deckgen.model.registry import Option, VerbInfo

_BY = Option("by", "text", "the category column whose members are compared", required=True)
_BY_LINES = Option("by", "text", "a category column: a line for each of its members")
_ONLY = Option("only", "texts", "only these members, in this order")
_WINDOW = "the 12 months"  # as said in summaries; the number is the layout's `judgement: window`

_SENTENCES = (
    VerbInfo("month", "the value of the last month", (1, 1), rule="month-value"),
    VerbInfo("year", f"{_WINDOW} against the 12 before", (1, 1), rule="rolling-change"),
    VerbInfo(
        "month-and-year", f"the last month and {_WINDOW}, in one sentence", (1, 1), rule="month-and-year"
    ),
    VerbInfo(
        "quarter-to-quarter",
        "the last full quarter of the fiscal year against the quarter before",
        (1, 1),
        rule="period-to-period",
    ),
    VerbInfo(
        "target",
        "whether the target held for this metric is met, and by how much",
        (1, 1),
        (
            Option(
                "over",
                "choice",
                "which value is held against the target",
                default="month",
                choices=("month", "quarter", "year"),
            ),
        ),
        rule="target-status",
    ),
    VerbInfo(
        "breakdown",
        f"how each member of a category changed in {_WINDOW}",
        (1, 1),
        (
            _BY,
            _ONLY,
            Option("top", "whole", "only so many members, after sorting"),
            Option(
                "show",
                "choice",
                "only the members that fell or rose",
                default="both",
                choices=("fall", "rise", "both"),
            ),
            Option(
                "sort",
                "choice",
                "largest change first, largest percentage first, or the order of names",
                default="change",
                choices=("change", "percent", "order"),
            ),
        ),
        rule="breakdown-change",
    ),
    VerbInfo(
        "share",
        "what share of the total one or several members make up",
        (1, 1),
        (
            _BY,
            Option("member", "texts", "the member, or members, whose share is told", required=True),
            Option(
                "over",
                "choice",
                "the last month, or the 12 months",
                default="month",
                choices=("month", "year"),
            ),
            Option("against", "metric", "a metric with the same column, whose share is set beside it"),
        ),
        rule="share-of-total",
    ),
    VerbInfo(
        "rank",
        "the place of one member among all, in the last month",
        (1, 1),
        (
            _BY,
            Option("own", "text", "the member whose place is told", required=True),
            Option("peers", "text", "what the members are called, such as schools"),
        ),
        rule="rank-position",
    ),
    VerbInfo(
        "exceptional-run",
        "for how many months in a row up to the last one the value was outside its control limits",
        (1, 1),
        (
            Option(
                "side",
                "choice",
                "above the upper limit, below the lower, or either",
                default="either",
                choices=("high", "low", "either"),
            ),
        ),
        rule="exceptional-run",
    ),
    VerbInfo(
        "exceptional-count",
        "how many of the last months were outside the control limits",
        (1, 1),
        (
            Option("last", "whole", "how many months are looked at", default=12),
            Option(
                "side",
                "choice",
                "above the upper limit or below the lower",
                default="high",
                choices=("high", "low"),
            ),
        ),
        rule="exceptional-count",
    ),
    VerbInfo(
        "trend",
        "whether the metric rose or fell in every period, or shows a trend in its control chart",
        (1, 1),
        (
            Option("since", "period", "the first period looked at (default: 12 before the last)"),
            Option(
                "on",
                "choice",
                "the monthly values, or the 12-month values",
                default="month",
                choices=("month", "year"),
            ),
        ),
        rule="trend-direction",
    ),
    VerbInfo("contrast", "the year's changes of metrics that go against each other", (2, 4), rule="contrast"),
    VerbInfo(
        "extreme",
        "which member, or which of several metrics, is the lowest or highest, or the largest drop in steps",
        (1, 12),
        (
            Option("by", "text", "the category column whose members are compared, where one metric is named"),
            Option(
                "which",
                "choice",
                "what is looked for",
                required=True,
                choices=("lowest", "highest", "largest-drop"),
            ),
        ),
        rule="extreme-member",
    ),
    VerbInfo(
        "benchmark",
        "a local figure against one from outside; the value is a name of benchmarks.yaml",
        (0, 0),
        rule="benchmark-compare",
    ),
    VerbInfo(
        "survey",
        "the share of respondents with these answers, its base, and whether it changed beyond chance",
        (1, 1),
        (
            Option(
                "tells",
                "choice",
                "the share, the margin of error, or the most frequent answer",
                default="share",
                choices=("share", "margin", "mode"),
            ),
        ),
        rule="survey-estimate",
    ),
)

_CHARTS = (
    VerbInfo("control", "a control chart (XmR) of the monthly values", (1, 1)),
    VerbInfo("rolling", "12-month values month by month, a line a metric", (1, 6), (_BY_LINES, _ONLY)),
    VerbInfo("bars", "the change in 12 months of each member", (1, 1), (_BY, _ONLY)),
    VerbInfo(
        "stacked",
        "the answers to several questions, a bar a question, 100% each",
        (1, 8),
        (Option("steps", "texts", "the answers in order", required=True),),
    ),
    VerbInfo("paired", "two waves of a survey side by side", (1, 8)),
    VerbInfo(
        "profile",
        "shares by member beside the shares of another metric",
        (1, 1),
        (
            _BY,
            _ONLY,
            Option("against", "metric", "the metric whose shares stand beside", required=True),
        ),
    ),
)


def _table(verbs: Iterable[VerbInfo]) -> Mapping[str, VerbInfo]:
    table: dict[str, VerbInfo] = {}
    for info in verbs:
        assert info.verb not in table, f"verb {info.verb} is declared twice"
        assert info.summary, f"verb {info.verb} says nothing of itself"
        assert all(option.summary for option in info.options), f"an option of {info.verb} says nothing"
        table[info.verb] = info
    return table


SENTENCE_VERBS: Mapping[str, VerbInfo] = _table(_SENTENCES)
CHART_VERBS: Mapping[str, VerbInfo] = _table(_CHARTS)
