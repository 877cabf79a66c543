"""Turn the numerals of a text into claims: what each says, of what, for which period, which way it moved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deckgen.claims import directions as directions_words
from deckgen.claims import metrics, targets
from deckgen.model.claim import Claim, DirectionWord, Numeral, PeriodMention, Role, Sentence

_N_BEFORE = re.compile(r"(?<![A-Za-z])(?:n|no|nos)\s?[.=:/]*\s*[-=]?\s*$", re.I)
_OF_BEFORE = re.compile(
    r"(?:\bout of|\bof|\bamong)\s+(?:the\s+|a total of\s+|all\s+|total\s+|some\s+)*$", re.I
)
_MADE_UP_OF = re.compile(
    r"\b(?:made|makes?|making)\s+up\s+of\s+$|\b(?:composed|comprised|consist(?:s|ed|ing)?|compris(?:es|ing)|a\s+mix|"
    r"(?:sum|total)s?)\s+of\s+$",
    re.I,
)
_VALUE_OF_BEFORE = re.compile(
    r"\b(?:average|mean|median|rate|range|sum|score|capacity|maximum|minimum|total|level|each|every\s+one)\s+"
    r"of\s+(?:the\s+)?$|,\s+(?:the|an?)\s+(?:[a-z]+\s+)?[a-z]+\s+of\s+(?:the\s+)?$",
    re.I,
)
_OF_ANOTHER = re.compile(
    r"(?:,|\s+and)\s+(?!(?:or|and|out|of|all|both|most|some|a|half)\b)(?:[a-z’'-]+\s+){1,5}of\s+|"
    r"\b(?:instead|because|ahead|short|outside|inside|place|spite|top|front)\s+of\s+$",
    re.I,
)
"""What leads to a figure of something else: "512 complaints, waits of 366"."""
_OUT_OF_BEFORE = re.compile(r"\bout\s+of\s+$", re.I)
_OF_THE_OPENING = re.compile(
    r"(?:^|[.;:•]\s+|\b(?:and|but)\s+)(?:Out\s+of|Of|of|Among|From)\s+(?:the|all|these|those)\s+$"
)
_OUT_AFTER = re.compile(
    r"\s+\(?(?:[a-z]+\s+){0,2}?(?:out of|of)\s+(?:the\s+|(?:a )?total(?: of)?\s+|all\s+)*\d", re.I
)
_MARGIN_BEFORE = re.compile(
    r"(?:plus or minus|\+/-|±|margin of error|confidence interval\w*|sampling error)(?:\s+(?:of|is|"
    r"was|at|around))*\s*\(?(?:plus or minus|\+/-|±)?\s*$",
    re.I,
)
_CONFIDENCE_AFTER = re.compile(r"\s*(?:confidence|significance)\b", re.I)
_CONFIDENCE_BEFORE = re.compile(r"confidence (?:level|interval)s?\s+(?:of|at)\s+$", re.I)
_SHARE_BEFORE = re.compile(
    r"\b(?:made up|makes? up|making up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|compris(?:e|"
    r"es|ed|ing)|"
    r"constitut(?:e|es|ed|ing)|proportion|share)\b[^.;]{0,40}$",
    re.I,
)
_SHARE_AFTER = re.compile(
    r"\s+(?:\([^)]*\)\s+)?of\s+(?!the (?:year|month|quarter)|last\b|(?:19|20)\d\d|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|"
    r"20)\d\d)",
    re.I,
)
_PRIOR_BEFORE = re.compile(
    r"(?:\bfrom|compared (?:with|to)|against|\bversus|\bvs\.?|\bthan)\s+(?:the\s+|a\s+|an\s+|"
    r"just\s+|previous(?:ly)?\s+|last year['’]s\s+|"
    r"(?:[a-z]+\s+)?(?:rate|figure|level|total|number|share|average|sum|proportion|percentage)\s+of\s+)*$",
    re.I,
)
_MORE_AFTER = re.compile(
    r"(?!,\s+(?:[a-z]+\s+)?[a-z]+\s+than\b)"
    r"\)?(?:\s+\([^()]*\))?,?\s+(?:(?!(?:to|and|or|than|was|were|is|are|had|has|have|saw|the|who|which|that|for|in|of|at|on|from|needs?|wants?|got|gave|took|"
    r"paid|spent|felt|ate|[a-z]{3,}ed)\b)[a-z]+\s+)"
    r"{0,2}?(?:more|fewer|less|higher|lower|longer|shorter|quicker|faster|slower|sooner|better|worse|cheaper|dearer|"
    r"larger|smaller|greater|heavier|lighter|(?:below|above)(?=\s+(?:the\s+(?:[a-z]+\s+){0,2}?(?:\d|(?:year|month|quarter|week|term)\b)|last\s+(?:year|month|quarter|term)\b)))\b"
    r"(?!\s+than\s+(?:\d[\d.,]*|two|three|four|five|six|ten|twelve)\s+(?:minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|times?)\b)",
    re.I,
)
_COMPARED_THINGS = re.compile(
    r"\s+(?:higher|lower|longer|shorter|quicker|faster|slower|better|worse|cheaper|larger|smaller|greater|heavier|lighter)\s+"
    r"(?!(?:this|as|across|was|has|is|is|towards|overseas|unless|less|versus|times|points|years|months|weeks|days|hours|minutes|seconds)\b)"
    r"[a-z-]+s\b",
    re.I,
)
_COUNTED_MOVES = re.compile(rf"\s+(?:[a-z]+\s+)?(?:falls|{directions_words.NOUNS})(?<=[a-z]s)\b", re.I)
_ADDITIONAL = re.compile(r"\s+(?:additional|extra|further)\b", re.I)
_OR_SO_MANY = re.compile(
    r"(?:\bor|\bthat\s+is|\bwhich\s+is|\bequal\s+to|\bequivalent\s+to|%\)?,|\()\s+$", re.I
)
_OF_WHAT_WAS = re.compile(
    r"\s+of\s+(?:(?:the|its|their|that)\s+(?:earlier|previous|prior|preceding|former|original|starting|opening|baseline)|"
    r"(?:last\s+year|the\s+year\s+before)['’]s)\b",
    re.I,
)
_DEGREES = re.compile(r"\s*(?:°|degrees?\b|celsius\b|C\b)", re.I)
_EXTRA_BEFORE = re.compile(r"\b(?:extra|additional|further)\s+$", re.I)
_TO_WHAT_IS = re.compile(r"[^.;]*\b(?:taking|bringing|lifting|raising|making)\b[^.;]*\d")
_IN_A_LIST = re.compile(
    r"\s+(?:in|at|on|for|among)\s+[^.;:()%\d]{1,30}\d{0,2}(?:,|,?\s+and|\s+while)\s+(?:by\s+)?|"
    r"(?P<to>\s+to\s+[\d,.]*\d)(?:,?\s+and|,|\s+while)\s+(?!and\s)[^.;:()%\d]{1,30}\s",
    re.I,
)
_DONE_BY = re.compile(
    r"(?:\b(?:was|were|is|are|been|being)|,)\s+(?:[a-z]+ly\s+)?"
    r"(?P<done>(?!missed|exceeded|overspent|delayed|extended|moved|changed|raised|trimmed|beaten)"
    r"(?:[a-z]+ed|taken|given|sent|seen|written|chosen|made|used|run|held|led))\s+by\s+$"
)
_DONE_BY_ANYONE = re.compile(
    r"reached|achieved|attained|passed|attended|chosen|used|taken|completed|returned|signed|supported|backed|opposed|"
    r"rejected|visited|seen|owned|run|made"
)
"""What people do: "grade 4 was reached by 149"."""
_TO_LEVEL = re.compile(r"\s+to\s+\d")
_LISTED_CHANGES = re.compile(
    r"\b(?:rises|increases|falls|decreases|reductions|declines|drops)\s*:\s*"
    r"(?:[^.;:()%\d]{1,30}\s[\d.]+%(?:,?\s+and|,)\s+)*[^.;:()%\d]{1,30}\s$",
    re.I,
)
_DOWN_ON = re.compile(r"\s+(?:up|down)(?:\s+on\b|\s*(?=[.,;)]|$))", re.I)
_NOUN_WAS = re.compile(
    r"\b(?:the|this|that|an?)\s+(?:overall\s+|total\s+|net\s+)?(?:increase|decrease|reduction|rise|fall|drop|decline|growth|"
    r"improvement|change)\s+(?:(?:in|across|over|for)\s+[\w\s]{1,40}?\s+)?(?:was|is|came\s+to|stood\s+at|amounted\s+to)\s+"
    r"(?:therefore\s+|only\s+|just\s+)?$",
    re.I,
)
_LABELLED_CHANGE = re.compile(
    rf"(?:^|[.;:•(\n]\s*)(?:{directions_words.NOUNS}|change|difference|savings?)\s*[:=]\s*$", re.I
)
_SAID_BETWEEN = re.compile(r",\s[^,;.()%]{1,60},\s*$")
"""What is said between a noun and its figure: "an increase, set beside the year before, of 12"."""
_BY_BEFORE = re.compile(
    r"\b(?:by|of)\s+(?:just\s+|only\s+|a\s+(?:further|total of)\s+|(?:around|some|about|nearly|almost|"
    r"roughly|over|"
    r"approximately)\s+)*$",
    re.I,
)
_NOUN_AFTER = re.compile(
    r"[\s-]+(?:year-on-year\s+|(?!an?\b|the\b|and\b)[a-z]+\s+){0,1}?(?:increases?|decreases?|"
    r"reductions?|rises?|falls?|drops?|declines?|"
    r"(?<!requires )(?<!requiring )(?<!needs )(?<!needing )"
    r"improvements?(?!\s+(?:notices?|plans?|works|programmes?|grants?|boards?|projects?|schemes?|orders?|teams?))|"
    r"uplift|growth|cut|jump|surge|dip|slump|upturn|downturn|deterioration|contraction|expansion)\b",
    re.I,
)
_UPDOWN_BEFORE = re.compile(
    rf"(?:{directions_words.NO_MOVE_UP}\bup|{directions_words.NO_MOVE_DOWN}\bdown)\s+(?:by\s+)?$", re.I
)
_AIM = (
    r"(?:target|standard|sla|service level|threshold|budget|limit|plan|goal|ambition|expectation|trajectory)"
    r"s?"
)
_FROM_TARGET = re.compile(
    rf"\b{_AIM}\b(?:[^.;]|\.(?=\d))*,?\s+by\s+(?:just\s+|only\s+|about\s+|some\s+)?$", re.I
)
_VERB_OF_CHANGE = re.compile(rf"(?!exceed)(?:{directions_words.VERBS})", re.I)
_TO_TARGET_AFTER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:below|above|short of|under|over|outside|within|inside|off|away from|"
    r"better than|worse than|"
    r"(?:higher|lower|more|less|longer|shorter|faster|slower|quicker)\s+than)\s+(?:[\w'’-]+\s+){0,4}?"
    rf"{_AIM}\b",
    re.I,
)
_DONE_BY_SHARE = re.compile(r"\s+(?:\([^)]*\)\s+)?of\b|\s*\(\d[\d,]*\s+(?:out\s+)?of\b", re.I)
_ON_BEFORE = re.compile(r"\bon\s+(?:the|its|last year['’]s|our)\s+(?:previous\s+|earlier\s+)?$", re.I)
_BESIDE_CHANGE = re.compile(r"[^\d.;:]{0,45}[(,]\s*(?:or\s+|up\s+|down\s+|a\s+\w+\s+of\s+)?|\s+or\s+", re.I)
_IN_BRACKET = re.compile(r"[^.;()]{0,50}\(\s*")
_CHANGE_BESIDE = re.compile(r"\s*[,(]\s*(?:or\s+|i\.e\.?\s+)?(?:up\s+|down\s+)?|\s+or\s+", re.I)
_AFTER_PERIOD = re.compile(
    r"\s*[(,]?\s*(?:,?\s*(?:when|in\s+which)\s+(?:[a-z’'-]+\s+){0,4})?",
    re.I,
)
_CHANGE_VERB_BEFORE = re.compile(
    r"\b(?:increas\w+|ris\w+|rose|grew|grown|decreas\w+|reduc\w+|declin\w+|fell|fall(?:en|ing)?|"
    r"dropp\w+|drop|improv\w+|deteriorat\w+|worsen\w*|increase|lengthened|shortened|gained|lost|climbed|jumped|"
    r"slipped|dipped|slumped|plummeted|plunged|tumbled|soared|surged|shrank|shrunk|narrowed|widened)"
    r"(?:\s+(?:year-on-year|significantly|slightly|sharply|by))*\s+$",
    re.I,
)
_LENGTH_NOUN = re.compile(
    r"(?:consecutive\s+|rolling\s+|calendar\s+)?(?:months?|quarters?|years?|points?)\b", re.I
)
_GOES_ON = re.compile(r"\(?(?:[Tt]his|[Ii]t|[Tt]hat|[Tt]hese|[Tt]hey|[Ww]hich|[Tt]here)\b|[a-z(]")
_FROM_IN_BRACKET = re.compile(
    r"(?:%|per\s?cent)\s*\(\s*[\d,]+(?:\s+[a-z]+){1,3}\s+from\s+(?:the\s+|a\s+total\s+of\s+)?$", re.I
)
"""What leads to a base: "31.0% (1,240 replies from 4,300 forms)"."""
_RIGHT_AFTER = re.compile(
    r"\s+(?:per|for\s+(?:every|each))\s+[\d,]+\s+(?:(?!than\b)[a-z’'-]+\s+){0,3}?(?:in|for|during|over|on|at)\s+(?:the\s+)?|"
    r"\s*\(?(?:in|for|during|over|on|at)?\s*(?:the\s+)?|"
    r"\s+(?!(?:than|compared|more|fewer|from|since|until|by|and|but|or)\b)(?:[a-z’'-]+\s+){1,3}?(?:in|for|during|over|on|at)\s+"
    r"(?:the\s+)?|"
    r"\s+(?:[a-z’'-]+\s+){0,3}(?:that|which|who)\s+(?:was|were|had|are|is)\s+(?:[a-z’'-]+\s+){0,2}(?:in|for|during|over|on|at)\s+(?:the\s+)?"
)
_RATE_SCALE = re.compile(r"\bper\s*$", re.I)
_CLAUSE = re.compile(
    r"[;:•]|,?\s+(?:while|whilst|but|whereas|although|however|though|despite|even though)\s+|\s+–\s+", re.I
)
_VERSUS = re.compile(
    r"(?:compar\w+ (?:with|to)|against|versus|\bvs\.?|\bthan(?: in)?|\bfrom)\s+(?:those in\s+|"
    r"that of\s+|the same (?:period|month|quarter) (?:in|of)\s+|in\s+|with\s+)?(?:the\s+)?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    sentences: Sequence[Sentence]
    numerals: Sequence[Numeral]
    periods: Sequence[PeriodMention]
    directions: Sequence[DirectionWord]

    @property
    def taken(self) -> list[PeriodMention | Numeral]:
        """Periods and numbers that are no part of a metric's name, in order."""
        numbers = [each for each in self.numerals if each.form != "label"]
        return sorted([*self.periods, *numbers], key=lambda each: each.start)


