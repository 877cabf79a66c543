"""What an approver looks at first, as sections: what changed, what was found, what stays with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.model.changes import Changes
from deckgen.writers.markup import Markup, element
from deckgen.writers.review.changed import Links, changed
from deckgen.writers.review.findings import Finding


def changes(found: Changes, titles: Mapping[str, str], facts: frozenset[str]) -> Markup:
    """The section of changes. `titles` has the slides that may be linked, `facts` those that may be asked."""
    return _section("changed", "What changed", len(found.items), changed(found, Links(titles, facts)))


def problems(findings: Sequence[Finding], titles: Mapping[str, str]) -> Markup:
    """The section of what was found and stands."""
    own = [each for each in findings if not each.problem.accepted]
    entries = (_finding(each, titles) for each in own)
    none = element("p", "No open problems.", class_="empty")
    told = element("ol", *entries, class_="entries") if own else none
    return _section("problems", "Problems", len(own), told)


def accepted(findings: Sequence[Finding], titles: Mapping[str, str]) -> Markup:
    """The section of what was found and stays, each with the reason that somebody gave."""
    own = [each for each in findings if each.problem.accepted]
    entries = (_finding(each, titles) for each in own)
    none = element("p", "No problem was accepted.", class_="empty")
    told = element("ol", *entries, class_="entries") if own else none
    return _section("accepted", "Accepted problems, with reasons", len(own), told)


def _finding(finding: Finding, titles: Mapping[str, str]) -> Markup:
    problem = finding.problem
    head = element(
        "p",
        element("span", finding.number, class_=f"number {finding.grade}"),
        " ",
        element("span", finding.grade, class_="kind"),
        " ",
        element("code", problem.code),
        " ",
        _to_slide(finding.slide, titles, finding.number),
    )
    rows = [
        ("Why it stays", _sentence(problem.accepted)),
        ("What to do", _sentence(problem.hint)),
        ("Where", str(problem.where)),
    ]
    details = [element("div", element("dt", name), element("dd", told)) for name, told in rows if told]
    return element(
        "li",
        head,
        element("p", _sentence(problem.message), class_="message"),
        element("dl", *details),
        id=finding.anchor,
        class_="entry",
        tabindex=-1,
        data_grade=finding.grade,
        data_slide=finding.slide,
    )


def _sentence(words: str) -> str:
    """Words with a capital; problems are told without one."""
    return words[:1].upper() + words[1:]


def _to_slide(slide: str, titles: Mapping[str, str], number: str = "") -> Markup:
    if slide not in titles:
        return Markup("")
    follow = number or None
    return element("a", f"to slide {titles[slide]}", href=f"#slide-{slide}", data_follow=follow)


def _section(name: str, heading: str, count: int, content: Markup) -> Markup:
    title = element("h2", f"{heading} ", element("span", str(count), class_="count"), id=f"{name}-heading")
    return element("section", title, content, id=name, aria_labelledby=f"{name}-heading", class_="list")
