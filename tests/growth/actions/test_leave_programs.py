"""What becomes of programs when whoever looks after them leaves, or is no champion any more?"""

import pytest
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.actions import end_program, hand_over_program, leave_programs
from footpath.growth.program.reactions import go_on_without
from footpath.history.models import Event
from footpath.people.actions import deactivate, give_role, take_role
from footpath.people.roles import Role

pytestmark = pytest.mark.django_db


def kept_by_max(cast):
    champion = give_role(cast.max, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    return hand_over_program(started(cast), keeper=champion, by=cast.eve, now=MONDAY)


def test_nobody_looks_after_them_until_somebody_does(cast):
    program = kept_by_max(cast)
    assert leave_programs(cast.max, now=MONDAY) == 1
    assert leave_programs(cast.max, now=MONDAY) == 0
    assert again(program).keeper is None
    assert Event.objects.get(kind="program.without_keeper").subject_id == program.pk
    assert hand_over_program(again(program), keeper=cast.eve, by=cast.eve, now=MONDAY).keeper == cast.eve


def test_of_one_that_is_over_nobody_is_told(cast):
    program = kept_by_max(cast)
    end_program(program, reason="No.", by=cast.eve, now=MONDAY)
    assert leave_programs(cast.max, now=MONDAY) == 1
    assert not Event.objects.filter(kind="program.without_keeper").exists()


@pytest.mark.parametrize("how", ["leaves", "role"])
def test_it_follows_by_itself(cast, how):
    program = kept_by_max(cast)
    if how == "leaves":
        deactivate(cast.max, by=cast.eve, now=MONDAY)
    else:
        take_role(cast.max, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    go_on_without(Event.objects.order_by("pk").last())
    assert again(program).keeper is None