def claims(
    text: str,
    sentences: Sequence[Sentence],
    numerals: Sequence[Numeral],
    periods: Sequence[PeriodMention],
    directions: Sequence[DirectionWord],
) -> tuple[Claim, ...]:
    """A claim for each numeral, in order; a metric not named again is that of the claim before."""
    found = _Found(text, sentences, numerals, periods, directions)
    made: list[Claim] = []
    for index, numeral in enumerate(numerals):
        made.append(_claim(found, index, numeral, made))
    for index in range(len(made)):
        made[index] = _of_the_time_of_its_base(_beside(text, made, index), made[index + 1 : index + 2])
    return tuple(made)


def _of_the_time_of_its_base(claim: Claim, following: Sequence[Claim]) -> Claim:
    """A share is of the period of its base: "46.3% of 57,100 tonnes in May, 44.8% of 57,900 in June"."""
    own = claim.role == "share" and [each.role for each in following] == ["base"]
    same_sentence = own and following[0].sentence == claim.sentence
    return replace(claim, period=following[0].period) if same_sentence and following[0].period else claim


def _beside(text: str, made: Sequence[Claim], index: int) -> Claim:
    """A percentage beside a change is that change in per cent: "225 more (3.1%)", "(6%, 12 fewer)".

    And a bare count in brackets after a percentage of change is the change: "by 13.9% (357)".
    """
    claim = made[index]
    after = text[claim.numeral.end :]
    if index and _is_counted_change(text, made[index - 1], claim):
        return replace(claim, role="change", direction=made[index - 1].direction)
    if index and _is_change_in_percent(text, made[index - 1], claim):
        return replace(claim, role="change", direction=made[index - 1].direction)
    if claim.numeral.unit != "percent" or claim.role != "level" or _DONE_BY_SHARE.match(after):
        return claim
    earlier = next((each for each in made[:index][::-1] if each.numeral.unit == "percent"), None)
    if earlier and _goes_on_listing(text, earlier, claim):
        return replace(claim, role="change", direction=earlier.direction)
    announced = _LISTED_CHANGES.search(text[: claim.numeral.start])
    if announced:
        word = directions_words.find(announced.group())[0]
        moved = replace(word, start=word.start + announced.start(), end=word.end + announced.start())
        return replace(claim, role="change", direction=moved)
    if _is_of_levels(text, made, index):
        return replace(claim, role="change", direction=claim.direction or made[index - 1].direction)
    for other, pattern in ((index - 1, _BESIDE_CHANGE), (index + 1, _CHANGE_BESIDE)):
        if not 0 <= other < len(made) or made[other].sentence != claim.sentence:
            continue
        near = made[other]
        first, second = sorted((claim.numeral, near.numeral), key=lambda each: each.start)
        changed = near.role == "change" and near.numeral.unit in ("", "money", "seconds")
        if changed and pattern.fullmatch(text[first.end : second.start]):
            return replace(claim, role="change", direction=near.direction)
    return claim


