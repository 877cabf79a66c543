"""Turn American spellings into British ones: "center", "color", "canceled", "pediatric", "organized".

Harper knows some of them; dictionaries of inflections know both sides, so that they cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.prose import Line

_TRE = "cent|theat|fib|lit|calib|spect|lust|kilomet|centimet|millimet|kilolit|millilit|somb|meag"
_OUR = (
    "behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|sav|splend|vap|vig|endeav|arm|clam|cand|od|parl|rig|"
    "succ|tum|val"
)
_DOUBLED = (
    "cancel|travel|label|model|counsel|signal|total|level|fuel|dial|quarrel|marvel|channel|tunnel|equal|initial|rival|"
    "shovel|panel|pencil|unravel|pedal|spiral"
)
_AE = (
    "pediatri|anesthe|anesthesi|orthopedi|hematolog|hemoglobin|hemorrhag|hemophil|anemi|leukemi|gynecolog|cecum|"
    "etiolog|ischemi|septicemi|toxemi|archeolog|pedophil|hemodialysis"
)
_KEEPS_Z = (
    r"(?:(?:down|over|up|out|re|super|mid)?siz|seiz|priz|capsiz|maiz|assiz|apprais|citiz|horiz|"
    r"denizen|bronz|baptiz)\w*"
)
_CLASSES: tuple[tuple[str, str], ...] = (
    (rf"(?P<a>{_TRE})er(?P<b>s|ed|ing)?", r"\g<a>re"),
    (rf"(?P<a>{_OUR})or(?P<b>s|ed|ing|able|ably|ite|ites|hood|hoods|ful|al)?", r"\g<a>our\g<b>"),
    (rf"(?P<a>{_DOUBLED})(?P<b>ed|ing|er|ers|or|ors)", r"\g<a>l\g<b>"),
    (r"(?P<a>enrol|fulfil|instal)l(?P<b>ments?)", r"\g<a>\g<b>"),
    (r"(?P<a>fulfil|enrol)l(?P<b>s)?", r"\g<a>\g<b>"),
    (r"(?P<a>skil|wil)l(?P<b>ful\w*)", r"\g<a>\g<b>"),
    (rf"(?P<a>{_AE})(?P<b>\w*)", ""),
    (r"(?P<a>diarrhe|edema|estrogen|esophag|celiac|maneuver)(?P<b>\w*)", ""),
    (r"(?P<a>def|off|pret)ense(?P<b>s|less)?", r"\g<a>ence\g<b>"),
    (r"(?P<a>catal|dial|anal|monol)og(?P<b>s)?", r"\g<a>ogue\g<b>"),
    (r"(?P<a>anal|paral|catal|dial)yz(?P<b>e|es|ed|ing|er|ers)", r"\g<a>ys\g<b>"),
    (r"gray(?P<b>s|er|ing)?", r"grey\g<b>"),
    (r"jewelry", "jewellery"),
    (r"plow(?P<b>s|ed|ing)?", r"plough\g<b>"),
    (r"program(?P<b>s)?", r"programme\g<b>"),
    (rf"(?!{_KEEPS_Z})(?P<a>[a-z]{{3,}})iz(?P<b>e|es|ed|ing|er|ers|ation|ations)", r"\g<a>is\g<b>"),
)
_WORD = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
_OF_COMPUTERS = re.compile(r"\b(?:computer|software|spreadsheet|antivirus|source)\s+$", re.I)
_PATTERNS = tuple((re.compile(pattern, re.I), british) for pattern, british in _CLASSES)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Each American spelling in lower case, or at the head of a sentence; a name keeps its own."""
    for match in _WORD.finditer(line.text):
        if match.group()[0].isupper() and not _opens(line.text, match.start()):
            continue
        for pattern, british in _PATTERNS:
            found = pattern.fullmatch(match.group())
            if found and not _OF_COMPUTERS.search(line.text, 0, match.start()):
                hint = f"write '{found.expand(british)}'" if british else "write it as in British English"
                yield match.group(), "this is the American spelling", hint
                break


def _opens(text: str, at: int) -> bool:
    """Whether a word begins a sentence and the next is in lower case, so that it is no name."""
    before = text[:at].rstrip("• \n")
    after = re.match(r"\w+\s+(?P<next>\w)", text[at:])
    return (not before or before.endswith((".", "!", "?", ":"))) and bool(after and after["next"].islower())
