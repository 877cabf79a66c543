"""Turn a claim's place in its text into descriptions of what is measured, to be compared across sentences.

"Bed occupancy of 95.8%" and "bed occupancy was 94.2%" are one measure; "in the hip unit" makes another of it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from deckgen.claims import measure_subjects, measured_things
from deckgen.model.claim import Claim, Reading

_WORD = re.compile(r"[A-Za-z][\w’']*|\d+")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "on", "at", "by", "with", "from", "was", "were",
    "is", "are", "be", "been", "has", "have", "had", "there", "it", "its", "this", "that", "all", "now",
    "also", "average", "mean", "total", "number", "volume", "rate", "figure", "level", "overall", "time",
    "after", "about", "just", "only", "some", "when", "which", "stood", "came", "numbered", "outstanding",
    "recorded", "reported", "month", "months", "years", "quarters", "year", "same", "our", "their",
    "compared", "than", "down", "up", "more", "fewer", "as", "over", "during", "so", "but", "however", "then",
    "million", "share",
    "proportion", "percentage", "count", "record", "report", "held", "hold", "took", "take", "taken",
    "reached", "reach", "averaged", "totalled", "ran", "run", "saw", "see", "seen", "made", "make",
    "stand", "come", "still", "typically", "altogether", "together", "again", "across", "did", "do", "who",
    "we", "they", "received", "receive", "these", "those", "into", "out", "cent", "per", "rose", "rise",
    "fell", "fall", "period", "between", "within", "each", "every", "lost", "lose", "length", "duration",
    "worked", "work", "works", "working", "operated", "operate", "operates", "operating", "date", "quarter",
    "totalling", "averaging", "reaching", "whole",
    "above", "below", "gain", "gained",
})  # fmt: skip
_ACTORS = frozenset({
    "patient", "people", "person", "pupil", "resident", "trust", "council", "school", "hospital",
    "service", "team", "staff", "tenant", "crew", "caller", "officer", "member", "customer", "user",
    "visitor", "organisation", "authority", "nurse", "doctor", "midwive", "teacher", "adviser", "agent",
    "handler", "operator", "clerk", "baby", "babies", "mother", "parent", "client", "academy", "academies",
})  # fmt: skip
"""Who a measure is of, or who does what is measured: said or left out, as it comes."""
_BODIES = frozenset({
    "trust", "council", "school", "hospital", "service", "team", "organisation", "authority", "academy",
    "academies",
})  # fmt: skip
"""Those of them that are no people: "pupils on roll" are those on "the school roll"."""
_LEMMAS = {
    "letting": "let",
    "lettings": "let",
    "loan": "lend",
    "loans": "lend",
    "spent": "spend",
    "spending": "spend",
    "took": "take",
    "lent": "lend",
    "given": "give",
    "gave": "give",
    "sold": "sale",
    "sent": "send",
    "drew": "draw",
    "bought": "buy",
    "paid": "pay",
    "born": "birth",
    "sell": "sale",
    "died": "death",
    "dead": "death",
    "built": "build",
    "taught": "teach",
    "won": "win",
    "kept": "keep",
    "stood": "stand",
}
_SAYS = (
    r"(?:of|was|were|is|are|at|stood\s+at|came\s+to|reached|averaged|ran\s+at|totalled|numbered|took|had|has|"
    r"recorded|saw)"
)
_BEFORE = re.compile(
    rf"(?P<name>[A-Za-z][\w’' -]*?)\s+(?:(?:also|now|still|then)\s+)?{_SAYS}\s+(?:an?\s+(?:average|mean|"
    rf"total)\s+of\s+)?$"
)
_LEADS = re.compile(
    r"(?:\b(?:in|for|on|at|over|during|by|of)\s+(?:the\s+)?(?:(?:spring|summer|autumn|winter)\s+)?|"
    r"\b(?:spring|summer|autumn|winter)\s+)$",
    re.I,
)
_BACK_TO_TERM = re.compile(
    r"\b(?:in|for|over|during|across)\s+(?:that|this|the\s+same)\s+(?:(?:summer|autumn|spring|winter|school|academic|financial|calendar)\s+)?"
    r"(?:term|season|week|day|year|month|quarter|period)\b",
    re.I,
)
"""What goes back to a period told before, and names nothing: "in that summer term"."""
_CLAUSE_ENDS = re.compile(
    r"[;:]|,(?!\d)|\b(?:while|whereas|but|when|where|with|because|so|although|compared|against|than)\b", re.I
)
_AFTER_ENDS = re.compile(
    r"[.;:()]|,(?!\d)|\b(?:compared|which|that|when|than|were|was|are|is|had|have|has|and|but|while|who|said)\b",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:in|at|on|for|among|within|from)\s+(?:the\s+|our\s+|its\s+|"
    r"all\s+)?(?P<where>[A-Za-z][\w’' -]*)",
    re.I,
)
_ENDS_PLACE = re.compile(r"\b(?:was|were|is|are|took|had|stood|in|at|on|for|to|by|of|the|average)\b", re.I)
_LABEL = re.compile(r"\s*(?:[A-Za-z][\w’'-]*\s+){1,4}:(?=.*[,;]\s*$)")
"""What opens a row of figures: "Swimming test: 98 pupils, average score 4.2"."""
_TITLED = re.compile(r"\s*[A-Z][^.:;,\d]{2,50}:")
"""What opens a sentence as its title."""
_LONG = 8  # words of an opening that is told whole
_VERB_FIRST = re.compile(r"\s*(?:was|were|is|are|had|has|took|came|stood|saw|held|gave|made|[a-z]{3,}ed)\b")
_OF_WHOM = re.compile(r"\s*(?:of|among|out\s+of)\b", re.I)
_OF_THESE = re.compile(r"\b(?:for|of|among|by|in|at)\s+(?:these|those|them)\b", re.I)
_OF_THEM_IN_BRACKETS = re.compile(r"\s*\)\s+of\s+(?:(?:the|all|our|its|these|those)\s+)*", re.I)
_DOES = re.compile(
    r"(?<=[a-z])\s+(?:[a-z]{3,}ed|took|came|led|went|fell|got|made|left|cost|kept|lost|won|paid|rose|grew|stayed|met)\b.*$"
)
_WHO_DID = re.compile(r"\s*(?:[a-z][\w’'-]*\s+){1,4}(?:who|that|which)\s+[a-z]+\s*$")
"""What things are told by what they did, and by no more: "staff who left"."""
_ALL_OF_THEM = re.compile(r"\b(?:the|these|those|all|all\s+the)\s+$", re.I)


_CASES = frozenset({"cas", "occasion", "instanc"})
"""Words that say nothing of what was counted: births, or deaths, "in 98.2% (3,086 of 3,142) of cases"."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Words for a measure, however they stand, and the words that say of where it is told."""

    named: tuple[frozenset[str], ...]  # what stands before the figure as its name, what is counted after it
    clause: frozenset[str]  # all words of the clause
    place: frozenset[str]
    heads: frozenset[str]  # words of the clause that narrow down no word after them
    whole: bool  # "the 88 suspensions": all there are
    narrowed: frozenset[str]  # names and numbers that tell one of several: "Ward 4", "in Northgate"
    verb: str  # what is done to the things counted: "decid" of "decided 512 applications"