def _goes_on_listing(text: str, before: Claim, claim: Claim) -> bool:
    """Whether a percentage goes on with changes: "by 4.0% in Year 7, 6.0% in Year 8 and 9.0% in Year 9"."""
    between = text[before.numeral.end : claim.numeral.start]
    joined = _IN_A_LIST.fullmatch(between)
    if joined is None or before.role != "change":
        return False
    return not joined["to"] or bool(_TO_LEVEL.match(text, claim.numeral.end))


def _is_counted_change(text: str, percent: Claim, claim: Claim) -> bool:
    between = text[percent.numeral.end : claim.numeral.start]
    return (
        percent.role == "change" and percent.numeral.unit == "percent"
        and claim.role == "level" and claim.numeral.unit in ("", "money")
        and re.fullmatch(r"\s*\(", between) is not None and text[claim.numeral.end :].startswith(")")
    )  # fmt: skip


def _is_change_in_percent(text: str, change: Claim, claim: Claim) -> bool:
    """Whether a percentage closes a change in brackets: "14,880 more than the year before (4.9%)"."""
    if claim.numeral.unit != "percent" or claim.role not in ("prior", "level"):
        return False
    counted = change.role == "change" and change.numeral.unit in ("", "money", "seconds")
    between = text[change.numeral.end : claim.numeral.start]
    closed = text[claim.numeral.end :].startswith(")")
    closes = closed and re.fullmatch(r"[^.;:()]*\bthan\b[^.;:()]*(?:\(|,\s+)", between)
    return claim.sentence == change.sentence and counted and bool(closes)


