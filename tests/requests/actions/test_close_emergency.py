"""How is an emergency closed: could it have been foreseen?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import happened
from tests.requests.emergencies import LATER, SAID, emergency_of
from tests.requests.stages import HOUR, anew, queued

from footpath.requests import actions
from footpath.requests.models import Emergency
from footpath.requests.overtaking import to_look_back
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(cast):
    emergency = emergency_of(cast, queued(cast))
    actions.decide_emergency(emergency, choice="overtake", by=cast.max, now=LATER, **SAID)
    request = actions.take(anew(emergency.request), by=cast.ben, now=LATER)
    actions.deliver(request, text="Done.", by=cast.ben, now=LATER + HOUR)
    return Emergency.objects.select_related("request", "team", "customer_team").get(pk=emergency.pk)


def test_one_of_those_who_know_says_it_once(cast, done):
    assert list(to_look_back(cast.max)) == list(to_look_back(cast.cleo)) == [done]
    actions.close_emergency(done, foreseen="partly", note="The carrier was late before.", by=cast.cleo, now=LATER)
    assert (done.foreseen, done.closed_by) == ("partly", cast.cleo)
    assert happened(done.request).facts == {"emergency_id": done.pk, "foreseen": "partly"}
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin"):
        actions.close_emergency(done, foreseen="no", by=cast.max, now=LATER)
    assert not to_look_back(cast.max).exists()


def test_it_is_refused_to_others_and_without_a_word_on_what_would_have_shown_it(cast, done):
    for nobody in (cast.ana, cast.ben, cast.dov):
        with pytest.raises(PermissionDenied):
            actions.close_emergency(done, foreseen="no", by=nobody, now=LATER)
    for foreseen, field in (("perhaps", "foreseen"), ("yes", "note")):
        with pytest.raises(Unclear) as refused:
            actions.close_emergency(done, foreseen=foreseen, by=cast.max, now=LATER)
        assert refused.value.field == field


def test_before_the_delivery_nobody_can_say(cast):
    emergency = emergency_of(cast, queued(cast))
    actions.decide_emergency(emergency, choice="overtake", by=cast.max, now=LATER, **SAID)
    with pytest.raises(Refused):
        actions.close_emergency(emergency, foreseen="no", by=cast.max, now=LATER)
