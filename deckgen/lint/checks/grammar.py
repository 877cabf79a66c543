"""Grammar and spelling: slips of typing and editing that a dictionary and the shape of a sentence give away.

Everyday English is Harper's; what is here are the slips that editing leaves behind: a verb changed and its
subject not, a word cut out, two wordings of one clause left side by side. Bullets may be fragments, so
nothing
asks for a whole sentence where a line begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import resources

from deckgen.lint import words
from deckgen.lint.checks import (
    agreement_of_words,
    american,
    clauses,
    confused_words,
    names,
    verb_forms,
    word_pairs,
)
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_BE = r"(?:is|are|was|were)"
_HAVE = r"(?:has|have|had)"
_LINK = re.compile(
    r"\b(?:and|but|or|that|which|who|whom|whose|because|if|when|while|whilst|where|as|than|how|"
    r"what|why|so|although|though|"
    r"whether|since|after|before|until|unless|there|not only)\b|[,;:–(]",
    re.I,
)
_A_OR_AN = re.compile(r"\b(?P<article>[Aa]n?)\s(?P<next>[A-Za-z0-9][\w’'-]*)")
_VOWEL_SOUND = re.compile(
    r"(?:[aei]|o(?!n(?:e|ce)\b|ne-)|u(?!ni(?!n|m)|s[aeiu]|k\b|tili)|hour|honest|honour|"
    r"heir)[\w’'-]*$|(?:8\d*|11|18)(?!\d)|"
    r"(?:[AEFHILMNORSX](?=[A-Z0-9-]|$)|[AEIO][a-z])(?!one\b|nce\b)"
)
_BARE_VERB_PLACES = re.compile(
    r"\b(?P<before>as|of|including|for)\s+(?P<verb>[a-z]+)\s+(?P<after>any|the|all|each|every|these|those)\b"
)
_VERB_OF = re.compile(r"\b(?P<verb>[a-z]{4,})\s+of\s+(?!course\b)[a-z]")
_TAKES_OF = frozenset(
    ("think", "consist", "dispose", "approve", "disapprove", "hear", "know", "learn", "dream", "complain",
    "beware", "become", "inform", "remind", "deprive", "tell", "speak", "talk", "partake", "accuse",
    "notify", "comprise", "come", "told", "made", "composed")
)  # fmt: skip
_ADVERB_VERB = re.compile(r"\b(?P<adverb>[a-z]+ly|previously|now)\s+(?P<verb>[a-z]+)\s+(?P<past>[a-z]+)\b")
_TWICE = re.compile(
    rf"\b(?P<one>{_BE}|{_HAVE})\s+(?P<between>[^.;:,()]{{2,45}}?)\s+(?P<two>{_BE}|{_HAVE})\b", re.I
)
_ARTICLE_VERB = re.compile(
    r"\b(?P<article>the|an?)\s+(?P<verb>was|were|is|are|has|have|had|did|does|been)\b(?!-)", re.I
)
_PREPOSITION_WH = re.compile(
    r"\b(?P<words>(?:at|on|by|into|during|across|within)\s+(?:where|when|who|that))\b", re.I
)
_UNITS = r"month|year|week|day|hour|minute|mile|bed|point|page|metre"
_HYPHEN = re.compile(
    rf"\b(?:an?|the|this|each|every|our|its|their|"
    rf"new)\s+(?P<words>\d+\s(?P<unit>{_UNITS}))\s+(?!(?:of|in|to|and|or|on|at|ago|is|was|for|from|"
    rf"per|after|before|more|less|groups?|teams?)\b)[a-z]",
    re.I,
)
_SINGULAR_UNIT = re.compile(
    r"\b(?!1\b|0?1\b)(?P<words>\d{1,3}\s(?:minute|hour|second|month|year|week|"
    r"day))\b(?=\s*(?:[.,;)]|$|and\b|in\b|to\b|from\b|for\b|compared\b|later\b|ago\b))"
)
_LABEL_HYPHEN = re.compile(
    r"\b(?P<words>\d{3}-(?P<noun>[a-z]+(?:ment|tion|sion|[ae]nce)s?|calls?|callers?|lines?|services?))\b"
)
"""A number that is telephoned before what is done with it; "a 120-space car park" has so many."""
_MEASURE = re.compile(
    r"(?:month|year|week|day|hour|minute|mile|bed|page|metre|point|place|seat|strong|fold|based|"
    r"only|odd|plus|person|degree|word|acre|litre|pupil|pound)\w*",
    re.I,
)
_THE_AGO = re.compile(r"\bthe\s+\w+\s+(?:days|weeks|months|years)\s+ago\b", re.I)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_THIRD = re.compile(
    r"\b(?:victims|respondents|patients|pupils|residents|people|parents|tenants|customers|students|"
    r"callers|users|staff|carers|visitors|those|families|members)\b(?=[^.?!]*\b(?:would|were|are|"
    r"said|stated|felt|had|have|could|will|can|was|reported|agreed)\b)",
    re.I,
)
_SHE = re.compile(r"\b(?P<word>she|her|hers|he|him|his)\b", re.I)
_SOMEONE = re.compile(
    r"\b(?i:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Councillor|Cllr|Inspector|Sergeant|Superintendent|Constable|"
    r"Professor|Chair|"
    r"officer|manager|director|headteacher|teacher|nurse|doctor|commissioner|woman|man|girl|boy|"
    r"patient|pupil|victim|"
    r"mother|father|person|student|resident|chief|leader|governor|mayor|minister|lead|adviser|"
    r"advisor|coordinator|"
    r"worker|child|member|consultant|midwife|carer|client|tenant|employee|driver|caller|offender|witness)\b"
    r"|\b[A-Z][a-z]+\s[A-Z][a-z]+(?=,|\s(?:is|was|has|had|will|said|joined|left|became|took|led|"
    r"leads|brings)\b)",
)
_PUNCTUATION: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<!\.)\.\.(?!\.)"), "a full stop is doubled"),
    (re.compile(r"\)\.\)|\.\)\."), "stops and brackets are doubled"),
    (re.compile(r"(?<=[a-z0-9%)]),(?=[A-Za-z])"), "there is no space after the comma"),
    (re.compile(r"(?<=[A-Za-z])\((?=[A-Z][a-z])"), "there is no space before the bracket"),
    (re.compile(r"(?<=[a-z]{3})\((?=\d)"), "there is no space before the bracket"),
    (re.compile(r"(?<=[a-z0-9%])\s+[.,;](?=\s|$)"), "there is a space before the stop"),
    (re.compile(r"(?<=[A-Za-z0-9%)]),\s*$"), "it ends in a comma"),
    (re.compile(r",,|;;|::|\?\?|\(\(|\)\)\)"), "a mark is doubled"),
)  # fmt: skip

_PUBLIC_SERVICES = frozenset(
    resources.files("deckgen.lint").joinpath("public_service_words.txt").read_text(encoding="utf-8").split()
)
_LEADS_TO_WHOM = re.compile(r"\b(?:of|to|by|for|from|with|among|amongst)\s+$", re.I)
_Rule = Callable[[Line], Iterator[tuple[str, str, str]]]


@check("L20", "grammar or spelling")
def grammar_spelling(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Spelling, articles, agreement, doubled words and marks, leftovers of editing, names misspelt."""
    for line in page.lines:
        if line.kind in ("source", "footer", "note", "chart-subtitle", "kicker", "alt"):
            continue
        found = [*names.misspelt(line, known), *_everyday(line, known), *_marks(line), *american.slips(line)]
        if line.kind in SENTENCES:
            found += [each for rule in _RULES for each in rule(line)]
        for said, message, hint in found:
            yield Slip(line, said, f"'{said}': {message}", hint)