def of(reading: Reading, claim: Claim) -> Measure:
    """What is said to be measured, without its period and its figure."""
    text = _blanked(reading)
    sentence = reading.sentences[claim.sentence]
    start, end = _clause(text, sentence.start, sentence.end, claim)
    before, after = text[start : claim.numeral.start], text[claim.numeral.end : end]
    lead = "" if start == sentence.start else _lead(text[sentence.start : start], before)
    if not words(before + after):  # "decisions in time, at 80.2%, are ..."
        before = _CLAUSE_ENDS.split(text[sentence.start : start].rstrip(" ,;:"))[-1]
    within = (sentence.start, sentence.end)
    subject = measure_subjects.elsewhere(text, within, start, (claim.numeral.start, claim.numeral.end))
    if subject:
        lead, before = "", f"{subject} was "
    clause = f"{lead} {before} . {after}"
    based = _based(reading, claim, text, sentence.end)
    counted = based or _counted(reading, claim, text, sentence.end)
    named = tuple(each for each in (_name(before), counted) if each)
    whole = bool(_ALL_OF_THEM.search(reading.text[: claim.numeral.start])) or bool(based)
    told = (
        _to_period(reading, claim, _AFTER_ENDS.split(after)[0]) if whole else after
    )  # "the 512 went to the staff"
    place = frozenset(word for each in (lead, before, told) for word in _places(each)) - _BODY_STEMS
    if _OF_THESE.search(clause):
        place |= {"these"}
    return Measure(named, words(clause), place, _heads(clause), whole, _narrowed(clause), _verb(before))