def _is_of_levels(text: str, made: Sequence[Claim], index: int) -> bool:
    """Whether a percentage in brackets tells a change: "from 604 to 731 (21.0%)", "down from 604 (9.5%)"."""
    if not index or not _IN_BRACKET.fullmatch(text[made[index - 1].numeral.end : made[index].numeral.start]):
        return False
    told = [each for each in made[max(index - 2, 0) : index] if each.sentence == made[index].sentence]
    roles = [each.role for each in told if each.numeral.unit in ("", "money", "seconds")]
    return roles[-1:] == ["prior"] or roles == ["prior", "level"]


def _claim(found: _Found, index: int, numeral: Numeral, before: Sequence[Claim]) -> Claim:
    number = next((i for i, each in enumerate(found.sentences) if each.start <= numeral.start < each.end), 0)
    sentence = found.sentences[number] if found.sentences else Sentence(found.text, 0, len(found.text))
    role = _role(found, index, numeral)
    metric = metrics.of(found.text, sentence, numeral, found.taken) or _carried(sentence, number, before)
    direction = _direction(found, sentence, numeral, role)
    versus = _versus(found, sentence)
    if role == "level" and versus and 0 <= numeral.start - versus.end < 45:
        role = "prior" if _AFTER_PERIOD.fullmatch(found.text[versus.end : numeral.start]) else role
    return Claim(numeral, role, metric, direction, _period(found, sentence, numeral, versus), versus, number)


