"""A template, a ruler and blocks by hand, and the one entry: `positioned(...)`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from blocks_by_hand import slide_of

from deckgen import template as templates
from deckgen.fonts import Ruler
from deckgen.model.block import Block
from deckgen.model.deck import Slide
from deckgen.model.template import Template
from deckgen.position import Placed, place
from deckgen.position.setting import Setter
from deckgen.position.styles import Look, look_of
from deckgen.problems import Problems

SCRIPT = Path(__file__).resolve().parents[2] / "layouts" / "highlight-report" / "make_template.py"


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return _made(tmp_path_factory.mktemp("template") / "template.pptx")


@pytest.fixture(scope="session")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return _made(tmp_path_factory.mktemp("template") / "narrow.pptx", "--four-three")


def _made(path: Path, *options: str) -> Template:
    subprocess.run([sys.executable, "-B", str(SCRIPT), *options, str(path)], check=True, timeout=60)
    found = templates.read(path, Problems())
    assert found is not None
    return found


@pytest.fixture(scope="session")
def ruler() -> Ruler:
    return Ruler()


@pytest.fixture(scope="session")
def setter(ruler: Ruler) -> Setter:
    return Setter(ruler)


@pytest.fixture(scope="session")
def look(template: Template) -> Look:
    return look_of({}, template, Problems()).in_colour("accent2")


@pytest.fixture
def problems() -> Problems:
    return Problems()


@pytest.fixture
def positioned(template: Template, ruler: Ruler, problems: Problems) -> Callable[..., Placed]:
    """Place one slide of regions; problems go to the fixture of that name."""

    def run(
        regions: Mapping[str, tuple[Block, ...]],
        layout: str = "Metric",
        headings: Mapping[str, str] | None = None,
        columns: int = 0,
        on: Template = template,
        theme: Mapping[str, object] | None = None,
    ) -> Placed:
        return place([slide_of(regions, layout, headings, columns)], on, theme or {}, problems, ruler)

    return run


@pytest.fixture
def one_slide(positioned: Callable[..., Placed]) -> Callable[..., Slide]:
    """The same, where it must be one slide."""

    def run(*arguments: object, **options: object) -> Slide:
        (slide,) = positioned(*arguments, **options).slides
        return slide

    return run
