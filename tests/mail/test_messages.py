"""Messages as who gets them sees them: parsed by the standard library."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from mail.faulty_server import Running, running
from mail.released import LETTER, PDF, PPTX, REPORT, Workspace, paragraph, released

from deckgen import sending

PEOPLE = """name,address,groups,formats,language
Ann Member,Ann.Member@Example.org,board,pdf,
"Müller-Lüdenscheidt, Dr Zoë",zoe@bücher.example,board,pdf; pptx,
Ffion Aelod,ffion@example.org,board,pdf,cy-GB
Łukasz Żółć,lukasz@example.org,board,,
"""


def parsed(content: bytes) -> EmailMessage:
    found = email.message_from_bytes(content, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def everything_sent(at: Workspace, people: Path, server: Running) -> dict[str, EmailMessage]:
    at.mail(server.port)
    sending.send(at.folder, REPORT, [people])
    return {person: parsed(content) for person, (content,) in server.post.taken.items()}


@pytest.fixture
def sent(at: Workspace) -> dict[str, EmailMessage]:
    with running() as server:
        return everything_sent(at, at.list(PEOPLE), server)


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))  # type: ignore[arg-type]
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def test_each_has_one_recipient_and_knows_no_other(sent: dict[str, EmailMessage]) -> None:
    assert len(sent) == 4
    for person, message in sent.items():
        assert [each.addr_spec for each in message["To"].addresses] == [person]
        assert message["Cc"] is None and message["Bcc"] is None
        whole = bytes(message).decode("utf-8", errors="replace").casefold()
        for other in sent.keys() - {person}:
            assert other.casefold() not in whole


def test_names_are_as_they_were_written(sent: dict[str, EmailMessage]) -> None:
    names = {person: message["To"].addresses[0].display_name for person, message in sent.items()}
    assert names == {
        "Ann.Member@example.org": "Ann Member",
        "zoe@xn--bcher-kva.example": "Müller-Lüdenscheidt, Dr Zoë",
        "ffion@example.org": "Ffion Aelod",
        "lukasz@example.org": "Łukasz Żółć",
    }
    assert "Dear Łukasz Żółć," in body(sent["lukasz@example.org"], "plain")


def test_attachments_are_the_released_bytes_under_their_names(sent: dict[str, EmailMessage]) -> None:
    attached = {
        person: {part.get_filename(): part.get_content() for part in message.iter_attachments()}
        for person, message in sent.items()
    }
    assert attached["Ann.Member@example.org"] == {"board-2024-09.pdf": PDF}
    assert attached["zoe@xn--bcher-kva.example"] == {"board-2024-09.pdf": PDF, "board-2024-09.pptx": PPTX}
    (part,) = sent["Ann.Member@example.org"].iter_attachments()
    assert part.get_content_type() == "application/pdf"


def test_the_head_says_who_when_and_where_to_answer(sent: dict[str, EmailMessage]) -> None:
    message = sent["Ann.Member@example.org"]
    assert message["From"] == "Performance Team <performance@hospital.example>"
    assert message["Reply-To"] == "Board Office <board@hospital.example>"
    assert message["Subject"] == "Board report, July to September 2024"
    assert message["Date"].datetime is not None
    assert message["Auto-Submitted"] == "auto-generated"
    identities = {each["Message-ID"] for each in sent.values()}
    assert len(identities) == 4
    assert all(each.endswith("@hospital.example>") for each in identities)


def test_text_and_page_say_the_same(sent: dict[str, EmailMessage]) -> None:
    message = sent["Ann.Member@example.org"]
    text, page = body(message, "plain"), body(message, "html")
    assert "The report is attached: board-2024-09.pdf." in text
    assert "- 119,973 visits in the year" in text
    assert "<p>The report is attached: board-2024-09.pdf.</p>" in page
    assert "<li>119,973 visits in the year" in page
    assert '<html lang="en-GB">' in page
    assert "http" not in page and "src=" not in page and "<script" not in page


def test_a_message_is_in_the_language_of_who_gets_it(sent: dict[str, EmailMessage]) -> None:
    message = sent["ffion@example.org"]
    assert message["Subject"] == "Adroddiad y Bwrdd"
    assert "Annwyl Ffion Aelod," in body(message, "plain")
    assert '<html lang="cy">' in body(message, "html")


def test_the_marking_stands_in_subject_and_words(at: Workspace) -> None:
    released(at, marking="OFFICIAL")
    with running() as server:
        (message,) = everything_sent(at, at.people(1), server).values()
    assert message["Subject"] == "[OFFICIAL] Board report, July to September 2024"
    assert body(message, "plain").startswith("OFFICIAL\n")
    assert "<strong>OFFICIAL</strong>" in body(message, "html")


def test_a_correction_says_so_to_who_had_the_first_and_what_changed(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        sending.send(at.folder, REPORT, [at.people(1)])
        first = released(at, files={"board-2024-09.pdf": PDF}).content
        at_first = sending.status(at.folder, REPORT)
        assert [each.content for each in at_first] != [first]
        released(
            at,
            files={"board-2024-09.pdf": PDF + b"corrected"},
            corrects=first,
            changes=("visits in September 2024: 10,041, was 10,014",),
        )
        server.post.taken.clear()
        sending.send(at.folder, REPORT, [at.people(2)])
        old, new = (parsed(server.post.taken[f"person{n}@example.org"][0]) for n in (1, 2))
    assert old["Subject"] == "Corrected: Board report, July to September 2024"
    assert "This is corrected:\n\n- visits in September 2024: 10,041, was 10,014" in body(old, "plain")
    assert new["Subject"] == "Board report, July to September 2024"
    assert "corrected" not in body(new, "plain")


def test_names_and_subjects_cannot_write_headers(at: Workspace) -> None:
    letter = replace(LETTER, subject=paragraph("Board report\nBcc: everybody@example.org"))
    released(at, letters=(letter,))
    with running() as server:
        (message,) = everything_sent(at, at.people(1), server).values()
    assert message["Bcc"] is None
    assert message["Subject"] == "Board report Bcc: everybody@example.org"


def test_a_coded_subject_is_not_decoded_into_headers(at: Workspace) -> None:
    letter = replace(LETTER, subject=paragraph("=?utf-8?q?Report=0D=0ABcc:_everybody@example.org?="))
    released(at, letters=(letter,))
    with running() as server:
        (message,) = everything_sent(at, at.people(1), server).values()
    assert message["Bcc"] is None
    assert set(message.keys()) == {
        "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
        "Content-Type",
    }  # fmt: skip


def test_words_are_escaped_on_the_page(at: Workspace) -> None:
    released(at, letters=(replace(LETTER, message=(paragraph("<b>5 < 6 & 7</b>", "{name}"),)),))
    with running() as server:
        people = at.list("name,address\n<script>alert(1)</script>,a@example.org\n")
        (message,) = everything_sent(at, people, server).values()
    page = body(message, "html")
    assert "<script" not in page and "<b>" not in page
    assert "&lt;b&gt;5 &lt; 6 &amp; 7&lt;/b&gt;&lt;script&gt;" in page


def test_bullets_within_bullets_are_lists_within_items(at: Workspace) -> None:
    deep = replace(paragraph("inner", kind="bullet"), level=1)
    bullets = (paragraph("one", kind="bullet"), deep, paragraph("two", kind="bullet"))
    released(at, letters=(replace(LETTER, message=(paragraph("Look:"), *bullets, paragraph("End"))),))
    with running() as server:
        (message,) = everything_sent(at, at.people(1), server).values()
    lists = "<p>Look:</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><p>End</p>"
    assert lists in body(message, "html")
    assert body(message, "plain") == "Look:\n\n- one\n  - inner\n- two\n\nEnd\n"


def test_a_line_that_begins_with_a_dot_arrives_as_it_was(at: Workspace) -> None:
    released(at, letters=(replace(LETTER, message=(paragraph(".hidden"), paragraph("..two"))),))
    with running() as server:
        (message,) = everything_sent(at, at.people(1), server).values()
    assert body(message, "plain") == ".hidden\n\n..two\n"
