"""Debian's Chromium, driven by Playwright, with axe-core; and pages whose every word and request is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from review_by_hand import every_kind, facts, review
from web_by_hand import deck

from deckgen.pipeline import Built
from deckgen.writers import html
from deckgen.writers.review import write

HERE = Path(__file__).resolve().parent
AXE = HERE / "node_modules/axe-core/axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@dataclass
class Opened:
    """A page in the browser; `said` is what its console said, `asked` what it requested."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def violations(self, tags: Sequence[str] = ()) -> list[str]:
        """What axe-core finds by all its rules, or those of `tags`: rule, what to do, and where."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("tags => axe.run(tags.length ? {runOnly: tags} : {})", list(tags))
        return [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html']}" for rule in found["violations"]]

    def focused(self) -> str:
        """The words of what has the focus."""
        return str(self.page.evaluate("document.activeElement.textContent")).strip()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci --prefix tests/browser")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Opened]]:
    """Opens a file; fails the test at its end where the console said a word or anything was asked for."""
    opened: list[tuple[Opened, Any, str]] = []

    def open_file(path: Path, **how: Any) -> Opened:
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 800}} | how))
        made = Opened(context.new_page())
        made.page.on("console", lambda message: made.said.append(message.text))
        made.page.on("pageerror", lambda error: made.said.append(str(error)))
        made.page.on("request", lambda request: made.asked.append(request.url))
        made.page.goto(path.as_uri())
        opened.append((made, context, path.as_uri()))
        return made

    yield open_file
    for made, context, address in opened:
        context.close()
        assert made.said == []
        # What is downloaded is made by the page itself.
        assert {url.split("#")[0] for url in made.asked if not url.startswith("blob:")} == {address}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The review made by hand, as a file."""
    path = tmp_path_factory.mktemp("review") / "review.html"
    path.write_bytes(write(review()))
    return path


@pytest.fixture(scope="session")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a change of each kind, and a figure that is withheld."""
    told = facts()
    told["facts"][0]["figures"] |= {
        "prior": {"value": None, "unit": "count", "text": "fewer than 5", "withheld": "small"}
    }
    path = tmp_path_factory.mktemp("changed") / "review.html"
    path.write_bytes(write(review(changes=every_kind(values=36), facts=told)))
    return path


@pytest.fixture(scope="session")
def whole(sample: Built) -> Path:
    """The sample report's review."""
    return next(path for path in sample.files if path.name == "review.html")


@pytest.fixture(scope="session")
def small_web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web page of the deck made by hand, as a file."""
    path = tmp_path_factory.mktemp("web") / "report.html"
    path.write_bytes(html.write(deck()))
    return path


@pytest.fixture(scope="session")
def whole_web(sample: Built) -> Path:
    """The sample report's web page."""
    return next(path for path in sample.files if path.suffix == ".html" and path.name != "review.html")
