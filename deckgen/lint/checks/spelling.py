"""Turn what Harper, the reader of everyday English, finds in a line into slips of spelling and of grammar.

Words that it does not list and that are words all the same are left: names, units, British and public-service
ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

from deckgen.lint import near_words, words
from deckgen.lint.knowledge import Knowledge
from deckgen.model.prose import Line

_PUBLIC_SERVICES = frozenset(
    resources.files("deckgen.lint").joinpath("public_service_words.txt").read_text(encoding="utf-8").split()
)
_GENUS = re.compile(r"\b(?P<name>[A-Z](?:\.|[a-z]+(?:us|es|is|um|a|er|ix|ax|on)))\s+$")
_LATIN = re.compile(r"(?:us|um|is|ae?|ii?|es|[ai]le|are|ense|[aei]ns|oides)$")
"""Endings of the second word of a living thing's name."""
_COMPOUND = re.compile(r"-(?:you|me|us|it|they|we|he|she)\s+$", re.I)
"""A pronoun that ends a compound, and is no subject: "Thank-you letters"."""
_OF_SCIENCE = re.compile(
    r"^(?:ortho|neuro|cardio|psycho|gastro|physio|hydro|electro|bio|immuno|radio|micro|geo|socio|peri|post|anti|intra|tele|semi|uro|"
    r"hyper|hypo|auto|haemo|onco|nephro|patho|thermo|photo|eco|agro)(?=[a-z]{5})"
)
"""Beginnings that make a new word of an old one: "orthogeriatric"."""
_ROOT = (
    r"(?:angio|arthro|audio|broncho|cardio|chole|colo|colono|colpo|cranio|cysto|cyto|derm(?:at)?o|duodeno|echo|electro|embryo|encephalo|endo|entero|"
    r"gastro|glyco|gynaeco|haemato|haemo|hepato|histo|hystero|ileo|immuno|laparo|laryngo|litho|lympho|mammo|mammi|masto|micro|myo|nephro|"
    r"neuro|oesophago|onco|ophthalmo|orchid|ortho|osteo|oto|otorhino|paedo|patho|peri|phlebo|pneumo|procto|psycho|pulmo|radio|rhino|rheumato|"
    r"sigmoido|spiro|sono|stomato|thoraco|thrombo|thyro|tomo|tracheo|tympano|ultrasono|uretero|uro|vaso|veno|venti?riculo|videofluoro)"
)
_OF_MEDICINE = re.compile(
    rf"{_ROOT}{{1,3}}(?:gram|graph|graphy|grapher|graphic|scope|scopy|scopic|scopist|logy|logist|logical|metry|meter|plasty|pexy|tomy|stomy|ctomy|"
    r"lysis|lytic|pathy|pathic|therapy|genesis|genic|cardial|vascular|muscular|intestinal|rectal|pulmonary|physiology|physiologist|"
    r"cardiography|cardiogram|encephalography|encephalogram|dynamics|dynamic|statics|centesis|cyte|cytes|penia|rrhage|rrhagia|rraphy)s?|"
    r"(?:hyster|append(?:ic)|chole?cyst|tonsill|mast|nephr|splen|thyroid|prostat|col|gastr|vas|lob|lumb|orchid|cyst|laryng|pancreat|thromb|"
    r"endarter|hepat|oophor|salping|mening|adenoid|lymphaden)(?:ectom(?:y|ies)|otom(?:y|ies)|itis)|"
    r"[a-z]{3,}(?:glycaemi[ac]|oedemas?|virus(?:es)?|cocc(?:al|us)|bacter|statins?|mabs?|cillins?|mycins?|prazoles?|floxacins?|glifloz?ins?|glutides?|"
    r"diazepines?|phosphonates?|aemi[ac]|acidosis|tensives?|microbials?|virals?)"
)
"""Words that medicine builds of Greek roots: "echocardiography", "colorectal"."""
_GOOD_TWICE = frozenset({"had had", "that that"})
_LEADS_TO_WHOM = re.compile(r"\b(?:of|to|by|for|from|with|among|amongst)\s+$", re.I)

