"""A subject in the plural with a verb in the singular, or the other way, however far apart they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen import claims
from deckgen.lint import words
from deckgen.lint.checks import agreement_at_sight
from deckgen.lint.checks.agreement_at_sight import (
    COLLECTIVE,
    NO_SUBJECT,
    NOT_FINITE,
    SINGULAR,
    SINGULAR_OF,
    VERB,
    plural,
)
from deckgen.model.prose import Line

_BARE = frozenset({"remain", "continue", "require", "seem", "become", "appear"})
_INFINITIVE = re.compile(r"\b(?:to|help|helps|helping|let|lets|letting|make|makes|making)\s+[a-z]+\b", re.I)
"""What takes a bare verb after its object: "work to help patients become active"."""
_OPENS_BEFORE = re.compile(
    r"(?:with|in|at|for|on|by|from|among|of|during|under|across|within|after|before|since|until|without|despite|given|"
    r"like|unlike|between|because)\b",
    re.I,
)
"""What begins a sentence before its subject: "With groups of this size the difference is"."""
_PREPOSITION = re.compile(
    r"\s+(?:of|in|for|to|from|with|by|at|on|across|among|amongst|within|between|during|through|under|against|"
    r"about|into|over|per|following|including|before|after|since|until|without|outside|inside|above|below|behind|"
    r"beyond|near|around|towards|along|despite|except|who|which|that|where)\s",
    re.I,
)
_QUANTITY = re.compile(
    r"(?:[a-z]+ )?(?:number|majority|total|range|variety|lot|proportion|percentage|half|rest|"
    r"series|group|pair|share|average|mix) of\b",
    re.I,
)
_PARTICIPLE = re.compile(
    r"[a-z]+(?:ed|ing)$|(?:given|made|taken|seen|held|paid|sent|known|shown|run|put|set|led|born|"
    r"spent|done|told|found|left|kept|built|lost|bought|brought|taught|sold|met|won|written|chosen|drawn)$"
)
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "half"})
_SECOND_CLAUSE = re.compile(r"\band\s+(?:its|their|the|his|her|our|it|they)\b")
_LEAD = re.compile(
    r"^(?:the|a|an|our|its|their|his|her|overall|however|also|but|currently|nationally|locally|now|"
    r"then|so|at present)\b[\s,]*",
    re.I,
)
_ONE_NAME = re.compile(
    r"\b(?:deprivation\s+of\s+liberty|(?:costs?|standards?)\s+of\s+living|quality\s+of\s+life|end\s+of\s+(?:life|year|term|treatment)|dut(?:y|ies)\s+of\s+care|"
    r"change\s+of\s+(?:use|address|circumstances?|name|ownership)|points?\s+of\s+(?:care|sale|contact|use)|freedom\s+of\s+information|"
    r"places?\s+of\s+(?:safety|worship)|powers?\s+of\s+attorney|proof\s+of\s+[a-z]+|codes?\s+of\s+(?:conduct|practice)|"
    r"right\s+to\s+(?:buy|work|repair|rent|know)|time\s+to\s+talk|work\s+in\s+progress|cause\s+of\s+death|peace\s+of\s+mind|"
    r"(?:terms?|day|date|week|year)\s+of\s+(?:reference|action|birth)|call\s+to\s+action|book\s+of\s+the\s+week|return\s+to\s+work|"
    r"meet\s+the\s+teacher|stay\s+and\s+play|ready\s+for\s+school|out\s+of\s+(?:hours|area|county|school))\s+(?=[a-z]+s\b)",
    re.I,
)
"""A name of several words before the noun that it tells the kind of: "deprivation of liberty safeguards"."""
_BARE_KIND = re.compile(
    r"(?!(?:the|an?|our|its|their|this|that|each|every)\b)[A-Z][a-z]+\s+of\s+[a-z]+\s+[a-z]+s$"
)
"""A name that may be one such, where no article says which noun is its head."""
_EACH_TIME = re.compile(r"\s+an?\s+(?:hour|day|week|month|term|year|shift|night|session)$")
"""How often, after what is counted: "2 slots a day"."""
_RELATIVE = re.compile(
    r",\s+(?:(?:for|of|in|to|with|by|from|on|at|about|under|during)\s+)?(?:which|who|whom|whose)\b(?:[^,;.()]|(?<=\d)[,.](?=\d))*,(?=\s)"
)
"""A clause between subject and verb: ", for which £1.2 million has been set aside,"."""
_HAS_ITS_VERB = re.compile(
    r"[a-z]{2,}s\s+(?:[a-z]+ed|took|had|made|got|saw|gave|held|spent|kept|ran|met|won|lost|came\s+to)\s+(?:an?|the|their|its|our)\b"
)
"""A subject with a verb of its own before the one that was found: "Patients waited an average"."""
_NO_SUBJECT_BEFORE = re.compile(
    r"\b(?:who|which|that|what|where|if|when|because|while|although|there)\b|[,;:]|"
    r"\b(?:means?|meant|shows?|showed|says?|said|suggests?|suggested|indicates?|indicated|implies|tells?|told|confirms?|confirmed|"
    r"finds?|found|believes?|believed|thinks?|thought|agrees?|agreed|knows?|knew|hopes?|hoped|expects?|expected)\s+"
    r"(?:the|an?|all|both|two|some|most|its|their|our|these|those|no)\b|\b(?:way|extent|degree|manner)\s+(?:to\s+which\s+)?(?!of\b|to\b|in\b|into\b)(?:the\s+|that\s+)?[a-z]",
    re.I,
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Each sentence's first subject and its verb, where both are plain to see; anything less plain is let
    be.
    """
    reading = claims.read(line.text)
    for sentence in reading.sentences:
        plain = agreement_at_sight.told(sentence.text)
        if plain:
            yield plain
            continue
        plain_text = _RELATIVE.sub(lambda each: " " * len(each.group()), sentence.text)
        found = VERB.search(plain_text)
        if found is None or NOT_FINITE.search(plain_text, 0, found.start()):
            continue
        whole = line.text[: sentence.start] + plain_text
        subject = _without_periods(whole, sentence.start, sentence.start + found.start(), reading)
        head = _head(subject)
        if (
            not head
            or head.lower() in COLLECTIVE
            or head.lower() in _NUMBERS
            or _SECOND_CLAUSE.search(subject)
            or _has_had_its_verb(subject)
        ):
            continue
        if found["verb"] in _BARE and _INFINITIVE.search(subject):
            continue
        singular_verb = found["verb"] in SINGULAR
        if singular_verb and words.plural(head):
            right = plural(found["verb"])
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is plural, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )
        elif not singular_verb and words.singular(head):
            right = SINGULAR_OF.get(found["verb"], f"{found['verb']}s")
            yield (
                _said(sentence.text, head, found),
                f"'{head}' is singular, and '{found['verb']}' is not",
                f"write '{head} ... {right}'",
            )


