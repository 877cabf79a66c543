from deckgen.charts.words import Word, balanced, fit, width, wrap

TITLE = "Calls offered have been exceptionally low for nine months now"


def test_no_line_is_wider_than_its_room() -> None:
    assert all(width(line, 12, bold=True) <= 214 for line in wrap(TITLE, 214, 12, bold=True))


def test_a_title_of_sixty_characters_takes_two_lines_of_a_narrow_chart() -> None:
    fitted = fit(TITLE, 214, (12, 11, 10), 2, bold=True)
    assert len(fitted.lines) == 2 and fitted.size >= 11


def test_a_longer_title_becomes_smaller_before_it_takes_more_lines() -> None:
    assert fit(TITLE + " in all areas", 214, (12, 11, 10), 2, bold=True).size < 12
    assert len(fit(TITLE * 3, 214, (12, 11, 10), 2, bold=True).lines) > 2


def test_lines_are_balanced_so_that_none_is_a_lone_word() -> None:
    text = "Average answer time was 8 seconds"
    fitted = fit(text, 190, (12,), 2, bold=True)
    assert fitted.lines[-1] == "seconds"
    assert balanced(fitted, text, 190).lines == ("Average answer", "time was 8 seconds")


def test_a_word_wider_than_its_room_is_broken_not_cut() -> None:
    assert "".join(wrap("Llanfairpwllgwyngyll", 40, 10)) == "Llanfairpwllgwyngyll"
    assert all(width(piece, 10) <= 40 for piece in wrap("Llanfairpwllgwyngyll", 40, 10))


def test_ink_follows_alignment() -> None:
    wide = width("mean", 10)
    assert Word("mean", 50, 0, 10, "#000000", align="right").left == 50 - wide
    assert Word("mean", 50, 0, 10, "#000000", align="center").right == 50 + wide / 2
