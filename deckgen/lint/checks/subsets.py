"""Parts that contradict what they are parts of: "8 were granted, of which 3 were refused"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_NOT = r"(?:not|never|no longer|yet to be|yet to have been|still to be|waiting to be|neither)"
_OPPOSITES: tuple[tuple[str, str], ...] = (
    (
        r"grant\w*|approv\w+|authoris\w+|accept\w+|agreed|award\w+|upheld|allowed|given permission|won",
        r"refus\w+|reject\w+|withdrawn|declin\w+|turned down|denied|dismissed|lost",
    ),
    (
        r"complet\w+|finish\w+|delivered|closed|resolved|clos\w+|concluded|fixed|repaired|settled|cleared",
        r"incomplete|outstanding|unfinished|open|unresolved|in progress|ongoing|abandoned|still to|under way|"
        r"under investigation|pending|in need of repair",
    ),
    (r"pass\w*|succe\w+|achiev\w+|met\b|gained|compliant", r"fail\w*|unsuccessful|missed|non-compliant"),
    (
        r"answer\w*|attend\w*|present|seen|arriv\w+|treated|turned up|took part",
        r"abandon\w+|unanswered|absent|missed|cancelled|unseen|did not \w+|failed to \w+|unattended|"
        r"hung up|stayed away|did not turn up",
    ),
    (
        r"paid|spent|used|fill\w+|occupied|sold|recruited|appointed|staffed|let|in use|into use|"
        r"in post|returned|rehoused|"
        r"collected|repaid",
        r"unpaid|unspent|unused|vacant|empty|unfilled|unsold|unlet|overdue|in arrears|owed|"
        r"outstanding|uncollected|"
        r"(?:still|are|is) missing|void|homeless",
    ),
    (
        r"on time|punctual\w*|within (?:the )?target|early|in time|promptly",
        r"late|delayed|overdue|outside (?:the )?target|breach\w*",
    ),
    (
        r"vaccinated|immunised|trained|registered|insured|eligible|positive|enrolled|screened|tested|consented|"
        r"signed up",
        r"unvaccinated|untrained|unregistered|ineligible|negative|declin\w+|refus\w+|opted out|"
        r"uninsured|unscreened|"
        r"withdrew",
    ),
    (
        r"discharged|sent home|went home|left hospital|transferred",
        r"remain\w* (?:in|on)|still (?:in|on) (?:hospital|the ward|a ward|wards?|beds?)|"
        r"awaiting discharge|inpatients",
    ),
    (r"survived|recovered|alive", r"died|dead|deaths"),
    (r"opened|reopened|open", r"closed|shut|never opened"),
    (r"full[- ]time", r"part[- ]time"),
    (r"permanent\w*", r"temporary|temporarily|fixed[- ]term|agency"),
    (r"planned|elective|scheduled", r"unplanned|unscheduled|emergenc\w+"),
)  # fmt: skip
_LINK = re.compile(
    r"\b(?:of which|of whom|from which|including|among (?:which|whom)|"
    r"(?:of|from|among|amongst|out of) (?:these|those|them)(?=[\s,:]))",
    re.I,
)
_SELF = re.compile(
    r"\b\d[\d,]*\s+of\s+(?:the|those)\s+(?P<whole>(?:[a-z][\w'’-]*\s+){0,3}?[a-z][\w'’-]*)\s+"
    r"(?P<rest>(?:were|was|are|is|had|have|has|did|remain\w*|still|fail\w*|miss\w*)\b[^.;]*)",
    re.I,
)
_ALL = re.compile(r"\b(?:all|every|each of the)\b", re.I)
_OTHER_TIME = re.compile(
    r"\b(?:later|subsequently|afterwards|since then|then|on appeal|at first|earlier|previously|"
    r"originally|initially|"
    r"before|formerly|after)\b",
    re.I,
)
_SAYS = re.compile(r"[a-z]{3,}.*[a-z]{3,}", re.S)
_OPENING = re.compile(r"\b(?:however|but|and)\b", re.I)
_SOME_WERE = re.compile(
    r"\s*\d[\d,]*\s+(?:of\s+(?:them|these)\s+)?(?:were|was|are|did|remain|still|have|had)\b"
)
_VERB_FORM = re.compile(r"\b[a-z]{3,}(?:ed|en|ught)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where a text says what a whole is, and where what a part of it is; each from and to."""

    whole: tuple[int, int]
    start: int
    end: int