def _has_had_its_verb(subject: str) -> bool:
    """Whether the words before a verb are a clause of their own: "The policy changed and blazers", "It runs
    and".
    """
    if subject.endswith((" and", " but", " or")):
        return True
    before, joined, after = subject.partition(" and ")
    return (
        bool(joined)
        and after[:1].islower()
        and any(
            (words.past_form(each) and each.endswith("ed"))
            or (words.only_verb(each) and words.base_verb(each))
            for each in before.split()[1:]
        )
    )


def _said(text: str, head: str, verb: re.Match[str]) -> str:
    start = text.rfind(head, 0, verb.start())
    return text[max(start, 0) : verb.end()]


def _without_periods(text: str, start: int, end: int, reading: claims.Reading) -> str:
    """The words before the verb, less the periods in them and the words that lead to these."""
    kept, at = "", start
    for each in reading.periods:
        of_it = text.startswith(("’s", "'s"), each.end)  # "the winners of last year's poll"
        if start <= each.start and each.end <= end and not of_it:
            kept += re.sub(
                r"(?:\b(?:in|for|to|of|over|during|since|at|by)\s+)?(?:the\s+)?(?:month of\s+)?$",
                "",
                text[at : each.start],
                flags=re.I,
            )
            at = each.end
    return (kept + text[at:end]).strip(" ,")


def _head(subject: str) -> str:
    """The noun that the verb agrees with: the last before the first preposition, participles left out."""
    if _BARE_KIND.match(subject.strip("• ")):
        return ""
    words_of = _ONE_NAME.sub("", _EACH_TIME.sub("", _LEAD.sub("", subject.strip())))
    if _QUANTITY.match(words_of):
        return ""
    first = _PREPOSITION.split(f"{words_of} ", maxsplit=1)[0].strip()
    if (
        not first
        or NO_SUBJECT.search(first)
        or _NO_SUBJECT_BEFORE.search(words_of)
        or _OPENS_BEFORE.match(words_of)
        or _HAS_ITS_VERB.search(first)
        or len(words_of.split()) > 16
    ):
        return ""
    parts = first.split()
    while len(parts) > 1 and _PARTICIPLE.match(parts[-1]) and not words.plural(parts[-1]):
        parts.pop()
    while len(parts) > 1 and re.fullmatch(r"[a-z]+ly|also|now|still|then|not|only|already", parts[-1]):
        parts.pop()
    head = parts[-1] if parts else ""
    return head if re.fullmatch(r"[A-Za-z]{3,}", head) and (words.can_be(head, "NOUN")) else ""