def same(one: Measure, other: Measure) -> bool:
    """Whether two descriptions are of one measure: by all words of their clauses, or by names and places."""
    definite = one.whole or other.whole
    if not definite and any(
        side.verb and side.verb not in beside.clause for side, beside in ((one, other), (other, one))
    ):
        return False
    if ("these" in one.place) != ("these" in other.place):
        return False
    if _same_words(one, other):
        return True
    for first, second in itertools.product(one.named, other.named):
        told = min(len(first), len(second)) > 1 or definite
        alone = first - _BODY_STEMS == second - _BODY_STEMS != frozenset()
        if (first == second or alone) and told and one.place - first == other.place - second:
            return True
    return False


def alike(one: Measure, other: Measure) -> bool:
    """Whether two clauses name one thing in other words: "applications decided", "a decision on applying".

    Their roots agree, and neither says of a place or a kind that the other does not name.
    """
    first, second = (_roots(each.clause - _ACTOR_STEMS) for each in (one, other))
    both = first & second
    fewest = min(len(first), len(second))
    if len(both) < 2 or len(both) < fewest or _is_a_kind(one, both) or _is_a_kind(other, both):
        return False
    return max(len(first), len(second)) <= len(both) + 1 and one.narrowed == other.narrowed


def _is_a_kind(measure: Measure, both: frozenset[str]) -> bool:
    """Whether its name narrows down what both speak of: "medical bed occupancy" beside "bed occupancy"."""
    own = frozenset[str]().union(*measure.named) - measure.heads - _ACTOR_STEMS
    return any(each[:4] not in both for each in own)


def touch(one: Measure, other: Measure) -> bool:
    """Whether two clauses name something of the same root, and neither of another place or kind."""
    both = _roots(one.clause - _ACTOR_STEMS) & _roots(other.clause - _ACTOR_STEMS)
    return bool(both) and not apart(one, other) and one.narrowed == other.narrowed


def share_two(one: Measure, other: Measure) -> bool:
    """Whether two clauses name two things of the same roots, in one place: "614 new", "new ones"."""
    both = _roots(one.clause - _ACTOR_STEMS) & _roots(other.clause - _ACTOR_STEMS)
    return len(both) > 1 and one.place == other.place and one.narrowed == other.narrowed


def apart(one: Measure, other: Measure) -> bool:
    """Whether two clauses both name something, and each something that the other does not.

    Where they share more than who it is of, who it is of does not part them: names and people on one roll.
    """
    idle = _ACTOR_STEMS if (one.clause & other.clause) - _ACTOR_STEMS else frozenset[str]()
    first, second = _roots(one.clause - idle), _roots(other.clause - idle)
    return bool(first - second) and bool(second - first)


