"""Turn a passage into lists of counts, of money or of percentages that do not make up their whole.

"120 complaints: 70 about care, 30 about waits and 25 about food" are 125.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from deckgen.claims import completeness, halves, lists
from deckgen.claims.number_words import whole_number
from deckgen.claims.settings import is_setting
from deckgen.lint import list_wholes, part_ways, rest_told
from deckgen.lint.looking import count_text, printed
from deckgen.lint.passages import Passage
from deckgen.lint.registry import Slip
from deckgen.lint.sums import Wanted, sums
from deckgen.model.claim import Claim, Reading

_OPENS_OF_THEM = re.compile(r"(?:Of|Out\s+of|Among)\s+(?:these|them|those|which|the\s+[\d,]+)\b")
_EACH_OF = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:on|in|at|for|to|from)\s+each\s+of\s+(?:the|its|our|their)\s+"
    r"(?P<count>[2-9]|two|three|four|five|six|seven|eight|nine)\b",
    re.I,
)
_TWO = 2
_OWN_NUMBER = re.compile(r"\(\s*n\s?[.=:]*\s*[-–]?\s*$", re.I)
_NOT_ADDED = re.compile(
    r"\b(?:averag\w+|mean|median|typical\w*|wait\w*|longest|shortest|quickest|slowest|fastest|within|each|per|target)\b",
    re.I,
)
"""Words of times that are not added up."""
_MOST_COUNTED = 12  # figures of which every sum is tried


def slips(passage: Passage) -> Iterator[Slip]:
    """Lists of counts, of money or of percentages that do not make up their whole."""
    reading = passage.reading
    for parts in (*lists.of(reading), *lists.of_lines(reading)):
        parts = [_taken_together(reading, each) for each in parts]
        if completeness.some_only(_announced(reading, parts[0])):
            continue
        if any(each.numeral.hedge or each.role == "length" for each in parts):
            continue
        if parts[0].numeral.unit == "percent":
            if _unmade_hundred(reading, parts):
                yield _not_whole(passage, parts, None)
        else:
            wanted = _unmade(reading, parts)
            if wanted is not None:
                yield from _at_both(passage, wanted)


def _taken_together(reading: Reading, part: Claim) -> Claim:
    """A part told of each of several as what they have together: "22 on each of its three wards" is 66."""
    found = _EACH_OF.match(reading.text, part.numeral.end)
    if found is None or part.numeral.unit not in ("", "money"):
        return part
    together = part.numeral.value * whole_number(found["count"])
    return replace(part, numeral=replace(part.numeral, value=together))


def _announced(reading: Reading, part: Claim) -> str:
    """The sentence of a part, with the line that ends in a colon above it."""
    above = reading.sentences[max(part.sentence - 1, 0)].text
    own = reading.sentences[part.sentence].text
    return f"{above} {own}" if above.endswith(":") else own


def _unmade(reading: Reading, parts: list[Claim]) -> Wanted | None:
    """The whole that a list is plainly of and does not make up; None where it does, or has no such whole."""
    wanted = [Wanted(whole, own) for whole, own in list_wholes.of(reading, parts)]
    if any(each.fits for each in wanted) or _is_told(
        reading, sum(each.numeral.value for each in parts), parts
    ):
        return None
    if any(_tells_the_rest(reading, each) for each in wanted if each.whole not in parts):
        return None
    near = [
        each
        for each in wanted
        if not rest_told.tells(reading, parts[-1].numeral.end, each.rest)
        if each.is_near(_said_to_be_all(reading, each))
        and _can_be_whole(reading, each)
        and not _made_otherwise(reading, each)
    ]
    return min(near, key=lambda each: each.gap) if near else None


def _tells_the_rest(reading: Reading, wanted: Wanted) -> bool:
    """Whether what parts leave of a whole is told after them: "113, 89 and 21 of 231. The other 8"."""
    return wanted.rest > 0 and rest_told.tells(reading, wanted.parts[-1].numeral.end, wanted.rest)


def _is_told(reading: Reading, value: Fraction | int, parts: Sequence[Claim]) -> bool:
    """Whether the text tells a figure of this value, in the unit of some parts."""
    return any(
        each.numeral.value == value and each.numeral.unit == parts[0].numeral.unit and each not in parts
        for each in reading.claims
        if each.role not in ("label", "length", "target")
    )


def _can_be_whole(reading: Reading, wanted: Wanted) -> bool:
    """Whether nothing speaks against a whole: it is no other part, no setting and no average."""
    whole, parts = wanted.whole, wanted.parts
    in_time = whole.numeral.unit == "seconds" and is_setting(reading.text, whole)
    if part_ways.are_ranked(reading, wanted.whole, wanted.parts) or part_ways.pull_apart(
        reading, wanted.parts
    ):
        return False
    if part_ways.is_of_other_things(reading, wanted.whole, wanted.parts) or part_ways.have_other_levels(
        reading, wanted.whole, wanted.parts
    ):
        return False
    if in_time or _is_told(reading, whole.numeral.value + wanted.sum, (whole, *parts)):
        return False
    if whole.numeral.unit == "seconds":
        own = [reading.sentences[each].text for each in {whole.sentence, parts[0].sentence}]
        return not any(_NOT_ADDED.search(each) for each in own)
    return True


def _said_to_be_all(reading: Reading, wanted: Wanted) -> bool:
    """Whether a sentence of the whole or of the parts says so, or a colon stands between the two."""
    if wanted.whole.role == "change" and wanted.is_beyond:
        return True  # more of the fall than the fall
    if list_wholes.OF_THEM.match(reading.text, wanted.parts[0].numeral.end):
        return True
    if _OPENS_OF_THEM.match(reading.sentences[wanted.parts[0].sentence].text) and _are_contrary(
        reading, wanted.parts
    ):
        return True
    first, last = sorted((wanted.whole.sentence, wanted.parts[0].sentence))
    texts = [each.text for each in (reading.sentences[first], *reading.sentences[last : last + 2])]
    before, after = sorted((wanted.whole.numeral.start, wanted.parts[0].numeral.start))
    if lists.are_labelled(reading.text, *wanted.parts[:2]):
        return completeness.said(*texts)  # each colon is that of a label
    return completeness.said(*texts) or ":" in reading.text[before:after]


def _are_contrary(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether two parts are the two ways that a thing can go: "1,031 were granted and 225 were refused"."""
    if len(parts) != _TWO:
        return False
    one, other = parts
    end = reading.sentences[other.sentence].end
    return halves.named(
        reading.text[one.numeral.end : other.numeral.start],
        re.split(r"[;,]", reading.text[other.numeral.end : end])[0],
    )


