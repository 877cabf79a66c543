"""Turn two stretches of a text into the words of them that cannot both be true of one thing.

"Granted" and "refused", "girls" and "boys", "inspected" and "not inspected", "insured" and "uninsured".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOT = (
    r"(?:not|never|no longer|yet to be|yet to have been|still to be|waiting to be|neither|without being|"
    r"n['’]t)"
)
_STATES: tuple[tuple[str, str], ...] = (
    (
        r"grant\w*|approv\w+|authoris\w+|accept\w+|agreed|award\w+|upheld|allowed|given permission|won|"
        r"supported",
        r"refus\w+|reject\w+|withdrawn|declin\w+|turned down|denied|dismissed|lost|not granted|disallowed|"
        r"not upheld",
    ),
    (
        r"complet\w+|finish\w+|delivered|closed|resolved|clos\w+|concluded|fixed|repaired|mended|settled|cleared|"
        r"dealt with",
        r"incomplete|outstanding|unfinished|open|unresolved|in progress|ongoing|abandoned|still to|under way|"
        r"postponed|"
        r"cancelled|called off|not (?:yet )?(?:started|begun)|"
        r"(?:still|are|is|remain) (?:broken|faulty|not working|out of order)|under investigation|pending|"
        r"in need of repair|awaiting (?:a )?(?:repair|reply|decision)",
    ),
    (
        r"pass\w*|succe\w+|achiev\w+|met\b|gained|compliant|satisfied",
        r"fail\w*|unsuccessful|missed|non-compliant|dissatisfied|fell short",
    ),
    (
        r"answer\w*|attend\w*|present|seen|saw|see|arriv\w+|treat\w*|turned up|took part|came",
        r"abandon\w+|unanswered|absent|missed|cancelled|unseen|did not (?:attend|come|arrive|turn up|"
        r"take part)|"
        r"failed to \w+|unattended|hung up|stayed away|no-shows?|"
        r"(?:still|are|is) absent|never (?:came|arrived|attended|turned up)",
    ),
    (
        r"carried out|perform\w+|held|took place|went ahead|ran|conducted|undertaken|gave|given",
        r"cancelled|postponed|called off|did not (?:take place|go ahead|run)|never (?:took place|held|"
        r"ran)|put off",
    ),
    (
        r"paid|spent|used|fill\w+|occupied|sold|recruited|appointed|staffed|let|in use|into use|in post|"
        r"returned|"
        r"rehoused|collected|repaid",
        r"unpaid|unspent|unused|vacant|empty|unfilled|unsold|unlet|overdue|in arrears|owed|outstanding|"
        r"uncollected|"
        r"(?:still|are|is) missing|void|homeless|(?:not|never) (?:sent|handed|brought) back",
    ),
    (
        r"on time|punctual\w*|within (?:the )?target|early|in time|promptly",
        r"late|delayed|overdue|outside (?:the )?target|breach\w*",
    ),
    (
        r"vaccinated|immunised|trained|registered|insured|eligible|positive|enrolled|screened|tested|consented|"
        r"signed up",
        r"unvaccinated|untrained|unregistered|ineligible|negative|declin\w+|refus\w+|opted out|uninsured|"
        r"unscreened|"
        r"withdrew",
    ),
    (
        r"discharged|sent (?:[\w,]+ ){0,3}home|went home|left hospital|transferred",
        r"remain\w* (?:in|on)|still (?:in|on|at) (?:(?:an?|the|our|its|their|one of the) )?"
        r"(?:hospital|wards?|beds?|units?)|"
        r"awaiting discharge|inpatients",
    ),
    (
        r"issued|sent|posted|served|dispatched|delivered|handed out",
        r"(?:never|not) (?:been )?(?:sent|issued|posted|served|dispatched|delivered|written)|unsent|"
        r"withheld|held back",
    ),
    (
        r"(?:to|in|at) (?:their|its|the patient['’]s) (?:own )?(?:homes?|usual (?:home|address))|"
        r"sent home|went home",
        r"(?:nursing|care|residential) homes?|hospices?|another (?:hospital|ward)|hostels?",
    ),
    (
        r"found|traced|located",
        r"(?:still|are|is|remain) (?:lost|missing)|(?:never|not) (?:been )?(?:found|traced)",
    ),
    (
        r"filled|staffed|let|equipped|covered",
        r"(?:still|are|is|was|were) (?:still )?(?:without|lacking|advertised)",
    ),
    (r"admitted", r"turned away|sent home|not admitted"),
    (r"started|begun|began", r"(?:not|never|yet to) (?:yet )?(?:start\w*|beg[iua]n)|unstarted"),
    (r"survived|recovered|alive", r"died|dead|deaths"),
    (r"opened|reopened|open", r"closed|shut|never opened"),
)  # fmt: skip
"""What can be done or not done to a thing: two sides each, as ordinary words say them."""
_KINDS: tuple[tuple[str, str], ...] = (
    (r"full[- ]time", r"part[- ]time"),
    (r"permanent\w*", r"temporary|temporarily|fixed[- ]term|agency"),
    (r"planned|elective|scheduled", r"unplanned|unscheduled|emergenc\w+"),
    (r"girls?|women|woman|female\w*", r"boys?|men|man|male\w*"),
    (r"adults?|grown-ups?", r"child(?:ren)?|babies|infants|toddlers|under 1[0-8]"),
    (r"primary[- ](?:school|age|pupil)s?", r"secondary[- ](?:school|age|pupil)s?"),
    (r"in-?patients?", r"out-?patients?"),
    (r"teaching staff|teachers", r"non-teaching|teaching assistants|support staff"),
    (r"clinical staff|nurses|doctors", r"non-clinical|clerical|porters"),
    (r"employees|paid staff|salaried", r"volunteers?|unpaid"),
    (r"electric", r"diesel|petrol"),
    (r"indoors?", r"outdoors?"),
    (r"urban", r"rural"),
    (r"weekdays?", r"weekends?|saturdays?|sundays?"),
    (r"first-time", r"repeat|returning"),
    (r"in working order", r"faulty|broken|out of order|defective"),
    (r"fatal", r"non-fatal|survived|slight|minor"),
    (r"minor|slight|low-risk", r"fatal|severe|serious|high-risk"),
    (r"unmarried", r"married"),
)  # fmt: skip
"""What a thing is and stays: two sides each."""
_WORD = re.compile(r"[a-z][a-z-]{3,}", re.I)
_VERB_FORM = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|en|ught|wn)|paid|sent|held|made|met|built|told|found|done|seen|kept|read)\b", re.I
)
_NEGATED = re.compile(
    r"(?:un|non-?|not-)(?P<any>[a-z-]{4,})|(?:in|im|il|ir)(?P<adjective>[a-z]*(?:[ai]ble|plete|active|correct|valid|accurate|"
    r"adequate|appropriate|sufficient|secure|formal|legal|regular|dependent|possible))|"
    r"dis(?P<opinion>satisfied|agreed|approved|connected|qualified)",
    re.I,
)


_PASSING = re.compile(
    r"\b(?:vacant|empty|open|outstanding|pending|overdue|waiting|missing|late|absent|in arrears|unpaid|"
    r"unfilled|void|unanswered|broken|faulty|in progress|ongoing)\b",
    re.I,
)
"""States that pass: what was empty may be let."""


def passing(whole: str) -> bool:
    """Whether a whole is told by a state that ends, so that a part of it may be in another one later."""
    return bool(_PASSING.search(whole))


def of(whole: str, rest: str) -> tuple[str, str] | None:
    """A word of the whole and words of its part that cannot both be so; None where there are none."""
    found = (*_of_pairs(_STATES, whole, rest), *_of_prefixes(whole, rest), *_of_negations(whole, rest))
    return found[0] if found else of_kinds(whole, rest)


def of_kinds(whole: str, rest: str) -> tuple[str, str] | None:
    """The same of kinds alone, which nothing turns into the other: "of the 40 girls, 3 were boys"."""
    return next(iter(_of_pairs(_KINDS, whole, rest)), None)


def _of_pairs(table: tuple[tuple[str, str], ...], whole: str, rest: str) -> Iterator[tuple[str, str]]:
    for one, other in table:
        for first, second in ((one, other), (other, one)):
            said = re.search(rf"\b(?:{first})\b", whole, re.I)
            against = re.search(rf"\b(?:{second})\b", rest, re.I)
            if said is None or against is None or _negated(whole, said) or _negated(rest, against):
                continue
            if not _names_both(whole, said, second) and not _names_both(rest, against, first):
                yield said.group(), against.group()


def _names_both(text: str, said: re.Match[str], other_side: str) -> bool:
    """Whether a stretch has members of both kinds: "46 granted or refused"; not "empty homes let again"."""
    others = re.finditer(rf"\b(?:{other_side})\b", text, re.I)
    other = next((each for each in others if each.end() <= said.start() or said.end() <= each.start()), None)
    if other is None:
        return False
    between = text[min(said.end(), other.end()) : max(said.start(), other.start())]
    return other.start() > said.start() or bool(re.search(r"\b(?:or|and)\b|[,/]", between))


def _negated(text: str, match: re.Match[str]) -> bool:
    return bool(
        re.search(r"\b(?:not|un|never|no longer|no)\s+(?:\w+\s+)?$|n['’]t\s+$", text[: match.start()], re.I)
    )


def _of_prefixes(whole: str, rest: str) -> Iterator[tuple[str, str]]:
    """ "Insured ... uninsured", "unlicensed ... licensed"."""
    ours, theirs = ({each.lower() for each in _WORD.findall(text)} for text in (whole, rest))
    for negated in sorted(theirs - ours):
        if (word := _without_prefix(negated)) in ours and word not in theirs:
            yield word, negated
    for negated in sorted(ours - theirs):
        if (word := _without_prefix(negated)) in theirs and word not in ours:
            yield negated, word


def _without_prefix(word: str) -> str:
    """What a word denies: "insured" of "uninsured"; "" where it denies nothing, as "inpatients" does not."""
    found = _NEGATED.fullmatch(word)
    return (found["any"] or found["adjective"] or found["opinion"]) if found else ""


def _of_negations(whole: str, rest: str) -> Iterator[tuple[str, str]]:
    """ "Inspected ... not inspected", "assessed ... awaiting assessment", and the other way round."""
    for one, other in ((whole, rest), (rest, whole)):
        for verb in _VERB_FORM.finditer(one):
            stem = re.escape(verb.group()[: max(4, len(verb.group()) - 3)])
            against = re.search(
                rf"\b(?:{_NOT}\s+(?:yet\s+)?(?:been\s+)?{stem}\w*|un{stem}\w*|"
                rf"await\w*\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*|yet to\s+{stem}\w*|"
                rf"waiting for\s+(?:an?\s+|the\s+|their\s+)?{stem}\w*)",
                other,
                re.I,
            )
            if against and not _negated(one, verb):
                yield (verb.group(), against.group()) if one is whole else (against.group(), verb.group())