def of_one_root(one: Measure, other: Measure) -> bool:
    """Whether two clauses name something of the same root: "wait" and "waited"."""
    return bool(_roots(one.clause - _ACTOR_STEMS) & _roots(other.clause - _ACTOR_STEMS))


def says_what(text: str) -> bool:
    """Whether words say more than who a measure is of."""
    return bool(words(text) - _ACTOR_STEMS)


def roots(text: str) -> frozenset[str]:
    """What the words of a text begin with: "deci" of "decided" and of "decisions"."""
    return _roots(words(text))


def _roots(words_: frozenset[str]) -> frozenset[str]:
    """What words begin with: "appl" of "applicant" and of "application"."""
    return frozenset(each[:4] for each in words_)


def _same_words(one: Measure, other: Measure) -> bool:
    """Whether clauses have the same words, but for who did it, or one word that narrows nothing down."""
    actors = _ACTOR_STEMS
    both = one.clause & other.clause
    if not both - actors:
        return bool(both) and one.clause == other.clause and one.place == other.place
    extra = [(side, (side.clause - both) - actors) for side in (one, other)]
    told_by = [(side.clause - both) & actors for side in (one, other)]
    if all(told_by) and not any(words_ <= _BODY_STEMS for words_ in told_by):
        return False
    placed = any((side.clause - both) & side.place for side in (one, other))
    if placed and any(words & side.place for side, words in extra):
        return False
    beside = sum(len(words) for _, words in extra)
    return beside == 0 or (
        beside == 1 and len(both) > 1 and all(words <= side.heads for side, words in extra)
    )


def _blanked(reading: Reading) -> str:
    """The text with its periods and figures blanked, each place kept; numbers of names stay."""
    text = reading.text
    figures = [each.numeral for each in reading.claims if each.role != "label"]
    for period in reading.periods:
        led = _LEADS.search(text[: period.start])
        owning = 2 if text[period.end : period.end + 2] in ("'s", "’s") else 0
        text = _blank(text, led.start() if led else period.start, period.end + owning)
    for figure in figures:
        text = _blank(text, figure.start, figure.end)
    for back in _BACK_TO_TERM.finditer(text):
        text = _blank(text, *back.span())
    return text


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _clause(text: str, start: int, end: int, claim: Claim) -> tuple[int, int]:
    for match in _CLAUSE_ENDS.finditer(text, start, end):
        if match.end() <= claim.numeral.start:
            start = match.end()
        elif match.start() >= claim.numeral.end:
            return start, match.start()
    return start, end


def _narrowed(clause: str) -> frozenset[str]:
    """The names of one of several in a clause: a capital that opens no sentence, or a number of a name."""
    return frozenset(re.findall(r"(?<=[a-z,]\s)[A-Z][a-z]\w*|\d+", clause))


def _verb(before: str) -> str:
    """The verb right before a figure, where it says more than that there was so much."""
    last = re.search(
        r"\b([a-z]+ed|[a-z]+t|sold|gave|held|drew|paid)\s+(?:(?:to|with|at|on|into)\s+)?$", before
    )
    return next(iter(words(last[1]) - _ACTOR_STEMS), "") if last else ""


def _name(before: str) -> frozenset[str]:
    found = _BEFORE.search(re.sub(r"^.*\bthat\b", "", before, flags=re.S))
    return words(found["name"]) if found else frozenset()


def _counted(reading: Reading, claim: Claim, text: str, end: int) -> frozenset[str]:
    """The things counted after a figure; "292 pupils of the 1,402 on roll" counts pupils twice."""
    after = _AFTER_ENDS.split(text[claim.numeral.end : end])[0]
    counted = words(_to_period(reading, claim, after))
    if measured_things.measured(claim.numeral.noun):
        return frozenset()  # "18.4 million kilowatt hours" counts nothing
    if claim.role == "base" and counted:
        index = [each.numeral for each in reading.claims].index(claim.numeral)
        counted |= words(reading.claims[index - 1].numeral.noun) if index else frozenset()
    return counted


