"""What changed since the report before into a table for each kind of change, gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from deckgen.model.changes import KINDS, Change, ChangeKind, Changes, Revision, Standing
from deckgen.writers.markup import Markup, element, together

_REVISED = "Readers were told other values for these past periods. Does each revision have a reason?"
_COLUMNS: Mapping[ChangeKind, tuple[str, ...]] = {
    "revised": ("about", "when", "was", "now", "to"),
    "withheld": ("about", "now", "to"),
    "appeared": ("about", "now", "to"),
    "dropped": ("about", "was", "to"),
}
_USUAL = ("about", "was", "now", "to")
_HEADS: Mapping[str, str] = {
    "about": "Figure",
    "when": "Period",
    "was": "Was",
    "now": "Is now",
    "to": "Slide",
}
_OWN_HEADS: Mapping[ChangeKind, Mapping[str, str]] = {
    "revised": {"was": "Was published as"},
    "deliverable": {"about": "Deliverable"},
    "words": {"about": "Where"},
}
_GRAVE: frozenset[ChangeKind] = frozenset({"revised", "direction", "status"})
_MANY = 12
"""Changes of one kind, or revised values of one figure, from which on they are folded."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where lines may lead: `titles` has the slides ("3, Calls"), `facts` the facts that can be asked."""

    titles: Mapping[str, str]
    facts: frozenset[str]


def changed(changes: Changes, links: Links) -> Markup:
    """What the section of changes says."""
    if not changes.previous and not changes.items:
        return element("p", "There is no earlier report to compare this one with.", class_="empty")
    against = changes.label or changes.previous
    told = [*_opening(changes, against), *(_kind(kind, changes, links) for kind in KINDS)]
    if changes.left_out:
        missing = ", ".join(changes.left_out)
        why = f"Not compared, since the earlier report’s file does not hold them: {missing}."
        told.append(element("p", why, class_="beside"))
    return together(*told)


def _opening(changes: Changes, against: str) -> Iterator[Markup]:
    """What it is compared with, and the good news that no table tells."""
    if not changes.items:
        yield element("p", f"Nothing changed against {against}.", class_="empty")
        return
    compared = f"Compared with {against}, most serious first." if against else "Most serious first."
    yield element("p", compared, element("strong", _good(changes)) if not changes.revised else "")
    if changes.unchecked:
        yield element("p", f"{_sentence(changes.unchecked_note)}.", class_="beside")


def _good(changes: Changes) -> str:
    every = "No figure" if not changes.unchecked else "Of the figures that could be checked, none"
    return f" {every} that was published before has been revised."


def _kind(kind: ChangeKind, changes: Changes, links: Links) -> Markup:
    """The changes of one kind under their heading; many are folded away, but never the grave ones."""
    own = [each for each in changes.items if each.kind == kind]
    if not own:
        return Markup("")
    count = element("span", str(len(own)), class_="count")
    heading = element("h3", f"{KINDS[kind]} ", count)
    warned = element("p", _REVISED) if kind == "revised" else Markup("")
    tables = together(*_tables(kind, own, links))
    if len(own) > _MANY and kind not in _GRAVE:
        name = element("span", f": {KINDS[kind]}", class_="hidden")
        tables = element("details", element("summary", f"Show all {len(own)}", name), tables)
    return element("div", heading, warned, tables, class_=f"of-kind {kind}")


def _tables(kind: ChangeKind, own: Sequence[Change], links: Links) -> Iterator[Markup]:
    """Changes of the same two periods in one table, whose head tells them once; otherwise in their order."""
    if kind == "revised":
        yield _table(kind, "", "", (_revised(each, links) for each in own))
        return
    groups: dict[tuple[str, str], list[Change]] = {}
    for each in own:
        groups.setdefault((each.stood.period, each.stands.period), []).append(each)
    for (before, now), group in groups.items():
        rows = (_row(kind, each, links) for each in group)
        yield _table(kind, before, now, [element("tbody", *rows, role="rowgroup")])