@check("L08", "a part contradicts what it is a part of")
def subset_contradiction(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 were granted, of which 3 were refused": none of the granted can be."""
    for line, reading in read_lines(page, known):
        told = [each for pair in _pairs(reading) for each in _contradicting(line, reading, pair)]
        yield from told[:1]
        yield from _larger(line, reading)


def _pairs(reading: Reading) -> Iterator[_Pair]:
    """All wholes with what is said of their parts: in one sentence, or "Of these ..." after a sentence."""
    text = reading.text
    for number, sentence in enumerate(reading.sentences):
        before = reading.sentences[number - 1] if number else None
        for match in _SELF.finditer(text, sentence.start, sentence.end):
            if not re.match(r"(?:these|them)\b", match["whole"], re.I):
                yield _Pair(match.span("whole"), *match.span("rest"))
        link = _LINK.search(text, sentence.start, sentence.end)
        if link:
            if _SAYS.search(_OPENING.sub("", text[sentence.start : link.start()])):
                yield _Pair((sentence.start, link.start()), link.end(), sentence.end)
            if before and re.search(r"th(?:ese|ose|em)$", link.group(), re.I):
                yield _Pair((before.start, before.end), link.end(), sentence.end)
        yield from _all_and_some(sentence)


def _all_and_some(sentence: Sentence) -> Iterator[_Pair]:
    """ "All 214 were checked; 12 were not checked"."""
    clause = re.search(r";|,\s+(?:and|but|while|though)\b", sentence.text)
    if not clause or not _ALL.search(sentence.text[: clause.start()]):
        return
    if _SOME_WERE.match(sentence.text[clause.end() :]):
        start = sentence.start
        yield _Pair((start, start + clause.start()), start + clause.end(), sentence.end)


def _contradicting(line: Line, reading: Reading, pair: _Pair) -> Iterator[Slip]:
    rest = re.split(r";|,\s+(?:while|whereas)\b|\)", reading.text[pair.start : pair.end])[0]
    whole = reading.text[slice(*pair.whole)]
    contradiction = _contradiction(whole, rest)
    if contradiction is None or _OTHER_TIME.search(rest):
        return
    said, against = contradiction
    words = reading.text[pair.whole[0] + whole.index(said) : pair.start + len(rest)].rstrip(" .,")
    yield Slip(
        line,
        words,
        f"some of those '{said}' are called '{against}'",
        "give the two numbers beside each other: '8 were granted and 3 were refused'",
    )


def _contradiction(whole: str, rest: str) -> tuple[str, str] | None:
    """A word of the whole and the word of its part that cannot both be so."""
    for one, other in _OPPOSITES:
        for first, second in ((one, other), (other, one)):
            said = re.search(rf"\b(?:{first})\b", whole, re.I)
            against = re.search(rf"\b(?:{second})\b", rest, re.I)
            clear = said and against and not _negated(whole, said) and not _negated(rest, against)
            if said and against and clear and not _names_both(whole, said, second):
                return said.group(), against.group()
    return _own_negation(whole, rest)


def _names_both(whole: str, said: re.Match[str], second: str) -> bool:
    """Whether the whole has members of both kinds: "46 granted or refused"; not "empty homes let again"."""
    other = re.search(rf"\b(?:{second})\b", whole, re.I)
    if other is None:
        return False
    between = whole[min(said.end(), other.end()) : max(said.start(), other.start())]
    return other.start() > said.start() or bool(re.search(r"\b(?:or|and)\b|[,/]", between))


def _negated(text: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:not|un|never|no longer|no)\s*$", text[: match.start()], re.I))


def _own_negation(whole: str, rest: str) -> tuple[str, str] | None:
    """ "Inspected ... not inspected", "assessed ... awaiting assessment"."""
    for verb in _VERB_FORM.finditer(whole):
        stem = re.escape(verb.group()[: max(4, len(verb.group()) - 3)])
        against = re.search(
            rf"\b(?:{_NOT}\s+(?:yet\s+)?(?:been\s+)?{stem}\w*|un{stem}\w*|await\w*\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*|"
            rf"yet to\s+{stem}\w*|waiting for\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*)",
            rest,
            re.I,
        )
        if against and not _negated(whole, verb):
            return verb.group(), against.group()
    return None


def _larger(line: Line, reading: Reading) -> Iterator[Slip]:
    """A part that is more than its whole."""
    for sentence, told in by_sentence(reading):
        counts = [
            each
            for each in told
            if each.numeral.unit == "" and not each.numeral.hedge
            if each.role in ("level", "count-of", "base")
        ]
        for one, other in itertools.pairwise(counts):
            if other.role == "base" and one.numeral.value > other.numeral.value:
                yield _too_many(line, one, other)
        link = re.search(r"\b(?:of which|of whom)\b", sentence.text, re.I)
        if link:
            at = sentence.start + link.start()
            before = [each for each in counts if each.numeral.end <= at]
            after = [each for each in counts if each.numeral.start >= at]
            if before and after and after[0].numeral.value > before[-1].numeral.value:
                yield _too_many(line, after[0], before[-1])


def _too_many(line: Line, part: Claim, whole: Claim) -> Slip:
    return Slip(
        line,
        part.numeral.text,
        f"'{part.numeral.text}' is more than the {whole.numeral.text} that it is a part of",
        "check both numbers",
    )
