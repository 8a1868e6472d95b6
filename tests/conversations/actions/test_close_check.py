"""When have those who were there looked at the themes?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import check_themes, close_check
from footpath.people.refusals import Refused


def test_after_a_week_it_goes_on(table):
    group, _themes = table.coded()
    with pytest.raises(Refused, match="a week"):
        close_check(group, by=table.champion, now=LATER + timedelta(days=3))
    assert close_check(group, by=table.champion, now=LATER + timedelta(days=10)).state == "checked"


def test_at_once_when_everybody_has_looked(table):
    group, _themes = table.coded()
    for seat in seats(group).filter(came=True):
        check_themes(group, wrong={}, by=seat.person, now=LATER)
    assert close_check(group, by=table.champion, now=LATER + timedelta(days=3)).state == "checked"


def test_not_before_what_was_found_wrong_has_an_answer_and_by_nobody_else(table):
    group, themes = table.coded()
    check_themes(group, wrong={themes[0].pk: "No."}, by=seats(group).filter(came=True)[0].person, now=LATER)
    with pytest.raises(Refused, match="found wrong"):
        close_check(group, by=table.champion, now=LATER + timedelta(days=10))
    with pytest.raises(PermissionDenied):
        close_check(group, by=table.ivy, now=LATER + timedelta(days=10))
