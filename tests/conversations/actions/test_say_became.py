"""What became of a theme?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER

from footpath.conversations.actions import say_became
from footpath.people.models import Membership, Team
from footpath.people.refusals import Refused, SomebodyWasFaster


def test_the_lead_says_it_in_words_and_who_is_slower_is_told(table):
    theme = table.reported().themes.all()[0]
    theme = say_became(theme, became="nothing", said="The roster comes first.", edits=0, by=table.cast.cleo, now=LATER)
    assert (theme.became, theme.texts["said"]) == ("nothing", "The roster comes first.")
    with pytest.raises(SomebodyWasFaster):
        say_became(theme, became="done", said="Done.", edits=0, by=table.cast.max, now=LATER)


def test_nothing_yet_needs_its_because(table):
    theme = table.reported().themes.all()[0]
    for became, said in (("nothing", ""), ("nonsense", "x")):
        with pytest.raises(ValidationError):
            say_became(theme, became=became, said=said, edits=0, by=table.cast.cleo, now=LATER)


def test_neither_a_member_nor_an_administrator_and_not_before_the_report(table):
    _group, themes = table.to_code()
    for somebody in (table.cast.ben, table.cast.eve):
        with pytest.raises(PermissionDenied):
            say_became(themes[0], became="done", said="x", edits=0, by=somebody, now=LATER)
    with pytest.raises(Refused):
        say_became(themes[0], became="done", said="x", edits=0, by=table.cast.cleo, now=LATER)


def test_a_team_that_was_dissolved_meanwhile_is_answered_for_by_whoever_led_above(table):
    study = table.reported()
    Membership.objects.filter(team=table.cast.facilities).delete()
    Team.objects.filter(pk=table.cast.facilities.pk).update(lead=None)
    theme = say_became(study.themes.all()[0], became="doing", said="We see.", edits=0, by=table.cast.max, now=LATER)
    assert theme.became == "doing"
