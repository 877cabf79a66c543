"""Turn a text into its figures that two words for aggregations are said of: "a mean of £6,412 in total"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.registry import Slip
from deckgen.model.claim import Reading
from deckgen.model.prose import Line

_AVERAGE = re.compile(r"\b(?:average|averages|averaged|averaging|mean|median|typical|typically)\b", re.I)
_ADDED_UP = re.compile(
    r"\b(?:added\s+(?:up|together)|adding\s+(?:up|together)|the\s+sum\s+of|summed|put\s+together)\b", re.I
)
_SHARED_OUT = re.compile(r"\bdivid(?:ed|ing)\b", re.I)
_SUM_OF = re.compile(r"\bthe\s+sum\s+of\b[^.,;]*", re.I)
TWO_AGGREGATIONS = re.compile(
    r"\b(?:averaged?|mean|typical)\s+(?:(?!an?\b|the\b)\w+\s+)?(?:median|total(?!\s+(?:bill|cost|price|score|fee|rent|charge|mark)\b)|sum)\b|\bmedian\s+(?:\w+\s+)?(?:average|mean|total|sum)\b|"
    r"\b(?:total|sum|summed|combined|cumulative|aggregate|aggregated)\s+(?:average|mean|median)\b|\bmedian\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?)\b|"
    r"\b(?:average|mean)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?)\b|"
    r"\b(?:average|mean|median)\s+of\s+the\s+(?:single\s+)?(?:longest|shortest|highest|lowest|largest|smallest|biggest|busiest|maximum|minimum|peak)\s+[a-z]+[a-rt-z]\b"
    r"(?!\s+(?:[a-z]+\s+)?(?:of\s+|in\s+|on\s+|for\s+|at\s+)?(?:each|every)\b)|"
    r"\b(?:total|sum)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:averages?|means?|medians?|rates|percentages)\b",
    re.I,
)
_CLAUSES = re.compile(r"(?:(?:On average|Typically|As an average),)?(?:[^,;:]|(?<=\d),(?=\d))+")
_AVERAGED = re.compile(
    r"\b(?:on average|an? (?:average|mean|median) of|averag(?:ed|ing)|typically|"
    r"the average\s+(?:came|amounted|ran)\s+to)\b",
    re.I,
)
_TOTALLED = re.compile(
    r"\b(?:in total|a total of|altogether|in all|total(?:led|ling)?|cumulative(?:ly)?|summed)\b", re.I
)


def added_up(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "An average of 219,480 calls came in, the sum of the monthly counts"."""
    for sentence in reading.sentences:
        average, added = _AVERAGE.search(sentence.text), _ADDED_UP.search(sentence.text)
        told = [each for each in reading.claims if sentence.start <= each.numeral.start < sentence.end]
        if average and added and told and not is_per_time(_SUM_OF.sub("", sentence.text)):
            if TWO_AGGREGATIONS.search(sentence.text) or _SHARED_OUT.search(sentence.text):
                continue
            yield Slip(
                line,
                sentence.text,
                f"'{average.group()}' and '{added.group()}' are both said of one figure",
                "write which of the two it is, and leave the other word out",
            )


def average_in_total(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "A mean of £6,412 in total", "on average 4,310 were planted altogether"."""
    for sentence in reading.sentences:
        for clause in _CLAUSES.finditer(sentence.text):
            text, at = clause.group(), sentence.start + clause.start()
            average, total = _AVERAGED.search(text), _TOTALLED.search(text)
            figures = [
                each
                for each in reading.claims
                if at <= each.numeral.start < at + len(text) and each.role in ("level", "prior", "count-of")
                if not re.match(
                    r"(?:[a-z]+\s+)?(?:schools|sites|wards|teams|centres|branches|hospitals)\b",
                    each.numeral.noun,
                )
            ]
            if (
                average
                and total
                and len(figures) == 1
                and not is_per_time(text)
                and not TWO_AGGREGATIONS.search(text)
            ):
                start, end = min(average.start(), total.start()), max(average.end(), total.end())
                start, end = min(start, figures[0].numeral.start - at), max(end, figures[0].numeral.end - at)
                yield Slip(
                    line,
                    text[start:end],
                    f"'{text[start:end]}' is called an average and a total",
                    "write which of the two it is, and leave the other word out",
                )


def is_per_time(text: str) -> bool:
    """Whether words tell of each day, month or place: what an average may be of."""
    return bool(
        re.search(
            r"\b(?:per|a|each|every) (?:day|week|month|year|school|ward|site)\b|\b(?:daily|weekly|"
            r"monthly|annual)\b",
            text,
            re.I,
        )
    )
