"""How does somebody new get a buddy?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import again, begun, newcomer

from footpath.growth.actions import begin_onboarding, name_buddy
from footpath.growth.onboarding import states
from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_everything_opens_and_the_first_item_is_settled(cast):
    it = name_buddy(begun(cast), buddy=cast.ben, by=cast.cleo, now=MONDAY)
    assert it.buddy == cast.ben
    assert not it.items.filter(state=states.LOCKED).exists()
    first = it.items.get(kind="buddy")
    assert (first.state, first.settled_by, first.settled_on) == (states.CONFIRMED, cast.cleo, MONDAY.date())
    assert Event.objects.filter(kind="onboarding.buddy_named", actor_id=cast.cleo.pk).count() == 1


def test_another_one_later_locks_nothing(cast):
    it = name_buddy(begun(cast), buddy=cast.ben, by=cast.cleo, now=MONDAY)
    it = name_buddy(it, buddy=cast.ana, by=cast.max, now=MONDAY)
    assert it.buddy == cast.ana
    assert not it.items.filter(state=states.LOCKED).exists()


def test_whoever_began_it_names_the_first_and_no_other(cast):
    facts = {"team": cast.facilities, "first_day": MONDAY.date(), "now": MONDAY}
    it = begin_onboarding(newcomer(cast), by=cast.eve, **facts)
    name_buddy(it, buddy=cast.ben, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        name_buddy(again(it), buddy=cast.ana, by=cast.eve, now=MONDAY)


def test_strangers_the_hire_themself_and_the_slower_one_are_refused(cast):
    it = begun(cast)
    for who in (cast.ben, cast.dov, cast.eve, it.hire):
        with pytest.raises(PermissionDenied):
            name_buddy(it, buddy=cast.ben, by=who, now=MONDAY)
    with pytest.raises(ValidationError) as refused:
        name_buddy(it, buddy=it.hire, by=cast.cleo, now=MONDAY)
    assert set(refused.value.error_dict) == {"buddy"}
    name_buddy(it, buddy=cast.ben, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        name_buddy(it, buddy=cast.ana, by=cast.max, now=MONDAY)
