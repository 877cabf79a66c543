"""Lists as offices keep them: encodings, separators, workbooks, doubled and malformed rows."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from deckgen.mail import recipients
from deckgen.mail.recipients import Recipient
from deckgen.problems import Problems

ROWS = "name,address,groups,formats,language\nZoë Ŵyn,zoe@example.org,panel; comms,pdf; pptx,cy\n"


def read(*files: Path) -> tuple[tuple[Recipient, ...], list[str]]:
    problems = Problems()
    return recipients.read(files, problems), [str(each) for each in problems]


def listed(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "people.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_is_read_in_each_encoding_that_programs_save(encoding: str, tmp_path: Path) -> None:
    found, problems = read(listed(tmp_path, ROWS, encoding))
    (person,) = found
    assert (person.name, person.address.written) == ("Zoë Ŵyn", "zoe@example.org")
    assert (person.groups, person.formats, person.language) == ({"panel", "comms"}, ("pdf", "pptx"), "cy")
    assert not problems


def test_what_windows_calls_ansi_is_read(tmp_path: Path) -> None:
    found, _ = read(listed(tmp_path, "name;address\nZoë;zoe@example.org\n", "cp1252"))
    assert found[0].name == "Zoë"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_cells_are_parted_by_what_the_first_row_is(separator: str, tmp_path: Path) -> None:
    text = separator.join(["Name", "E-mail", "Groups"]) + "\n" + separator.join(["A", "a@example.org", "x"])
    found, problems = read(listed(tmp_path, text))
    assert [(each.name, each.address.written) for each in found] == [("A", "a@example.org")]
    assert not problems


def test_a_workbook_is_a_list_too(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["address", "groups"], ["a@example.org", "panel"], [None, None], ["wrong", "panel"]):
        sheet.append(row)
    book.save(tmp_path / "people.xlsx")
    found, problems = read(tmp_path / "people.xlsx")
    assert [each.address.written for each in found] == ["a@example.org"]
    assert len(problems) == 1 and "people.xlsx, row 4, column 'address': error" in problems[0]


def test_doubled_addresses_are_one_recipient_whatever_list_they_are_on(tmp_path: Path) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("name,address,groups,formats\nAnn,Ann@Example.ORG,panel,pdf\n")
    second.write_text("name,address,groups,formats\n,ann@example.org,comms,pptx\n,a@bücher.example,,\n"
                      ",A@xn--bcher-kva.example,,\n")  # fmt: skip
    found, problems = read(first, second)
    ann, other = found
    assert (ann.name, ann.address.written) == ("Ann", "Ann@example.org")
    assert (ann.groups, ann.formats) == ({"panel", "comms"}, ("pdf", "pptx"))
    assert other.address.written == "a@xn--bcher-kva.example"
    assert problems == []


FAULTS = {
    "an-address": "people.csv, row 2, column 'address': error: 'an-address' is no address",
    "": "people.csv, row 2, column 'address': error: this row has no address",
    '"""a b""@example.org"': "is no address: Quoting the part before the @-sign is not allowed here",
    '"a@example.org, b@example.org"': "is no address",
    '"a@example.org\nBcc: b@example.org"': "people.csv, row 2, column 'address': error",
    "Ann <a@example.org>": "A display name and angle brackets",
    "a@localhost": "It should have a period",
    "=?utf-8?q?a=0A?=@example.org": "'=?' cannot stand in an address here",
    "a@-example.org": "is no address",
    "a" * 300 + "@example.org": "is no address: The email address is too long",
}


@pytest.mark.parametrize("cell", FAULTS)
def test_a_malformed_address_is_told_with_its_row(cell: str, tmp_path: Path) -> None:
    found, problems = read(listed(tmp_path, f"name,address\nAnn,{cell}\nBen,ben@example.org\n"))
    assert [each.name for each in found] == ["Ben"]
    (problem,) = problems
    assert FAULTS[cell] in problem
    assert len(problem) < 400, "what is very long is not told whole"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ('"Ann\nBcc: everybody@example.org"', "this name holds a control character"),
        ("A" * 10_000, "this name has 10,000 characters"),
        ('"Ann\x00"', "this name holds a control character"),
        ('"Ann\u202etxt.exe"', "this name holds a control character"),
        ("=?utf-8?q?x=0D=0ABcc:_a@example.org?=", "this name holds a control character"),
    ],
)
def test_a_name_that_is_none_is_told(name: str, told: str, tmp_path: Path) -> None:
    found, problems = read(listed(tmp_path, f"name,address\n{name},ann@example.org\n"))
    assert not found
    assert len(problems) == 1 and told in problems[0] and "row 2, column 'name'" in problems[0]


def test_all_faults_of_a_list_are_told_at_once(tmp_path: Path) -> None:
    text = "address,formats,language,fax\nx,pdf,en\na@example.org,docx,en\nb@example.org,pdf,not a language\n"
    _, problems = read(listed(tmp_path, text))
    assert len(problems) == 4
    whole = "\n".join(problems)
    for each in ("'x' is no address", "unknown format 'docx'", "is no language", "unknown column 'fax'"):
        assert each in whole


@pytest.mark.parametrize("text", ["", "\n\n", "name,telephone\nAnn,123\n"])
def test_a_list_without_addresses_is_told(text: str, tmp_path: Path) -> None:
    found, problems = read(listed(tmp_path, text))
    assert not found and len(problems) >= 1


def test_what_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "people.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "people.xlsx").write_bytes(b"PK no workbook")
    _, problems = read(tmp_path / "people.pdf", tmp_path / "people.xlsx", tmp_path / "gone.csv")
    assert len(problems) == 3


def test_only_who_is_in_a_group(tmp_path: Path) -> None:
    lists, _ = read(listed(tmp_path, "address,groups\na@example.org,Panel\nb@example.org,comms\n"))
    problems = Problems()
    chosen = recipients.within(lists, ["PANEL"], problems)
    assert [each.address.written for each in chosen] == ["a@example.org"]
    recipients.within(lists, ["pannel"], problems)
    (problem,) = problems
    assert "nobody on the lists is in group 'pannel'" in str(problem) and "'panel'" in problem.hint
