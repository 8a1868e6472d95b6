"""How is it confirmed that something was done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import again, done, fresh, open_one, thing

from footpath.growth.actions import confirm_item, do_item, name_checker, waive_item
from footpath.growth.onboarding import states
from footpath.history.models import Event
from footpath.people.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_by_the_buddy_with_the_day(cast):
    it = open_one(cast)
    item = confirm_item(done(it), by=cast.ben, now=MONDAY)
    assert (item.state, item.settled_by, item.settled_on) == (states.CONFIRMED, cast.ben, MONDAY.date())


def test_a_checker_is_never_the_hire_and_never_whoever_did_it(cast):
    it = name_checker(open_one(cast), checker=cast.max, by=cast.cleo, now=MONDAY)
    item = done(it)
    for who in (it.hire, cast.ana, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            confirm_item(item, by=who, now=MONDAY)
    of_buddy = thing(it, who="buddy")
    do_item(of_buddy, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        confirm_item(fresh(of_buddy), by=cast.ben, now=MONDAY)
    assert confirm_item(fresh(of_buddy), by=cast.max, now=MONDAY).state == states.CONFIRMED


def test_nothing_that_is_not_done_and_not_twice(cast):
    it = open_one(cast)
    with pytest.raises(Refused, match="not done yet"):
        confirm_item(thing(it), by=cast.ben, now=MONDAY)
    item = done(it)
    confirm_item(item, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        confirm_item(item, by=cast.cleo, now=MONDAY)


def test_the_last_one_completes_it_once(cast):
    it = open_one(cast)
    last = done(it)
    for item in it.items.exclude(kind="buddy").exclude(pk=last.pk):
        waive_item(fresh(item), reason="Knows it", by=cast.cleo, now=MONDAY)
    assert again(it).state == states.UNDER_WAY
    confirm_item(last, by=cast.ben, now=MONDAY)
    assert (again(it).state, again(it).ended_at) == (states.COMPLETE, MONDAY)
    assert Event.objects.filter(kind="onboarding.completed").count() == 1
