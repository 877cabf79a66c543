"""Which libraries run: pinned, all of them, with licences, and listed for whoever has to know them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGE = (ROOT / "docs/information-security.md").read_text(encoding="utf-8")
PERMISSIVE = re.compile(r"MIT|BSD|Apache|ISC|PSF-2\.0|Unlicense|OFL-1\.1")


def pinned(file: str) -> dict[str, str]:
    """Versions by normal names; of this operating system."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {
        canonicalize_name(each.name): str(each.specifier).removeprefix("==")
        for each in found
        if each.marker is None or each.marker.evaluate()
    }


def needed(asked: list[str]) -> dict[str, str]:
    """What is installed for these requirements, and for what they require in turn."""
    found: dict[str, str] = {}
    waiting = [Requirement(each) for each in asked]
    known: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        each = waiting.pop()
        extras = frozenset(each.extras)
        if (each.name, extras) in known:
            continue
        known.add((each.name, extras))
        package = metadata.distribution(each.name)
        found[canonicalize_name(each.name)] = package.version
        for line in package.requires or ():
            further = Requirement(line)
            if not further.marker or any(further.marker.evaluate({"extra": e}) for e in ("", *extras)):
                waiting.append(further)
    return found


def licence(name: str) -> str:
    """All that a package's own metadata say of its licence."""
    told = metadata.metadata(name)
    of_index = [each for each in told.get_all("Classifier") or () if each.startswith("License ::")]
    return " ".join((told.get("License-Expression") or "", told.get("License") or "", *of_index))


def test_what_runs_is_pinned_and_nothing_else() -> None:
    assert needed(PROJECT["dependencies"]) == pinned("requirements.txt")


def test_what_tests_and_checks_need_is_pinned() -> None:
    runs = pinned("requirements.txt")
    wanted = needed(PROJECT["optional-dependencies"]["dev"])
    assert {name: version for name, version in wanted.items() if name not in runs} == pinned(
        "requirements-dev.txt"
    )


@pytest.mark.parametrize("name", pinned("requirements.txt"))
def test_every_library_that_runs_has_a_licence_that_asks_nothing_of_reports(name: str) -> None:
    assert PERMISSIVE.search(licence(name)) or (name, licence(name).strip()) == ("pikepdf", "MPL-2.0")


def test_the_page_lists_the_libraries_that_are_asked_for_with_the_licences_they_state() -> None:
    rows = re.findall(r"^\| (\w[\w-]+) \| [^|]+ \| (\S+) \|$", PAGE.split("| library |")[1], flags=re.M)
    asked = {canonicalize_name(Requirement(each).name) for each in PROJECT["dependencies"]}
    assert {canonicalize_name(name) for name, _ in rows} == asked
    assert [(name, told) for name, told in rows if told not in licence(name)] == []


def made(*words: str) -> str:
    """What make would run."""
    command = ["make", "--no-print-directory", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_list_of_libraries_is_made_of_what_runs_alone() -> None:
    told = made("-n", "-o", ".venv/developing", "sbom")
    assert re.findall(r"-m venv .*", told) == ["-m venv --without-pip build/runtime"]
    assert re.findall(r"--requirement (\S+)", told) == ["requirements.txt"]
    options = "--gather-license-texts .*--of JSON --output-file output/sbom.json"
    assert re.search(rf"cyclonedx-py environment {options} build/runtime$", told, re.M)
    assert "sbom\t" in made("help")


def test_the_list_of_libraries_tells_version_and_licence_of_each(tmp_path: Path) -> None:
    """Made of this environment, which has the tools of developers too."""
    file = tmp_path / "sbom.json"
    command = ["-m", "cyclonedx_py", "environment", "--gather-license-texts", "--of", "JSON", "--output-file"]
    subprocess.run([sys.executable, *command, file, sys.prefix], check=True, capture_output=True)
    listed = json.loads(file.read_text(encoding="utf-8"))["components"]
    licensed = {canonicalize_name(each["name"]): each["version"] for each in listed if each.get("licenses")}
    runs = pinned("requirements.txt")
    assert {name: licensed.get(name) for name in runs} == runs


def test_cleaning_leaves_what_is_known_from_nowhere_else(tmp_path: Path) -> None:
    kept = {"sent.sqlite", "sent.sqlite-journal", "2024-09/approvals.json", "2024-09/approved.facts.json"}
    for name in (*kept, "2024-09/facts.json", "2024-09/mail/dry-run/somebody.eml", "2024-06/deck.json"):
        path = tmp_path / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("there")
    for _ in range(2):
        subprocess.run(["make", "--silent", "--file", ROOT / "Makefile", "clean"], cwd=tmp_path, check=True)
        left = [path.relative_to(tmp_path / "output") for path in (tmp_path / "output").rglob("*")]
        assert {path.as_posix() for path in left} == kept | {"2024-09"}


def test_lists_of_persons_stay_out_of_version_control_and_the_engine_does_not(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    code = [path.relative_to(ROOT).as_posix() for path in (ROOT / "deckgen").rglob("*.py")]
    lists = ["recipients.csv", "content/2024-09/recipients.xlsx", "layouts/a/recipients-panel.csv"]
    example = "layouts/highlight-report/recipients.example.csv"
    asked = "\n".join([*code, *lists, example])
    told = subprocess.run(
        ["git", "check-ignore", "--stdin"], cwd=tmp_path, input=asked, capture_output=True, text=True
    )
    assert told.stdout.splitlines() == lists
