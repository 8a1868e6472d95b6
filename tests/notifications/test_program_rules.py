"""Who is told of what happens to a program of ninety days?"""

from datetime import date

import pytest
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.actions import hand_over_program, leave_programs, tell_program_month
from footpath.history.models import Event
from footpath.notifications.rules import RULES
from footpath.people.actions import give_role
from footpath.people.roles import Role

pytestmark = pytest.mark.django_db


def told(program):
    event = Event.objects.filter(subject_kind="program").order_by("pk").last()
    return {one for audience in RULES[event.kind] for one in audience(again(program), event)} - {None}


def test_champions_are_told_of_the_page_of_a_month_once(cast):
    champion = give_role(cast.max, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    program = started(cast)
    tell_program_month(program, month=date(2026, 11, 1), now=MONDAY)
    assert told(program) == {champion.pk, cast.eve.pk}


def test_whoever_gets_it_and_whoever_can_take_it(cast):
    program = started(cast)
    assert told(program) == {cast.eve.pk}
    champion = give_role(cast.max, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    program = hand_over_program(program, keeper=champion, by=cast.eve, now=MONDAY)
    assert told(program) == {champion.pk}
    leave_programs(champion, now=MONDAY)
    assert told(program) == {champion.pk}  # who is a champion still, and can take it back
    type(champion).objects.update(champions=False)
    assert told(program) == {cast.eve.pk}
