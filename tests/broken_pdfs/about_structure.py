"""Elements that are not what they should be, or stand where they should not."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Pdf, String

from broken_pdfs.breaking import breaks, elements, kids


def _become(pdf: Pdf, old: str, *kinds: str) -> None:
    """The first elements of a kind become others."""
    for element, kind in zip(elements(pdf, old), kinds, strict=False):
        element.S = Name(f"/{kind}")


def _map(pdf: Pdf, **kinds: str) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({f"/{each}": Name(f"/{to}") for each, to in kinds.items()})


def _without(pdf: Pdf, kind: str, key: str) -> None:
    for element in elements(pdf, kind):
        del element[key]


@breaks("02-001")
def a_type_that_nobody_knows(pdf: Pdf) -> None:
    _map(pdf, Headline="Title")


@breaks("02-001")
def a_type_in_use_that_nobody_knows(pdf: Pdf) -> None:
    _become(pdf, "P", "Headline")


@breaks("02-003")
def a_mapping_that_goes_round(pdf: Pdf) -> None:
    _map(pdf, Headline="Title", Title="Headline")


@breaks("02-004")
def a_standard_type_that_means_another(pdf: Pdf) -> None:
    _map(pdf, P="Span")


@breaks("09-004")
def a_row_outside_a_table(pdf: Pdf) -> None:
    _become(pdf, "Table", "Div")


@breaks("09-004")
def a_paragraph_in_a_row(pdf: Pdf) -> None:
    _become(pdf, "TD", "P")


@breaks("09-005")
def a_paragraph_in_a_list(pdf: Pdf) -> None:
    _become(pdf, "LBody", "P")


@breaks("09-006")
def a_paragraph_in_a_table_of_contents(pdf: Pdf) -> None:
    _become(pdf, "L", "TOC")


@breaks("09-005")
def a_body_outside_an_item(pdf: Pdf) -> None:
    _become(pdf, "LI", "Div")


@breaks("09-006")
def an_entry_outside_a_table_of_contents(pdf: Pdf) -> None:
    _become(pdf, "P", "TOCI")


@breaks("09-007")
def ruby_outside_ruby(pdf: Pdf) -> None:
    _become(pdf, "P", "RB")


@breaks("09-008")
def warichu_outside_warichu(pdf: Pdf) -> None:
    _become(pdf, "P", "WT")


@breaks("sections")
def a_section_with_another_pages_content(pdf: Pdf) -> None:
    first, second = elements(pdf, "Sect")
    first.K = Array([*kids(first), *kids(second)[1:2]])


@breaks("sections")
def a_section_outside_the_document(pdf: Pdf) -> None:
    _become(pdf, "Document", "Part")


@breaks("no-empty-element")
def a_paragraph_with_nothing_in_it(pdf: Pdf) -> None:
    section = elements(pdf, "Sect")[0]
    empty = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=section))
    section.K = Array([*kids(section), empty])


@breaks("14-002")
def a_first_heading_of_the_second_level(pdf: Pdf) -> None:
    _become(pdf, "H1", "H2")


@breaks("14-003")
def a_level_that_is_skipped(pdf: Pdf) -> None:
    _become(pdf, "H2", "H3")


@breaks("14-006")
def two_plain_headings_in_a_section(pdf: Pdf) -> None:
    _become(pdf, "H2", "H")
    _become(pdf, "H3", "H")


@breaks("14-007")
def headings_of_both_kinds(pdf: Pdf) -> None:
    _become(pdf, "H2", "H")


@breaks("slide-title")
def a_slide_without_a_title(pdf: Pdf) -> None:
    _become(pdf, "H1", "P")


@breaks("slide-title")
def a_slide_with_two_titles(pdf: Pdf) -> None:
    _become(pdf, "H2", "H1")


@breaks("13-004")
def a_figure_without_a_description(pdf: Pdf) -> None:
    _without(pdf, "Figure", "/Alt")


@breaks("figure-box")
def a_figure_without_a_place(pdf: Pdf) -> None:
    _without(pdf, "Figure", "/A")


@breaks("15-003")
def a_header_that_heads_nothing(pdf: Pdf) -> None:
    _without(pdf, "TH", "/A")


@breaks("table-regular")
def a_row_that_is_too_short(pdf: Pdf) -> None:
    row = elements(pdf, "TR")[1]
    row.K = row.K[0]


@breaks("table-regular")
def a_cell_that_reaches_too_far(pdf: Pdf) -> None:
    elements(pdf, "TD")[0].A = Dictionary(O=Name.Table, RowSpan=2)


@breaks("table-regular")
def a_table_that_nothing_heads(pdf: Pdf) -> None:
    _become(pdf, "TH", "TD", "TD")


@breaks("list-regular")
def a_list_that_belongs_to_no_item(pdf: Pdf) -> None:
    outer, inner = elements(pdf, "L")
    outer.K = Array([*kids(outer), inner])


@breaks("list-regular")
def an_item_whose_mark_comes_last(pdf: Pdf) -> None:
    item = elements(pdf, "LI")[-1]
    item.K = Array(reversed(list(item.K)))


@breaks("17-002")
def a_formula_without_a_description(pdf: Pdf) -> None:
    _become(pdf, "P", "Formula")


@breaks("19-003")
def a_note_without_a_name(pdf: Pdf) -> None:
    _become(pdf, "P", "Note")


@breaks("19-004")
def two_notes_of_one_name(pdf: Pdf) -> None:
    for element in elements(pdf, "P")[:2]:
        element.S, element.ID = Name.Note, String("note")


@breaks("11-001")
def words_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-002")
def descriptions_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-003")
def bookmarks_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-004")
def links_described_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("11-005")
def fields_described_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang
    pdf.pages[1].obj.Annots[0].TU = String("A field")


@breaks("11-006")
def metadata_in_no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@breaks("language-tag")
def a_language_that_is_none(pdf: Pdf) -> None:
    pdf.Root.Lang = String("English, as in London")
