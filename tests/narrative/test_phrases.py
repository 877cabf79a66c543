"""Patterns are found by family, kind and state; what is missing is told with family, state and file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from narrative.facts_by_hand import phrases, spec

from deckgen.model.reading import SETTINGS
from deckgen.narrative.phrases import Pattern, Phrasebook
from deckgen.problems import Place, Problems

TREE = {
    "year": {
        "count": {"rise": "counts rose", "otherwise": "counts"},
        "stable-fall": "little down",
        "missing": "none",
        "otherwise": "rest",
    },
    "plain": "always",
}
PLACES = {"year": Place(file="layouts/x/phrases.yaml", line=4), "year.missing": Place(file="f", line=9)}


def book(problems: Problems) -> Phrasebook:
    return Phrasebook(spec(phrases=TREE, phrase_places=PLACES), problems)


def found(family: str, groups: tuple[str, ...], *states: str) -> str:
    pattern = book(Problems()).find(family, groups, states)
    return pattern.text if pattern else "no pattern"


def test_a_state_of_its_kind_comes_first() -> None:
    assert found("year", ("count",), "rise") == "counts rose"


def test_a_state_named_for_all_kinds_comes_before_otherwise() -> None:
    assert found("year", ("count",), "missing") == "none"


def test_the_closest_state_comes_first() -> None:
    assert found("year", ("count",), "stable-fall", "stable") == "little down"


def test_otherwise_stands_for_every_state_not_named() -> None:
    assert found("year", ("count",), "fall") == "counts"
    assert found("year", ("rate",), "fall") == "rest"


def test_a_family_may_be_one_pattern() -> None:
    assert found("plain", ("count",), "rise") == "always"


def test_a_pattern_knows_where_it_stands() -> None:
    pattern = book(Problems()).find("year", (), ("missing",))
    assert pattern is not None
    assert pattern.place.line == 9


def test_a_missing_family_is_a_problem_with_its_file() -> None:
    problems = Problems()
    assert book(problems).require("yaer", ("count",), ("rise",)) is None
    (problem,) = problems
    assert (
        problem.message == "no wording for 'yaer' in state 'rise': layouts/x/phrases.yaml has no such family"
    )
    assert "did you mean 'year'?" in problem.hint


def test_a_missing_state_is_a_problem_with_its_family() -> None:
    problems = Problems()
    own = Phrasebook(spec(phrases={"year": {"rise": "up"}}, phrase_places=PLACES), problems)
    assert own.require("year", ("rate",), ("fall",)) is None
    (problem,) = problems
    assert problem.message == "no wording for 'year' of a rate in state 'fall' in layouts/x/phrases.yaml"
    assert problem.where.line == 4


def test_a_pattern_falls_into_words_tokens_and_bold() -> None:
    pieces = list(Pattern("The **{noun}** was {value}").pieces())
    assert [(piece.text, piece.token, piece.bold) for piece in pieces] == [
        ("The ", False, False),
        ("noun", True, True),
        (" was ", False, False),
        ("value", True, False),
    ]


def every_pattern(tree: Mapping[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from every_pattern(value, f"{path}.{key}")
        else:
            yield f"{path}.{key}", str(value)


def test_no_direction_word_of_the_layout_stands_before_a_sign() -> None:
    signed = re.compile(r"\b(up|down|more|fewer|rose|fell|by)\s+[-+−]", re.IGNORECASE)
    assert [name for name, text in every_pattern(phrases()) if signed.search(text)] == []


def test_every_pattern_of_the_layout_closes_its_braces_and_bold() -> None:
    odd = [
        name
        for name, text in every_pattern(phrases())
        if text.count("{") != text.count("}") or text.count("**") % 2
    ]
    assert odd == []


FIGURES = "value prior change change-percent held by target gap numerator base benchmark of level run limit "
FIGURES += "outside inside window periods drop local margin own-margin count highest lowest month-value"
NAMES = "noun short month end prior-end period prior-period break break-month event member own peers first "
NAMES += "reason side since area local-area source comparison prior-wave answer benchmark-noun target-name"
WORDS = "span period-word period-words stretch by by-plural members movements first second step list dates "
WORDS += "dates-long top before after other highest-of lowest-of heading sources file sheet figure text "
WORDS += "title label notice action due progress fall-count rise-count rule columns rows fact threshold "
WORDS += "origin slide"
SHORT = "value-short prior-short change-short month-short margin-short"
READING = "few metrics targets as-at definition"
PARTS = "year-span year-end"


def test_every_token_of_the_layout_is_a_known_word() -> None:
    known = {*f"{FIGURES} {NAMES} {WORDS} {SHORT} {PARTS} {READING}".split(), *SETTINGS}
    used = {token for _, text in every_pattern(phrases()) for token in re.findall(r"\{([^{}]*)\}", text)}
    assert sorted(token for token in used - known if not token.endswith("-clause")) == []


def test_every_clause_of_the_layout_is_a_family() -> None:
    used = {
        token.removesuffix("-clause").removeprefix("year-")
        for _, text in every_pattern(phrases())
        for token in re.findall(r"\{([^{}]*-clause)\}", text)
    }
    assert used <= set(phrases())
