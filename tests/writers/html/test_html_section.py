"""What a slide says and shows into headings, lists, tables, tiles and figures."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from review_by_hand import box, bullet, deck_of, placed, title
from web_by_hand import deck, section, tile

from deckgen.model.contrast import contrast
from deckgen.model.deck import Item, Picture, Slide
from deckgen.model.numbers import Entry, Numbers, NumbersRow
from deckgen.model.template import Colour
from deckgen.writers.html import write
from deckgen.writers.html.colours import DARK_PAPER, PAPER, Hues

Node = html.HtmlElement


def words(node: Node) -> str:
    return " ".join(str(node.text_content()).split())


def shape(node: Node) -> str:
    """An element with the words that stand in it itself, and its lists."""
    inner = "".join(shape(each) for each in node if each.tag in ("ul", "ol", "li"))
    return f"({node.tag} {(node.text or '').strip()}{inner})" if node.tag == "li" else f"[{node.tag} {inner}]"


def read(*items: Item) -> Node:
    """The section of a slide with these items."""
    made = deck_of(Slide("one", "One", "Metric", "", (title("one", "One"), *items)))
    page = html.document_fromstring(write(made).decode(), parser=html.HTMLParser(encoding="utf-8"))
    return page.find("body/main/section")


@pytest.fixture
def metric(page: Node) -> Node:
    return next(each for each in page.iterfind("body/main/section") if each.find("h2").get("id") == "metric")


def test_headings_stand_below_one_another_without_gaps(metric: Node) -> None:
    heads = [(each.tag, words(each)) for each in metric if each.tag in ("h2", "h3", "h4", "h5", "h6")]
    assert heads == [
        ("h2", "Answering calls"),
        ("h3", "What is happening?"),
        ("h4", "Data summary"),
        ("h4", "What we do"),
        ("h5", "Training"),
        ("h4", "Actions"),
        ("h4", "At last"),
        ("h3", "Rights"),
    ]


def test_what_goes_on_is_joined_to_what_it_goes_on_with(metric: Node) -> None:
    told = [words(each) for each in metric.iter("p")]
    assert "Done. went on." in told and "And more." in told
    assert told.count("Year: to September") == 1
    assert told.count("Source: telephony.") == 1
    assert "(continued)" not in words(metric)


def test_a_word_that_was_parted_is_one_again() -> None:
    rest = placed("ending.", 30, 100)
    parted = replace(rest, paragraph=replace(rest.paragraph, joint=""))
    first = Slide("a", "A", "M", "", (title("a", "A"), box("a/t", placed("Un", 30, 90))))
    second = Slide("a-2", "A", "M", "", (title("a-2", "A"), box("a-2/t", parted)), continues="a")
    assert b"<p>Unending.</p>" in write(deck_of(first, second))


def test_steps_of_a_journey_that_goes_on_keep_their_words() -> None:
    def steps(slide: str, one: str) -> tuple[Item, ...]:
        name = f"{slide}/journey-1"
        return tile(name, "step", "5%"), box(f"{name}-words", placed(one, 30, 90))

    first = Slide("a", "A", "M", "", (title("a", "A"), *steps("a", "Began")))
    second = Slide("a-2", "A", "M", "", (title("a-2", "A"), *steps("a-2", "Ended")), continues="a")
    page = html.document_fromstring(write(deck_of(first, second)).decode())
    assert [words(each) for each in page.iterfind(".//ol/li")] == ["Began: 5%", "Ended: 5%"]


def test_lists_nest_and_end_where_words_stand_between() -> None:
    told = read(
        box(
            "one/text",
            bullet("a", 90),
            bullet("b", 100, 1),
            bullet("c", 110, 2),
            bullet("d", 120),
            placed("Between.", 30, 130),
            bullet("e", 140, 1),
            bullet("f", 150),
        )
    )
    lists = [shape(each) for each in told if each.tag == "ul"]
    assert lists == ["[ul (li a[ul (li b[ul (li c)])])(li d)]", "[ul (li e)(li f)]"]


def test_empty_paragraphs_leave_nothing() -> None:
    told = read(box("one/text", placed("", 30, 90), bullet(" ", 100), placed("Words.", 30, 110)))
    assert [each.tag for each in told] == ["h2", "p", "p"]


def test_bold_italic_language_and_abbreviations(metric: Node) -> None:
    item = metric.find("ul/li")
    assert html.tostring(item, encoding="unicode").startswith(
        '<li>The <abbr title="Incident Centre">IC</abbr> rate: <strong>64.5%</strong> in the year.<ul>'
    )
    inner = html.tostring(item.find("ul/li"), encoding="unicode")
    assert inner == '<li>North: <em>a </em><span lang="fr">mot juste</span></li>'


def test_links_lead_to_sections_and_to_harmless_addresses(metric: Node, page: Node) -> None:
    found = [(words(each), dict(each.attrib)) for each in metric.iterfind("ul//a")]
    assert found == [("more", {"href": "https://example.org/?a=1&b=2"}), ("that", {"href": "#plan"})]
    assert page.xpath("//section[h2/@id='crime']/p/a/@href")[0] == "#metric"


def test_the_source_is_kept_with_its_link(metric: Node) -> None:
    (source,) = metric.find_class("source")
    assert (words(source), source.find("a").get("href")) == ("Source: telephony.", "https://example.org/t")


def test_tables_have_a_caption_and_heads_of_columns_and_rows(metric: Node) -> None:
    (table,) = metric.iter("table")
    assert words(table.find("caption")) == "Actions"
    assert [[(each.tag, each.get("scope"), words(each)) for each in row] for row in table.iter("tr")] == [
        [("th", "col", "Action"), ("th", "col", "Due")],
        [("th", "row", "Recruit"), ("td", None, "March")],
        [("td", None, ""), ("td", None, "April")],
        [("th", "row", "Train"), ("td", None, "May")],
    ]
    around = table.getparent()
    assert (around.get("tabindex"), around.get("role"), around.get("aria-label")) == ("0", "group", "Actions")


def test_a_table_of_pairs_has_heads_of_columns_alone() -> None:
    (table,) = (each for slide in deck().slides for each in slide.items if each.name == "metric/actions")
    plain = read(replace(table, row_heads=False)).find(".//table")
    assert [each.get("scope") for each in plain.iter("th")] == ["col", "col"]


def with_numbers(*, told: bool) -> Node:
    """The figure of a chart with numbers, on a page that tells them or does not."""
    made = next(each for slide in deck().slides for each in slide.items if isinstance(each, Picture))
    rows = (
        NumbersRow("August 2024", (Entry("1,200", 1200.0),)),
        NumbersRow("September 2024", (Entry("withheld", withheld=True),)),
    )
    numbers = Numbers("Calls rose", "Number each month", "Month", ("Calls",), ("count",), rows, True)
    one = Slide("one", "One", "Metric", "", (title("one", "One"), replace(made, numbers=numbers)))
    whole = replace(deck_of(one), images=deck().images, appendix=(one,) if told else ())
    page = html.document_fromstring(write(whole).decode(), parser=html.HTMLParser(encoding="utf-8"))
    return page.find(".//figure")


def test_the_numbers_behind_a_chart_are_folded_away_below_it() -> None:
    (details,) = with_numbers(told=True).iter("details")
    assert (words(details.find("summary")), details.get("open")) == ("Numbers: Calls rose", None)
    table = details.find(".//table")
    assert words(table.find("caption")) == "Number each month"
    assert [[(each.tag, each.get("scope"), words(each)) for each in row] for row in table.iter("tr")] == [
        [("th", "col", "Month"), ("th", "col", "Calls")],
        [("th", "row", "August 2024"), ("td", None, "1,200")],
        [("th", "row", "September 2024"), ("td", None, "withheld")],
    ]


def test_a_report_without_pages_of_numbers_shows_none_on_the_web_either() -> None:
    assert list(with_numbers(told=False).iter("details")) == []


def test_a_caption_is_seen_where_no_heading_says_it(metric: Node) -> None:
    assert metric.find(".//caption").get("class") == "hidden"
    (table,) = (each for slide in deck().slides for each in slide.items if each.name == "metric/actions")
    assert read(table).find(".//caption").get("class") is None


def test_tiles_read_as_words_and_steps_in_order(metric: Node) -> None:
    (tiles,) = metric.find_class("tiles")
    assert (tiles.tag, [words(each) for each in tiles]) == (
        "ul",
        ["Officer understood: 93.0%", "Progress update given: 64.5%"],
    )
    (journey,) = metric.find_class("journey")
    assert (journey.tag, [words(each) for each in journey]) == (
        "ol",
        ["Operator understood: 91.8%", "Officer understood: 93.0%"],
    )


def test_tiles_of_groups_are_links_in_their_colours(page: Node) -> None:
    (groups,) = page.find_class("groups")
    assert [words(each) for each in groups] == ["Priority 1: Calls", "Priority 2: Crime"]
    assert groups[0].find("a").get("href") == "#plan"
    assert [each.get("class") for each in groups] == ["hue-2", "hue-3"]


def test_decoration_leaves_nothing_and_a_drawing_its_description() -> None:
    plain = tile("one/bar", "")
    told = replace(tile("one/drawing", ""), alt="An arrow to the right.")
    linked = tile("one/box", "", "Words", link="one")
    found = [words(each) for each in read(plain, told, linked).iter("p")]
    assert found == ["An arrow to the right.", "Words", "Back to contents"]


def test_charts_are_figures_with_their_descriptions(metric: Node) -> None:
    drawings = list(metric.iter("svg"))
    assert [each.get("role") for each in drawings] == ["img", "img"]
    names = [each.get("aria-labelledby") for each in drawings]
    told = [next(one for one in metric.iter("desc") if one.get("id") == name) for name in names]
    assert [words(each) for each in told] == ["Line chart of calls, rising.", "Bars of answers."]


def test_a_title_stands_below_a_chart_that_does_not_show_it(metric: Node) -> None:
    assert [words(each) for each in metric.iter("figcaption")] == ["A title not drawn"]


def test_a_wide_chart_scrolls_in_itself(metric: Node) -> None:
    (wide,) = metric.find_class("wide")
    assert wide[0].get("tabindex") == "0" and wide[0].get("aria-label") == "A title not drawn"


def test_of_a_chart_only_what_draws_is_kept(written: bytes) -> None:
    assert b"<title>no" not in written and b"gone" not in written and b"no()" not in written


def test_a_slide_of_headings_alone_begins_below_its_title() -> None:
    told = read(section("one/a", "First", placed("Sub", 30, 90, "subheading")), section("one/b", "Second"))
    assert [each.tag for each in told] == ["h2", "h3", "h4", "h3", "p"]


@pytest.mark.parametrize("rgb", ["1F3864", "F2C14E", "FFFFFF", "000000", "808080", "7D3C12", "00FF00"])
def test_whatever_the_colours_words_can_be_read(rgb: str) -> None:
    rules = Hues((rgb,)).rules().splitlines()
    made = [
        dict(part.strip().split(": ") for part in each[each.rindex("{") + 1 :].split("}")[0].split(";")[:-1])
        for each in rules
    ]
    light, dark = made[0], made[0] | made[1]
    assert contrast(light["--on-hue"], light["--hue"]) >= 4.5
    for colours, paper in ((light, PAPER), (dark, DARK_PAPER)):
        assert contrast(colours["--hue-ink"], paper) >= 4.5
        assert contrast(colours["--hue-ink"], colours["--hue-ground"]) >= 3, "figures of tiles are large"


def test_a_colour_that_no_slide_has_is_no_class() -> None:
    assert Hues(("1F3864",)).of(Colour("AAAAAA")) is None
