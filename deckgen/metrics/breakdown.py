"""Rule breakdown-change: how each member of a category changed in 12 months, and what they leave over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deckgen.metrics import figures, worked
from deckgen.metrics.columns import Exact, exact, magnitude
from deckgen.metrics.compare import direction
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.provenance import merged
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.rolling import rolling_change, year
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Fact, Figure, Number, State
from deckgen.model.spec import Metric


@sentence_rule(SENTENCE_VERBS["breakdown"])
def breakdown(context: Context, ask: Ask) -> Fact | None:
    """`breakdown: recorded` with `by`, `only`, `top`, `show`, `sort`."""
    column, only = ask.options.text("by"), ask.options.texts("only")
    if not context.is_dated(ask) or not context.is_single(ask) or not context.is_category(ask, column):
        return None
    if not context.known_members(ask, column, only):
        return None
    show, top, sort = ask.options.choice("show"), ask.options.whole("top"), ask.options.choice("sort")
    members = member_facts(context, ask.metric, column, only)
    parts = tuple(_sorted(_shown(members, show), sort)[:top])
    total = year(context, ask)
    if total is None:
        return None
    base = f"{ask.metric.id}.by-{column}"
    return context.keep(
        breakdown_change(base + _variant(only, show, top), column, total, members, parts, show),
        base=base,
        place=ask.place,
    )


def member_facts(context: Context, metric: Metric, column: str, only: Sequence[str] = ()) -> tuple[Fact, ...]:
    """The change in 12 months of each member, in the order asked or of names; kept in the book."""
    everyone = context.measures.members(metric, column)
    names = figures.slugs(everyone)
    facts = []
    for member in only or everyone:
        fact_id = f"{metric.id}.by-{column}.{names[member]}"
        known = context.facts.get(fact_id)
        facts.append(known or context.keep(_member_fact(context, metric, column, member, fact_id)))
    return tuple(facts)


def _member_fact(context: Context, metric: Metric, column: str, member: str, fact_id: str) -> Fact:
    return rolling_change(
        fact_id,
        context.measures.of(metric, ((column, (member,)),)),
        context.measures.year(metric),
        context.spec.judgement,
        context.spec.events,
        member=member,
    )


def breakdown_change(
    fact_id: str,
    column: str,
    total: Fact,
    members: Sequence[Fact],
    parts: tuple[Fact, ...],
    show: str = "both",
) -> Fact:
    """The members asked for beside their total.

    `change` is the total's, `count` the number of members told, `gap` what they leave of the total's change
    (of counts alone). State: all-fall or all-rise where every member told goes that way beyond chance (or was
    chosen as going that way, by `show`), mixed, none where nobody is left to tell of, missing where nothing
    can be compared.
    """
    told: dict[str, Figure] = {
        "count": figures.count_figure(worked.count([_shown_by(part) for part in parts]))
    }
    change = total.figures.get("change")
    if change is not None:
        told["change"] = change
        told |= _gap(total, change, parts)
    return Fact(
        id=fact_id,
        rule="breakdown-change",
        measure=total.measure,
        state=_state(members, parts, show),
        figures=told,
        period=total.period,
        prior_period=total.prior_period,
        better=total.better,
        names=dict(total.names) | {"by": column},
        parts=parts,
        provenance=merged((total, *members)),
    )


def _gap(total: Fact, change: Figure, parts: Sequence[Fact]) -> dict[str, Figure]:
    changes = [worked.of_figure(part.figures["change"]) for part in parts if "change" in part.figures]
    if total.measure != "count" or len(changes) < len(parts) or change.value is None:
        return {}
    gap = worked.of_figure(change) - worked.total(changes)
    return {"gap": figures.figure(gap, change.unit, change.decimals)}


def _shown_by(part: Fact) -> Worked:
    """What a member is told with: its change, else its value."""
    for name in ("change", "value"):
        figure = part.figures.get(name)
        if figure is not None and figure.value is not None:
            return worked.of_figure(figure)
    return worked.constant(0, f"no figure is held for {part.names.get('member', part.id)}")


def _state(members: Sequence[Fact], parts: Sequence[Fact], show: str) -> State:
    if all(member.state in ("missing", "no-prior") for member in members):
        return "missing"
    if not parts:
        return "none"
    signs = {_sign(part) for part in parts} if show == "both" else {_moved(part) for part in parts}
    if signs == {-1}:
        return "all-fall"
    return "all-rise" if signs == {1} else "mixed"


def _sign(fact: Fact) -> int:
    return direction(_change(fact), fact.state)


def _moved(fact: Fact) -> int:
    """Which way a member went, were it only by chance: what `show: fall` asks for."""
    return direction(_change(fact), "fall" if fact.state == "chance" else fact.state)


def _change(fact: Fact) -> Number | None:
    change = fact.figures.get("change")
    return change.value if change else None


def _shown(members: Sequence[Fact], show: str) -> list[Fact]:
    if show == "both":
        return list(members)
    wanted = 1 if show == "rise" else -1
    return [member for member in members if _moved(member) == wanted]


def _sorted(members: Sequence[Fact], sort: str) -> list[Fact]:
    """Largest first, whichever way it goes; equal ones, and those without a number, in the order they had."""
    if sort == "order":
        return list(members)
    return sorted(members, key=_size_of("change" if sort == "change" else "change-percent"))


def _size_of(name: str) -> Callable[[Fact], Exact]:
    def size(fact: Fact) -> Exact:
        figure = fact.figures.get(name)
        return 1 if figure is None or figure.value is None else -magnitude(exact(figure.value))

    return size


def _variant(only: Sequence[str], show: str, top: int | None) -> str:
    """What tells this breakdown's id from others of the same metric and column; "" with no option given."""
    told = [figures.slug(member) for member in only]
    told += [show] if show != "both" else []
    told += [f"top-{top}"] if top else []
    return "".join(f"-{each}" for each in told)
