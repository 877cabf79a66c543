"""The authors' paragraphs: new, gone, reworded; a figure that moved on rewords nothing."""

from __future__ import annotations

from changes.editions import PRINTING, june, nothing_found, september, words

from deckgen.changes import compare, outward


def told(before: list[dict[str, str]], now: list[dict[str, str]]) -> list[str]:
    return [
        change.message
        for change in compare(june(words=before), september(words=now), PRINTING, nothing_found).items
    ]


def test_a_paragraph_with_most_of_its_words_kept_is_reworded() -> None:
    was, now = "We hired 12 staff in May.", "We hired 17 staff in May."
    assert told([words(was)], [words(now)]) == [f"calls, Update: reworded: now “{now}”, was “{was}”"]


def test_paragraphs_with_little_in_common_are_one_new_and_one_gone() -> None:
    assert told([words("We hired 12 staff.")], [words("A new site opens soon.")]) == [
        "calls, Update: new: “A new site opens soon.”",
        "calls, Update: gone: “We hired 12 staff.”",
    ]


def test_a_paragraph_whose_figures_alone_moved_on_is_not_reworded() -> None:
    written = "{offered.month-value} calls came."
    before, now = (words(f"{count} calls came.", written=written) for count in ("10", "12"))
    assert told([before], [now]) == []


def test_the_order_of_paragraphs_in_a_box_is_no_change() -> None:
    one, two = words("One came."), words("Two left.")
    assert told([one, two], [two, one]) == []


def test_a_paragraph_said_twice_and_now_once_is_told() -> None:
    assert told([words("One came."), words("One came.")], [words("One came.")]) == [
        "calls, Update: gone: “One came.”"
    ]


def test_the_same_words_on_another_slide_are_new_there() -> None:
    moved = told([words("One came.")], [words("One came.", slide="visits")])
    assert moved == ["visits, Update: new: “One came.”", "calls, Update: gone: “One came.”"]


def test_a_long_paragraph_is_cut_at_a_word() -> None:
    (message,) = told([], [words("word " * 40)])
    assert message.endswith("word …”")
    assert len(message) < 130


def test_everybody_is_told_what_words_say_now_and_not_what_was_taken_back() -> None:
    before, now = (
        [words("We hired 12 staff."), words("A site opens in May.")],
        [words("A site opens in June.")],
    )
    found = compare(june(words=before), september(words=now), PRINTING, nothing_found).items
    assert [outward(change) for change in found] == [
        "calls, Update: reworded: now “A site opens in June.”",
        "calls, Update: a paragraph was taken out",
    ]
    (fresh,) = compare(june(words=[]), september(words=now), PRINTING, nothing_found).items
    assert outward(fresh) == "calls, Update: new: “A site opens in June.”"
