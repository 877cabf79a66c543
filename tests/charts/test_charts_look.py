import pytest

from deckgen.charts.look import VERDICT_SHAPES, Look, look_of, readable_on
from deckgen.model.contrast import contrast
from deckgen.problems import Place, Problems


@pytest.mark.parametrize(
    "name", ["improvement", "concern", "neutral", "common", "limit", "mean", "target", "event"]
)
def test_what_carries_meaning_passes_3_to_1_on_white(name: str) -> None:
    assert contrast(getattr(Look(), name), "#FFFFFF") >= 3


@pytest.mark.parametrize("count", range(1, 8))
def test_steps_of_an_answer_scale_pass_3_to_1_and_their_words_4_and_a_half(count: int) -> None:
    for colour in Look().steps(count):
        assert contrast(colour, "#FFFFFF") >= 3
        assert contrast(colour, readable_on(colour)) >= 4.5


@pytest.mark.parametrize("count", range(2, 6))
def test_steps_next_to_each_other_differ(count: int) -> None:
    steps = Look().steps(count)
    assert len(steps) == len(set(steps)) == count


def test_words_in_a_lines_colour_pass_4_and_a_half() -> None:
    assert all(contrast(colour, "#FFFFFF") >= 4.5 for colour in Look().line_words)


def test_signals_differ_in_shape() -> None:
    assert len({VERDICT_SHAPES[name] for name in ("improvement", "concern", "neutral")}) == 3


def test_a_theme_changes_colours_by_name() -> None:
    problems = Problems()
    assert look_of({"charts": {"step-mid-high": "#004488"}}, problems).step_mid_high == "#004488"
    assert not len(problems)


def test_a_misspelt_colour_of_a_theme_is_told() -> None:
    problems = Problems()
    assert look_of({"charts": {"improvment": "#004488"}}, problems) == Look()
    (problem,) = problems
    assert problem.code == "chart-colour-unknown" and "improvement" in problem.hint


def test_a_colour_that_is_none_is_told() -> None:
    problems = Problems()
    assert look_of({"charts": {"concern": "orange"}}, problems) == Look()
    assert [problem.code for problem in problems] == ["chart-colour-bad"]


def test_a_colour_is_told_where_it_stands() -> None:
    problems = Problems()
    there = Place("layouts/board/theme.yaml", 4, 5)
    look_of({"charts": {"concern": "orange"}}, problems, {"charts.concern": there})
    assert [problem.where for problem in problems] == [there]
