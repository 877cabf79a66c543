"""A small workspace with a released report, as `deckgen approve` leaves it, for tests that send it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from deckgen import release
from deckgen.model.letter import Letter
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.release import Approval

REPORT = "2024-09"
PDF, PPTX = b"%PDF-1.7 the report\n" * 40, b"PK\x03\x04 the deck \x00\xff" * 40
MAIL = """
from: Performance Team <performance@hospital.example>
reply-to: Board Office <board@hospital.example>
server: 127.0.0.1
port: {port}
security: {security}
login: {login}
per-minute: 100000
time-out: 0.3
attempts: 2
clearance: {{board: OFFICIAL-SENSITIVE}}
"""
LAYOUT = """
layout: board
markings:
  OFFICIAL: {}
  OFFICIAL-SENSITIVE: {domains: [hospital.example]}
kinds: {}
slides: []
"""


def paragraph(*parts: str, kind: str = "body") -> Paragraph:
    """Words, and `{name}` for a field that each message fills for itself."""
    runs = [Run("", reference=Reference(each[1:-1])) if each.startswith("{") else Run(each) for each in parts]
    return Paragraph(tuple(runs), "bullet" if kind == "bullet" else "body")


LETTER = Letter(
    "",
    paragraph("Board report, July to September 2024"),
    (
        paragraph("Dear ", "{name}", ","),
        paragraph("The report is attached: ", "{files}", "."),
        paragraph("119,973 visits in the year", kind="bullet"),
    ),
    (paragraph("This is corrected:"), paragraph("{changes}", kind="bullet")),
)
WELSH = Letter("cy", paragraph("Adroddiad y Bwrdd"), (paragraph("Annwyl ", "{name}", ","),), ())


@dataclass(frozen=True)
class Workspace:
    """Where it all is."""

    folder: Path

    @property
    def output(self) -> Path:
        return self.folder / "output" / REPORT

    @property
    def ledger(self) -> Path:
        return self.folder / "output" / "sent.sqlite"

    def list(self, text: str, name: str = "recipients.csv") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def people(self, count: int) -> Path:
        rows = "".join(f"Person {n},person{n}@example.org,board\n" for n in range(1, count + 1))
        return self.list(f"name,address,groups\n{rows}")

    def mail(self, port: int = 25, security: str = "none", login: str = "none", more: str = "") -> None:
        text = MAIL.format(port=port, security=security, login=login) + more
        (self.folder / "layouts/board/mail.yaml").write_text(text)


def workspace(folder: Path, **kept: object) -> Workspace:
    """A workspace whose report is released."""
    made = Workspace(folder)
    (folder / "layouts/board").mkdir(parents=True)
    (folder / "layouts/board/layout.yaml").write_text(LAYOUT)
    (folder / f"content/{REPORT}").mkdir(parents=True)
    report = "layout: board\ntitle: Board report\ndata-to: 2024-09\nas-at: 2024-11-01\n"
    (folder / f"content/{REPORT}/report.yaml").write_text(report)
    made.mail()
    released(made, **kept)
    return made


def released(at: Workspace, files: dict[str, bytes] | None = None, **kept: object) -> Approval:
    """Release files (a PDF and a deck if none are named), after what was released before."""
    files = files or {"board-2024-09.pdf": PDF, "board-2024-09.pptx": PPTX}
    target = at.output / release.RELEASE
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)
    report = f"content/{REPORT}/report.yaml"
    told = {
        "report": REPORT,
        "by": "A. Approver",
        "when": "2024-11-05T09:30:00+00:00",
        "version": "0.1.0",
        "build": "b" * 32,
        "title": "Board report",
        "label": "July to September 2024",
        "organisation": "A hospital",
        "language": "en-GB",
        "marking": "",
        "drafts": {},
        "files": {name: digest(content) for name, content in files.items()},
        "inputs": {report: digest((at.folder / report).read_bytes())},
        "letters": (LETTER, WELSH),
    }
    approval = Approval(**{**told, **kept})  # type: ignore[arg-type]
    from deckgen.problems import Problems

    known = release.read(at.output, Problems())
    (at.output / release.RECORD).write_bytes(release.written((*known, approval)))
    return approval


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
