"""What may be changed about a workshop by whoever leads it?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_workshop, close_workshop, move_workshop
from footpath.growth.workshops.agenda import agenda
from footpath.growth.workshops.exercises import EXERCISES
from footpath.growth.workshops.leading import Facilitator
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_its_name_and_what_it_leaves_out(cast):
    workshop, _guests = group()
    out = change_workshop(workshop, title="Two teams", skip=EXERCISES[1].key, by=own(workshop), now=MONDAY)
    assert (out.title, agenda(out)[1]) == ("Two teams", EXERCISES[2])
    back = change_workshop(workshop, bring_back=EXERCISES[1].key, by=own(workshop), now=MONDAY)
    assert agenda(back) == EXERCISES
    with pytest.raises(ValidationError) as told:
        change_workshop(workshop, skip="nowhere", by=own(workshop), now=MONDAY)
    assert list(told.value.message_dict) == ["skip"]


def test_the_threshold_never_gets_smaller_once_people_have_begun(cast):
    workshop, _guests = group()
    assert change_workshop(workshop, threshold=4, by=own(workshop), now=MONDAY).threshold == 4
    move_workshop(workshop, to=EXERCISES[0].key, by=own(workshop), now=MONDAY)
    assert change_workshop(workshop, threshold=6, by=own(workshop), now=MONDAY).threshold == 6
    for number in (5, 2, 21):
        with pytest.raises(ValidationError) as told:
            change_workshop(workshop, threshold=number, by=own(workshop), now=MONDAY)
        assert list(told.value.message_dict) == ["threshold"]


def test_where_the_group_is_cannot_be_left_out_and_nothing_after_the_end(cast):
    workshop, _guests = group()
    move_workshop(workshop, to=EXERCISES[0].key, by=own(workshop), now=MONDAY)
    with pytest.raises(ValidationError):
        change_workshop(workshop, skip=EXERCISES[0].key, by=own(workshop), now=MONDAY)
    with pytest.raises(PermissionDenied):
        change_workshop(workshop, title="Mine", by=Facilitator(cast.ben), now=MONDAY)
    close_workshop(workshop, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused):
        change_workshop(workshop, title="Late", by=own(workshop), now=MONDAY)