def _everyday(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    for each in known.everyday.get(line.text, ()):
        said = line.text[each.start : each.end]
        plain = _plainly_a_word(said, line.text, each.start, known) or _letters_moved(said, each.better)
        if each.spelling and not plain:
            continue
        if each.spelling and _another_form(said, each.better):
            continue
        if said.lower() == "whom" and _LEADS_TO_WHOM.search(line.text, 0, each.start):
            continue
        message = "this is no word" if each.spelling else each.message.rstrip(".").lower()
        yield (
            said,
            message,
            f"write '{each.better}'" if each.better else "look it up, or add it to the glossary's names",
        )


def _plainly_a_word(said: str, text: str, start: int, known: Knowledge) -> bool:
    """Whether a misspelling is one: a word in lower case, or one that begins a sentence; no name, unit or
    code.
    """
    if not re.fullmatch(r"[A-Za-z][a-z’'-]{3,}", said) or said in known.glossary.names:
        return False
    beside = text[max(0, start - 1) : start] + text[start + len(said) : start + len(said) + 1]
    if "-" in beside or "." in beside[:1] or "_" in beside or "\\" in beside or said[0].isupper():
        return False  # a part of a compound, or a name, as often as not
    return said.lower() not in {name.lower() for name in known.glossary.names}


def _letters_moved(said: str, better: str) -> bool:
    """Whether a word with a capital is another with two letters in the other order, or one doubled or not."""
    one, other = said.lower(), better.lower()
    alike = sorted(one) == sorted(other) or _single(one) == _single(other)
    return said.istitle() and one != other and one[:1] == other[:1] and alike


def _another_form(said: str, better: str) -> bool:
    """Whether a word is good though Harper does not list it: dictionaries do, or a prefix makes it."""
    plain = said.lower()
    american = (better and re.sub("z", "s", plain) == better.lower()) or re.sub(
        "or", "our", plain
    ) == better.lower()
    if plain == better.lower() or plain in _PUBLIC_SERVICES:
        return True  # a name elsewhere on the slide, as "Caesarean" may be
    bare = re.sub(r"^(?:re|un|non|co|pre|multi|over|under|sub|inter|out|mis)", "", plain)
    if better and _single(plain) == _single(better.lower()):
        return False  # "occured"
    doer = re.sub(r"(?:e|o)rs?$", "e", plain)
    return not american and (
        words.known(plain)
        or (doer != plain and words.known(doer))
        or (bare != plain and len(bare) > 2 and words.known(bare))
    )


def _single(word: str) -> str:
    """A word with each doubled letter once."""
    return re.sub(r"([a-z])\1", r"\1", word)


def _marks(line: Line) -> Iterator[tuple[str, str, str]]:
    for pattern, message in _PUNCTUATION:
        if line.kind not in SENTENCES and "comma" in message:
            continue
        for match in pattern.finditer(line.text):
            start = line.text.rfind(" ", 0, match.start()) + 1
            end = line.text.find(" ", match.end())
            said = line.text[start : end if end > 0 else len(line.text)]
            yield said, message, "mend the punctuation"
    if line.kind in SENTENCES and line.text.count("(") != line.text.count(")"):
        at = line.text.find("(") if "(" in line.text else line.text.find(")")
        yield (
            line.text[max(0, at - 12) : at + 24],
            "a bracket is not closed or not opened",
            "close the bracket",
        )


def _article(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "an decrease", "a 8% rise": what counts is the sound that the next word begins with."""
    for match in _A_OR_AN.finditer(line.text):
        article, following = match["article"], match["next"]
        sounded = _VOWEL_SOUND.match(following)
        if article.lower() == "an" and not sounded:
            yield match.group(), "the article is 'a' here", f"write 'a {following}'"
        elif article.lower() == "a" and sounded and article != "A":
            yield match.group(), "the article is 'an' here", f"write 'an {following}'"


def _article_before_verb(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _ARTICLE_VERB.finditer(line.text):
        if match["article"] == "A" and match.start():
            continue  # a letter: "Route A was"
        yield (
            match.group(),
            "an article stands before a verb",
            f"write '{match['verb']}', or put in the missing noun",
        )
    for match in _PREPOSITION_WH.finditer(line.text):
        if match["words"].split()[1].lower() != "that" and not re.match(
            r"\s*(?:we|they|it|you)\b", line.text[match.end() :]
        ):
            yield (
                match["words"],
                "the noun is missing between the two words",
                "put in the noun, or leave one of the two out",
            )


def _bare_verb(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _BARE_VERB_PLACES.finditer(line.text):
        verb = match["verb"]
        if (
            words.base_verb(verb)
            and not words.can_be(verb, "ADJ")
            and (match["before"] == "as" or words.only_verb(verb))
            and verb not in ("regards", "per")
        ):
            yield (
                match.group(),
                f"'{verb}' is a verb and a noun is wanted here, or a word is missing",
                "put in the missing word (as they ..., and ...), or use the noun",
            )
    for match in _VERB_OF.finditer(line.text):
        verb = match["verb"]
        to = re.search(
            r"\b(?:to|will|can|not|may|must|should|would|could|we|they|who|that|which)\s+(?:\w+ly\s+)?$",
            line.text[: match.start()],
        )
        if (
            words.only_verb(verb)
            and words.base_verb(verb)
            and verb not in _TAKES_OF
            and not to
            and not verb.endswith("ing")
        ):
            yield (
                f"{verb} of",
                f"'{verb}' is a verb, and a noun is wanted before 'of'",
                f"write the noun ('{verb}ment of', '{verb}ing')",
            )
    for match in _ADVERB_VERB.finditer(line.text):
        verb, past = match["verb"], match["past"]
        if (
            words.base_verb(verb)
            and not words.past_form(verb)
            and words.only_verb(verb)
            and words.past_form(past)
        ):
            yield match.group(), "two verbs stand side by side", "keep one of the two"


def _verb_twice(line: Line) -> Iterator[tuple[str, str, str]]:
    """Two finite verbs of one clause: "have 3 operators have joined", "as much as was possible was in
    place".
    """
    for match in _TWICE.finditer(line.text):
        same = match["one"].lower() == match["two"].lower()
        before = line.text[: match.start()]
        if (
            not same
            or _LINK.search(match["between"])
            or re.search(r"\b(?:what|who|which|that|there|where|how)\s*$", before, re.I)
        ):
            continue
        yield (
            match.group(),
            f"'{match['two']}' stands twice in one clause",
            "take one of the two wordings out",
        )


def _two_pasts(line: Line) -> Iterator[tuple[str, str, str]]:
    """ "people selected option 1 indicated they ...": the first verb was to be "who selected" or
    "selecting".
    """
    pattern = (
        r"\b(?:people|respondents|patients|pupils|residents|parents|staff|those|individuals|victims|"
        r"tenants|students)\s+(?P<one>[a-z]+ed)\s+(?P<between>(?!(?:by|in|for|to|from|with|at|on|as|"
        r"during|across|under|through)\b)[^.;:,()]{3,30}?)\s+(?P<two>[a-z]+ed)\b\s+(?:they|that|their|"
        r"it|the)\b"
    )
    for match in re.finditer(pattern, line.text):
        if not _LINK.search(match["between"].replace(" or ", " ")):
            yield (
                f"{match['one']} {match['between']} {match['two']}",
                "two verbs share one subject without a link",
                f"write 'who {match['one']} ...', or 'and {match['two']}'",
            )


def _numbers_and_units(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _HYPHEN.finditer(line.text):
        yield (
            match["words"],
            "a number with its unit before a noun is joined",
            f"write '{match['words'].replace(' ', '-')}'",
        )
    for match in _SINGULAR_UNIT.finditer(line.text):
        yield match["words"], "the unit is in the singular", f"write '{match['words']}s'"
    for match in _LABEL_HYPHEN.finditer(line.text):
        if not _MEASURE.match(match["noun"]):
            yield (
                match["words"],
                "a number that is a name is not joined to the noun",
                f"write '{match['words'].replace('-', ' ')}'",
            )


def _periods_ago(line: Line) -> Iterator[tuple[str, str, str]]:
    for match in _THE_AGO.finditer(line.text):
        yield match.group(), "'the' does not go with 'ago'", "name the period that is compared with"


def _persons(line: Line) -> Iterator[tuple[str, str, str]]:
    you = _YOU.search(line.text)
    if (
        you
        and _THIRD.search(line.text)
        and "?" not in line.text
        and not re.search(r"[\"“‘']\s?\w", line.text[: you.start()])
    ):
        yield (
            line.text[max(0, you.start() - 3) : you.end() + 20].strip(),
            "the sentence speaks of others and then to the reader",
            "write 'they' and 'their'",
        )
    she = _SHE.search(line.text)
    if (
        she
        and not _SOMEONE.search(line.text[: she.start()])
        and not re.match(r"Majesty|Highness", line.text[she.end() + 1 :])
    ):
        yield (
            line.text[max(0, she.start() - 10) : she.end()].strip(),
            f"nobody is named whom '{she['word']}' could mean",
            "name the person or the post, or write without one",
        )


def _fragment(line: Line) -> Iterator[tuple[str, str, str]]:
    """A second sentence without a verb: "Also, a 4-month exceptional low." """
    for match in re.finditer(
        r"(?<=[.!?]\s)(?P<words>(?:Also|Plus|Again|Similarly|Likewise|Additionally),?\s+(?:an?|the|"
        r"some|no)\s+[^.!?]{3,70}[.!?]?)(?=\s|$)",
        line.text,
    ):
        if not any(
            words.can_be(each, "VERB") and not words.can_be(each, "NOUN") and not words.can_be(each, "ADJ")
            for each in re.findall(r"[a-z]+", match["words"])
        ) and not re.search(rf"\b{_BE}\b|\b{_HAVE}\b", match["words"]):
            yield (
                match["words"],
                "this sentence has no verb",
                "join it to the sentence before, or give it a verb",
            )


_RULES: tuple[_Rule, ...] = (
    _article,
    _article_before_verb,
    _bare_verb,
    _verb_twice,
    _two_pasts,
    _numbers_and_units,
    _periods_ago,
    _persons,
    _fragment,
    agreement_of_words.slips,
    confused_words.slips,
    verb_forms.slips,
    word_pairs.slips,
    clauses.slips,
)
