"""A deck to release has the words of the draft, and neither notes nor ways into the network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from deck_words import seen
from handmade import BODY, SMALL, deck_of, first_slide, runs, second_slide, slide_of, table, words

from deckgen import release
from deckgen.model import dump
from deckgen.model.deck import Cell, Deck, Line, PlacedParagraph, Shape, TextBox
from deckgen.model.letter import Letter
from deckgen.model.spec import Source
from deckgen.model.text import Paragraph, Run
from deckgen.problems import Place, Problems
from deckgen.units import Rect

HOST = "qlik.hospital.internal"
INSIDE, OUTSIDE = f"https://{HOST}/visits", "https://example.org/visits"
RECT = Rect.points(0, 0, 100, 20)


def linked(*links: str) -> PlacedParagraph:
    """A paragraph of links, with its line as both writers take it."""
    parts = tuple(Run(f"label {number}", link=link) for number, link in enumerate(links))
    return replace(runs(*parts), lines=(Line(0, 10, 50, parts),))


def box(paragraph: PlacedParagraph) -> TextBox:
    return TextBox("calls/text", RECT, (paragraph,))


def stripped(deck: Deck, *hosts: str) -> tuple[Deck, Problems]:
    problems = Problems()
    return release.stripped(deck, hosts or (HOST,), problems), problems


def links(deck: Deck) -> list[str]:
    """Every link in the document of the deck, in order, of lines too."""
    return list(_links(dump.deck_document(deck, {"one": "", "same": ""})))


def _links(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "link" and value:
                yield value
            yield from _links(value)
    if isinstance(node, list | tuple):
        for each in node:
            yield from _links(each)


def test_notes_and_the_builds_id_go_and_words_stay() -> None:
    draft = deck_of(first_slide(), second_slide(), appendix=(first_slide(),))
    made, problems = stripped(draft)
    assert (made.build, made.released) == ("", True)
    assert [slide.notes for slide in (*made.slides, *made.appendix)] == [(), (), ()]
    assert all(slide.notes for slide in (draft.slides[0], *draft.appendix))
    before, after = (dump.deck_document(deck, {"one": "", "same": ""}) for deck in (draft, made))
    assert [seen(slide) for slide in after["slides"]] == [seen(slide) for slide in before["slides"]]
    assert list(problems) == []


def test_ways_into_the_network_are_words_and_ways_out_stay() -> None:
    cell = Cell((linked(INSIDE, OUTSIDE),), RECT)
    shape = Shape("calls/tile", RECT, "rectangle", None, paragraphs=(linked(INSIDE, OUTSIDE),))
    of_cells = replace(table(), rows=((cell,),))
    draft = deck_of(slide_of(box(linked(INSIDE, OUTSIDE)), of_cells, shape))
    made, problems = stripped(draft)
    assert links(draft).count(INSIDE) == links(draft).count(OUTSIDE) == 6, "each in paragraph and line"
    assert links(made) == [OUTSIDE] * 6
    assert list(problems) == []


@pytest.mark.parametrize(
    ("link", "stays"),
    [
        (f"https://{HOST.upper()}:8443/a?b#c", False),
        (f"https://user@{HOST}/a", False),
        (f"https://apps.{HOST}/a", False),
        ("file:///C:/Users/ada/visits.xlsx", False),
        (f"https://not-{HOST}/a", True),
        (f"https://example.org/?from={HOST}", False),
        (f"https://example.org/?to=https%3A%2F%2F{HOST.replace('.', '%2E')}", False),
        ("mailto:office@example.org", True),
    ],
)
def test_a_link_is_judged_by_where_it_leads(link: str, stays: bool) -> None:
    made, _ = stripped(deck_of(slide_of(box(linked(link)))))
    assert bool(links(made)) is stays


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"see {HOST}", True),
        (f"see HTTPS://{HOST.upper()}/visits", True),
        (f"see apps.{HOST}.", True),
        (f"see my{HOST}", False),
        (f"see {HOST}-old", False),
        ("see the log of visits", False),
    ],
)
def test_words_that_spell_out_a_host_are_told_with_their_slide(text: str, told: bool) -> None:
    made, problems = stripped(deck_of(slide_of(box(words(text)))))
    assert [(each.code, each.severity, each.where) for each in problems] == (
        [("internal-address", "error", Place(slide="calls"))] if told else []
    )
    assert made.slides[0].items[-1].paragraphs[0].paragraph.text == text, "they are their author's"  # type: ignore[union-attr]


def test_a_host_of_one_word_is_a_word_like_others_but_in_an_address() -> None:
    assert not stripped(deck_of(slide_of(box(words("the intranet has it, as intranet/news")))), "intranet")[1]
    for address in ("http://intranet/news", r"\\intranet\news"):
        assert stripped(deck_of(slide_of(box(words(address)))), "intranet")[1], address


def test_hosts_are_found_wherever_words_stand() -> None:
    named = f"at {HOST}"
    picture = replace(first_slide().items[3], alt=named)
    places = [
        deck_of(slide_of(title=named)),
        deck_of(slide_of(picture)),
        deck_of(slide_of(replace(table(), title=named))),
        deck_of(slide_of(replace(table(), rows=((Cell((words(named),), RECT),),)))),
        deck_of(slide_of(Shape("calls/a", RECT, "line", None, alt=named))),
        deck_of(slide_of(Shape("calls/a", RECT, "rectangle", None, paragraphs=(words(named, SMALL),)))),
        deck_of(slide_of(), appendix=(slide_of(box(words(named, BODY))),)),
        deck_of(slide_of(), title=named),
        deck_of(slide_of(), author=named),
        deck_of(slide_of(), subject=named),
        deck_of(slide_of(), abbreviations={"ABC": named}),
    ]
    for deck in places:
        assert [each.code for each in stripped(deck)[1]] == ["internal-address"], deck


def test_the_hosts_are_those_of_internal_sources() -> None:
    def source(link: str, internal: bool) -> Source:
        return Source("a", "A", link, internal, False, "", "", "", "month", True, False, ())

    sources = [
        source(f"https://{HOST.upper()}:8443/a", True),
        source(OUTSIDE, False),
        source("", True),
    ]
    assert release.hosts(sources) == {HOST}


def test_messages_are_unlinked_as_slides_are() -> None:
    problems = Problems()
    told = Paragraph((Run("Dear "), Run("label", link=INSIDE), Run("label", link=OUTSIDE)), "body")
    letter = Letter("", told, (told,), (told,), Place("mail.md", 1))
    (made,) = release.stripped_letters([letter], [HOST], problems)
    assert [run.link for each in made.paragraphs for run in each.runs] == ["", "", OUTSIDE] * 3
    assert [each.text for each in made.paragraphs] == ["Dear labellabel"] * 3
    assert list(problems) == []
    spelt = replace(letter, message=(Paragraph((Run(f"at {HOST}"),), "body"),))
    release.stripped_letters([spelt], [HOST], problems)
    assert [(each.code, each.where) for each in problems] == [("internal-address", Place("mail.md", 1))]
