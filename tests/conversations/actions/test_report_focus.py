"""How is reported what came out of focus groups?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.conversations.grouping import LATER, fresh

from footpath.conversations.actions import report_focus
from footpath.conversations.groups.found import found_in
from footpath.conversations.models import FocusGroup
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_themes_of_five_people_or_more_go_to_the_team(table):
    study = table.reported()
    assert study.groups.get().state == "reported"
    assert study.reported_at
    assert [row.people for row in found_in(study).told] == [7, 7]
    assert Event.objects.latest("id").kind == "focus_study.reported"


def test_nothing_of_four_people_is_told(table):
    group = table.checked()
    FocusGroup.objects.filter(pk=group.pk).update(came=4)
    with pytest.raises(Refused, match="enough people"):
        report_focus(fresh(group).study, summary="x", by=table.champion, now=LATER)


def test_not_before_all_are_checked_not_twice_and_by_nobody_else(table):
    group, _themes = table.coded()
    with pytest.raises(Refused):
        report_focus(group.study, summary="x", by=table.champion, now=LATER)
    with pytest.raises(PermissionDenied):
        report_focus(group.study, summary="x", by=table.ivy, now=LATER)


def test_the_summary_names_nobody(table):
    group = table.checked()
    with pytest.raises(ValidationError):
        report_focus(fresh(group).study, summary="Abby is right.", by=table.champion, now=LATER)
