"""Words for aggregations: an average that is a sum, a total that is an average, two aggregations in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.claims import methods_named, sums
from deckgen.lint import averaged_medians, averages_belied, averages_listed, called_averages, two_aggregations
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import told_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_AVERAGE = re.compile(r"\b(?:average|averages|averaged|averaging|mean|median|typical|typically)\b", re.I)
_OF_ONE_PLACE = re.compile(r"\b[a-z]+est\s+(?:average|mean|median)\b", re.I)
"""The average of one of several: "had the longest average wait"."""
_HIGHEST = re.compile(r"\b(?:highest|lowest|longest|shortest|maximum|minimum|peak)\b", re.I)
_A_TOTAL = re.compile(r"\b(?:total|combined|summed|cumulative)\b", re.I)
_SUMMED = re.compile(r"\b(?:volume|number of|total|count of|sum of)\b", re.I)
_OF_A_SUM = re.compile(
    r"\b(?:an?\s+(?:average|mean|median)\s+of|averag(?:ed|ing))\s+(?:just\s+|some\s+|about\s+)?$", re.I
)
_ON_AVERAGE = re.compile(r"\b[Oo]n average,?\s+(?:$|there\s+were|[\w\s]{1,40}?(?:had|saw|received|made)\s+$)")
_TOTAL_OF = re.compile(
    r"\b(?:a\s+total\s+of|totall(?:ed|ing|s)|totals)\s+(?:just\s+|some\s+|about\s+)?$", re.I
)
_TOTAL_TIME = re.compile(
    r"\b(?:total|combined|summed|cumulative|sum\s+of)\b[\w\s]*?\b(?:waits?|waiting|delays?|stays?|calls?|visits?|journeys?|time)\b",
    re.I,
)
_TOTAL_FOR_ONE = re.compile(
    r"\b(?:total|combined|cumulative)\s+(?:number|length|wait\w*|volume|count|stay|time|days|hours)\b[^.;,]*\s(?:per|for\s+each|for\s+every)\s+"
    r"(?!day\b|week\b|month\b|quarter\b|year\b|term\b)[a-z]+",
    re.I,
)
_TOTAL_RATE = re.compile(
    r"\b(?:total|combined|summed)\b[^.;,]*\b(?:rate|percentage|proportion|share|attendance|occupancy)\b",
    re.I,
)
_ALL = 100
_PER_SO_MANY = re.compile(r"[^.;,\d]*\b(?:per|for\s+every|for\s+each)\s+[\d,]+\b", re.I)
_COMPARES = re.compile(r"\bcompar(?:es?|ed)\s+(?:with|to)\b", re.I)
_FOR_ONE = re.compile(
    r"\s+(?:(?:per|for\s+each|for\s+every|an?)\s+(?!day|week|month|quarter|year|in\b)[a-z]+|each\b|apiece\b)",
    re.I,
)
_OF_THE_WHOLE = re.compile(
    r"\b(?:the\s+(?:whole|full|entire)|taken\s+together|totall(?:ed|ing)|amount(?:ed|ing)\s+to|in\s+all|altogether|"
    r"all\s+(?:\d+|the|sites|schools)|put\s+together|combined|across\s+(?:both|all))\b",
    re.I,
)
"""Words that a sum is told with, for all of a time or of its places."""
_OPENS_AVERAGED = re.compile(
    r"(?:The\s+|In\s+[^,]*,\s+(?:the\s+)?)?(?:average|mean|median|typical)\s+(?:number\s+of\s+)?[a-z]+s\b",
    re.I,
)
_OF_EACH = re.compile(r"\b(?:per|each|every|an?)\b", re.I)
_LABEL_ENDS = re.compile(r"^[^:]*:\s+(?:just\s+|only\s+|about\s+)?$")
_STOCK = re.compile(
    r"\b(?:beds?|staff|employees?|on roll|residents|people|children|pupils|population|households|"
    r"tenan\w+|members|open|occupied|"
    r"in post|caseload|in care|waiting list|registered|vacanc\w+|places|posts|stock|roll)\b",
    re.I,
)


@check("L13", "the word for an aggregation is not what was done")
def aggregation_word(page: Page, known: Knowledge) -> Iterator[Slip]:
    """An "average volume" that is a year's sum; an "average median"; a "total" of 38.4 a month."""
    before: Reading | None = None
    lines = list(told_lines(page, known))
    for line, words in averages_belied.of(lines):
        yield Slip(line, words, f"'{words}' calls a sum an average", "write 'a total', without 'average'")
    for place, (line, reading) in enumerate(lines):
        yield from _belied(line, reading, before)
        yield from _listed(line, reading, [each for _, each in lines[max(place - 1, 0) : place + 2]])
        yield from two_aggregations.added_up(line, reading)
        before = reading
        for match in two_aggregations.TWO_AGGREGATIONS.finditer(line.text):
            yield Slip(
                line,
                match.group(),
                f"'{match.group()}' is two aggregations in one",
                "write 'the average of the monthly medians', or give the median or the total itself",
            )
        for words, called, kind in methods_named.slips(reading.text):
            yield Slip(
                line, words, f"'{words}' tells how a {kind} is found", f"write '{kind}', not '{called}'"
            )
        for words in averaged_medians.of(reading):
            yield Slip(
                line, words, f"'{words}' averages what is one median", "leave out 'average': give the median"
            )
        yield from two_aggregations.average_in_total(line, reading)
        for called, words in called_averages.of(reading):
            yield Slip(
                line, words, f"'{words}' calls a sum an average", f"write 'a total' instead of '{called}'"
            )
        for claim in reading.claims:
            word = _wrong_aggregation(reading, claim)
            if word:
                called, is_one, better = word
                yield Slip(
                    line, called, f"'{called}' calls {is_one} of {claim.numeral.text}", f"write {better}"
                )


