"""theme.yaml over our own values; what it gets wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from deckgen.model.template import Template
from deckgen.position.styles import Step, look_of
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


def test_a_step_may_close_up_the_spaces_between_paragraphs(template: Template, problems: Problems) -> None:
    theme = {"text": {"body": {"sizes": ["12/15", "11/13/0.75", "11/12.5/.5"]}, "bullet": {"before": 4}}}
    look = look_of(theme, template, problems)
    assert look.roles["body"].sizes == (Step(12, 15), Step(11, 13, 0.75), Step(11, 12.5, 0.5))
    assert [look.style("bullet", step).before for step in (0, 1, 2, 9)] == [4, 3, 2, 2]
    assert not len(problems)


def test_sections_stand_closer_at_a_step_that_closes_up(template: Template, problems: Problems) -> None:
    theme = {"text": {"body": {"sizes": ["12/15", "11/12.5/0.5"]}}, "gaps": {"section": 8}}
    look = look_of(theme, template, problems)
    assert [look.section_gap(step) for step in (0, 1, 9)] == [8, 4, 4]


def test_a_role_with_sizes_of_its_own_keeps_its_spaces(template: Template, problems: Problems) -> None:
    theme = {"text": {"body": {"sizes": ["12/15/0.5"]}, "group-words": {"sizes": ["24/29"], "before": 6}}}
    assert look_of(theme, template, problems).style("group-words").before == 6


@pytest.mark.parametrize("size", ["12", "12/0", "11/13/2", "11/13/1.5", "11/13/half", "11/13/0.5/1"])
def test_what_is_no_size_is_told(size: str, template: Template, problems: Problems) -> None:
    look = look_of({"text": {"body": {"sizes": [size]}}}, template, problems)
    assert [problem.code for problem in problems] == ["theme-size"]
    assert look.roles["body"] == look_of({}, template, Problems()).roles["body"]


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
