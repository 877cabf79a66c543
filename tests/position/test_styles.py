"""theme.yaml over our own values; what it gets wrong is told."""

from __future__ import annotations

from pathlib import Path

import yaml

from deckgen.model.template import Template
from deckgen.position.styles import look_of
from deckgen.problems import Problems

THEME = Path(__file__).resolve().parents[2] / "layouts" / "highlight-report" / "theme.yaml"


def test_the_kept_theme_says_what_the_engine_has_anyway(template: Template, problems: Problems) -> None:
    theme = yaml.safe_load(THEME.read_text(encoding="utf-8"))
    assert look_of(theme, template, problems) == look_of({}, template, problems)
    assert not len(problems)


def test_sizes_go_down_a_ladder(template: Template, problems: Problems) -> None:
    look = look_of({"text": {"body": {"sizes": ["14/18", "12/15"]}}}, template, problems)
    assert [(look.style("body", step).size, look.style("body", step).leading) for step in (0, 1, 9)] == [
        (14, 18),
        (12, 15),
        (12, 15),
    ]


def test_bullets_have_the_bodys_sizes(template: Template, problems: Problems) -> None:
    look = look_of({"text": {"body": {"sizes": ["14/18"]}}}, template, problems)
    assert look.style("bullet").size == 14
    assert look.style("bullet").bullet == "•"


def test_colours_are_references_to_the_theme(template: Template, problems: Problems) -> None:
    look = look_of({"colours": {"muted": "#595959"}}, template, problems)
    assert look.style("title").colour == template.colours["dk1"]
    assert look.style("small").colour.rgb == "595959"
    assert look.colour("tint").theme == "accent1"
    assert look.in_colour("accent3").colour("tint").theme == "accent3"


def test_our_muted_grey_is_595959(template: Template, problems: Problems) -> None:
    assert look_of({}, template, problems).colour("muted").rgb == "595959"


def test_mistakes_are_told_and_ours_stays(template: Template, problems: Problems) -> None:
    theme = {
        "colours": {"text": "acent1", "txet": "dk1"},
        "text": {"body": {"sizes": ["large"], "before": "some"}},
        "gaps": {"section": -1},
    }
    look = look_of(theme, template, problems)
    assert sorted(problem.code for problem in problems) == [
        "theme-colour",
        "theme-name-unknown",
        "theme-number",
        "theme-number",
        "theme-size",
    ]
    assert look.gaps["section"] == 10
    assert look.style("body").size == 12
    assert look.style("title").colour == template.colours["dk1"]