def _belied(line: Line, reading: Reading, before: Reading | None) -> Iterator[Slip]:
    """ "The theatre took £200 and the museum £90, a mean of £290": figures beside it say what was done."""
    others = [each for each in (*(before.claims if before else ()), *reading.claims) if each.role != "change"]
    for claim in reading.claims:
        if claim.role not in ("level", "prior") or claim.numeral.hedge or claim.numeral.value == 0:
            continue
        if _COMPARES.search(reading.sentences[claim.sentence].text):
            continue  # a level and a change are a level too
        at = _lead(reading, claim)
        average, total = _AVERAGE.search(reading.text, *at), _A_TOTAL.search(reading.text, *at)
        if (
            average
            and not total
            and not averages_listed.is_shared_out(reading, claim)
            and sums.is_sum(claim, [each for each in others if not _is_an_extreme(each, before, reading)])
            and not _OF_ONE_PLACE.search(reading.text, *at)
        ):
            yield _called(line, reading, average, claim, "the sum of figures beside it an average", "'total'")
        elif total and not average and _is_average(claim, others):
            yield _called(line, reading, total, claim, "an average of figures beside it a total", "'average'")


def _listed(line: Line, reading: Reading, beside: Sequence[Reading]) -> Iterator[Slip]:
    """ "96 falls a month on average: 30 in July, 34 in August and 32 in September"."""
    for _, start, end in averages_listed.of(reading, [each for each in beside if each is not reading]):
        words = reading.text[start:end]
        yield Slip(
            line,
            words,
            f"'{words}' is the sum of what is listed",
            "give their average, or write 'a total of'",
        )


def _is_an_extreme(claim: Claim, *readings: Reading | None) -> bool:
    """Whether a sentence gives a figure as the highest or lowest of more: nobody adds those up."""
    own = next(each for each in readings if each and claim in each.claims)
    return bool(_HIGHEST.search(own.sentences[claim.sentence].text))


def _lead(reading: Reading, claim: Claim) -> tuple[int, int]:
    """From where the figure before it ends, or its sentence begins, to a figure."""
    told = [each for each in reading.claims if each.role not in ("length", "label")]
    ends = [each.numeral.end for each in told if each.numeral.end <= claim.numeral.start]
    return max([reading.sentences[claim.sentence].start, *ends]), claim.numeral.start


def _is_average(claim: Claim, others: Sequence[Claim]) -> bool:
    alike = [each for each in others if claim.numeral.unit or each.sentence == claim.sentence]
    return sums.is_quotient(claim, others) or sums.is_mean(claim, alike)