def _carried(sentence: Sentence, number: int, before: Sequence[Claim]) -> str:
    """The metric of the claim before, in the same sentence or where this one begins with "This" or "It"."""
    if not before or (before[-1].sentence != number and not _GOES_ON.match(sentence.text)):
        return ""
    return before[-1].metric


def _role(found: _Found, index: int, numeral: Numeral) -> Role:
    """The first of these that fits; the words right beside the number say most."""
    if numeral.form == "label":
        return "label"
    before, after = found.text[: numeral.start], found.text[numeral.end :]
    if numeral.unit == "rank":
        return "rank"
    if _CONFIDENCE_AFTER.match(after) or _CONFIDENCE_BEFORE.search(before) or _RATE_SCALE.search(before):
        return "label"
    if numeral.hedge in ("plus or minus", "+/-", "±") or _MARGIN_BEFORE.search(before):
        return "margin"
    if _N_BEFORE.search(before):
        return "count-of"
    if targets.named(before, after, numeral.unit):
        return "target"
    changed = _change_role(before, after, numeral)
    return _part_role(found, index, before, after, numeral) if changed is None else changed


def _change_role(before: str, after: str, numeral: Numeral) -> Role | None:
    if (_is_from_target(before) and not _DONE_BY_SHARE.match(after)) or _TO_TARGET_AFTER.match(after):
        return ""  # how far from a target, and no change
    if _NOUN_WAS.search(before) or _LABELLED_CHANGE.search(before) or _told_as_more(before, after, numeral):
        return "change"
    if _change_after(after, numeral) or _UPDOWN_BEFORE.search(before) or _moved_by(before, numeral):
        return _done_by(before, after)
    by = _BY_BEFORE.search(before)
    if (
        by
        and by.group().lower().startswith("by")
        and (_DONE_BY_SHARE.match(after) or _is_agent(before, numeral))
    ):
        return None
    if by and (by.group().lower().startswith("by") or _change_noun_before(before[: by.start()])):
        return "change"
    if numeral.unit == "points" or (
        numeral.sign and numeral.unit in ("percent", "seconds", "") and not _DEGREES.match(after)
    ):
        return "change"
    return None


