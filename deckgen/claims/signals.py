"""Turn a text into what a control chart says in it, and into the values that it is said of: single periods or
rolling ones.

"Above the upper control limit for 4 months in a row" is such a signal; "the 12-month rolling rate" are values
that share months with one another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from deckgen.model.claim import Reading, Sentence

Values = Literal["rolling", "window", "single", ""]

_IN_A_ROW = (
    r"(?:\s+(?:for|in|over)\s+(?:the\s+|each\s+of\s+)*[\w-]+(?:\s+\w+)?\s+(?:months?|points?|periods?|values?|quarters?)"
    r"(?:\s+(?:in\s+a\s+row|running))?)?"
)
_LIMIT = r"(?:limits?|thresholds?|lines?|bounds?|boundar(?:y|ies)|bands?)"
_SIGNAL = re.compile(
    r"\b(?:exceptional(?:ly)?\s+(?:low|high|good|poor|large|small|long|short|few|many|month|value|point|quarter|rise|fall|run)s?"
    rf"|(?:(?:upper|lower|both|either)\s+)?(?:(?:natural\s+)?process|control|(?:three|two|3|2)[\s-]sigma|statistical|warning)\s+{_LIMIT}"
    rf"|(?:upper|lower)\s+{_LIMIT}|[UL][CP]L"
    r"|special[\s-]cause(?:\s+variation)?|common[\s-]cause(?:\s+variation)?|statistical\s+process\s+control|SPC|XmR|"
    r"(?:control|process\s+behaviou?r|run|Shewhart)\s+charts?|out\s+of\s+(?:statistical\s+)?control|"
    r"(?:outside|within|inside|beyond|above|below)\s+(?:of\s+)?(?:the|its|their|our|any)?\s*(?:expected|normal|usual|natural|predicted)\s+"
    r"(?:range|variation|limits?|bounds?|levels?\s+of\s+variation)|"
    r"(?:expected|normal|natural|random)\s+variation|"
    r"(?:beyond|outside)\s+(?:of\s+)?(?:the|its|their|both|these|those)\s+limits|shows?\s+a\s+shift|"
    r"limits(?=[^.;]{0,40}?\b(?:worked\s+out|calculated|computed|set|drawn|based)\s+(?:from|on|using|with)\b)|"
    r"(?:in\s+a\s+row|consecutive|successive|running)\b[^.;]{0,25}?\b(?:above|below)\s+(?:the|its|their)?\s*(?:mean|average|median)|"
    r"run\s+of\s+[\w-]+\s+(?:points?|values?|months?|figures?)\s+(?:above|below)\s+(?:the|its|their)?\s*(?:mean|average|median)|"
    r"(?:mean|cent(?:re|er|ral)|average|process)\s+line|process\s+(?:mean|average)|"
    r"statistically\s+(?:unusual|normal|exceptional)|astronomical\s+point|data\s+points?\s+(?:above|below)|"
    r"(?:signal(?:s|led|ling)?|sign)\s+(?:of\s+)?(?:an?\s+)?(?:shift|change)|"
    r"(?:above|below)\s+(?:the|its|their|our)?\s*(?:long-term\s+|overall\s+)?(?:mean|average|median)(?=\s+(?:for|in|over)\s+"
    r"(?:the\s+|each\s+of\s+the\s+)?(?:[\w-]+\s+){1,2}?(?:months?|points?|periods?|values?|quarters?)))"
    rf"\b{_IN_A_ROW}",
    re.I,
)
_NUMBER = r"(?:\d{1,2}|three|four|six|nine|twelve|eighteen|twenty-four)"
_VALUES = (
    r"(?:totals?|figures?|values?|rates?|averages?|counts?|sums?|means?|series|data|percentages?|shares?|volumes?|"
    r"points?)"
)
_ROLLING = re.compile(
    rf"\b(?:{_NUMBER}[\s-](?:months?|quarters?|weeks?|years?)\s+)?(?:rolling|moving|trailing|cumulative|annualised|"
    rf"year[\s-]to[\s-]date|running(?=\s+(?:{_NUMBER}|annual|average|mean|total|year)))"
    rf"(?:[\s-]+(?:{_NUMBER}[\s-](?:months?|quarters?|weeks?|years?)|annual|yearly|year|quarter|quarterly))?(?:[\s-]+{_VALUES})?"
    rf"|\b{_NUMBER}[\s-]months?\s+{_VALUES}|\b(?:annual|yearly|twelve-monthly)\s+{_VALUES}"
    rf"|\b{_NUMBER}\s+months\s+(?:up\s+)?(?:ending|ended|to|until)\s+(?:in\s+|with\s+)?(?:the\s+end\s+of\s+)?(?:each|every|the\s+same)\s+month\b"
    r"|\b(?:each|both|all|every\s+one)\s+of\s+the(?:\s+[\w-]+)?\s+(?:years|12\s+months)\s+(?:ending|ended|to)\b"
    rf"|\b{_VALUES}\s+(?:of|for|over|across|taken\s+over)\s+(?:(?:the|each|every)\s+)?(?:(?:last|previous|preceding|past|latest|"
    rf"prior|whole)\s+)?(?:{_NUMBER}\s+months|year)\b(?!\s+(?:to|ending|ended|before(?!\s+each))\b)"
    r"|\b(?:adds?|added|adding|sums?|summed|totals?|totalled|averages?|averaged|averaging|taken|pools?|covers?|covering|spans?|takes?|combines?|combining|holds?|counts?)"
    rf"(?:\s+(?:up|together|in|over|across))?\s+(?:the\s+)?(?:last|previous|preceding|past|latest|prior|whole)\s+(?:{_NUMBER}\s+months|year)\b"
    rf"|\b{_NUMBER}\s+months\s+(?:(?:are|were|is|was)\s+)?(?:(?:each|all)\s+)?(?:(?:added|taken|put|lumped|pooled|summed|counted)"
    rf"(?:\s+(?:up|together))?|combined|at\s+a\s+time)\b"
    rf"|\b(?:points?|values?|dots?)\s+(?:(?:on|of|in)\s+(?:the|this|that|our|its)\s+(?:[\w-]+\s+){{1,3}}?)?(?:\w+ly\s+)?"
    rf"(?:covers?|adds?\s+up|sums?|totals?|averages?|pools?|takes?\s+in|spans?|holds?|counts?|stands?\s+for|is\s+for|"
    rf"is\s+the\s+(?:sum|total|mean|average)\s+(?:of|for|over))\s+(?:an?\s+|the\s+)?(?:whole\s+|full\s+)?(?:{_NUMBER}\s+months|year)\b",
    re.I,
)
_SINGLE = re.compile(
    r"\b(?:(?:monthly|weekly|daily|quarterly)(?!\s+(?:SPC|XmR|control|run|charts?|reports?|updates?|dashboards?|meetings?|reviews?|"
    r"board|rolling|moving|refresh|publication))|(?:single|individual|separate|each|every)\s+(?:month|week|quarter|day)s?|"
    r"month[\s-]by[\s-]month|(?:month|week|quarter|day)[’']s|per\s+(?:month|week|day|quarter)|"
    r"(?:a|the)\s+(?:month|week|quarter)(?:ly)?\s+(?:value|figure|total|count|rate)s?|"
    r"(?:points?|values?|dots?)\s+(?:is|are|covers?|shows?|stands?\s+for|counts?)\s+(?:for\s+)?(?:an?|one|the)\s+(?:single\s+)?"
    r"(?:month|week|quarter|day))\b",
    re.I,
)
_REJECTED = re.compile(
    r"\b(?:not|never|rather\s+than|instead\s+of|no\s+longer|nor)\s+(?:[\w-]+\s+){0,3}?$", re.I
)
_RENEWED = re.compile(
    r"(?:\b(?:rolling|moving|trailing|overlapping)\s+|\b(?:up-?dated|refreshed|renewed|recalculated|reworked|rolled|moved|brought|worked|"
    r"drawn|redrawn|added|made)\s+(?:(?:up|on|out|forward|to\s+date|anew|again|afresh|by|together)\s+)*(?:an?\s+)?|"
    r"\bmonths\s+(?:up\s+)?(?:ending|ended|to|until)\s+(?:in\s+|with\s+)?(?:the\s+end\s+of\s+)?)$",
    re.I,
)
"""What comes before "monthly" or "each month" where it says how often a rolling value is made anew."""
_POINTS = re.compile(
    r"(?:\d+|[a-z]+)\s+(?:of\s+(?:the|its|these|those)\s+(?:(?:last|past|latest)\s+)?(?:[\w-]+\s+)?)?(?:points|values)\b(?!\s+in\b)",
    re.I,
)
"""Opens a sentence with points of a chart, each of what the sentence before has said."""
_IS_LIMITS = re.compile(r"\blimits$", re.I)
_NOT_DRAWN = re.compile(
    r"\b(?:no|without(?:\s+any)?|never\s+(?:has|have)|not\s+(?:have|has|given|carry)|"
    r"(?:not|never|n['’]t)\s+(?:be\s+)?(?:draw|drawn|set|use|used|calculated?|apply|applied|put|show|shown)(?:\s+any)?)\s+$",
    re.I,
)
"""What comes before limits that a chart does without."""
_COUNTED = re.compile(
    r"\b(?:\d+|[a-z]+)\s+points\s+(?:in|over|of|during)\s+the\s|"
    r"\b(?:\d+|[a-z]+)\s+(?:of\s+(?:the\s+|these\s+|those\s+)?(?:last\s+|past\s+|latest\s+)?(?:\d+\s+)?)?"
    r"(?:months|points|weeks|quarters)\s+(?:was|were|lay|lies?|fell|sat|sits?|sitting|stood|above|below|outside|beyond)\b|"
    r"\b(?:in|for|on)\s+(?:all\s+but\s+)?(?:\d+|[a-z]+)\s+(?:of\s+(?:the|these|those)\s+(?:\d+\s+)?)?(?:months|points)\b(?!\s+(?:in\s+a\s+row|running))",
    re.I,
)
_WHEN = re.compile(
    r"\b(?:in|for|on|during|at)\s+(?:each|every)\s+(?:single\s+)?(?:month|week|quarter|day)$", re.I
)
"""Says in which of the months a rolling value did something."""
_SAID_BESIDE = re.compile(r"\d[^;.]*(?:,\s+(?:and|while|whereas|but)|;)\s+(?:the|its|their|our|a)\s+$", re.I)
"""Words and a figure before a clause that tells a rolling value as well."""
_MONTHS_OF = re.compile(
    r"\b(?:of|out\s+of|among)\s+(?:the\s+)?$|"
    r"\b(?:worked\s+out|calculated|computed|set|fixed|based|drawn|derived|estimated|taken)\s+(?:from|on|over|with|using|for|in)\s+"
    r"(?:(?:the|all|data|values|figures|months)\s+)*$",
    re.I,
)
"""What comes before months that are counted, or that limits are worked out from."""
_ALL_OF_THEM = re.compile(
    r"\b(?:all|(?:all|none|any|each|every\s+one|most|some|half|\d+)\s+of)\s+(?:(?:the|these|those|its)\s+)?(?:(?:last|past|latest)\s+)?$",
    re.I,
)
"""What comes before a window whose months are judged each: "all 24 months to September 2024"."""
_MONTH_SUBJECT = re.compile(r"\s+(?:was|were|is|lay|stood|fell|sat|showed|shows|again)\b", re.I)


@dataclass(frozen=True, slots=True)
class Signal:
    """Words of a control chart, with the run that they are said of, and the sentence they stand in."""

    text: str
    start: int
    end: int
    sentence: int


def of(reading: Reading) -> tuple[Signal, ...]:
    """All signals in order."""
    found = []
    for match in _SIGNAL.finditer(reading.text):
        number = next(
            (at for at, each in enumerate(reading.sentences) if each.start <= match.start() < each.end), 0
        )
        drawn = not _NOT_DRAWN.search(reading.text, 0, match.start())
        if drawn or not _IS_LIMITS.search(match.group()):
            found.append(Signal(match.group(), match.start(), match.end(), number))
    return tuple(found)


def values(reading: Reading, sentence: Sentence) -> tuple[Values, str, int]:
    """What values a sentence speaks of, in which words, from where.

    "rolling" are called so; "window" are told for a period such as the 12 months to a month; "single" are
    months, weeks or days of their own. "" says nothing of it.
    """
    single, rolling = _stands(_SINGLE, sentence, _RENEWED), _stands(_ROLLING, sentence)
    when = (
        single and rolling and rolling.end() < single.start() and _WHEN.search(sentence.text[: single.end()])
    )
    if single and not when:
        return "single", "", sentence.start
    if rolling and not _SAID_BESIDE.search(sentence.text[: rolling.start()]):
        return "rolling", rolling.group(), sentence.start + rolling.start()
    inside = [each for each in reading.periods if sentence.start <= each.start < sentence.end]
    subject = [
        each for each in inside
        if each.form in ("month", "month-alone") and _MONTH_SUBJECT.match(reading.text, each.end)
        and not reading.text[: each.start].rstrip().endswith((" in", "In"))
    ]  # fmt: skip
    if _POINTS.match(sentence.text) and not any(each.form == "rolling" for each in inside):
        return "", "", sentence.start
    if subject or _COUNTED.search(sentence.text):
        return "single", "", sentence.start
    windows = [each for each in inside if each.form == "rolling" and (each.length or 0) > 1]
    if any(_ALL_OF_THEM.search(reading.text[: each.start]) for each in windows):
        return "single", "", sentence.start
    window = next((each for each in windows if not _MONTHS_OF.search(reading.text[: each.start])), None)
    return ("window", window.text, window.start) if window else ("", "", sentence.start)


def end_of_rolling(reading: Reading, sentence: Sentence) -> int:
    """Where the last words for rolling values end in a sentence: "limits set on the rolling figures"."""
    return max(
        (each.end() for each in _ROLLING.finditer(reading.text, sentence.start, sentence.end)), default=0
    )


def _stands(
    pattern: re.Pattern[str], sentence: Sentence, renewed: re.Pattern[str] = _REJECTED
) -> re.Match[str] | None:
    """The first match that the sentence does not reject: "monthly values, not rolling totals"."""
    return next(
        (
            match
            for match in pattern.finditer(sentence.text)
            if not _REJECTED.search(sentence.text[: match.start()])
            and not renewed.search(sentence.text[: match.start()])
        ),
        None,
    )
