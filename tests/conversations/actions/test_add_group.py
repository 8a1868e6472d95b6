"""How does one more focus group come to a topic?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.conversations.actions import add_group
from footpath.conversations.models import FocusStudy
from footpath.people.models import Person
from footpath.people.refusals import Refused


def test_one_more_is_planned_up_to_six(table):
    study = table.plan()
    for number in range(2, 7):
        study.refresh_from_db()
        assert add_group(study, by=table.champion, now=MONDAY).number == number
    study.refresh_from_db()
    with pytest.raises(Refused):
        add_group(study, by=table.champion, now=MONDAY)


def test_only_by_whoever_runs_it_and_before_the_report(table):
    with pytest.raises(PermissionDenied):
        add_group(table.plan(), by=table.cast.eve, now=MONDAY)


def test_another_champion_goes_on_once_the_planner_has_left(table):
    study = table.plan()
    Person.objects.filter(pk=table.champion.pk).update(is_active=False)
    Person.objects.filter(pk=table.ivy.pk).update(champions=True)
    study = FocusStudy.objects.get(pk=study.pk)
    assert add_group(study, by=Person.objects.get(pk=table.ivy.pk), now=MONDAY).number == 2
