"""Acronyms that are not expanded where they stand first on a slide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_ACRONYM = re.compile(
    r"(?<![\w&/.@-])(?P<letters>[A-Z][A-Za-z]?[A-Z]{1,6}|[A-Z]{2,8}|[A-Z]&[A-Z]|[A-Z]{2,5}[a-z]{1,2}|[A-Z]{2,6}\d{1,2}|[A-Z]\d[A-Z]{1,3}|"
    r"[ACDEFGIJKLMNPRSUVZ]\d{1,3}(?=\s+(?:(?:average|mean|overall)\s+)?(?:scores?|measures?|ratings?|indicators?|results?|standards?|status|"
    r"agreements?|contributions?|money|funding|orders?|notices?|pathways?)\b))"
    r"(?P<plural>s|’s|'s)?(?![\w&@]|\.\w)"
)
_KNOWN = frozenset({
    "A&E", "AI", "AIDS", "AM", "ATM", "BAFTA", "BBC", "BT", "CCTV", "CV", "DIY", "DJ", "DNA", "DVD", "DVLA",
    "EU", "FAQ", "GB", "GCSE", "GP", "GPS", "HIV", "HR", "ID", "II", "III", "IT", "ITV", "IV", "LED", "MOT",
    "MP", "NHS", "OK", "PC", "PDF", "PE", "PIN", "PM", "QR", "TB", "TV", "RAF", "RNLI", "RSPB", "RSPCA",
    "NSPCC", "NATO", "SIM", "SMS", "SOS", "UFO", "UK", "UN", "UNESCO", "UNICEF", "US", "USA", "USB", "VAT",
    "VIP", "XL", "YMCA",
})  # fmt: skip
"""What most of the public knows without its words."""
_OTHERWISE = re.compile(
    r"DNA(?:s|['’]d|\s+(?:rates?|figures?|patients?|appointments?|slots?|numbers?|reminders?|polic(?:y|ies)|letters?))\b"
)
"""Letters that stand for something else than what everybody knows: a patient who did not attend."""
_INITIALS = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev)\.?\s+$")
_POSTCODE = re.compile(r"\b(?:postcodes?|postal)\s+(?:[a-z]+\s+)?(?:[A-Z\d]+,?\s+(?:and\s+|or\s+)?)*$", re.I)
_LETTERED = re.compile(
    r"\b(?:Wards?|Rooms?|Blocks?|Zones?|Bays?|Gates?|Lots?|Halls?)\s+(?:[A-Z]{1,2}\s+and\s+)?$"
)
_BRIEF = 2
"""How many letters a room or a ward has for its name: "Ward AB"."""
_SURNAME = re.compile(r"\s+[A-Z][a-z]+\b")
_SPOKEN = frozenset({"bullet", "body", "subheading", "cell", "title", "heading", "chart-title"})


@check("L32", "an acronym is not expanded where it stands first on the slide")
def acronym_unexpanded(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Domestic Violence Protection Order (DVPO)" at first use on each slide; what everybody knows needs
    none.
    """
    expanded = {each.letters for each in known.glossary.acronyms if each.known} | _KNOWN
    means = {each.letters: each.means for each in known.glossary.acronyms}
    told: set[str] = set()
    spelt: set[str] = set()
    above = ""  # the words of the slide so far: a title may have spelt it out
    named = {name.lower() for name in known.glossary.names}
    for line in page.lines:
        if line.kind not in _SPOKEN or _shouted(line) or ("?" in line.text and line.kind != "bullet"):
            continue
        above = f"{above} {line.text.lower()}"
        for match in _ACRONYM.finditer(line.text):
            letters = match["letters"]
            if letters.endswith("S") and letters[:-1] in means:
                letters = letters[:-1]  # a plural in capitals
            if (
                _expands(line.text, match, means.get(letters, ""))
                or means.get(letters, "\0").lower() in above
                or _after_a_name(line.text, match, known)
            ):
                spelt.add(letters)
            everyday = letters in expanded and not _OTHERWISE.match(line.text, match.start())
            if (
                everyday
                or letters in spelt
                or letters in told
                or letters.lower() in named
                or _is_name(line.text, match)
            ):
                continue
            told.add(letters)
            full = means.get(letters)
            hint = (
                f"write '{full} ({letters})' here, and '{letters}' after it"
                if full
                else f"write what {letters} stands for, with ({letters}) after it"
            )
            yield Slip(
                line, letters, f"'{letters}' is not expanded where it stands first on this slide", hint
            )


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether letters are a person's initials, or the letter of a postcode or a road: "Mr AB Smith"."""
    person = _INITIALS.search(text[: match.start()]) and _SURNAME.match(text, match.end())
    postcode = re.match(r"\s?\d[A-Z]{2}\b", text[match.end() :]) or _POSTCODE.search(text[: match.start()])
    place = len(match.group()) == _BRIEF and _LETTERED.search(text[: match.start()])
    return bool(person) or bool(postcode) or bool(place)


def _after_a_name(text: str, match: re.Match[str], known: Knowledge) -> bool:
    """Whether the acronym stands in brackets after a name of the glossary: "Clare's Law (DVDS)"."""
    before = text[: match.start()].replace("’", "'")
    return any(before.endswith(f"{name.replace('’', chr(39))} (") for name in known.glossary.names)


def _shouted(line: Line) -> bool:
    letters = [each for each in line.text if each.isalpha()]
    return line.kind not in SENTENCES and sum(each.isupper() for each in letters) > 0.8 * max(1, len(letters))


def _expands(text: str, match: re.Match[str], means: str) -> bool:
    """Whether the acronym stands in brackets after its words, or its words in brackets after it."""
    before, after = text[: match.start()], text[match.end() :]
    if before.endswith("(") and after[:1] in ")’'s,;":
        return _initials(re.findall(r"[A-Za-z]+", before)[-9:], match["letters"]) or (
            bool(means) and means.lower() in before.lower()
        )
    bracket = re.match(r"\s?\((?P<words>[^)]+)\)", after)
    return bool(bracket and _initials(re.findall(r"[A-Za-z]+", bracket["words"]), match["letters"])) or (
        bool(means) and means.lower() in before.lower()
    )


def _initials(words: list[str], letters: str) -> bool:
    """Whether the letters are the words' first letters, small words and further letters of a word let
    through.
    """
    wanted = re.sub(r"[^A-Z]", "", letters.upper())
    joined = "".join(word.lower() for word in words)
    initials = "".join(word[0].lower() for word in words)
    return _subsequence(wanted.lower(), initials) or (
        len(words) > 1 and initials.find(wanted[0].lower()) >= 0 and _subsequence(wanted.lower(), joined)
    )


def _subsequence(short: str, long: str) -> bool:
    at = iter(long)
    return all(letter in at for letter in short)
