"""Everyday words that say nothing which could be counted, dated or looked at: verbs of going on, nouns of work, praise.

Base forms; `is_vague` knows their inflections. The words are of reports in general and of no subject.
"""

from __future__ import annotations

from functools import lru_cache

GOING_ON = frozenset(
    """
    continue remain keep stay go carry progress proceed maintain sustain work focus concentrate strive aim seek endeavour
    try look move take bring drive push vary fluctuate differ change persist exist
""".split()
)
"""Verbs of going on and of meaning to."""

DOING = frozenset(
    """
    support deliver improve make see note observe identify highlight monitor review explore embed strengthen address
    consider develop engage commit recognise acknowledge understand learn enhance promote help enable encourage empower
    facilitate tackle manage undertake collaborate liaise discuss involve share respond experience receive report record
    raise feel show reflect play provide offer do need achieve demonstrate find happen occur encounter value matter listen
    hear give get celebrate welcome appreciate champion prioritise progress streamline transform optimise leverage
    coordinate build lead perform cope benefit notice regard ensure care contribute evolve grow thrive inform shape
    face meet deal handle implement put
""".split()
)
"""Verbs of doing something, whatever it may be."""

THINGS = frozenset(
    """
    work progress partner partnership focus priority area initiative outcome improvement action step effort activity measure
    issue challenge engagement opportunity stakeholder colleague team staff people everyone everybody someone all range
    number variety way thing matter approach process commitment journey impact difference need experience quality excellence
    performance service community organisation development change success solution learning lesson culture delivery support
    place time level situation picture position concern factor theme agenda vision value ambition momentum direction future
    part role importance attention discussion conversation dialogue relationship resource standard aspect element extent
    result goal objective aim emphasis collaboration cooperation communication awareness practice best workstream pace
    resident patient pupil parent family business customer user visitor child client citizen public everyone member
    audience local group organisation agency sector department directorate ward school site district village town centre
    hospital council trust county borough year month week day moment line board basis case point aspect end
    effectiveness efficiency resilience wellbeing potential strength weakness pressure demand
    efforts steps consideration reflection involvement contribution
""".split()
)
"""Nouns of work, of those who do it and those it is for, of places without a name."""

PRAISE = frozenset(
    """
    ongoing underway good positive negative strong robust key top important essential vital critical crucial central
    significant considerable substantial close together hard tirelessly various several many some numerous different wide
    wider broad better best great excellent effective efficient innovative proactive collaborative holistic meaningful real
    well forward ahead always still very really generally mixed variable varied complex challenging difficult busy high
    current recent further continued continuous sustained appropriate right relevant whole proud pleased committed keen
    dedicated determined able joint active actively regular regularly clear visible tangible joined-up high-quality
    multi-agency day-to-day long-term short-term overall possible necessary needed going far apace likely aware
    encouraging encouraged promising satisfactory reasonable strategic operational successful successfully
    seriously closely strongly hard fully constantly constantly consistently continuously nicely smoothly steadily
    other others such same more much big small full future
""".split()
)
"""Adjectives and adverbs of praise, of degree and of going on."""

EXTENT = frozenset(
    "various several many some numerous different number range variety multiple most few certain all both".split()
)
"""Words of extent that make what they are said of unspecific: "a number of wards"."""

_ALL = GOING_ON | DOING | THINGS | PRAISE
_IRREGULAR = {
    "seen": "see", "saw": "see", "made": "make", "took": "take", "taken": "take", "brought": "bring", "kept": "keep",
    "went": "go", "gone": "go", "felt": "feel", "found": "find", "gave": "give", "given": "give", "led": "lead",
    "built": "build", "grew": "grow", "grown": "grow", "got": "get", "shown": "show", "heard": "hear", "sought": "seek",
    "undertaken": "undertake", "undertook": "undertake", "strove": "strive", "driven": "drive", "drove": "drive",
    "children": "child", "done": "do", "did": "do", "does": "do", "met": "meet", "dealt": "deal", "understood": "understand",
    "learnt": "learn", "tried": "try", "lying": "lie",
}  # fmt: skip


@lru_cache(maxsize=8192)
def base(word: str) -> str:
    """The vague word that this is a form of, or "": "continues", "priorities", "seen"."""
    word = word.lower()
    return next((each for each in _bases(word) if each in _ALL), "")


def is_vague(word: str) -> bool:
    """Whether a word is one of these, in any of its forms."""
    return bool(base(word))


def _bases(word: str) -> list[str]:
    bases = [word, _IRREGULAR.get(word, word)]
    for ending, instead in (
        ("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
        ("ly", ""), ("ily", "y"),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: -len(ending)] + instead
            bases.append(stem)
            if len(stem) > 2 and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
    return bases