def _is_from_target(before: str) -> bool:
    """Whether a target was missed or beaten by so much; children "with a plan" may have "grown by 112"."""
    aim = _FROM_TARGET.search(before)
    words = directions_words.find(aim.group()) if aim else ()
    return aim is not None and not any(_VERB_OF_CHANGE.fullmatch(each.text) for each in words)


def _is_agent(before: str, numeral: Numeral) -> bool:
    """Whether so many people did what was done: "answered by 420 parents"; not "was cut by 420 places"."""
    done = _DONE_BY.search(before) if numeral.unit == "" else None
    if done is None or not (numeral.noun or _DONE_BY_ANYONE.fullmatch(done["done"])):
        return False
    return not directions_words.find(done["done"])


def _told_as_more(before: str, after: str, numeral: Numeral) -> bool:
    """Whether a figure tells a change over again: "or 286 additional", "25.0% of the earlier figure"."""
    if _EXTRA_BEFORE.search(before) and _TO_WHAT_IS.match(after):
        return True  # "an extra 120 joined, taking it to 1,120"
    again = _ADDITIONAL.match(after) and _OR_SO_MANY.search(before)
    return bool(again or (numeral.unit in ("percent", "ratio") and _OF_WHAT_WAS.match(after)))


def _moved_by(before: str, numeral: Numeral) -> bool:
    """Whether a verb of change stands right before: "fell 12%"; who "lost 40 days" lost things."""
    verb = _CHANGE_VERB_BEFORE.search(before)
    things = numeral.unit == "seconds" or (numeral.unit == "" and bool(numeral.noun))
    return bool(verb) and not (things and verb and re.match(r"(?:gained|lost)\s+$", verb.group(), re.I))