_ON_A_QUESTION = re.compile(
    r"(?:on|of|about|in|for|to|from|with|over|at|by|into)\s+(?:when|where|how|why|whether|what|who|which)",
    re.I,
)
"""A preposition and the question that it governs: "training on when to refer"."""
_HELPING = frozenset(
    {
        "are",
        "were",
        "is",
        "was",
        "have",
        "has",
        "had",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "should",
    }
)
_SUBJECT = re.compile(r"(?:they|we|he|she|I)")
_OBJECT = re.compile(
    r"\b(?:of|from|to|with|by|for|in|on|at|about|around|after|before|behind|near|over|under|without|against|like)\s+"
    r"(?:it|him|her|me|them|us|this|that)\s+$",
    re.I,
)
"""A pronoun that a preposition governs, and no subject of the verb after it: "actions arising from it"."""
_ITS_VERB = re.compile(
    r"\s+(?:(?:\w+ly|now|also|still|then|most|not|never|always|often|first)\s+)?(?P<verb>[a-z]+)\b"
)


def slips(line: Line, known: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    for each in known.everyday.get(line.text, ()):
        if line.is_foreign(each.start, each.end):
            continue
        said = line.text[each.start : each.end]
        plain = _plainly_a_word(said, line.text, each.start, known) or _letters_moved(said, each.better)
        if each.spelling and (not plain or _is_species(line.text, each.start, each.end)):
            continue
        if each.spelling and (_another_form(said, each.better) or not near_words.is_slip(said, each.better)):
            continue
        if not each.spelling and _COMPOUND.search(line.text, 0, each.start):
            continue
        if said.lower() in _GOOD_TWICE:
            continue
        if not each.spelling and _is_in_place(line.text, each.start, each.end):
            continue
        if said.lower() == "whom" and _LEADS_TO_WHOM.search(line.text, 0, each.start):
            continue
        message = "this is no word" if each.spelling else each.message.rstrip(".").lower()
        yield (
            said,
            message,
            f"write '{each.better}'" if each.better else "look it up, or add it to the glossary's names",
        )


def _is_in_place(text: str, start: int, end: int) -> bool:
    """Whether a clause without its "that", or a question, begins where a slip was found.

    "The care they receive": the pronoun has a verb after it, and is not the object of one before.
    """
    said = text[start:end].strip()
    if _ON_A_QUESTION.fullmatch(said) or _OBJECT.search(text, 0, start):
        return True
    verb = _ITS_VERB.match(text, end) if _SUBJECT.fullmatch(said) else None
    return verb is not None and (
        words.base_verb(verb["verb"]) or words.past_form(verb["verb"]) or verb["verb"] in _HELPING
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


def _is_species(text: str, start: int, end: int) -> bool:
    """Whether a word is the second of a Latin name: "Staphylococcus aureus"."""
    genus = _GENUS.search(text, 0, start)
    return bool(genus and not words.known(genus["name"].lower()) and _LATIN.search(text[start:end]))


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
    return not american and (
        words.known(plain)
        or _is_doer(plain)
        or bool(_OF_MEDICINE.fullmatch(plain))
        or (_OF_SCIENCE.match(plain) and words.known(_OF_SCIENCE.sub("", plain)))
        or (bare != plain and len(bare) > 2 and words.known(bare))
    )


def _is_doer(word: str) -> bool:
    """Whether a word is who or what does a thing: "fosterer", "patcher", "comparator"."""
    stem = re.sub(r"(?:e|o)rs?$", "", word)
    return stem != word and (words.known(f"{stem}e") or (len(stem) > 3 and words.base_verb(stem)))


def _single(word: str) -> str:
    """A word with each doubled letter once."""
    return re.sub(r"([a-z])\1", r"\1", word)
