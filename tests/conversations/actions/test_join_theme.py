"""How does a theme come to stand beside a question of a survey?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.template.loader import render_to_string
from tests.conversations.grouping import LATER
from tests.surveys.results.released import asked_again, block, frequency, out

from footpath.conversations.actions import join_theme
from footpath.conversations.groups.panels import on_survey
from footpath.people.refusals import Refused

NOW = LATER + timedelta(days=12)


@pytest.fixture
def wave(table):
    """The results of a survey, which everybody may read."""
    items = {"promptly-asking": frequency(1, 2, 3, 10, 8)}
    return out(asked_again(table.cast), [block("all", 24, items)])


def test_it_stands_beside_the_results_for_whoever_may_read_the_report(table, wave):
    theme = table.reported().themes.all()[0]
    joined = join_theme(theme, wave=wave, item="promptly-asking", by=table.cast.cleo, now=NOW)
    assert (joined.wave, joined.study.groups.get().state) == (wave, "joined")
    panel = on_survey(wave, table.cast.ben, NOW)
    assert panel is not None
    assert [(str(one), text) for one, text in panel.context["rows"]] == [("Hearing of delays", "answer me promptly")]
    assert "Hearing of delays" in render_to_string(panel.template, {"panel": panel.context})
    assert on_survey(wave, table.cast.eve, NOW) is not None  # she put notes into themes


def test_no_question_that_was_not_asked_and_nobody_who_does_not_lead(table, wave):
    theme = table.reported().themes.all()[0]
    with pytest.raises(ValidationError):
        join_theme(theme, wave=wave, item="nonsense", by=table.cast.cleo, now=NOW)
    with pytest.raises(PermissionDenied):
        join_theme(theme, wave=wave, item="promptly-asking", by=table.cast.ben, now=NOW)


def test_not_before_the_report(table, wave):
    _group, themes = table.to_code()
    with pytest.raises(Refused):
        join_theme(themes[0], wave=wave, item="promptly-asking", by=table.cast.cleo, now=NOW)
