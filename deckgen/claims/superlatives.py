"""Turn a sentence into its superlatives: what is called the highest, the fewest or the best, and of what set.

"Ward 4 had the most falls", "no ward had more than Ward 4" and "more than any other ward" say the same.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from deckgen.model.claim import Sentence

Way = Literal["high", "low", "either"]

_LOW = (
    r"(?:(?:low|trough|minimum|nadir)(?=\s+of\s+(?:the|these|those|all)\b))|"
    r"lowest|least|smallest|fewest|shortest|fastest|quickest|cheapest|rarest|quietest|lightest|narrowest|"
    r"coldest|coolest|thinnest|earliest|lowest-\w+"
)
_JUDGED = (
    r"best|worst|poorest|weakest|top|bottom|"
    r"(?:(?<=came )|(?<=come )|(?<=comes )|(?<=ranked )|(?<=finished )|(?<=placed ))(?:first|last)"
)
_NO_SUPERLATIVE = (
    r"west|test|rest|latest|nearest|interest|request|harvest|forest|invest|protest|contest|honest|modest|suggest|"
    r"guest|arrest|chest|digest|attest|behest|bequest|conquest|manifest|northwest|southwest|vest|quest|crest|nest|youngest|oldest|eldest|furthest|farthest"
)
_HIGH = (
    r"(?:(?:peak|maximum|high)(?=\s+of\s+(?:the|these|those|all)\b))|"
    r"most|(?:topped|led|leads|tops)(?=\s+(?:the|all)\b)|"
    rf"(?!(?:{_NO_SUPERLATIVE}|{_LOW}|{_JUDGED})\b)[a-z]{{3,}}est"
)
_KIND = (
    r"(?:single|percentage|proportional|proportionate|relative|overall|monthly|annual|yearly|year-on-year)\s+"
)
_CHANGES = (
    r"rises?|falls?|increases?|decreases?|reductions?|drops?|declines?|growth|improvements?|changes?|gains?"
)
_VERBS_OF_CHANGE = (
    r"rose|fell|grew|dropped|improved|worsened|deteriorated|increased|decreased|declined|gained|lost|moved|changed|slipped|"
    r"climbed|cut|reduced|saved|widened|narrowed"
)
_SUPERLATIVE = re.compile(
    rf"(?<!\bat )(?<!\bat the )(?<!next )(?<!two )(?<!three )(?<!four )(?<!five )(?<!\d )(?<!-)"
    rf"\b(?:(?P<low>{_LOW})|(?P<judged>{_JUDGED})|(?P<high>{_HIGH}))\b"
    r"(?!\s+(?:notabl\w+|recent\w*|of\b(?!\s+(?:the|all|any|these|those|its|our|\d)\b)|likely|deprived|vulnerable|"
    r"serious|complex|urgent|practice|value|appropriate|important|improved|confident|satisfied|affected|"
    r"needed|up\b|floor|performers?|of all "
    r"by|suitable|effective|two|three|four|five|\d+(?![\d-])))",
    re.I,
)
_MORE = (
    "fuller|busier|older|dearer|costlier|heavier|wetter|hotter|warmer|stronger|louder|taller|deeper|wider|"
    "later"
)
_LESS = (
    "emptier|quieter|younger|cheaper|lighter|drier|colder|cooler|weaker|lower|shallower|narrower|earlier|"
    "nearer"
)
_NONE = re.compile(
    r"\b(?:no\s+(?:other\s+)?\w+(?:\s+\w+){0,3}?|nowhere|none(?:\s+of\s+[\w\s]{1,25}?)?)\s+(?:\w+\s+){0,3}?"
    r"(?:(?P<low>fewer|lower|less|shorter|quicker|faster|smaller|"
    + _LESS
    + r")|(?P<high>more|higher|longer|slower|larger|greater|"
    r"bigger|"
    + _MORE
    + r")|(?P<judged>better|worse))\b(?P<rest>[^.;:]*?)\bthan\s+(?:at\s+|in\s+|for\s+|the\s+)*",
    re.I,
)
_ANY_OTHER = re.compile(
    r"\b(?:(?P<high>more|higher|longer|slower|larger|greater|bigger|above|"
    + _MORE
    + r")|(?P<low>"
    + _LESS
    + r"|fewer|lower|less|shorter|quicker|"
    r"faster|smaller|below)|(?P<judged>better|worse))\b(?:[^.;:]{0,40}?\bthan\s+|[^.;:,()]{0,40}?)(?:at\s+|in\s+|for\s+|on\s+)?"
    r"\b(?:any\s+other|all\s+(?:the\s+)?others?|every\s+other|(?:each|either|any|both|all)\s+of\s+the\s+others?|either\s+other|both\s+others?|(?<=than\s)any|anywhere\s+else)\b",
    re.I,
)
_AS_MUCH = re.compile(
    r"\b(?:no\s+(?:other\s+)?\w+(?:\s+\w+){0,2}?|nowhere|none(?:\s+of\s+[\w\s]{1,25}?)?)\s+(?:\w+\s+){0,3}?(?:as|so)\s+"
    r"(?:(?P<judged>well|badly)|(?P<low>few|low|little|short|small|quick|fast)|(?P<high>many|much|high|long|large|often|slow|great))\b"
    r"(?P<rest>[^.;:]*?)\bas\s+(?:at\s+|in\s+|for\s+|the\s+)*",
    re.I,
)
_BEAT = re.compile(
    r"\b(?P<judged>(?!))?(?P<high>exceed(?:s|ed)|beat|beats|outperform(?:s|ed)|outscor(?:es|ed)|outstripp?(?:s|ed)|surpass(?:es|ed)|outnumber(?:s|ed)|"
    r"overtook|ahead\s+of)\s+(?P<low>(?!))?"
    r"(?:any|all|every|each|both|either)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?others?\b",
    re.I,
)
_OF_TWO = re.compile(
    rf"\bthe\s+(?P<judged>(?!))?(?:(?P<high>larger|greater|bigger|steeper|sharper|faster|higher)|(?P<low>smaller|lesser|slighter|slower|lower))"
    rf"(?=\s+(?:{_KIND})?(?:{_CHANGES})\b)",
    re.I,
)
_CHANGE_WAS = re.compile(
    rf"\b(?:the|this|that)\s+(?:{_KIND})?(?:{_CHANGES})\s+(?:was|were|is|are)\s+(?:by\s+far\s+)?(?:the\s+)?$",
    re.I,
)
_MOVES_MORE = re.compile(
    rf"\b(?:{_VERBS_OF_CHANGE})\s+(?:[a-z]+\s+){{0,4}}?(?:by\s+)?(?:more|less|faster|as|so|further)\b|\b(?:more|larger|greater|bigger|smaller|steeper)\s+"
    rf"(?:{_KIND})?(?:{_CHANGES})\b",
    re.I,
)
"""What says that one moved by more than any other did: "no subject improved more"."""
_EXTREME_OF = {"better": "best", "worse": "worst", "well": "best", "badly": "worst"}
_DEFINES_RANK = re.compile(
    r"\b(?:1st|first|1|one|\d+(?:st|nd|rd|th))\s+(?:is|being|means?|denotes|marks|stands\s+for|=)\s+(?:the\s+)?$",
    re.I,
)
"""What leads to the end of a scale that ranks begin at: "1st is fastest"."""
_RANKS = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_RANK = re.compile(rf"\b(?P<rank>{'|'.join(_RANKS)})[\s-]$", re.I)
_CHANGE = re.compile(rf"\s+(?:{_KIND})?(?P<noun>{_CHANGES})\b(?!\s+(?:rates?|clinics?))", re.I)
_OF_TIMES = re.compile(
    r"(?<!\bin the )(?<!\bin that )(?<!\bin the same )(?<!\bin the last )"
    r"\b(?:months?|days?|weeks?|quarters?(?!\s+\d)|years?(?!\s+groups?\b|\s+\d)|"
    r"(?<!summer )(?<!autumn )(?<!spring )terms?|winters?|summers?|since|ever|on record|so far|"
    r"weekends?|"
    r"mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b",
    re.I,
)
_IN_MONTH = re.compile(
    r"\s+(?:in|during)\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_OPENS = re.compile(r"[,;:(]\s|\b(?:and|so|but|while|with|although|because)\s")
_HAVING = re.compile(r"\bwith\s+(?:(?:by\s+far|easily|clearly)\s+)?(?:the\s+)?$")
"""What joins a superlative to the name before it: "the one with most"."""
_SET_OFF = re.compile(r"\W*[A-Z][A-Za-z’' -]{0,40}[,:]\s+(?:(?:by\s+far|easily|clearly)\s+)?(?:the\s+)?$")
"""A name that opens a sentence, parted from the superlative right after it."""
_CLOSES = re.compile(r"[,;:.)](?!\d)|\s(?:and|but|while|with|although|because)\s")


@dataclass(frozen=True, slots=True)
class Superlative:
    """A stretch that calls one member the extreme of its set: `rank` 2 for "the second highest"."""

    start: int
    end: int
    way: Way
    rank: int
    before: str  # the words of its clause before it: "so neurology was the"
    after: str  # and after it: "of the 3"
    word: str
    of_changes: bool = False  # "the largest rise"
    of_times: bool = False  # "the busiest month"
    inside: str = ""  # its own words, which can hold the name: "more in Riverside than in any other"

    @property
    def of_percent(self) -> bool:
        """Whether it ranks changes by their percentages: "the larger percentage rise"."""
        return bool(re.match(r"\s+(?:percentage|proportion\w+|relative)\b", self.after))

    @property
    def good(self) -> bool:
        """Whether it praises: "best", "top"."""
        return self.word in ("best", "top", "first")


def of(sentence: Sentence) -> Iterator[Superlative]:
    """All superlatives of a sentence; "no ward had fewer than A" is one of A, and the other way round."""
    text, at = sentence.text, sentence.start
    none = _NONE.search(text) or _AS_MUCH.search(text)
    if none:
        yield _turned(text, at, none)
        return
    found = (each.finditer(text) for each in (_ANY_OTHER, _BEAT, _OF_TWO, _SUPERLATIVE))
    for match in itertools.chain.from_iterable(found):
        if _is_of_a_name(text, match) or _DEFINES_RANK.search(text, 0, match.start()):
            continue
        way: Way = "high" if match["high"] else "low" if match["low"] else "either"
        yield _one(text, at, match, way)


def of_text(text: str) -> Iterator[Superlative]:
    """All superlatives of a sentence that stands alone; their places are in it."""
    return of(Sentence(text, 0, len(text)))


def _is_of_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether a word is a piece of a name: "Hill Top gave 88", "Best Start centres"."""
    if not match.group()[0].isupper():
        return False
    named = re.match(r"\s+[A-Z][a-z]", text[match.end() :]) and not re.match(
        r"\s+(?:I|Year|Ward)\b", text[match.end() :]
    )
    return bool(re.search(r"[A-Za-z]\s+$", text[: match.start()]) or named)


