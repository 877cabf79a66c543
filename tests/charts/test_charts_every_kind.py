"""What holds for every kind of chart at every size: nothing cut, nothing small, nothing on top of another."""

import itertools
import re

import pytest
from chart_samples import LONG, SAMPLES, SIZES, order, plotted

from deckgen.charts.drawing import KINDS, describe
from deckgen.charts.look import Look
from deckgen.charts.words import Word
from deckgen.problems import Problems

every_chart = pytest.mark.parametrize("name", SAMPLES)
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def overlap(one: Word, other: Word) -> bool:
    """Whether the ink of two lines meets: from the height of capitals to the foot of the baseline."""
    apart = one.right <= other.left or other.right <= one.left
    return not apart and one.y - 0.7 * one.size < other.y and other.y - 0.7 * other.size < one.y


@every_size
@every_chart
def test_no_word_is_cut(name: str, size: tuple[float, float]) -> None:
    for word in plotted(SAMPLES[name], size).words:
        assert word.left >= -0.01 and word.right <= size[0] + 0.01, word
        assert word.y - 0.75 * word.size >= 0 and word.y <= size[1] + 0.01, word


@every_size
@every_chart
def test_no_word_stands_on_another(name: str, size: tuple[float, float]) -> None:
    words = plotted(SAMPLES[name], size).words
    assert [pair for pair in itertools.combinations(words, 2) if overlap(*pair)] == []


@every_size
@pytest.mark.parametrize("name", [name for name in SAMPLES if name.startswith(("control", "rolling"))])
def test_no_word_stands_on_the_labels_of_an_axis(name: str, size: tuple[float, float]) -> None:
    plot = plotted(SAMPLES[name], size)
    small, box = min(word.size for word in plot.words), plot.box
    foot = box.bottom + 6 + 0.75 * small
    months = [
        Word(label, box.left + plot.x.at(value, box.width), foot, small, "#000000", align="center")
        for value, label in plot.x.ticks
    ]
    assert [pair for pair in itertools.product(plot.words, months) if overlap(*pair)] == []
    assert months[-1].right <= size[0]


@every_size
@every_chart
def test_no_word_is_smaller_than_8_points(name: str, size: tuple[float, float]) -> None:
    assert min(word.size for word in plotted(SAMPLES[name], size).words) >= 8


@every_size
@every_chart
def test_the_picture_is_exactly_as_large_as_asked(name: str, size: tuple[float, float]) -> None:
    made = describe(order(SAMPLES[name], size), Look(), Problems())
    assert made is not None
    padding = made["padding"]
    assert made["width"] + padding["left"] + padding["right"] == pytest.approx(size[0])
    assert made["height"] + padding["top"] + padding["bottom"] == pytest.approx(size[1])
    assert made["autosize"]["type"] == "none"


@every_chart
def test_the_title_is_told_whole_in_bold_at_the_left_edge(name: str) -> None:
    for size in SIZES:
        bold = [
            word for word in plotted(SAMPLES[name], size).words if word.bold and word.y < 45 and word.x == 0
        ]
        assert " ".join(word.text for word in bold) == LONG.title


@every_chart
def test_the_document_is_valid_vega_lite(name: str) -> None:
    import altair

    made = describe(order(SAMPLES[name]), Look(), Problems())
    assert made is not None
    altair.LayerChart.from_dict(made, validate=True)


def test_every_kind_has_a_sample() -> None:
    assert {re.split("-", name)[0] for name in SAMPLES} == set(KINDS)
