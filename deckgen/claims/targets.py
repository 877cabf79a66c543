"""Turn the words beside a number into whether it is a target, a sentence into whether one was met.

A target is a level that somebody set: a standard, a limit, a promise. "Within", "below" and the like say
how a figure stands to one only where they stand beside the target or its number.
"""

from __future__ import annotations

import re

AIM = (
    r"(?:targets?|slas?|service\s+levels?|service(?:\s+level)?\s+agreements?|standards?|goals?|"
    r"(?<!control )thresholds?|ambitions?|"
    r"trajector(?:y|ies)|aims?|(?<!age )(?<!risk )profiles?(?=\s+(?:for|was|is|of\s+\d|\())|"
    r"(?:expected|required|agreed|planned|intended|desired|acceptable)\s+"
    r"(?:levels?|rates?|times?|figures?|shares?|standards?|waits?)|"
    r"(?<!control )(?<!upper )(?<!lower )(?<!speed )(?<!age )limits?|ceilings?|expectations?|"
    r"requirements?|commitments?|pledges?|objectives?|yardsticks?|rules?(?=\s+(?:is|was)\s+(?:no\s+more|at\s+(?:most|least)|under|below|within|\d))|bar(?=\s+(?:of|is|was)\s+\d)|"
    r"what\s+(?:we|they|the\s+\w+)\s+(?:have|has|had)?\s*(?:signed\s+up\s+to|promised|undertaken|agreed\s+to))"
)
_SETS = (
    r"(?:aim(?:s|ed|ing)?\s+(?:is\s+|was\s+)?(?:to|for|at)|(?:is|are|was|were)\s+(?:expected|required|supposed|meant|contracted|obliged|bound|committed)\s+to|"
    r"(?:may|must|should|(?:is|are))\s+not\s+(?:to\s+)?(?:exceed|go\s+(?:above|over)|fall\s+below)|"
    r"(?:governors?|board|cabinet|council|trustees|committee|government|regulator|commissioners|ministers?)\s+(?:(?:has|have|had)\s+)?asked\s+for|"
    r"(?:we|governors?|board|cabinet|council|trustees|committee|commissioners)\s+(?:wants?|wanted|would\s+like|looks?\s+for|seeks?)(?:\s+to\s+see)?(?=\s)|"
    r"(?:should|must|ought\s+to)|(?:promis|guarante)(?:e|es|ed)\b(?:\s+(?:to|that)\b)?|pledge[ds]?\b(?:\s+(?:to|that)\b)?|"
    r"(?:ha(?:s|ve)|needs?|is|are)\s+to(?=\s+be\s+[^.;]{2,40}?\b(?:within|in\s+(?:under|at\s+most|no\s+more)|inside|by)\b)|"
    r"sets?\s+(?:itself|themselves|ourselves|himself|herself)(?:\s+to)?|undert(?:akes?|ook)\s+to|under\s+an?\s+(?:duty|obligation)\s+to|commit(?:s|ted)\s+to|"
    r"(?:expects?|requires?|asks?)\s+(?:[a-z]+\s+){0,3}?(?:to|that)|"
    r"(?:agreement|policy|contract|charter|guidance|plan|protocol)\s+(?:says|states|requires|promises|sets|allows|specif(?:ies|ied)|stipulat(?:es|ed)|asks(?:\s+for)?|"
    r"calls\s+for|demands)(?:\s+that)?|"
    r"(?:under|according\s+to|by|in)\s+(?:the\s+|its\s+|our\s+|their\s+)(?:[\w-]+\s+){0,3}(?:agreement|policy|contract|charter|"
    r"guidelines?|guidance|protocol|rules|standards?|promise),?)"
)
_WHO_SETS = (
    r"(?:trust|council|board|school|academy|regulator|government|commissioners?|governors|contract|charter|cabinet|ministry|department|"
    r"policy|franchise|lease|agreement|inspectorate|authority)"
)
_JUST = (
    r"(?:(?:an?|the)\s+)?(?:(?:average|mean|total|maximum|minimum)\s+of\s+)?"
    r"(?:(?:at\s+least|at\s+most|no\s+(?:more|less|fewer|longer|later)\s+than|(?:less|fewer|more)\s+than|under|below|over|above|"
    r"within|up\s+to|a\s+(?:maximum|minimum)\s+of)\s+)?"
)
_LEADS = r"(?:of|is|was|are|were|being|remains?|to|for|that|at|stands\s+at|set\s+at|[=:(–-])"
_PLAIN_WORDS = r"[^.;:,()\d•]"
_RESULT_WORDS = (
    r"(?:met|meets?|meeting(?=\s+(?:the|its|their|our|this|that|all|both|it)\b)|missed|misses|missing|achiev\w+|exceed\w+|breach\w+|beat\w*|hit|by|than|and|but|which|who(?!\s+(?:have|has|are|need|use|live|had|were|attend|receive|claim|speak)\b)|"
    r"compared|in|with|from|since|after|reached|while|until|also|set\s+out|fell|rose|so)"
)
_A_TIME = r"\b\d+\s+(?:working\s+)?(?:minutes|hours|days|weeks|months)\b"
"""A time that a target is about: "the standard for answers within 5 days is 90%"."""
_GAP = rf"(?:{_A_TIME}|\b(?:19|20)\d\d\b|(?!\b{_RESULT_WORDS}\b){_PLAIN_WORDS}){{0,60}}?"
_BEFORE = re.compile(
    rf"\b{AIM}(?:\s+(?:time|level|rate|figure))?\s*(?:\(|=|:|\b{_GAP}\b(?:,\s+(?:which|set|agreed|made|fixed)\b[^,.;:()•]{{3,60}},\s+)?{_LEADS})?[\s=:(]*(?:[a-z]+ing\s+)?{_JUST}$",
    re.I,
)
_ADOPTED = re.compile(
    rf"\b{AIM}\s+(?:(?:that|which)\s+(?:was|is|has\s+been)\s+)?(?:adopted|set|agreed|fixed|chosen|approved|published|given|laid\s+down|imposed)\b[^.;:()\d•]{{0,70}},?\s+"
    rf"(?:being|is|was)\s+{_JUST}$",
    re.I,
)
"""What leads to a target that somebody adopted: "the target adopted by the council in its strategy being"."""
_FOR_WHICH = re.compile(r"^.*,\s+(?:for|of|on|to|against)\s+which\s+(?=\S)")
"""What a target's own definition comes after: "the standard of 6 weeks, for which the target is"."""
_WHICH_WAS = re.compile(
    rf"\b{AIM}\b[^.;:()\d•]{{0,30}},?\s+(?:which|that)\s+(?:is|was|are|were)\s+{_JUST}$", re.I
)
"""What leads to a target told in a clause: "ahead of the standard for the date, which is"."""
_SET_BEFORE = re.compile(
    rf"\b(?:{_SETS}\s+(?:[a-z’'-]+\s+){{0,7}}?(?:in\s+)?|"
    rf"{_WHO_SETS}\s+(?:[a-z]+ly\s+)?(?:expects?|requires?|demands?|stipulates?|asks?\s+for)\s+){_JUST}$",
    re.I,
)
_APART = re.compile(r",\s+by\s+(?:just\s+|only\s+|about\s+|some\s+)?$")
"""What leads to how far a target is missed: "outside the 42 days set in the contract, by 20 days"."""
_AFTER = re.compile(
    r"\s+(?:(?!(?:against|of|in|to|the|an?|its|for|with|on|by|than|and|or|speed|age|weight|height|size)\b)[a-z]+\s+){0,2}?(?:targets?|slas?|standards?|thresholds?|limit|ceiling|goal|maximum|minimum)\b(?!\s+deviation)|"
    r"\s+(?:(?:is|are|was|were|being)\s+)?(?:the\s+(?:target|standard|limit|goal|aim|maximum|minimum|ceiling)\b|"
    r"aimed\s+for|promised)\b|"
    r"\s+(?:(?:is|are|being)\s+)?(?:allowed|permitted|expected|required)\b",
    re.I,
)
_AIMED = re.compile(r"\b(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing))\s+(?:for|at)\s+(?:at\s+least\s+)?$", re.I)
_WORKING_TIME = re.compile(r"\s+(?:working|school|calendar|clear)\s+(?:days?|hours?|weeks?)\b", re.I)
_GOVERNED = re.compile(
    r"\b(?:met|meet(?:s|ing)?|reach\w*|achiev\w+|attain\w*|to|at|above|below|towards)\s+(?:the\s+|this\s+|that\s+|their\s+|its\s+)?"
    r"(?:(?!which\b|whom\b)[\w’'-]+\s+){0,3}$",
    re.I,
)
_ARTICLE = re.compile(
    r"\b(?:the|an?|its|our|their|whose)\s+(?:(?!(?:the|an?|its|our|their)\b)[a-z-]+\s+){0,2}$", re.I
)
_AIM = re.compile(rf"\b{AIM}\b", re.I)
_GOES_BACK = re.compile(
    r"[•\s]*(?:Status|Result|Outcome|This|That|It|They|These|Both|Neither|None|All|Each|Only|"
    r"In\s+(?:both|neither))\b"
)
_VERB = re.compile(
    r"(?<!\bto )(?<!\bto be )(?<![\w,] that )(?<!\bmay not )(?<!\bmust not )(?<!\bshould not )\b"
    r"(?:met|meets?|meeting(?=\s+(?:the|its|their|our|this|that|all|both|it)\b)|(?:kept|keeps|bettered|observed|respected|honoured|adhered)(?!\s+(?:at|under|in|as|for)\b)|miss(?:ed|es|ing)?|achiev(?:ed|es|ing)|attain(?:ed|s)|exceed(?:ed|s|ing)|"
    r"surpass\w*|unmet|unachieved|unfulfilled|passed\s+(?:this|that|it|(?:the|its|their|our|both|an?)\s+(?:[\w’'-]+\s+){0,4}?(?:targets?|mark|threshold|standard|level|line|bar))|beat(?:s|en|ing)?|breach\w*|fail\w*|f(?:ell|alls?|alling|allen)\s+short|short\s+of|"
    r"(?:yet|still|remains?)\s+to\s+be\s+(?:met|reached|achieved|attained|hit)|(?:on|off)\s+target|(?:non-)?compliant|compl(?:y|ies|ied)|"
    r"in\s+(?:non-)?compliance|(?:on|off)\s+track|satisf(?:ied|ies|y|ying)|comfortably|reali[sz]ed|clear(?:ed|s|ing)\s+the|"
    r"(?<![%\d]\s)(?<!\)\s)managed?\s+(?:the|this|it|that)|deliver(?:ed|s)\s+(?:the|it|this|that)|too\s+(?:high|low|long|slow|many|few|much)|(?:is|was)\s+safe|"
    r"(?:points?|hours|minutes|days|weeks)\s+short|(?:out\s+of|beyond)\s+reach|(?<=\starget\s)holds|(?<=\starget\s)was\s+held|"
    r"overshot|undershot)\b",
    re.I,
)
_DID_SO = (
    r"(?:it|they|we|he|she|this|that|both|neither|none|all|most|some)\s+(?:\w+ly\s+)?(?:(?:did|does|do|was|were|is|are|has|have)"
    r"(?:\s+so|\s+not|n['’]t)|(?:did|does|do)(?:\s+so)?)"
)
"""A status that leaves its verb out: "must reach 97%, and they did not"."""
_GOAL_AGAIN = (
    r"(?:(?:this|that|the)(?:\s+(?:mark|level|figure|line|bar|number|share|rate|score|time|percentage|proportion))?|"
    r"it|both|neither|either|them)"
)
_MET_IT = re.compile(
    rf"\b(?:(?:did|do|does|could|can|has|have)\s*(?:not|n['’]t)\s+(?:yet\s+|quite\s+)?|cannot\s+|fail(?:ed|s)?\s+to\s+|managed\s+to\s+)"
    rf"(?:meet|met|reach(?:ed)?|achieved?|attain(?:ed)?|hit|keep\s+to|kept\s+to|keep|satisf(?:y|ied)|pass(?:ed)?|make|manage|comply\s+with|deliver(?:ed)?)\s+{_GOAL_AGAIN}\b(?!\s+[a-z]+ed\b)|"
    rf"\b(?:met|reached|passed|cleared|achieved|attained|satisfied|kept\s+to|surpassed|topped)\s+(?:this|that)(?:\s+(?:mark|level|figure|line|bar|number|share|rate|score|time|percentage|proportion))?\s*(?:[.,;)]|$|by\b|with\b|in\b|comfortably|easily)|"
    r"\b(?:keeps?|kept|holds?|held|sticks?|stuck|lives?\s+up|lived\s+up|comes?\s+up|came\s+up|measures?\s+up|measured\s+up|conform(?:s|ed)?)\s+to\s+"
    r"(?:it|them|that|this)\b(?!\s+[a-z]+ed\b)|"
    r"\bgot\s+there\b|"
    r"\b(?:met|meets?|miss(?:ed|es)|beats?|exceed(?:ed|s)|reach(?:ed|es)|hits?|breach(?:ed|es)|achiev(?:ed|es)|attain(?:ed|s)|(?<!fell\s)short\s+of)\s+"
    r"(?:it|both|neither|either)\b",
    re.I,
)
"""A status that goes back to a target told before: "Housing met it; planning did not"."""
_IN_FEW_WORDS = re.compile(
    r"(?:[,;:]|\b(?:so|and|but))\s+(?:(?:and|so|but|that|this|it|which|we|they|there)\s+){0,2}(?:"
    r"(?:is|are|was|were)\s+(?:over|under|inside|outside|above|below|(?:not|n['’]t)\s+(?:quite\s+|yet\s+)?there(?:\s+yet)?|there|room\s+to\s+spare)|"
    r"no|yes|nearly|not\s+(?:quite|yet)|(?:nobody|no\s+one|none|everyone|all)\s+(?:did|does|has|was|were))\s*[.;)]*\s*$",
    re.I,
)
"""A status in few words that ends a sentence with a target: "; that is over", ", so no"."""
_OF_A_TIME = re.compile(
    rf"\b(?:within|in|inside)\s+(?:the|its|our|their|an?)\s+(?:[a-z]+\s+)?{AIM}\s+(?:time\s+)?of\s+[\w.]+\s+(?:working\s+|calendar\s+)?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?)\b",
    re.I,
)
"""The time that a share is counted by, no status: "81.6% were decided within the standard of six weeks"."""
_REACHED = re.compile(
    rf"\b(?:reach(?:ed|es|ing)?|hits?|hitting)\s+(?:(?!against\b|in\b|within\b)[a-z’'-]+\s+){{0,3}}?(?:{AIM}|it|this|that|them)\b|"
    rf"\b{AIM}\b[^.;,]{{0,30}}?\b(?:was|were|been|is|are|be)\s+(?:\w+\s+)?(?:reached|hit|passed|crossed|cleared|topped)\b|"
    rf"\b{AIM}\b.*\bwhich\s+(?:[a-z’'-]+\s+){{0,3}}?(?:reached|hit|reach)\b|"
    rf"\b{AIM}\b.*\b(?:it|this|that|which|they|these)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:reached|hit|kept|honoured|delivered|fulfilled)\b|"
    rf"\b{AIM}\b.*\b{_DID_SO}[\s.]*$|"
    rf"\b{AIM}\b.*[,;]\s+(?:and|but|which|something)\s+(?:(?!the\b)[a-z]+\s+){{0,3}}?(?:did|does|do|has|have|had|was|were|is|are)(?:\s+(?:done\s+)?so|\s+not|n['’]t|\s+just\s+that)?[\s.]*$",
    re.I,
)
_PROMISED = r"(?:guarantees?|promises?|undertakings?|allowances?|plans?|benchmarks?|milestones?|deadlines?)"
_PLACED = re.compile(
    r"\b(?:within|outside|inside|above|below|"
    r"under(?!\s+an?\s+target\b|\s+(?:an?|the|its|our|their|this)\s+(?:[\w-]+\s+){0,3}(?:agreement|contract|charter|policy|commitment|pledge|guidance|protocol)\b)|over|behind|beyond|ahead\s+of|short\s+of|better\s+than|worse\s+than|level\s+with|"
    r"equal\s+to|(?:higher|lower|longer|shorter|faster|slower|less|more|fewer|quicker|greater)\s+than|"
    r"(?:away|far|off)\s+from|off|past|in\s+line\s+with|the\s+same\s+as|exactly)\s+"
    rf"(?:(?!within\b|compared\b|against\b)[a-z’'-]+\s+){{0,5}}?(?:{AIM}|{_PROMISED}|(?:it|this|that|them|these)\b(?!\s+(?:time|period|timescale|window|days?|hours?|weeks?|months?)\b))",
    re.I,
)
_TO_BE_DONE = re.compile(r"\b(?:to\s+be|to|be|should\s+be|must\s+be)\s+[a-z]+(?:\s+[a-z]+ly)?\s+$", re.I)
"""What leads to "within it" where that says what is to be done, and not what was."""


