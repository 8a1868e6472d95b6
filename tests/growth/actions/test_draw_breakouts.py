"""How does a group part into small ones?"""

from collections import Counter

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_guest, draw_breakouts
from footpath.growth.workshops.leading import Facilitator

pytestmark = pytest.mark.django_db


def test_by_lot_nobody_alone_and_of_nearly_the_same_size(cast):
    workshop, guests = group(guests=11)
    change_guest(workshop, guests[0], removed=True, by=own(workshop), now=MONDAY)
    draws = []
    for seed in (1, 1, 2):
        draw_breakouts(workshop, size=3, seed=seed, by=own(workshop), now=MONDAY)
        draws.append(list(workshop.participants.order_by("pk").values_list("breakout", flat=True)))
    assert draws[0] == draws[1] != draws[2]
    assert draws[0][0] is None
    assert sorted(Counter(draws[0][1:]).values()) == [3, 3, 4]


@pytest.mark.parametrize("people", [1, 2, 3, 4, 5, 6, 7])
def test_few_people_are_parted_as_far_as_it_goes(cast, people):
    workshop, _guests = group(guests=people)
    draw_breakouts(workshop, size=3, seed=7, by=own(workshop), now=MONDAY)
    sizes = Counter(workshop.participants.values_list("breakout", flat=True)).values()
    assert sum(sizes) == people
    assert people == 1 or min(sizes) >= 2


def test_none_again_and_nothing_absurd(cast):
    workshop, _guests = group(guests=4)
    draw_breakouts(workshop, size=2, seed=7, by=own(workshop), now=MONDAY)
    draw_breakouts(workshop, size=0, seed=7, by=own(workshop), now=MONDAY)
    assert not workshop.participants.exclude(breakout=None).exists()
    with pytest.raises(ValidationError) as told:
        draw_breakouts(workshop, size=1, seed=7, by=own(workshop), now=MONDAY)
    assert list(told.value.message_dict) == ["size"]
    with pytest.raises(PermissionDenied):
        draw_breakouts(workshop, size=2, seed=7, by=Facilitator(), now=MONDAY)