def _change_after(after: str, numeral: Numeral) -> bool:
    """Whether a word of change follows: "12 more", "a 5% rise".

    "842 falls" are things that fell, "4 monthly increases" are so many, "210 larger bins" are bins.
    """
    things = numeral.unit == "" and _COUNTED_MOVES.match(after)
    more = _MORE_AFTER.match(after) and not (numeral.unit == "" and _COMPARED_THINGS.match(after))
    return bool(more or _DOWN_ON.match(after) or (_NOUN_AFTER.match(after) and not things))


def _done_by(before: str, after: str) -> Role | None:
    """ "Gained by 21.5% (46 of 214)" tells who did it, and no change."""
    return None if re.search(r"\bby\s+$", before, re.I) and _DONE_BY_SHARE.match(after) else "change"


def _change_noun_before(before: str) -> bool:
    return bool(
        re.search(
            rf"\b(?:{directions_words.NOUNS}|savings?|improvements?|deterioration|changes?|differences?)"
            r"(?:\s+(?:year-on-year|overall|in [\w\s]{1,30}))?\s*$",
            _SAID_BETWEEN.sub("", before),
            re.I,
        )
    )


def _is_base(found: _Found, index: int, before: str, numeral: Numeral) -> bool:
    """Whether the words right before a number make it a whole: "Of the 40", "12/40", "a score out of 40"."""
    if _OF_THE_OPENING.search(before) or _FROM_IN_BRACKET.search(before):
        return True
    previous = found.numerals[index - 1] if index else None
    if previous and found.text[previous.end : numeral.start] == "/":
        return True
    ranked = previous is not None and previous.unit == "rank"
    return bool(_OUT_OF_BEFORE.search(before)) and not ranked


