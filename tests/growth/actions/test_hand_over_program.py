"""Who looks after a program from now on?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.routing import again, started

from footpath.growth.actions import hand_over_program
from footpath.history.models import Event
from footpath.people.actions import give_role
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.roles import Role

pytestmark = pytest.mark.django_db


def test_to_another_champion(cast):
    program = started(cast)
    champion = give_role(cast.max, role=Role.CHAMPION, by=cast.eve, now=MONDAY)
    assert hand_over_program(program, keeper=champion, by=champion, now=MONDAY).keeper == champion
    assert Event.objects.get(kind="program.handed_over").facts == {"to": champion.pk}
    with pytest.raises(SomebodyWasFaster):
        hand_over_program(program, keeper=cast.eve, by=cast.eve, now=MONDAY)
    assert again(program).keeper == champion


def test_not_to_somebody_else_nor_by_others(cast):
    program = started(cast)
    for keeper in (None, cast.ana):
        with pytest.raises(ValidationError) as error:
            hand_over_program(program, keeper=keeper, by=cast.eve, now=MONDAY)
        assert "keeper" in error.value.error_dict
    with pytest.raises(PermissionDenied):
        hand_over_program(program, keeper=cast.eve, by=cast.cleo, now=MONDAY)
