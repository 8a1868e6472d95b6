"""Who hears that two requests became one, and how often?"""

import pytest
from tests.cast import MONDAY, ask
from tests.requests.stages import HOUR

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.requests import actions
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db


def told(kind):
    event = Event.objects.get(kind=kind)
    tell(event)
    return {notice.recipient.first_name for notice in Notice.objects.filter(event=event)}


@pytest.mark.parametrize(("taken", "ended"), [(False, {"Ana", "Dov"}), (True, {"Ana", "Dov", "Ben"})])
def test_the_team_hears_it_once_and_whoever_had_the_one_that_ended_there(cast, taken, ended):
    """Cleo merges what Ana asked for Dov; the whole team serves the other one, and Ben has this one, or nobody."""
    same, kept = ask(cast, MONDAY), ask(cast, MONDAY)
    ServiceRequest.objects.filter(pk=same.pk).update(asked_for=cast.dov)
    if taken:
        actions.take(same, by=cast.ben, now=MONDAY)
        actions.take(kept, by=cast.cleo, now=MONDAY)
    same, kept = (ServiceRequest.objects.with_names().get(pk=one.pk) for one in (same, kept))
    actions.merge(same, into=kept, by=cast.cleo, now=MONDAY + HOUR)
    assert told("request.merged") == ended
    assert ("Ben" in told("request.merged_in")) is not taken
