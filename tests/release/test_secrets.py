"""A release, unpacked and searched byte by byte, holds no secret of its draft, its data or its template.

Each secret is first found where it is planted, by the same search.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pptx
import pypdfium2
import pytest
from release import board, leaking
from release.searched import holding

OUTPUT = Path("output") / board.REPORT


@dataclass(frozen=True)
class Leaking:
    """What was planted, drafted and released: files by name."""

    folder: Path
    template: dict[str, bytes]
    data: dict[str, bytes]
    before: dict[str, bytes]  # the draft that had the deleted sentence
    draft: dict[str, bytes]
    release: dict[str, bytes]

    @property
    def build(self) -> str:
        told: str = json.loads(self.draft["deck.json"])["build"]
        return told


@pytest.fixture(scope="module")
def leak(tmp_path_factory: pytest.TempPathFactory) -> Leaking:
    folder = leaking.workspace(tmp_path_factory.mktemp("leaking") / "ws")
    before = board.bytes_of(board.build(folder))
    leaking.delete(folder)
    draft = board.bytes_of(board.build(folder))
    code, _, err = board.approve(folder)
    assert code == 0, err
    template = {"template.pptx": (folder / "layouts/board/template.pptx").read_bytes()}
    data = board.bytes_of(folder / f"content/{board.REPORT}/data")
    return Leaking(folder, template, data, before, draft, board.bytes_of(folder / OUTPUT / "release"))


def test_a_release_has_every_kind_of_file(leak: Leaking) -> None:
    assert set(leak.release) == {"board.pptx", "board.pdf", "board.html", "board.xlsx", ".deckgen.json"}


def test_what_readers_see_is_found_in_every_file(leak: Leaking) -> None:
    """Else the search would find nothing anywhere."""
    for name in ("board.pptx", "board.pdf", "board.html"):
        of = {name: leak.release[name]}
        assert holding(of, "The new entrance was opened in the summer, with 17 lifts."), name
        assert holding(of, "https://hospital.example/visits"), name
        assert holding(of, "More is told on the board"), f"{name}: the words of a link stay"
    assert holding({"board.xlsx": leak.release["board.xlsx"]}, "From the slide “Visits to the hospital”.")


@pytest.mark.parametrize("secret", leaking.TEMPLATE.values(), ids=leaking.TEMPLATE)
def test_nothing_of_the_templates_owner_leaves(leak: Leaking, secret: str) -> None:
    assert holding(leak.template, secret)
    assert holding(leak.release, secret) == set()


@pytest.mark.parametrize("secret", leaking.DRAFT.values(), ids=leaking.DRAFT)
def test_nothing_that_drafts_alone_have_leaves(leak: Leaking, secret: str) -> None:
    assert holding({"board.pptx": leak.before["board.pptx"]}, secret)
    assert holding(leak.release, secret) == set()


def test_an_internal_host_is_in_each_draft_that_has_links(leak: Leaking) -> None:
    for name in ("board.pptx", "board.pdf", "board.html"):
        assert holding({name: leak.draft[name]}, leaking.HOST), name


@pytest.mark.parametrize("secret", leaking.CELLS.values(), ids=leaking.CELLS)
def test_no_cell_of_a_respondent_leaves(leak: Leaking, secret: str) -> None:
    assert holding(leak.data, secret) == {"complaints.csv"}
    assert holding(leak.release, secret) == set()
    assert holding(leak.draft, secret) == set(), "drafts have none either"


def test_the_builds_id_stays_inside(leak: Leaking) -> None:
    assert holding({"board.pptx": leak.draft["board.pptx"]}, leak.build)
    assert holding(leak.release, leak.build) == set()


def test_no_path_of_the_workspace_leaves(leak: Leaking) -> None:
    assert holding({"a": str(leak.folder).encode()}, str(leak.folder))
    assert holding(leak.release, str(leak.folder)) == set()


def test_the_record_is_beside_the_release(leak: Leaking) -> None:
    record = {"approvals.json": (leak.folder / OUTPUT / "approvals.json").read_bytes()}
    assert holding(record, board.NAME)
    assert holding(leak.release, board.NAME) == set()


def test_a_template_that_spells_out_an_internal_host_is_told(tmp_path: Path) -> None:
    folder = board.workspace(tmp_path / "ws")
    template = folder / "layouts/board/template.pptx"
    presentation = pptx.Presentation(str(template))
    link = f"https://{leaking.HOST}/style"
    presentation.slide_masters[0].part.relate_to(
        link,
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    presentation.save(str(template))
    output = board.build(folder)
    code, _, err = board.approve(folder)
    assert code == 1
    assert f"board.pptx: error: the template names '{leaking.HOST}'" in err
    assert not (output / "release").exists()


def test_words_that_spell_out_an_internal_host_are_their_authors_to_mend(tmp_path: Path) -> None:
    words = board.WORDS.replace("in the summer", f"as {leaking.HOST} tells")
    folder = board.workspace(tmp_path / "ws", {f"content/{board.REPORT}/words/visits.md": words})
    output = board.build(folder)
    code, _, err = board.approve(folder)
    assert code == 1
    assert f"slide visits: error: the words name '{leaking.HOST}'" in err
    assert not (output / "release").exists()


def test_the_marking_stands_on_every_slide_page_and_sheet_and_on_the_web_page(leak: Leaking) -> None:
    slides = pptx.Presentation(io.BytesIO(leak.release["board.pptx"])).slides
    assert [_texts(slide).count("OFFICIAL") for slide in slides] == [1] * len(slides)
    pages = pypdfium2.PdfDocument(leak.release["board.pdf"])
    assert len(pages) > len(slides), "with the numbers behind the charts"
    assert all("OFFICIAL" in page.get_textpage().get_text_range() for page in pages)
    pages.close()
    assert b'<p class="marking">OFFICIAL</p>' in leak.release["board.html"]
    sheets = openpyxl.load_workbook(io.BytesIO(leak.release["board.xlsx"])).worksheets
    assert [sheet["A2"].value for sheet in sheets] == ["OFFICIAL"] * 2


def test_a_slide_layout_without_a_place_for_the_marking_is_an_error(tmp_path: Path) -> None:
    folder = board.workspace(tmp_path / "ws")
    template = folder / "layouts/board/template.pptx"
    presentation = pptx.Presentation(str(template))
    layout = next(each for each in presentation.slide_layouts if each.name == "Metric")
    (holder,) = (each for each in layout.placeholders if each.name == "marking")
    holder._element.getparent().remove(holder._element)
    presentation.save(str(template))
    code, _, err = board.deckgen(folder, "check", board.REPORT)
    assert code == 1
    assert "error: slide layout 'Metric' of the template has no placeholder 'marking'" in err
    unmarked = board.REPORT_YAML.replace("marking: OFFICIAL\n", "")
    board.write(folder, {f"content/{board.REPORT}/report.yaml": unmarked})
    code, _, err = board.deckgen(folder, "check", board.REPORT)
    assert code == 1
    assert "error: the layout has protective markings, and the report names none" in err


def _texts(slide: pptx.slide.Slide) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
