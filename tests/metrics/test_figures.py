"""Parts of ids, and names as words."""

from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import metric

from deckgen.metrics.figures import change_figure, level_figure, listed, slug, slugs
from deckgen.metrics.worked import given as written


def test_a_slug_is_lower_case_letters_and_digits() -> None:
    assert slug("18 to 39") == "18-to-39"
    assert slug("Café & Bar (new)") == "cafe-bar-new"
    assert slug("—") == "unnamed"


def test_names_are_listed_in_words() -> None:
    assert [listed(list("ABC")[:count]) for count in range(4)] == ["", "A", "A and B", "A, B and C"]


def test_a_percentage_changes_in_points_with_its_own_decimals() -> None:
    of = metric(unit="percent", decimals=2)
    level, change = level_figure(of, written(1)), change_figure(of, written(1))
    assert (level.unit, change.unit, change.decimals) == ("percent", "points", 2)
    assert change_figure(metric(unit="seconds"), written(1)).unit == "seconds"


@given(st.sets(st.text(max_size=4)))
def test_no_two_members_share_a_slug(members: set[str]) -> None:
    given_slugs = slugs(members)
    assert set(given_slugs) == members
    assert len(set(given_slugs.values())) == len(members)
