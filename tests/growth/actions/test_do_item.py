"""How does somebody say that something is done?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import PROOF, begun, done, fresh, open_one, thing

from footpath.growth.actions import do_item, name_checker
from footpath.growth.onboarding import states
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_it_waits_for_a_check_with_words_that_lie_locked(cast):
    it = open_one(cast)
    item = done(it, thing(it, kind="lesson"))
    assert (item.state, item.done_by, item.done_at) == (states.DONE, it.hire, MONDAY)
    assert item.texts["proof"] == PROOF
    assert PROOF not in item.locked
    assert Event.objects.get(kind="onboarding.item_done").facts == {"item": item.pk}


def test_what_the_checker_does_is_confirmed_with_that(cast):
    it = name_checker(open_one(cast), checker=cast.max, by=cast.cleo, now=MONDAY)
    item = do_item(thing(it, who="checker"), by=cast.max, now=MONDAY)
    assert (item.state, item.settled_by) == (states.CONFIRMED, cast.max)


def test_for_a_buddy_or_checker_who_is_missing_those_who_lead(cast):
    it = open_one(cast)
    item = thing(it, who="checker")
    with pytest.raises(PermissionDenied):
        do_item(item, by=cast.ben, now=MONDAY)
    assert do_item(item, by=cast.cleo, now=MONDAY).state == states.CONFIRMED


def test_words_where_they_are_asked_for(cast):
    it = open_one(cast)
    with pytest.raises(ValidationError) as refused:
        do_item(thing(it, kind="lesson"), by=it.hire, now=MONDAY)
    assert set(refused.value.error_dict) == {"proof"}
    with pytest.raises(ValidationError):
        do_item(thing(it, kind="lesson"), by=it.hire, now=MONDAY, proof="x" * 2001)


def test_nobody_for_another_one_nothing_that_is_locked_and_not_twice(cast):
    it = begun(cast)
    item = thing(it)
    with pytest.raises(Refused, match="buddy is named"):
        do_item(item, by=it.hire, now=MONDAY)
    for who in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            do_item(item, by=who, now=MONDAY)
    with pytest.raises(PermissionDenied):
        do_item(thing(it, kind="buddy"), by=cast.cleo, now=MONDAY)


def test_the_slower_of_two_windows_is_told(cast):
    it = open_one(cast)
    item = thing(it)
    do_item(item, by=it.hire, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        do_item(item, by=it.hire, now=MONDAY)
    with pytest.raises(Refused):
        do_item(fresh(item), by=it.hire, now=MONDAY)
