"""What docs/sending.md and docs/information-security.md say of sending is so."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import get_args

import click
import pytest
import yaml
from mail.faulty_server import running
from mail.released import REPORT, workspace
from test_docs import ROOT, small_workspace

from deckgen import load, sending
from deckgen.cli import main
from deckgen.load.schema import MailFile
from deckgen.mail import recipients
from deckgen.mail.ledger import State
from deckgen.model.letter import FIELDS
from deckgen.problems import Problems

SENDING = (ROOT / "docs/sending.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "docs/information-security.md").read_text(encoding="utf-8")


def examples(kind: str) -> list[str]:
    """The page's blocks of this kind; of "" those that are commands."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", SENDING, flags=re.S | re.M)
    return [text for each, text in found if each == kind]


def first_column(page: str, head: str) -> list[str]:
    """What stands in code at the beginning of each row of the table whose first row begins so."""
    rows = page.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [found[1] for found in (re.match(r"\| `([^`]+)`", row) for row in rows) if found]


def test_the_settings_of_the_page_are_read_and_name_the_markings_beside_them(tmp_path: Path) -> None:
    mail, markings = examples("yaml")
    layout = tmp_path / "layouts/highlight-report"
    layout.mkdir(parents=True)
    settings = yaml.safe_load((ROOT / "layouts/highlight-report/layout.yaml").read_text(encoding="utf-8"))
    settings |= yaml.safe_load(markings)
    (layout / "layout.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    (layout / "mail.yaml").write_text(mail, encoding="utf-8")
    (tmp_path / "content/2024-09").mkdir(parents=True)
    report = (ROOT / "content/2024-09/report.yaml").read_text(encoding="utf-8")
    (tmp_path / "content/2024-09/report.yaml").write_text(report, encoding="utf-8")
    problems = Problems()
    post = load.read_post(tmp_path, "2024-09", problems)
    assert list(problems) == []
    assert post
    assert post.clearance == {"panel": "OFFICIAL", "comms": "OFFICIAL-SENSITIVE"}
    assert [each.domains for each in post.markings] == [(), ("council.example",)]


def test_the_list_of_the_page_is_read_without_a_problem(tmp_path: Path) -> None:
    (tmp_path / "recipients.csv").write_text(examples("csv")[0], encoding="utf-8")
    problems = Problems()
    found = recipients.read([tmp_path / "recipients.csv"], problems)
    assert list(problems) == []
    assert [(each.name, each.formats, each.language) for each in found] == [
        ("Panel Member One", ("pdf",), "en-GB"),
        ("Ffion Aelod", ("pdf",), "cy"),
        ("Comms Team", ("pdf", "pptx"), ""),
    ]


def test_the_page_has_every_column_key_state_and_field() -> None:
    keys = [each.alias or name for name, each in MailFile.model_fields.items()]
    assert first_column(SENDING, "column") == list(recipients.COLUMNS)
    assert first_column(SENDING, "key") == keys
    assert sorted(first_column(SENDING, "state")) == sorted(get_args(State))
    assert {each.strip("{}") for each in first_column(SENDING, "field")} == FIELDS


def test_the_page_has_every_variable_of_the_environment_that_sending_reads() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "deckgen").rglob("*.py"))
    assert set(first_column(SENDING, "variable")) == set(re.findall(r"DECKGEN_SMTP_\w+|DECKGEN_LEDGER", code))


COMMANDS = sorted(
    set(re.findall(r"deckgen ((?:approve|send|build)\b[^\n`>]*)", "\n".join(examples("")))),
)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_page_exists_with_its_options(line: str) -> None:
    name, *words = shlex.split(line, posix="\\" not in line)
    command = main.commands[name]
    given, left, _ = command.make_parser(click.Context(command)).parse_args(words)
    assert left == []
    assert given["report"] == "2024-09"


def test_there_are_commands_to_look_at() -> None:
    assert len(COMMANDS) > 10


def test_every_option_that_a_page_names_is_one() -> None:
    known = {each for command in main.commands.values() for each in _options(command)}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", SENDING + SECURITY))
    assert len(named) > 10
    assert named - known == set()


def _options(command: click.Command) -> list[str]:
    return [name for each in command.params for name in each.opts]


def test_an_address_lies_only_where_the_page_on_information_security_says(tmp_path: Path) -> None:
    at = workspace(tmp_path)
    people = at.people(3)
    sending.send(at.folder, REPORT, [people], mode="dry-run")
    with running() as server:
        at.mail(server.port)
        sending.send(at.folder, REPORT, [people])
    sending.send(at.folder, REPORT, [at.list("address\nperson4@example.org\n", "more.csv")], mode="drafts")
    written = [
        path for path in at.folder.rglob("*") if path.is_file() and b"@example.org" in path.read_bytes()
    ]
    lists = {people, at.folder / "more.csv"}
    found = {
        (path if path.parent == at.output.parent else path.parent).relative_to(at.folder).as_posix()
        for path in written
        if path not in lists
    }
    told = {each.replace("REPORT", REPORT) for each in first_column(SECURITY, "place")}
    assert found == {"output/sent.sqlite", f"output/{REPORT}/mail/dry-run", f"output/{REPORT}/mail/drafts"}
    assert found <= told


LISTENS = """
import os, sys

def told(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"):
        where = arguments[-1]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        where = arguments[1]
    else:
        return
    with open(os.environ["HEARD"], "a") as heard:
        heard.write(f"{event} {where}\\n")

sys.addaudithook(told)
"""
RUNS = """
import sys
from click.testing import CliRunner
from deckgen.cli import main

for line in sys.argv[1:]:
    result = CliRunner().invoke(main, line.split())
    print(line, result.exit_code, result.stderr if result.exit_code else "")
"""


def test_no_command_connects_but_send(tmp_path: Path) -> None:
    """In every Python process that a command starts; where `send` does, it is heard."""
    small_workspace(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(LISTENS)
    (tmp_path / "list.csv").write_text("address\nperson@example.org\n")
    silent = [
        "check 2024-09",
        "build 2024-09",
        "explain 2024-09 calls-999",
        "changes 2024-09",
        "approve 2024-09 --by Jo",
        "send 2024-09 --to list.csv --dry-run",
        "send 2024-09 --to list.csv --drafts",
        "send 2024-09 --status",
        "send 2024-09 --forget person@example.org",
    ]
    assert _run(tmp_path, silent) == ([f"{each} 0" for each in silent], "")
    mail = tmp_path / "layouts/highlight-report/mail.yaml"
    mail.write_text("from: a@example.org\nserver: 127.0.0.1\nport: 9\nlogin: none\nattempts: 1\n")
    told, heard = _run(tmp_path, ["send 2024-09 --to list.csv"])
    assert "127.0.0.1:9 is not reached" in told[0]
    assert "127.0.0.1" in heard


def _run(folder: Path, lines: list[str]) -> tuple[list[str], str]:
    """What came of each command, and every connection that was asked for."""
    heard = folder / "heard"
    heard.unlink(missing_ok=True)
    environment = os.environ | {"HEARD": str(heard), "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-c", RUNS, *lines], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    told = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    return told, heard.read_text() if heard.exists() else ""
