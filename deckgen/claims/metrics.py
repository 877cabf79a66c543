"""Turn a number's place in its sentence into the noun phrase that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import directions
from deckgen.model.claim import Numeral, PeriodMention, Sentence

Taken = Sequence[PeriodMention | Numeral]

_VERB = re.compile(
    rf"\b(?:{directions.VERBS}|was|were|is|are|be|been|stood|stands|sits|rose|fell|fallen|risen|increas(?:ed|es|ing)|"
    r"decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|"
    r"declin(?:ed|es|ing)|improv(?:ed|es|ing)|has|have|had|shows?|showed|showing|remain(?:s|ed)|"
    r"totall?(?:ed|ing|s)|reached|averaged|dropp(?:ed|ing)|"
    r"made up|makes? up|account(?:s|ed) for|went|grew|recorded|received|saw|seen|took|"
    r"represent(?:s|ed)|compris(?:es|ed)|met|missed|exceed(?:s|ed)|worsen(?:s|ed)|deteriorated|"
    r"ranked?|achieved|continu(?:es|ed|ing)|sits?|sat|came\s+to|comes\s+to|numbered|(?:cost|spent)(?=\s+(?:an?\s+average\s+of\s+)?[£\d]))\b",
    re.I,
)
_BREAK = re.compile(
    r"[;:•]|\.\s|,\s+(?=(?:while|but|and|whereas|which|with|up|down)\b)|\s+(?:while|whilst|whereas|"
    r"although|even though|but|despite)\s+|\s+–\s+|,?\s+and\s+(?=(?:the\s+)?(?:average|rate|number|total|"
    r"proportion|share|median)\b)",
    re.I,
)
_LEAD = re.compile(
    r"^(?:there|in|for|of|the|a|an|over|during|across|within|by|at|on|total|this|these|it|its|our|"
    r"we|and|but|also|that|so|as|while|however|overall|respectively|,|\s|\(|\)|“|”|‘|’)+\b",
    re.I,
)
_RANKED = re.compile(
    r"\b\d+(?:st|nd|rd|th)\b[^.;]*?\bfor\s+(?P<what>[^.;,]+?)\s+(?:at|with)(?:\s+just|\s+only)?\s+$", re.I
)
_PRONOUN = re.compile(r"^(?:it|this|that|these|those|they|which|there|we)?$", re.I)


def of(text: str, sentence: Sentence, numeral: Numeral, taken: Taken) -> str:
    """What the clause speaks of: its subject, else the things counted after the number; lower case or ""."""
    subject = _ranked(text, sentence, numeral, taken) or _bracketed(text, sentence, numeral, taken)
    subject = subject or _subject(text, sentence, numeral, taken)
    return subject or _counted(text, numeral, taken)


def _ranked(text: str, sentence: Sentence, numeral: Numeral, taken: Taken) -> str:
    """Of "A ranked 42nd out of 44 for average answer time at 12 seconds", what it was ranked for."""
    found = _RANKED.search(text, sentence.start, numeral.start)
    return _clean(_without(text, found.start("what"), found.end("what"), taken)) if found else ""


def _bracketed(text: str, sentence: Sentence, numeral: Numeral, taken: Taken) -> str:
    """Of a list "A (1%, 2) and B (3%, 4)", the words before the bracket, back to the item before."""
    opened = text.rfind("(", sentence.start, numeral.start)
    if opened < 0 or ")" in text[opened : numeral.start]:
        return ""
    item = re.search(
        r"(?:^|,(?!\d)|[;:–(]|\)\s*(?:and|,)?|\s-\s)(?P<words>(?:[^,;:–()]|(?<=\d),(?=\d))*)$",
        text[sentence.start : opened],
    )
    if item is None:
        return ""
    start = sentence.start + item.start("words")
    words = _clean(_without(text, start, opened, taken))
    return "" if _VERB.search(words) or len(words.split()) > 6 else words


def _subject(text: str, sentence: Sentence, numeral: Numeral, taken: Taken) -> str:
    start = sentence.start
    for match in _BREAK.finditer(text, sentence.start, numeral.start):
        start = match.end()
    verbs = list(_VERB.finditer(text, start, numeral.start))
    if not verbs:
        before = text[start : numeral.start]
        return (
            _clean(_without(text, start, numeral.start, taken)) if re.search(r"[=(:–-]\s*$", before) else ""
        )
    return _clean(_without(text, start, verbs[0].start(), taken))


def _without(text: str, start: int, end: int, taken: Taken) -> str:
    """The stretch less the periods in it and the words that lead to them."""
    kept, at = "", start
    for each in taken:
        if start <= each.start and each.end <= end:
            kept += re.sub(
                r"\b(?:in|for|to|of|over|during|since|at|by)?\s*(?:the\s+)?(?:month of\s+|"
                r"end of\s+|year\s+)?$",
                "",
                text[at : each.start],
                flags=re.I,
            )
            at = each.end
    return re.sub(r"(?<![A-Za-z])n\s?[.=:]*\s*[-=]?(?=\s|$|,)", " ", kept + text[at:end])


def _clean(words: str) -> str:
    words = re.sub(r"[“”‘\"()]", " ", words)
    words = re.sub(r"\s+", " ", words).strip(" ,.-–=:")
    words = re.sub(r"(?:[\s=:]+(?:lower|higher|up|down|more|fewer|less))+$", "", words).strip(" =:")
    previous = None
    while previous != words:
        previous, words = words, _LEAD.sub("", words).strip(" ,")
    return "" if _PRONOUN.match(words) else words.lower()


def _counted(text: str, numeral: Numeral, taken: Taken) -> str:
    after = text[numeral.end : numeral.end + 80]
    for each in taken:
        if 0 <= each.start - numeral.end < len(after):
            after = after[: each.start - numeral.end]
            break
    after = re.split(
        r"[.,;:()]|\s+(?:were|was|are|is|in|for|during|have|had|has|between|since|with|who|which|"
        r"that|compared|than)\b",
        after,
        maxsplit=1,
    )[0]
    return re.sub(r"\s(?:and|or)$", "", _clean(after)) if after[:1].isspace() else ""
