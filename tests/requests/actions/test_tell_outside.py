"""Is whoever heard an outside customer asked to tell them the end, and is it said once?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import ANSWERS, MONDAY
from tests.requests.stages import HOUR, TUESDAY, anew, kinds

from footpath.history.models import Event
from footpath.insight.queries import waiting_for
from footpath.notifications.outside_audiences import teller
from footpath.people import actions as people
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.refusals import Refused, SomebodyWasFaster

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(cast) -> ServiceRequest:
    """Dov has written down what Mrs. Lund asked, and Ben has it."""
    asked = actions.file_outside(cast.move, name="Mrs. Lund", text="Move our desk.", by=cast.dov, now=MONDAY)
    actions.fill_in(asked, answers=ANSWERS, by=cast.dov, now=MONDAY)
    return actions.take(anew(asked), by=cast.ben, now=MONDAY)


def test_when_it_is_done_they_are_told_what_to_say_and_one_tap_ends_it(cast, filed):
    actions.deliver(filed, text="It stands at gate 4.", by=cast.ben, now=TUESDAY)
    assert kinds(filed)[-2:] == ["delivered", "outside_to_tell"]
    assert "Tell Mrs. Lund: it is done" in [line.title for line in waiting_for(cast.dov, TUESDAY)]
    actions.tell_outside(anew(filed), by=cast.dov, now=TUESDAY + HOUR)
    told = OutsideAsk.objects.get()
    assert (told.told_by, told.told_at) == (cast.dov, TUESDAY + HOUR)
    with pytest.raises(SomebodyWasFaster, match=r"Dov Levi told Mrs\. Lund"):
        actions.tell_outside(anew(filed), by=cast.dov, now=TUESDAY + HOUR)
    actions.send_back(anew(filed), text="It wobbles.", by=cast.dov, now=TUESDAY + HOUR)
    actions.deliver(anew(filed), text="It does not any more.", by=cast.ben, now=TUESDAY + 2 * HOUR)
    assert OutsideAsk.objects.get().told_at is None  # the new end is told, too


def test_a_no_is_told_with_what_can_be_done(cast, filed):
    actions.decline(filed, reason="No room.", alternative="Gate 5 is free.", by=cast.ben, now=TUESDAY)
    assert kinds(filed)[-1] == "outside_to_tell"
    [line] = [one for one in waiting_for(cast.dov, TUESDAY) if one.act == "Tell them"]
    assert line.title == "Tell Mrs. Lund: it cannot be done, and what can"


def test_where_whoever_heard_it_has_left_somebody_is_told_all_the_same(cast, filed):
    people.name_lead(cast.sales, lead=cast.eve, by=None, now=MONDAY)
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    actions.deliver(anew(filed), text="It stands at gate 4.", by=cast.ben, now=TUESDAY)
    told = Event.objects.get(kind="request.outside_to_tell")
    assert teller(anew(filed), told) == {cast.eve.pk}
    assert "Tell Mrs. Lund: it is done" in [line.title for line in waiting_for(cast.eve, TUESDAY)]
    with pytest.raises(PermissionDenied):
        actions.tell_outside(anew(filed), by=cast.cleo, now=TUESDAY)
    Person.objects.filter(pk=cast.eve.pk).update(is_active=False)
    filed.service.__class__.objects.filter(pk=filed.service_id).update(confidential=True)
    assert teller(anew(filed), told) == {cast.cleo.pk}  # whoever leads the team that serves may see it
    assert "Tell Mrs. Lund: it is done" in [line.title for line in waiting_for(cast.cleo, TUESDAY)]
    actions.tell_outside(anew(filed), by=cast.cleo, now=TUESDAY + HOUR)
    assert OutsideAsk.objects.get().told_by == cast.cleo


def test_not_before_it_has_ended_and_not_by_the_team(cast, filed):
    with pytest.raises(Refused):
        actions.tell_outside(filed, by=cast.dov, now=TUESDAY)
    with pytest.raises(PermissionDenied):
        actions.tell_outside(filed, by=cast.ben, now=TUESDAY)