def _turned(text: str, at: int, match: re.Match[str]) -> Superlative:
    """ "No ward had more falls than A": nothing is above A, so A has the most."""
    named = re.split(r"[,.;:(]|\b(?:in|on|with|at)\b", text[match.end() :])[0]
    way: Way = "high" if match["high"] else "low" if match["low"] else "either"
    word = _EXTREME_OF.get((match["judged"] or "").lower(), "")
    end = match.end() + len(named.rstrip())
    moved = bool(_MOVES_MORE.search(match.group()))
    return Superlative(at + match.start(), at + end, way, 1, "", named, word, of_changes=moved)


def _opened(before: str) -> int:
    """Where the clause of a superlative opens, with the name set off before it: "Oak, with the"."""
    if _SET_OFF.fullmatch(before):
        return 0
    return max((each.end() for each in _OPENS.finditer(before)), default=0)


def _one(text: str, at: int, match: re.Match[str], way: Way) -> Superlative:
    ranked = _RANK.search(text[: match.start()])
    start = ranked.start() if ranked else match.start()
    led = _HAVING.search(text[:start])
    opened = _opened(text[: led.start() if led else start])
    closes = _CLOSES.search(text, match.end())
    after = text[match.end() : closes.start() if closes else len(text)]
    change = _CHANGE.match(text, match.end())
    return Superlative(
        at + start,
        at + match.end(),
        way,
        _RANKS[ranked["rank"].lower()] if ranked else 1,
        text[opened:start],
        after,
        _EXTREME_OF.get((match["judged"] or "").lower(), match.group().lower()),
        of_changes=bool(_CHANGE_WAS.search(text[:start]))
        or (change is not None and not _counts_falls(change, text)),
        of_times=bool(_OF_TIMES.search(f"{text[opened:start]} {after}") or _IN_MONTH.match(after)),
        inside=match.group(),
    )


def _counts_falls(change: re.Match[str], text: str) -> bool:
    """Whether "the most falls" counts patients who fell, and no changes."""
    plural = change["noun"].lower() in ("falls", "drops", "changes", "gains")
    return plural and text[: change.start("noun")].lower().rstrip().endswith(("most", "fewest"))
