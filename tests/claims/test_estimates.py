"""What a movement was before and by how much it changed, from any two of its figures."""

from fractions import Fraction

from deckgen.claims import estimates, movements, read


def _estimate(text: str) -> estimates.Estimate:
    found = [estimates.of(each) for each in movements.of(read(text))]
    assert found[0] is not None
    return found[0]


def test_a_change_and_its_percentage_tell_what_was_before() -> None:
    told = _estimate("Visits fell by 10.0% (200 fewer).")
    assert told.prior[0] < 2000 < told.prior[1]
    assert told.change == (-200, -200)


def test_a_level_and_a_percentage_tell_the_change() -> None:
    told = _estimate("Visits rose by 10.0% to 1,100.")
    assert told.prior[0] < 1000 < told.prior[1]
    assert told.now[0] <= 1100 <= told.now[1]


def test_two_levels_tell_all() -> None:
    told = _estimate("Visits fell from 400 in August 2024 to 300 in September 2024.")
    assert (told.prior, told.change) == ((400, 400), (-100, -100))
    assert told.percent == (-25, -25)


def test_parts_are_added_up() -> None:
    one = estimates.Estimate((Fraction(100), Fraction(100)), (Fraction(20), Fraction(20)))
    other = estimates.Estimate((Fraction(120), Fraction(120)), (Fraction(30), Fraction(30)))
    assert estimates.total([one, other]).now == (270, 270)


def test_a_rate_has_no_estimate() -> None:
    assert [estimates.of(each) for each in movements.of(read("Attendance rose by 2.0 points to 94.0%."))] == [
        None
    ]
