"""How does somebody plan focus groups about the service of a team?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import QUESTIONS

from footpath.conversations.actions import plan_focus
from footpath.conversations.actions.plan_focus import TooFew
from footpath.conversations.models import FocusStudy
from footpath.history.models import Event
from footpath.people.models import Membership


def test_a_champion_plans_three_groups_and_nobody_is_asked_yet(table):
    study = table.plan(groups=3)
    assert (study.topic, len(study.questions), study.seats, study.invites) == ("Moving desks", 5, 8, 10)
    assert [one.state for one in study.groups.all()] == ["planned"] * 3
    assert Event.objects.latest("id").kind == "focus_study.planned"
    assert "Moving desks" not in FocusStudy.objects.values_list("locked", flat=True)[0]


def test_only_champions_who_are_neutral(table):
    with pytest.raises(PermissionDenied):
        plan_focus(team=table.cast.facilities, topic="x", questions=QUESTIONS, by=table.cast.dov, now=MONDAY)
    table.cast.cleo.champions = True
    with pytest.raises(ValidationError, match="Ask another champion"):
        plan_focus(team=table.cast.facilities, topic="x", questions=QUESTIONS, by=table.cast.cleo, now=MONDAY)


@pytest.mark.parametrize(
    ("field", "value"),
    [("questions", "One?"), ("questions", QUESTIONS + "\na\nb\nc"), ("seats", 7), ("seats", 11), ("invites", 13),
     ("groups", 0), ("topic", ""), ("topic", "x" * 100_000)],
)  # fmt: skip
def test_what_is_no_group_names_its_field(table, field, value):
    with pytest.raises(ValidationError) as told:
        table.plan(**{field: value})
    assert field in told.value.message_dict


def test_a_group_for_three_people_is_refused_at_once(table):
    Membership.objects.exclude(person__in=table.people[:3]).filter(team__in=[table.ramp, table.cargo]).delete()
    with pytest.raises(TooFew, match="only 3 people"):
        table.plan()
    assert not FocusStudy.objects.exists()
