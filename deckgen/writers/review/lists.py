"""What an approver looks at first, as lists: what changed, what was found, and what stays with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.model.changes import Change, ChangeKind, Changes
from deckgen.writers.review.findings import Finding
from deckgen.writers.review.markup import Markup, element, together

_KINDS: Mapping[ChangeKind, str] = {
    "revised": "Rewrites what was published",
    "withheld": "Now withheld",
    "direction": "New direction",
    "status": "New status",
    "figure": "New value",
    "deliverable": "Deliverables",
    "words": "Authors' words",
    "appeared": "Not published before",
    "dropped": "No longer published",
}
"""Kinds of change as they are headed, gravest first."""
_GRAVE: frozenset[ChangeKind] = frozenset({"revised", "direction", "status"})
_MANY = 12


def changed(changes: Changes, titles: Mapping[str, str], facts: frozenset[str]) -> Markup:
    """The section of changes. `titles` has the slides that may be linked, `facts` those that may be asked."""
    against = changes.label or changes.previous
    if not changes.previous and not changes.items:
        told = element("p", "There is no earlier report to compare this one with.", class_="empty")
    elif not changes.items:
        told = element("p", f"Nothing changed against {against}.", class_="empty")
    else:
        kinds = (_kind(kind, changes, titles, facts) for kind in _KINDS)
        told = together(element("p", f"Against {against}, gravest first.") if against else Markup(""), *kinds)
    if changes.left_out:
        told = together(told, element("p", f"Nothing can be said of: {'; '.join(changes.left_out)}."))
    return _section("changed", "Changed figures", len(changes.items), told)


def _kind(kind: ChangeKind, changes: Changes, titles: Mapping[str, str], facts: frozenset[str]) -> Markup:
    """The changes of one kind under their heading; many are folded away, but never the grave ones."""
    own = [each for each in changes.items if each.kind == kind]
    if not own:
        return Markup("")
    entries = element("ol", *(_change(each, titles, facts) for each in own), class_="entries")
    count = element("span", str(len(own)), class_="count")
    if len(own) > _MANY and kind not in _GRAVE:
        summary = element(
            "summary", f"Show all {len(own)}", element("span", f": {_KINDS[kind]}", class_="hidden")
        )
        entries = element("details", summary, entries)
    return together(element("h3", f"{_KINDS[kind]} ", count, class_="of-kind"), entries)


def _change(change: Change, titles: Mapping[str, str], facts: frozenset[str]) -> Markup:
    about = (
        element("button", change.about, type="button", class_="figure", data_figure=f"{change.fact}#value")
        if change.fact in facts
        else element("strong", change.about)
    )
    values = Markup("")
    if change.before or change.now:
        values = element(
            "p",
            element("del", change.before or "nothing"),
            element("span", " became ", class_="then"),
            element("ins", change.now or "nothing"),
            class_="values",
        )
    head = element("p", about, " ", _to_slide(change.slide, titles))
    told = [element("p", _sentence(change.message)), _revisions(change)]
    return element("li", head, values, *told, class_="entry", data_slide=change.slide)


def _revisions(change: Change) -> Markup:
    """Every value of the past that is not what was published; one alone is told already."""
    if len(change.revisions) < 2:
        return Markup("")
    names = ("Period", "Published", "Now")
    head = element("tr", *(element("th", name, scope="col") for name in names))
    rows = (
        element("tr", *(element("td", told) for told in (each.period, each.before, each.now)))
        for each in change.revisions
    )
    table = element("table", element("thead", head), element("tbody", *rows))
    return element("details", element("summary", f"All {len(change.revisions)} values"), table)


def problems(findings: Sequence[Finding], titles: Mapping[str, str]) -> Markup:
    """The section of what was found and stands."""
    own = [each for each in findings if not each.problem.accepted]
    entries = (_finding(each, titles) for each in own)
    none = element("p", "Nothing was found that stands.", class_="empty")
    told = element("ol", *entries, class_="entries") if own else none
    return _section("problems", "Problems", len(own), told)


def accepted(findings: Sequence[Finding], titles: Mapping[str, str]) -> Markup:
    """The section of what was found and stays, each with the reason that somebody gave."""
    own = [each for each in findings if each.problem.accepted]
    entries = (_finding(each, titles) for each in own)
    none = element("p", "Nothing was accepted.", class_="empty")
    told = element("ol", *entries, class_="entries") if own else none
    return _section("accepted", "Accepted, with reasons", len(own), told)


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