_FORESEEN = re.compile(r"\s+(?:(?:were|was|are|is)\s+)?(?:expected|predicted)\b", re.I)
_BY_A_MODEL = re.compile(
    r"\b(?:deaths?|died|mortality|observed|actual|statistical\w*|risk-adjusted|model\w*)\b", re.I
)
"""A number that a model expects, and nobody aims at: "1,176 deaths against 1,204 expected"."""


_OUT_OF = re.compile(r"\b(?:out\s+of|of)\s+(?:the\s+)?$", re.I)
"""What leads to all that there should be, of which some were: "18 replies out of 20 expected"."""
_TO_MOVE = re.compile(r"\baims?\s+of\s+[a-z]+ing\s+(?:the|its|their|our|this|that)\s", re.I)
"""An aim to do something to what there is: "with the aim of lifting the uptake of 45.1%"."""


def named(before: str, after: str, unit: str) -> bool:
    """Whether the words beside a number call it a target; what is set for a count is a plan."""
    if unit == "" and _FORESEEN.match(after) and _BY_A_MODEL.search(before):
        return False
    if unit == "" and _FORESEEN.match(after) and _OUT_OF.search(before):
        return False
    found = _BEFORE.search(before)
    if found and not _GOVERNED.search(before[: found.start()]) and not _TO_MOVE.search(found.group()):
        return True
    if _AIMED.search(before) or _WHICH_WAS.search(before) or _ADOPTED.search(before):
        return True
    of_time = unit in ("percent", "seconds") or _WORKING_TIME.match(after)
    set_for = of_time and not _APART.search(before) and _SET_BEFORE.search(before)
    return bool(set_for or _AFTER.match(after))


def definition(before: str) -> int:
    """How many characters before a number define it as a target: those of "the target is at least "."""
    found = _BEFORE.search(before) or _ADOPTED.search(before) or _SET_BEFORE.search(before)
    inner = _FOR_WHICH.search(found.group()) if found else None
    return len(before) - found.start() - (inner.end() if inner else 0) if found else 0


def article(before: str) -> int:
    """How many characters before the words that define a target call it so: "the national "."""
    found = _ARTICLE.search(before)
    return len(before) - found.start() if found else 0


def says_status(sentence: str) -> bool:
    """Whether a sentence says how a figure stands to a target, for which "target" stands in it."""
    sentence = _OF_A_TIME.sub("", sentence)
    about = bool(_AIM.search(sentence) or _GOES_BACK.match(sentence))
    said = _VERB.search(sentence) or _REACHED.search(sentence) or _IN_FEW_WORDS.search(sentence)
    placed = (
        each for each in _PLACED.finditer(sentence) if not _TO_BE_DONE.search(sentence, 0, each.start())
    )
    return (about and bool(said)) or bool(_MET_IT.search(sentence)) or any(placed)
