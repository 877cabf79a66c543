"""The page of a message in a browser: as a mail program shows it, and as who hears it is told."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from mail.released import REPORT, released, workspace

from deckgen import sending

pytestmark = pytest.mark.browser


@pytest.fixture
def shown(tmp_path: Path, open_page: Callable[..., Any]) -> Any:
    """The HTML part of a message that says that it corrects another, as it stands in the file."""
    at = workspace(tmp_path)
    sending.send(at.folder, REPORT, [at.people(1)], mode="drafts")
    released(
        at,
        files={"board-2024-09.pdf": b"%PDF another"},
        marking="OFFICIAL",
        changes=("visits: 10,041, was 10,014", "waits: 8 minutes, was 9 minutes"),
    )
    sending.send(at.folder, REPORT, [at.people(1)], mode="dry-run")
    (path,) = (at.output / "mail/dry-run").glob("*.eml")
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    part = message.get_body(("html",))
    assert part is not None
    page = tmp_path / "message.html"
    page.write_text(part.get_content(), encoding="utf-8")
    return open_page(page)


def test_it_fetches_nothing_says_nothing_and_reads_as_it_is_meant_to(shown: Any) -> None:
    """That nothing is asked for is held by `open_page` itself."""
    assert shown.page.title() == "[OFFICIAL] Corrected: Board report, July to September 2024"
    assert shown.page.locator("html").get_attribute("lang") == "en-GB"
    assert shown.page.locator("p").all_inner_texts() == [
        "OFFICIAL",
        "This is corrected:",
        "Dear Person 1,",
        "The report is attached: board-2024-09.pdf.",
    ]
    assert [each.locator("li").all_inner_texts() for each in shown.page.locator("ul").all()] == [
        ["visits: 10,041, was 10,014", "waits: 8 minutes, was 9 minutes"],
        ["119,973 visits in the year"],
    ]


def test_axe_finds_nothing_against_wcag(shown: Any) -> None:
    """Its rules for pages of a site, such as landmarks, are none of a message."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    assert shown.violations(tags) == []


def test_it_fits_a_narrow_screen(shown: Any) -> None:
    shown.page.set_viewport_size({"width": 320, "height": 600})
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= 320