def _table(kind: ChangeKind, before: str, now: str, bodies: Iterable[Markup]) -> Markup:
    """A table of one kind; `before` and `now` are the periods after "in" that its values are of.

    On a narrow screen its rows are laid out as blocks, and some browsers then forget that it is a table: so
    roles say it.
    """
    columns = _COLUMNS.get(kind, _USUAL)
    periods = {"was": before, "now": now}
    names = {**_HEADS, **_OWN_HEADS.get(kind, {})}
    heads = (_head(each, names[each], periods.get(each, "")) for each in columns)
    told = KINDS[kind] + "".join(f", {each}" for each in dict.fromkeys((now, before)) if each)
    return element(
        "table",
        element("caption", told, class_="hidden"),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        *bodies,
        class_=f"changes of-{len(columns)}",
        role="table",
    )


def _head(column: str, name: str, period: str) -> Markup:
    inside = element("span", f" in {period}", class_="period") if period else ""
    return element("th", name, inside, scope="col", role="columnheader", class_=column)


def _row(kind: ChangeKind, change: Change, links: Links) -> Markup:
    cells: Mapping[str, Callable[[], Markup]] = {
        "about": lambda: _about(change, links),
        "was": lambda: _value(change.before, change.stood, "was"),
        "now": lambda: _value(change.now, change.stands, "now"),
        "to": lambda: _slide(change, links),
    }
    row = (cells[column]() for column in _COLUMNS.get(kind, _USUAL))
    return element("tr", *row, class_="entry", role="row", data_slide=change.slide)


def _revised(change: Change, links: Links) -> Markup:
    """Every value of one figure that is not what was published; of very many the latest, and all folded."""
    values = change.revisions or (Revision(change.stands.period, change.before, change.now),)
    many = len(values) > _MANY
    shown = values[-1:] if many else values
    rows = [
        [_cell(_sentence(each.period), "when"), _cell(each.before, "was"), _cell(each.now, "now")]
        for each in shown
    ]
    rows[0].insert(0, _about(change, links, len(shown)))
    rows[0].append(_slide(change, links, len(shown)))
    if many:
        rows.append([_folded(values)])
    lines = (element("tr", *cells, role="row") for cells in rows)
    return element("tbody", *lines, class_="entry", role="rowgroup", data_slide=change.slide)


def _folded(values: Sequence[Revision]) -> Markup:
    """A cell as wide as the table."""
    told = (
        element("li", f"{_sentence(each.period)}: {each.now}, published as {each.before}")
        for each in reversed(values)
    )
    summary = element("summary", f"All {len(values)} revised values, latest first")
    folded = element("details", summary, element("ul", *told))
    return element("td", folded, colspan=len(_COLUMNS["revised"]), class_="all", role="cell")


def _about(change: Change, links: Links, rows: int = 1) -> Markup:
    """The head of a line: what changed, as a button where the figure can be asked for its provenance."""
    told: str = _sentence(change.about)
    if change.fact in links.facts:
        told = element("button", told, type="button", class_="figure", data_figure=f"{change.fact}#value")
    return element(
        "th",
        told,
        scope="rowgroup" if rows > 1 else "row",
        rowspan=rows if rows > 1 else None,
        role="rowheader",
        class_="about",
    )


def _value(told: str, standing: Standing, name: str) -> Markup:
    """A value; of a judgement with the figure that was judged."""
    level = standing.level if standing.level != told else ""
    more = element("span", f", {level}", class_="level") if level else ""
    return _cell(together(told or "none", more), name)


def _cell(told: str, name: str) -> Markup:
    return element("td", told, class_=name, role="cell")


def _slide(change: Change, links: Links, rows: int = 1) -> Markup:
    """A link to the slide; what the column’s head says, or has no room, is for the ear alone."""
    title = links.titles.get(change.slide)
    told = element("span", "not in this report")
    if title is not None:
        number, _, name = title.partition(", ")
        words = (
            element("span", "Slide ", class_="word"),
            number,
            element("span", f", {name}", class_="title"),
        )
        told = element("a", *words, href=f"#slide-{change.slide}")
    return element("td", told, class_="to", role="cell", rowspan=rows if rows > 1 else None)


def _sentence(words: str) -> str:
    """Words with a capital, where they stand alone."""
    return words[:1].upper() + words[1:]
