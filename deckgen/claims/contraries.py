"""Turn ordinary words into pairs of sides that exclude one another: "granted" and "refused".

`STATES` are what can be done or not done to a thing, so that the one may be followed by the other.
Each side is a pattern of whole words; what a thing is and stays is in `contrary_kinds`, what came of it in
`contrary_outcomes`.
"""

from __future__ import annotations

from deckgen.claims.contrary_outcomes import NEVER, OUTCOMES, Sides

_STILL = r"(?:still|are|is|was|were|remain\w*|stay\w*|kept)"

_DECIDED: Sides = (
    (
        r"grant\w*|approv\w+|authoris\w+|accept\w+|agreed|award\w*|upheld|allowed|permitted|given\s+permission|won|"
        r"supported|successful|endorsed|adopted|ratified|admitted\s+to|consented|said\s+yes|substantiated|well[\s-]founded|justified",
        r"refus\w+|reject\w+|withdrawn|declin\w+|turned\s+down|denied|dismissed|lost|not\s+granted|disallowed|"
        r"not\s+upheld|unsuccessful|overturned|thr(?:own|ew)\s+(?:it\s+|them\s+)?out|struck\s+out|quashed|vetoed|said\s+no|unfounded|"
        r"unsubstantiated|unjustified|not\s+proven|without\s+merit|failed|not\s+accepted",
    ),
    (
        r"support\w*|favour\w*|agree\w*|backed|backing|in\s+favour|welcom\w+|for\s+the\s+(?:plan|scheme|proposal|change)s?",
        r"oppos\w+|object(?:ed|ing|ions?|ors?)|disagree\w*|(?:were|was|voted|are)\s+against|"
        r"(?:called\s+for|wanted)\s+(?:it|the\s+[a-z]+)\s+(?:to\s+be\s+)?(?:dropped|scrapped|stopped|withdrawn|refused)|against\s+the\s+"
        r"(?:plan|scheme|proposal|change)s?",
    ),
    (r"renewed|extended|prolonged", r"lapsed|expired|not\s+renewed|terminated|ran\s+out"),
)
_DONE: Sides = (
    (
        r"complet\w+|finish\w+(?!\s+in\b)|delivered|closed|resolved|clos\w+|concluded|fixed|repaired|mended|settled|cleared|"
        r"dealt\s+with|put\s+right|filled\s+in|answered|decided|processed|solved|wound\s+up",
        r"incomplete|outstanding|unfinished|open|unresolved|in\s+progress|ongoing|abandoned|still\s+to|under\s+way|"
        r"postponed|cancelled|called\s+off|not\s+(?:yet\s+)?(?:started|begun)|"
        r"(?:still|remain\w*)\s+(?:dark|unlit|off|out|shut)|"
        rf"{_STILL}\s+(?:broken|faulty|not\s+working|out\s+of\s+order|being\s+\w+ed|waiting|blocked|leaking)|"
        r"under\s+investigation|pending|half[\s-]done|part[\s-]done|undecided|unsettled|"
        r"in\s+need\s+of\s+repair|awaiting\s+(?:an?\s+)?(?:repair|reply|decision|answer|response)|dropped\s+out|"
        r"gave\s+(?:it\s+|them\s+)?up|left\s+(?:early|part[\s-]way|half[\s-]way)|quit|in\s+hand|in\s+dispute",
    ),
    (
        r"carried\s+out|perform\w+|held|took\s+place|went\s+ahead|ran|run|conducted|undertaken|gave|given|staged|"
        r"happened|operated\s+on|kept|honoured",
        r"cancelled|postponed|called\s+off|did\s+not\s+(?:take\s+place|go\s+ahead|run|happen)|never\s+(?:took\s+place|held|"
        r"ran|happened)|put\s+off|scrapped|abandoned|deferred",
    ),
    (r"started|begun|began", r"(?:not|never|yet\s+to)\s+(?:yet\s+)?(?:start\w*|beg[iua]n)|unstarted"),
    (
        r"collected|emptied|cleared|removed|taken\s+away",
        rf"uncollected|unemptied|left\s+(?:behind|out|where\s+they\s+\w+)|{_STILL}\s+(?:there|full)",
    ),
    (
        r"inspected|checked|reviewed|examined|audited|assessed|surveyed|visited|investigated|looked\s+at|tested|screened",
        r"unchecked|uninspected|unseen|unaudited|not\s+(?:yet\s+)?(?:been\s+)?(?:looked\s+at|checked|seen|visited|inspected|reviewed|tested)|"
        r"no(?:body|\s+one)\s+(?:ha[sd]\s+)?(?:yet\s+)?(?:looked\s+at|checked|seen|visited|inspected|reviewed|tested|been\s+to)|"
        r"without\s+(?:an?\s+)?(?:check|inspection|visit|review|assessment|test)|never\s+(?:seen|looked\s+at|checked|visited|inspected)",
    ),
    (
        r"issued|sent|posted|served|dispatched|delivered|handed\s+out|received|arrived",
        r"(?:never|not)\s+(?:been\s+)?(?:sent|issued|posted|served|dispatched|delivered|written|arrived|reached)|unsent|"
        r"withheld|held\s+back|undelivered|lost\s+in\s+the\s+post|on\s+order",
    ),
    (
        r"answer\w*|repl(?:y|ies|ied)(?:\s+to)?",
        r"(?:ha(?:d|s|ve)|got|received|with)\s+(?:had\s+|got\s+)?no\s+(?:answer|reply|response)|"
        r"without\s+(?:an?\s+|any\s+)?(?:answer|reply|response)|waiting\s+for\s+(?:an?\s+)?(?:answer|reply|response)",
    ),
    (
        r"recycled|composted|re-?used",
        r"(?:to|in)\s+landfill|landfilled|incinerat\w+|burn(?:ed|t)|thrown\s+away|dumped",
    ),
)
_MET: Sides = (
    (
        r"pass(?:ed|es|ing)?(?!\s+(?:mark|rate))|succe\w+|achiev\w+|met\b|gained|compliant|satisfied|reached(?!\s+(?:£?\d|an?\b))|hit\s+(?:the|their|its)|complied",
        r"fail\w*|unsuccessful|missed|non-compliant|dissatisfied|fell\s+(?:short|below)|fall\s+(?:short|below)|"
        r"below\s+(?:the\s+)?(?:standard|target|mark)|"
        rf"{NEVER}\s+(?:meet|met|reach|pass|achieve|comply|hit)\w*|in\s+breach|breach\w*",
    ),
    (
        r"(?:rated|judged|found|graded)\s+(?:[\w,]+\s+){0,4}?(?:as\s+|to\s+be\s+)?(?:good|outstanding|excellent|satisfactory|safe|high)|good\s+or\s+"
        r"(?:better|outstanding)|(?:good|outstanding|excellent)\s+(?:schools?|homes?|services?|kitchens?|ratings?)",
        r"(?:rated|judged|found|graded|are|were)\s+(?:as\s+|to\s+be\s+)?(?:poor|inadequate|unsatisfactory|unsafe|bad|weak|low)|"
        r"requires?\s+improvement|requiring\s+improvement|inadequate",
    ),
    (
        r"on[\s-]time|punctual\w*|within\s+(?:the\s+)?(?:target|deadline|limit|standard)|early|in\s+(?:good\s+)?time|promptly|"
        r"(?:by|before)\s+(?:the|their|its)\s+(?:deadline|due\s+date)|not\s+late",
        r"late|delayed|overdue|outside\s+(?:the\s+)?(?:target|deadline|limit|standard)|breach\w*|too\s+late|"
        r"(?:after|past)\s+(?:the|their|its)\s+(?:deadline|due\s+date)|after\s+it\s+(?:had\s+)?(?:passed|closed)|missed\s+(?:the|their)\s+(?:deadline|due\s+date)",
    ),
    (
        r"(?:at|on|in)\s+(?:the\s+)?(?:first|one)\s+(?:contact|call|visit|attempt|time|go)|first\s+time|straight\s+away|"
        r"the\s+same\s+day|at\s+once|immediately",
        r"(?:a\s+)?(?:second|third|further|another|repeat)\s+(?:contact|call|visit|attempt|time|go)|more\s+than\s+one\s+(?:contact|call|"
        r"visit|attempt|go)|call(?:ed)?\s+(?:again|back)|the\s+next\s+day|days\s+later|twice",
    ),
)
_THERE: Sides = (
    (
        r"answer\w*|attend\w*|present|seen|saw|see|arriv\w+|treat(?!ment)\w*|turned\s+up|took\s+part|came(?!\s+to\b)",
        r"abandon\w+|unanswered|absent|missed|cancelled|unseen|"
        rf"{NEVER}\s+(?:attend|come|came|arrive|turn|take\s+part|appear|show|go)\w*|"
        r"failed\s+to\s+\w+|unattended|hung\s+up|stayed\s+away|no-shows?|"
        r"(?:still|are|is)\s+absent|never\s+(?:came|arrived|attended|turned\s+up|seen|met)|gave\s+up\s+waiting|rang\s+off",
    ),
    (
        r"took\s+(?:the|an?|their|this)\s+(?:\w+\s+)?(?:tests?|exams?|papers?|assessments?|courses?|surveys?)|"
        r"sat\s+(?:the|an?|their|this)",
        rf"{NEVER}\s+(?:sit|sat|take|took|taken|enter|do|did)\w*|absent|were\s+away|missed\s+(?:it|them|the\s+\w+)",
    ),
    (
        r"at\s+work|on\s+duty|on\s+shift|(?:were|are)\s+working",
        r"off\s+sick|on\s+(?:sick\s+)?leave|absent|off\s+work|on\s+holiday",
    ),
    (
        r"retained|kept\s+on|stayed|remained\s+in\s+(?:post|work)",
        r"resigned|quit|(?:have|has|had)\s+left|left\s+(?:the|their|its|our)\s+\w+|made\s+redundant|dismissed",
    ),
    (
        r"left|resigned|departed|leavers|made\s+redundant",
        r"(?:still|remain\w*)\s+(?:in\s+(?:post|work)|employed|here|on\s+the\s+payroll)|"
        r"still\s+(?:serve|work|help|volunteer|teach|sing|play|come|attend|live|drive|run|sit|stand|use|are\s+members)\b|never\s+left|(?:have|has)\s+not\s+left",
    ),
    (
        r"moved\s+out|evicted|vacated",
        r"(?:still|remain\w*)\s+(?:there|in\s+(?:them|it|their)|liv\w+)|stayed\s+(?:on|put)|never\s+(?:left|moved)",
    ),
    (r"admitted", r"turned\s+away|sent\s+home|not\s+admitted"),
    (
        r"discharged|sent\s+(?:[\w,]+\s+){0,3}home|went\s+home|left\s+hospital|transferred",
        r"remain\w*\s+(?:in|on)|still\s+(?:in|on|at)\s+(?:(?:an?|the|our|its|their|one\s+of\s+the)\s+)?"
        r"(?:hospital|wards?|beds?|units?)|kept\s+in|in\s+hospital\s+beds|"
        r"awaiting\s+discharge|(?:still|are|remain\w*)\s+(?:[a-z]+\s+)?inpatients|(?:not|never)\s+(?:been\s+)?(?:sent\s+home|left)",
    ),
    (
        r"(?:to|in|at)\s+(?:their|its|the\s+patient['’]s)\s+(?:own\s+)?(?:homes?|usual\s+(?:home|address))|"
        r"(?:sent|went|discharged|allowed|returned)\s+(?:[\w,]+\s+){0,3}home",
        r"(?:nursing|care|residential)\s+homes?|hospices?|another\s+(?:hospital|ward)|hostels?",
    ),
    (
        r"at\s+home|home\s+births?",
        r"(?:at|in|on)\s+(?:an?\s+|the\s+|our\s+)?(?:hospital|labour\s+ward|birth\s+centre|maternity\s+unit)",
    ),
    (
        r"found|traced|located",
        r"(?:still|are|is|remain)\s+(?:lost|missing)|(?:never|not)\s+(?:been\s+)?(?:found|traced)",
    ),
)  # fmt: skip
_HELD: Sides = (
    (
        r"paid|spent|used|fill\w+|held\s+by|taken\s+by|occupied|sold|recruited|appointed|staffed|let|in\s+use|into\s+use|in\s+post|"
        r"returned|rehoused|collected|repaid|taken\s+up|booked",
        r"unpaid|unspent|unused|vacant|empty|unfilled|unsold|unlet|overdue|in\s+arrears|ow(?:e|ed|ing|es)|outstanding|"
        r"uncollected|(?:still|are|is|being|remain)\s+(?:missing|advertised)|void|homeless|(?:not|never)\s+(?:sent|handed|brought)\s+back|unclaimed|"
        r"not\s+taken\s+up|free",
    ),
    (
        r"housed|rehoused|resettled|(?:handed|given|got)\s+(?:the\s+|their\s+)?keys|given\s+(?:an?\s+)?homes?|off\s+the\s+streets?",
        r"homeless|sle(?:ep|eping|pt)\s+rough|on\s+the\s+streets?|without\s+(?:an?\s+)?homes?",
    ),
    (
        r"filled|staffed|let|equipped|covered",
        r"(?:still|are|is|was|were)\s+(?:still\s+)?(?:without|lacking|advertised)",
    ),
    (
        r"ha(?:s|ve|d)\s+(?:an?|at\s+least\s+one)|equipped\s+with|fitted\s+with|come\s+with",
        r"ha(?:s|ve|d)\s+(?:none|no\b)|without\s+(?:one|any|it|them)|lack\w*|(?:do|does|did)\s+not\s+have|with\s+none",
    ),
    (
        r"vaccinated|immunised|trained|registered|insured|eligible|positive|enrolled|screened|tested|consented|"
        r"signed\s+up|jabbed",
        r"unvaccinated|untrained|unregistered|ineligible|negative|declin\w+|refus\w+|opted\s+out|uninsured|"
        r"unscreened|withdrew|unprotected",
    ),
    (
        r"survived|recovered|alive|live\s+births?|lived",
        r"died|dead|deaths|stillborn|still-?births?|did\s+not\s+survive",
    ),
    (r"opened|reopened|open", r"closed|shut|never\s+opened"),
    (r"closed|shut", r"(?:stay\w*|remain\w*|kept|still|are|is)\s+open|never\s+(?:closed|shut)"),
    (
        r"full|at\s+capacity|over-?subscribed|fully\s+(?:booked|staffed|occupied)",
        r"(?:spare|empty|free|unfilled|vacant)\s+(?:\w+\s+)?(?:places?|beds?|seats?|posts?|rooms?|desks?|spaces?|shifts?)|under-?subscribed|short\s+of\s+staff",
    ),
    (
        r"in\s+working\s+order|working|serviceable|operational|in\s+service",
        r"out\s+of\s+(?:order|use|service|action)|broken|idle|faulty|defective|stuck|jammed",
    ),
    (
        r"no[\s-]harm|without\s+(?:any\s+)?(?:harm|injur\w+)|uninjured|unharmed|unhurt|harmless",
        r"(?:severe|moderate|serious|some|caused|with|led\s+to)\s+(?:harm|injur\w+)|injured|hurt|harmed",
    ),
    (
        r"clean|clear\s+of\s+infection|uninfected|free\s+of\s+infection",
        r"infected|contaminated|dirty|with\s+(?:an\s+)?infection",
    ),
)  # fmt: skip

STATES: Sides = (*_DECIDED, *_DONE, *_MET, *_THERE, *_HELD, *OUTCOMES)
"""What can be done or not done to a thing: two sides each, as ordinary words say them."""