def _part_role(found: _Found, index: int, before: str, after: str, numeral: Numeral) -> Role:
    if numeral.unit == "" and _is_base(found, index, before, numeral):
        return "base"
    if numeral.unit == "" and re.match(r"/\d", after):
        return "count-of"
    whole_share = numeral.unit in ("percent", "points", "ratio")  # "the rate of 9.4%"
    is_value = whole_share or _MADE_UP_OF.search(before) or _VALUE_OF_BEFORE.search(before)
    if _OF_BEFORE.search(before) and index and not is_value:
        previous = found.numerals[index - 1]
        between = found.text[previous.end : numeral.start]
        of_it = len(between) < 40 and re.fullmatch(
            r"[\w\s,'’-]*?\(?(?:out of|of)\s+(?:the\s+|a total of\s+|all\s+|total\s+)*", between, re.I
        )
        if of_it and not _OF_ANOTHER.search(between):
            return "rank-of" if previous.unit == "rank" else "base"
    if numeral.unit == "" and _OUT_AFTER.match(after) and not numeral.decimals:
        return "count-of"
    joined = re.match(r"[-–](?:month|year|quarter|week|day|hour|minute)s?\b", after)
    if numeral.unit == "" and not numeral.decimals and (joined or _LENGTH_NOUN.match(numeral.noun)):
        return "length"
    if numeral.unit in ("percent", "ratio") and (_SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after)):
        return "share"
    on = _ON_BEFORE.search(before)
    told = found.directions and any(0 <= numeral.start - each.end < 60 for each in found.directions)
    bound = numeral.unit == "seconds" and numeral.hedge in ("more than", "less than")
    part = numeral.unit == "ratio" and numeral.hedge.endswith("than")  # "fewer than half"
    if not (part or bound) and (_PRIOR_BEFORE.search(before) or (on and told)):
        return "prior"
    return "level"


def _direction(found: _Found, sentence: Sentence, numeral: Numeral, role: Role) -> DirectionWord | None:
    """The word of change nearest to the number in its clause: before it first, else right after it."""
    if role not in ("change", "level", "prior", "count-of", "share"):
        return None
    start, end = _clause(found.text, sentence, numeral)
    inside = [each for each in found.directions if start <= each.start and each.end <= end]
    after = [each for each in inside if 0 <= each.start - numeral.end <= 30]
    if (
        role == "change"
        and after
        and (_MORE_AFTER.match(found.text[numeral.end :]) or _NOUN_AFTER.match(found.text[numeral.end :]))
    ):
        return after[0]
    before = [each for each in inside if each.end <= numeral.start]
    if before:
        return before[-1]
    return after[0] if after else None


def _clause(text: str, sentence: Sentence, numeral: Numeral) -> tuple[int, int]:
    start, end = sentence.start, sentence.end
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        if match.end() <= numeral.start:
            start = match.end()
        elif match.start() >= numeral.end:
            end = match.start()
            break
    return start, end


def _versus(found: _Found, sentence: Sentence) -> PeriodMention | None:
    """The period that the sentence compares with."""
    for each in found.periods:
        if sentence.start <= each.start < sentence.end and _VERSUS.search(
            found.text[sentence.start : each.start]
        ):
            return each
    return None


def _period(
    found: _Found, sentence: Sentence, numeral: Numeral, versus: PeriodMention | None
) -> PeriodMention | None:
    """Right after the number ("11 seconds in Q1"), else the nearest before it in its sentence, else any."""
    inside = [
        each
        for each in found.periods
        if sentence.start <= each.start < sentence.end and "-on-" not in each.text.replace(" ", "-")
    ]
    near = [
        each
        for each in inside
        if each.start >= numeral.end and _RIGHT_AFTER.fullmatch(found.text[numeral.end : each.start])
    ]
    if near:
        return near[0]
    others = [each for each in inside if each != versus]
    before = [each for each in others if each.end <= numeral.start]
    following = [each for each in others if each.start >= numeral.end]
    if before and following and _has_own(found, before[-1], numeral, following[0]):
        return following[0]
    return before[-1] if before else (others[0] if others else None)


def _has_own(found: _Found, before: PeriodMention, numeral: Numeral, following: PeriodMention) -> bool:
    """Whether the period after a number is its own: another number has the one before, none the one after.

    "96.4% in August and 97.25% did in September".
    """
    numbers = [each for each in found.numerals if each.form != "label" and each != numeral]
    taken = any(each.end <= before.start and before.start - each.end < 40 for each in numbers)
    free = not any(numeral.end <= each.start < following.start for each in numbers)
    joined = not re.search(r"[;:()]|,\s", found.text[numeral.end : following.start])
    return taken and free and joined
