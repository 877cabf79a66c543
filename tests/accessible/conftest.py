"""Three decks as users build them: the sample, one of another format and template, one whose slides go on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from emergency_care import own_data, workspace
from readback import file_of

import deckgen
from deckgen.pipeline import Built


def continued(folder: Path) -> Path:
    """The report on emergency care with more to say than its slides hold."""
    words = workspace(folder, own_data()) / "content/2019-03/words/attendances.md"
    wards = "\n".join(
        f"- Ward {number} has a new lead nurse, who came from another trust." for number in range(1, 61)
    )
    words.write_text(f"{words.read_text(encoding='utf-8')}{wards}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session", params=["sample", "another format", "slides that go on"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    if request.param == "sample":
        return request.getfixturevalue("sample")
    folder = tmp_path_factory.mktemp("accessible") / "ws"
    if request.param == "another format":
        return deckgen.build(workspace=workspace(folder, own_data()))
    return deckgen.build(workspace=continued(folder))


@pytest.fixture(scope="session")
def pdf(built: Built) -> Path:
    return file_of(built, ".pdf")


@pytest.fixture(scope="session")
def slides(built: Built) -> list[dict[str, Any]]:
    """The slides and the pages that follow them, as the PDF has them."""
    deck: dict[str, list[dict[str, Any]]] = json.loads(
        file_of(built, "deck.json").read_text(encoding="utf-8")
    )
    return [*deck["slides"], *deck["appendix"]]