def _based(reading: Reading, claim: Claim, text: str, end: int) -> frozenset[str]:
    """What a base in brackets is all of: falls in "12.0% (145 of 1,210) of falls caused harm"."""
    led = _OF_THEM_IN_BRACKETS.match(text, claim.numeral.end, end) if claim.role == "base" else None
    if led is None:
        return frozenset()
    after = _until_period(reading, text, led.end(), end)
    done = _WHO_DID.match(after)
    things = words(done.group() if done else _DOES.sub("", _AFTER_ENDS.split(after)[0]))
    return things - _CASES


def _until_period(reading: Reading, text: str, at: int, end: int) -> str:
    """A stretch as far as the next period."""
    starts = (each.start for each in reading.periods if each.start >= at)
    return text[at : min(next(starts, end), end)]


def _to_period(reading: Reading, claim: Claim, after: str) -> str:
    """What follows a figure as far as the next period."""
    starts = (each.start - claim.numeral.end for each in reading.periods if each.start >= claim.numeral.end)
    return after[: next(starts, len(after))]


def _lead(text: str, before: str) -> str:
    """What opens a sentence before a comma or a colon, where it says where, of whom, or of what.

    The subject as well, where something is put in after it.
    """
    label = _LABEL.match(text)
    if label:
        return label.group()
    titled = _TITLED.match(text)
    if titled:
        return titled.group()  # "Major applications: 47 of 53"
    if _PLACE.match(text.strip()) and "," in text and len(text.split()) > _LONG:
        return text.split(",")[0]  # "At the treatment centre, to which a target of 88.0% applies,"
    short = len(text.split()) <= _LONG
    if _VERB_FIRST.match(before) and text.count(",") > 1:
        return text.split(",")[0]  # "Canal Street, half the size, took"
    opens = _PLACE.match(text.strip()) or _OF_WHOM.match(text)
    return text if short and (opens or (text.rstrip().endswith(":") and not words(before))) else ""


def _places(text: str) -> frozenset[str]:
    found = (_ENDS_PLACE.split(match["where"])[0] for match in _PLACE.finditer(text))
    return frozenset(word for each in found for word in words(each))


def _heads(text: str) -> frozenset[str]:
    """Words with no other word of their own right after them: "calls" of "calls to the desk"."""
    tokens = re.findall(r"[A-Za-z][\w’']*|\d+|[^\w\s]", text)
    stems = [frozenset(words(each)) for each in tokens]
    return frozenset(
        word
        for one, other in zip(stems, [*stems[1:], frozenset[str]()], strict=True)
        if not other
        for word in one
    )


def words(text: str) -> frozenset[str]:
    """The words of a text that name something, without their endings."""
    return frozenset(_stem(each.group()) for each in _WORD.finditer(text) if not _idle(each))


def _idle(match: re.Match[str]) -> bool:
    """Whether a word names nothing; "A" does in "route A"."""
    word = match.group()
    letter = len(word) == 1 and word.isupper() and bool(re.search(r"[a-z]\s$", match.string[: match.start()]))
    return not letter and word.lower().removesuffix("'s").removesuffix("’s") in _IDLE


def _stem(word: str) -> str:
    """A word without its endings: "waited", "waits" and "waiting" are "wait"; a lone capital stays a name."""
    if len(word) == 1 and word.isupper():
        return word
    word = word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’")
    word = _LEMMAS.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = f"{word[:-3]}y"
    for ending in ("ing", "ed", "es", "s"):
        if len(word) > len(ending) + 2 and word.endswith(ending) and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    return word.removesuffix("e") if len(word) > 3 else word


_ACTOR_STEMS = frozenset(_stem(each) for each in _ACTORS)
_BODY_STEMS = frozenset(_stem(each) for each in _BODIES)
