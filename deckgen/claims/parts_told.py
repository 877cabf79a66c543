"""Turn a text into wholes and their parts: where it says what a whole is, and where what some of it are.

"46 granted, of which 5 were refused", "11 of the late buses arrived on time", "All 48 passed, though 4
failed", "Six that failed are among the 40 passes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import opposites
from deckgen.model.claim import Reading, Sentence

_LINK = re.compile(
    r"\b(?:of which|of whom|from which|(?<!up to and )including|among (?:which|whom)|counting|"
    r"(?:this|these|that|which|the (?:figure|total))\s+(?:figure\s+|total\s+|number\s+)?"
    r"(?:includ(?:es?|ed)|takes? in|counts?)|"
    r"included (?:in (?:this|these|that|them)|among (?:them|these))|"
    r"includ(?:es?|ed)\s+(?=\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)|"
    r"(?:of|from|among|amongst|out of|within|in) (?:these|those|them)(?=[\s,:.;)])"
    r"(?!(?<=those)\s+(?:aged|over|under|who|with|without|whose|living)\b|\s+\d+\s+(?:months|days|weeks|years|quarters|terms)\b)|"
    r"(?:of|from|among|amongst|within|in) (?:this|that|the same) (?:group|number|total|figure|set|cohort))\b",
    re.I,
)
_SELF = re.compile(
    r"(?:\b\d[\d,.]*(?:\s?%|\s+per\s?cent)?(?:\s+\([^()]*\))?|\b[a-z]+)\s+of\s+(?:the|those|its|our|their)\s+"
    r"(?P<whole>(?!\d)[a-z][\w'’-]*"
    r"(?:\s+[a-z]+(?:ed|en|nt|ld)(?=\s+(?:was|were|are|is|had|have|did)\b))?)(?P<rest>\s[^.;]*)",
    re.I,
)
_OF_THE_SO_AND_SO = re.compile(
    r"\bof\s+(?:the|these|those|its|our|their)\s+(?P<whole>[\da-z][\w,’'-]*\s+[^.;,()]*?)"
    r"(?P<rest>\s+(?:(?:was|were|are|is|had|have|has|did|could|never|still|later|remain\w*|failed|"
    r"(?<!who )(?<!that )(?<!which )(?:owed?|stayed|missed|refused|declined|lack(?:ed)?|stood|lay))\b)"
    r"[^.;]*)",
    re.I,
)
_BACK = re.compile(
    r"\b(?:of|among|amongst|within|from)\s+(?:the|these|those|all)\s+(?P<count>\d[\d,]*)\b(?P<rest>[^.;]*)",
    re.I,
)
_AMONG = re.compile(
    r"(?:^|[.;•]\s+|,\s+(?:and|but)\s+)(?P<part>[^.;,]*?\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\b[^.;,]*?)\s+"
    r"(?:(?:is|are|was|were)\s+)?(?:also\s+)?(?:(?:included|counted|numbered|listed)\s+(?:in|within|among|amongst|with|as\s+part\s+of)|"
    r"among|amongst|part\s+of)\s+(?:the|those|these|our|its)\s+(?P<whole>\d[\d,]*\s+[^.;,]+)",
    re.I,
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_EVERY = re.compile(
    r"\b(?:all|every|each\s+(?:one\s+)?of\s+the|each|none|no\s+one|nobody|not\s+one)\b|^No\s", re.I
)
_NONE = re.compile(r"\b(?:none|no\s+one|nobody|not\s+one)\b|^No\s", re.I)
_BUT_SOME = re.compile(r";|,?\s+(?:but|though|although|while|whereas|yet)\b|,\s+and\b|\.\s", re.I)
_SO_MANY = re.compile(
    r"\s*(?:however,?\s+|but\s+|yet\s+|in\s+)?(?:the\s+(?=\d+\s+(?:that|which|who)\b))?(?P<count>\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?:of\s+(?:them|these|those|the)\s+)?(?P<word>[a-z]+)",
    re.I,
)
_THE_OTHERS = re.compile(
    r"\s*(?:and\s+|but\s+)?the\s+[a-z]+\s+[a-z]+(?:\s+[a-z]+)?,\s+\d[\d,]*\s+(?:in\s+number|of\s+them|in\s+all)\b",
    re.I,
)
"""Others that are told of all: "; the unread letters, 12 in number, are ..."."""
_VERB = re.compile(
    r"that|which|who|were|was|are|did|do|remain|still|have|had|has|could|never|failed|fell|took|got|lost|[a-z]{3,}ed",
    re.I,
)
_SAYS = re.compile(r"\b[A-Za-z]{2,}\b.*\b[a-z]{3,}\b", re.S)
_DONE_TO_SOME = re.compile(
    r"(?P<said>^[^;:]*?\b(?:[a-z]+(?:ed|en|ew|ook|ave)|had|has|made|did|held|sent|paid|won|met|built|sold|kept|led)\s+(?:(?:on|in|for|to|at|by)\s+)?)(?:just\s+|only\s+)?"
    r"\d(?:[\d,.]*\d)?%?(?:\s+\([^()]*\))?\s+$"
)
_SOME_OF_THINGS = re.compile(
    r"\d[^.;]*\s(?:met|did|kept|read|had|has|[a-z]+(?:ed|en|ook|ave))\s+(?:all|most|many|some|none|any|few|both|each|one)\s+$"
)
"""What so many people did to some of the things that they had to do."""
_OPENING = re.compile(r"\b(?:however|but|and)\b", re.I)
_OF_WHOM_ASIDE = re.compile(
    r",\s+(?P<whole>(?:chiefly|mainly|mostly|especially|particularly|notably|largely|above\s+all|partly)\s+(?:among|amongst|in|by|for|at|of|from|"
    r"with|because\s+of|due\s+to)\s+[^,.;\d]*(?:\d+\s*)?),\s+$",
    re.I,
)
"""What "of whom" goes back to where it stands in an aside: "chiefly among men under 50, "."""
_BACK_TO_WHOLE = re.compile(
    r"th(?:ese|ose|em|is|at)$|includ\w+$|takes? in$|counts?$|"
    r"(?:this|that|same) (?:group|number|total|figure|set|cohort)$",
    re.I,
)
_RENAMED = re.compile(r"(?:\s+[a-z-]+){1,4}(?=,\s)")
"""What says again what the whole is: "Of these cancelled operations, 57 went ahead"."""
_OPENED_BY_WHOLE = re.compile(
    r"(?:Out of|Of|Among|Amongst|From)\s+(?:(?:the|all|these|those|our|its)\s+|(?=\d))[^.;]*?,(?!\d)"
)
_OPENED_BY_DEED = re.compile(
    r"\b(?:that|which|who|whom|they|we|it)\s+[a-z]|\s(?:[a-z]{3,}(?:ed|en|ught)|born|won|made|sent|paid|held|upheld|built|sold|met|kept|found)\b(?:\s+(?:in|on|at|by|during|up|with|alive|to|from|out|down)\b|,)|\b(?:first|on)[\s-]time\b",
    re.I,
)
_OF_THE_SAME_NUMBER = re.compile(r"%\s+of\s+the\s+same\s+number$", re.I)


@dataclass(frozen=True, slots=True)
class Pair:
    """Where a text says what a whole is, and where what a part of it is; each from and to.

    `kinds_only`: states of the whole may have changed ("of the 40 vacant homes, 3 were let"). `none`: the
    whole says that no member is so, and the part that some are.
    """

    whole: tuple[int, int]
    start: int
    end: int
    kinds_only: bool = False
    none: bool = False


def of(reading: Reading) -> Iterator[Pair]:
    """All wholes with what is said of their parts: in one sentence, or "Of these ..." after a sentence."""
    for number, sentence in enumerate(reading.sentences):
        before = reading.sentences[number - 1] if number else None
        yield from _linked(reading.text, sentence, before)
        yield from _of_themselves(reading.text, sentence)
        yield from _counted_again(reading.text, sentence, before)
        yield from _all_and_some(reading.text, sentence)
        if before and _NONE.search(before.text) and _OPENED_BY_WHOLE.match(sentence.text):
            yield Pair((before.start, before.end), sentence.start, sentence.end, none=True)
        yield from _among(reading.text, sentence)
        opened = _OPENED_BY_WHOLE.match(sentence.text)
        if opened:
            start = sentence.start
            done = _OPENED_BY_DEED.search(opened.group()) and not opposites.passing(opened.group())
            yield Pair((start, start + opened.end()), start + opened.end(), sentence.end, kinds_only=not done)


def _linked(text: str, sentence: Sentence, before: Sentence | None) -> Iterator[Pair]:
    """ "46 granted, of which 5 were refused"; "46 were granted. Of these, 5 were refused"."""
    for link in _LINK.finditer(text, sentence.start, sentence.end):
        if _OF_THE_SAME_NUMBER.search(text[: link.end()]):
            return
        if _SOME_OF_THINGS.search(text[sentence.start : link.start()]):
            continue  # "17.7% met some of them"
        if _DONE_TO_SOME.search(text[sentence.start : link.start()]):  # "It granted 48 of them"
            if before:
                yield Pair((before.start, before.end), sentence.start, link.start())
            continue
        aside = _OF_WHOM_ASIDE.search(text, sentence.start, link.start())
        if aside and link.group().lower() in ("of whom", "of which"):
            yield Pair(aside.span("whole"), link.end(), sentence.end)
            continue
        if _SAYS.search(_OPENING.sub("", text[sentence.start : link.start()])):
            yield Pair((sentence.start, link.start()), link.end(), sentence.end)
        if before and _BACK_TO_WHOLE.search(link.group()):
            renamed = _RENAMED.match(text, link.end(), sentence.end)
            yield Pair((before.start, before.end), renamed.end() if renamed else link.end(), sentence.end)


def _of_themselves(text: str, sentence: Sentence) -> Iterator[Pair]:
    """ "11 of the late buses arrived on time": the whole is told by the words after "of the"."""
    for match in _SELF.finditer(text, sentence.start, sentence.end):
        if not re.match(r"(?:these|them)\b", match["whole"], re.I):
            yield Pair((match.start(), match.end("whole")), *match.span("rest"))
    for match in _OF_THE_SO_AND_SO.finditer(text, sentence.start, sentence.end):
        yield Pair(match.span("whole"), *match.span("rest"))


def _counted_again(text: str, sentence: Sentence, before: Sentence | None) -> Iterator[Pair]:
    """ "Staff closed 38 investigations; 4 of the 38 are still open"."""
    for match in _BACK.finditer(text, sentence.start, sentence.end):
        for start, end in ((sentence.start, match.start()), (before.start, before.end) if before else (0, 0)):
            if re.search(
                rf"(?<![\d,])(?<!\d of ){match['count']}(?![\d,]*\d)(?!\s+{_MONTH})", text[start:end]
            ):
                yield Pair((start, end), *match.span("rest"))


def _all_and_some(text: str, sentence: Sentence) -> Iterator[Pair]:
    """ "All 214 were checked; 12 were not checked", "None was late, but 7 were paid after the date"."""
    for clause in _BUT_SOME.finditer(text, sentence.start, sentence.end):
        said = text[sentence.start : clause.start()]
        some = _SO_MANY.match(text, clause.end(), sentence.end)
        all_are = _EVERY.search(said) and not _NONE.search(said)
        if all_are and _THE_OTHERS.match(text, clause.end(), sentence.end):
            yield Pair((sentence.start, clause.start()), clause.end(), sentence.end)
            continue
        if not _EVERY.search(said) or some is None:
            continue
        if _VERB.fullmatch(some["word"]) or re.search(rf"\b{some['word'].rstrip('s')}", said, re.I):
            none = bool(_NONE.search(said))
            yield Pair((sentence.start, clause.start()), clause.end(), sentence.end, none=none)


def _among(text: str, sentence: Sentence) -> Iterator[Pair]:
    """ "Five that were refused are among the 46 granted": the part stands before its whole."""
    match = _AMONG.search(text, sentence.start, sentence.end)
    if match and not re.match(r"\d+\s+(?:months|days|weeks|years|quarters)\b", match["whole"]):
        yield Pair(match.span("whole"), *match.span("part"))
