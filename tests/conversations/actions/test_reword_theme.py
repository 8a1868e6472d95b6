"""How does a theme get other words?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER

from footpath.conversations.actions import reword_theme
from footpath.people.refusals import Refused, SomebodyWasFaster


def test_somebody_who_codes_says_it_differently_unless_somebody_was_faster(table):
    _group, themes = table.to_code()
    assert str(reword_theme(themes[0], title="Hearing early", edits=0, by=table.ivy, now=LATER)) == "Hearing early"
    with pytest.raises(SomebodyWasFaster):
        reword_theme(themes[0], title="Hearing late", edits=0, by=table.cast.eve, now=LATER)
    with pytest.raises(PermissionDenied):
        reword_theme(themes[0], title="Hearing late", edits=1, by=table.cast.ben, now=LATER)


def test_after_the_report_its_words_stay(table):
    theme = table.reported().themes.all()[0]
    with pytest.raises(Refused):
        reword_theme(theme, title="x", edits=0, by=table.ivy, now=LATER)
