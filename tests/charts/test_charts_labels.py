from itertools import pairwise

from deckgen.charts import labels


def test_labels_with_room_stay_where_they_want() -> None:
    assert labels.spread([10, 50, 90], [10, 10, 10], 0, 100) == [10, 50, 90]


def test_labels_of_one_place_stand_apart() -> None:
    placed = labels.spread([50, 50, 52], [10, 10, 10], 0, 100)
    assert all(after - before >= 10 for before, after in pairwise(sorted(placed)))


def test_labels_stay_inside() -> None:
    placed = labels.spread([98, 99], [10, 12], 0, 100)
    assert placed == [83, 94]


def test_level_labels_that_meet_get_rows_of_their_own() -> None:
    assert labels.rows([(0, 30), (20, 50), (40, 60)], 4) == [0, 1, 0]


def test_labels_of_near_lines_share_a_row_by_standing_on_either_side() -> None:
    spans = labels.anchored([(50, 30), (60, 30)], 4, 0, 200)
    assert labels.rows(spans, 4) == [0, 0]


def test_the_clearest_place_is_the_one_no_line_crosses() -> None:
    line = [(0.0, 5.0), (100.0, 5.0)]
    assert labels.clearest([(10, 0, 30, 10), (10, 20, 30, 30)], [line]) == 1