def _made_otherwise(reading: Reading, wanted: Wanted) -> bool:
    """Whether some other figures near the list make up the whole: "187, of which 24 in part, 98, and 27"."""
    first, last = sorted((wanted.whole.sentence, wanted.parts[-1].sentence))
    after = reading.text[wanted.parts[-1].numeral.end : reading.sentences[wanted.parts[-1].sentence].end]
    if not wanted.is_beyond and completeness.leaves_a_rest(after):
        return True
    told = [
        each.numeral.value
        for each in reading.claims
        if first - 1 <= each.sentence <= last and each is not wanted.whole and each not in wanted.parts
        if each.role in ("level", "count-of", "base", "change") and not is_setting(reading.text, each)
        if each.numeral.unit == wanted.whole.numeral.unit and each.numeral.value < wanted.whole.numeral.value
    ][:_MOST_COUNTED]
    others, own = sums(told), sums([each.numeral.value for each in wanted.parts]) - {Fraction(0)}
    return any(wanted.whole.numeral.value - each in others for each in own)


def _of_several(reading: Reading, shares: Sequence[Claim]) -> bool:
    """Whether each share has a number of its own behind it, "22.4% (n=174)": shares of several wholes."""
    following = [reading.claims[reading.claims.index(each) + 1 :][:1] for each in shares]
    return (
        sum(
            bool(each) and bool(_OWN_NUMBER.search(reading.text[: each[0].numeral.start]))
            for each in following
        )
        > 1
    )


def _unmade_hundred(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether shares are so near to a hundred together that they must be meant as all, and are not."""
    shares = [printed(each.numeral) for each in parts]
    low, high = (sum((getattr(each, end) for each in shares), Fraction(0)) for end in ("low", "high"))
    if _of_several(reading, parts):
        return False
    if len(parts) == 2 and ";" in reading.text[parts[0].numeral.end : parts[1].numeral.start]:
        return False  # "attendance was 94.6%; illness took 3.3%"
    share_said = any(each.role == "share" for each in parts)
    near = abs((low + high) / 2 - 100) <= (6 if len(parts) > 2 else 3) and (len(parts) > 2 or share_said)
    return near and not low <= 100 <= high


def _at_both(passage: Passage, wanted: Wanted) -> Iterator[Slip]:
    """One slip where whole and parts share a line; else one at each, for either may be the wrong one."""
    whole, parts = wanted.whole, wanted.parts
    yield _not_whole(passage, parts, whole)
    if passage.line_at(whole.numeral.start) is not passage.line_at(parts[0].numeral.start):
        added = count_text(sum(each.numeral.value for each in parts))
        yield Slip(
            passage.line_at(whole.numeral.start),
            passage.words((whole,), whole),
            f"'{whole.numeral.text}' is not what its parts add up to, which is {added}",
            "mend the figure that is wrong, or say what the rest is",
        )


def _not_whole(passage: Passage, parts: Sequence[Claim], whole: Claim | None) -> Slip:
    listed = passage.reading.text[parts[0].numeral.start : parts[-1].numeral.end]
    added = count_text(sum(each.numeral.value for each in parts))
    told = (whole, *parts) if whole else parts
    return Slip(
        passage.line_at(parts[0].numeral.start),
        passage.words(told, parts[0]),
        f"'{listed}' adds up to {added}, not to {count_text(whole.numeral.value if whole else 100)}",
        "mend the figure that is wrong, or say what the rest is",
    )
