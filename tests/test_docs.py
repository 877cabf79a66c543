"""What the documents say is so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from deckgen.cli import main
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.registry import VerbInfo

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("content/*/README.md")])


def row(verb: VerbInfo) -> str:
    options = "; ".join(
        f"`{each.name}`{' (needed)' if each.required else ''}: {each.summary}" for each in verb.options
    )
    return f"| `{verb.verb}` | {verb.summary} | {options} |"


@pytest.mark.parametrize("verbs", [SENTENCE_VERBS, CHART_VERBS], ids=["sentences", "charts"])
def test_the_guide_for_authors_lists_every_word_with_its_options(verbs: Mapping[str, VerbInfo]) -> None:
    lines = (ROOT / "docs/authoring.md").read_text(encoding="utf-8").splitlines()
    assert [row(verb) for verb in verbs.values() if row(verb) not in lines] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_commands_of_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`deckgen ([a-z]+)", readme))
    told = CliRunner().invoke(main, ["--help"]).stdout
    assert named == set(re.findall(r"^  (\w+)  ", told, flags=re.M))


def test_the_two_commands_of_the_readme_are_targets_of_the_makefile() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^make (\w+)$", readme, flags=re.M))
    assert targets == {"report", "test"}
    assert all(f"\n{target}:" in makefile for target in targets)


def shown(kind: str, page: str = "README.md") -> str:
    """The page's first example of this kind."""
    found = re.search(rf"```{kind}\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), flags=re.S)
    assert found
    return found[1]


def small_workspace(folder: Path) -> Path:
    """The sample with one slide, written as the README shows and sent as the page on sending shows."""
    for each in ("layouts", "content"):
        shutil.copytree(ROOT / each, folder / each, ignore=shutil.ignore_patterns("__pycache__"))
    layout, content = folder / "layouts/highlight-report", folder / "content/2024-09"
    settings = yaml.safe_load((layout / "layout.yaml").read_text(encoding="utf-8"))
    settings["slides"] = ["calls-999"]
    settings["kinds"] = {"metric": settings["kinds"]["metric"]}
    (layout / "layout.yaml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    for emptied in (layout / "slides", content / "words"):
        for each in emptied.iterdir():
            each.unlink()
    for name in ("events.yaml", "targets.yaml", "benchmarks.yaml", "deliverables.yaml", "accepted.yaml"):
        (content / name).unlink()
    (layout / "slides/calls-999.yaml").write_text(shown("yaml"), encoding="utf-8")
    (content / "words/calls-999.md").write_text(shown("markdown"), encoding="utf-8")
    (layout / "mail.md").write_text(shown("markdown", "docs/sending.md"), encoding="utf-8")
    (layout / "mail.yaml").write_text(shown("yaml", "docs/sending.md"), encoding="utf-8")
    return folder


def test_the_slide_and_the_words_of_the_readme_and_the_message_of_the_page_on_sending_make_a_report(
    tmp_path: Path,
) -> None:
    result = CliRunner().invoke(main, ["check", "--workspace", str(small_workspace(tmp_path))])
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_message_that_names_what_is_not_there_makes_none(tmp_path: Path) -> None:
    mail = small_workspace(tmp_path) / "layouts/highlight-report/mail.md"
    text = mail.read_text(encoding="utf-8")
    mail.write_text(text.replace("{calls-999.offered.year-value}", "{calls-999.made-up}"), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--workspace", str(tmp_path)])
    assert result.exit_code == 1
    assert "mail.md:" in result.stderr
    assert "calls-999.made-up" in result.stderr