def _called(line: Line, reading: Reading, word: re.Match[str], claim: Claim, what: str, better: str) -> Slip:
    words = reading.text[word.start() : claim.numeral.end]
    return Slip(line, words, f"'{words}' calls {what}", f"write {better} instead of '{word.group()}'")


def _wrong_aggregation(reading: Reading, claim: Claim) -> tuple[str, str, str] | None:
    """The words at fault, what they call what, and better ones; None where the word is right."""
    numeral, text = claim.numeral, reading.text
    sentence = reading.sentences[claim.sentence].text
    lead = text[slice(*_lead(reading, claim))]
    shared = _TOTAL_TIME.search(lead) if numeral.unit == "seconds" and claim.role == "level" else None
    if shared and not _AVERAGE.search(lead) and _FOR_ONE.match(text, numeral.end):
        return f"{lead[shared.start() :]}{numeral.text}", "the average for one a total", "'average' instead"
    told = _total_of_one(reading, claim, lead)
    if told:
        return told
    if numeral.unit or claim.role not in ("level", "prior") or numeral.form == "label":
        return None
    before = text[: numeral.start]
    total = _TOTAL_OF.search(before)
    if total and numeral.decimals and numeral.form == "digits" and two_aggregations.is_per_time(sentence):
        return text[total.start() : numeral.end], "an average a total", "'an average of'"
    if total and numeral.decimals and _PER_SO_MANY.match(text, numeral.end):
        return text[total.start() : numeral.end], "a rate a total", "'a rate of'"
    if numeral.decimals or not _long(claim) or two_aggregations.is_per_time(sentence):
        return None
    labelled = _LABEL_ENDS.search(lead) and not claim.metric
    name = lead[: lead.index(":")].strip() if labelled else claim.metric
    stock = _STOCK.search(f"{numeral.noun} {name}")
    each = _OF_EACH.search(name)
    if _AVERAGE.search(name) and _SUMMED.search(name) and not (stock or each):
        return name, "a sum an average", "'the total' or 'there were', without 'average'"
    opened = _OPENS_AVERAGED.match(sentence)
    whole = numeral.value >= _HARDLY_A_MONTH and not numeral.noun and _OF_THE_WHOLE.search(sentence)
    if opened and whole and not _STOCK.search(opened.group()):
        return opened.group(), "a sum an average", "'the total' or 'there were', without 'average'"
    average = _OF_A_SUM.search(before) or _ON_AVERAGE.search(before)
    if average and not stock and (numeral.value >= _HARDLY_A_MONTH or _is_sum(reading, claim)):
        return text[average.start() : numeral.end], "a sum an average", "'a total of'"
    return None


def _total_of_one(reading: Reading, claim: Claim, lead: str) -> tuple[str, str, str] | None:
    """ "The total length of stay per patient was 9.4 days", "a total rate of 534.0%"."""
    numeral, text = claim.numeral, reading.text
    whole_lead = text[reading.sentences[claim.sentence].start : numeral.start]
    unit = _TOTAL_FOR_ONE.search(lead) if "." in numeral.text else None
    if unit and not _AVERAGE.search(lead) and claim.role == "level":
        return f"{lead[unit.start() :]}{numeral.text}", "the average for one a total", "'average' instead"
    rate = _TOTAL_RATE.search(whole_lead) if numeral.unit == "percent" and numeral.value > _ALL else None
    if rate and claim.role != "change":
        return (
            f"{whole_lead[rate.start() :]}{numeral.text}",
            "rates added up a rate",
            "the rate of all, and no sum",
        )
    return None


_HARDLY_A_MONTH = 1000  # so many in a year, told with "average" and no "a month", are its sum


def _long(claim: Claim) -> bool:
    """Whether a claim is of three months or more."""
    period = claim.period
    return period is not None and (period.form == "rolling" or (period.length or 0) > 2)


def _is_sum(reading: Reading, claim: Claim) -> bool:
    """Whether other counts of the sentence add up to this one."""
    others = [
        each.numeral.value
        for each in reading.claims
        if each is not claim and each.sentence == claim.sentence
        if each.numeral.unit == "" and each.role == "level"
    ]
    return len(others) > 1 and sum(others) == claim.numeral.value
