"""What the documents say of the tree is so, and the engine knows no report."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted((ROOT / "deckgen").rglob("*.py"))


def test_every_path_that_the_architecture_page_lists_exists() -> None:
    listing = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("```")[1]
    listed = re.findall(r"^  (\w+(?:\.py|/))", listing, flags=re.M)
    assert len(listed) > 10
    assert [name for name in listed if not (ROOT / "deckgen" / name).exists()] == []


def test_every_package_and_module_of_the_engine_is_on_the_architecture_page() -> None:
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    inside = (ROOT / "deckgen").iterdir()
    parts = {path.name for path in inside if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert [name for name in sorted(parts) if name not in page] == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_opens_with_what_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").lstrip().startswith('"""')


def test_the_engine_knows_no_force_no_police_and_no_report() -> None:
    words = re.compile(
        r"police|policing|wiltshire|swindon|\bpcc\b|opcc|\b999\b|\b101\b|\bcrib\b|\brasso\b|highlight.report"
        r"|\bpanel members?\b",
        re.I,
    )
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in CODE
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert found == []
