"""Who is asked to say promises anew, after an emergency has displaced them?"""

from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, TUESDAY, day

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.promises_owed import whom_to_ask


def test_who_gave_them_and_who_leads_hear_how_many_there_are(cast):
    request = ask(cast, MONDAY)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    emergency = overtake(cast, request, ask(cast, MONDAY), now=TUESDAY)
    assert actions.owe_promises(emergency, now=TUESDAY)
    event = Event.objects.last()
    assert (event.kind, event.subject_id) == ("emergency.promises_owed", emergency.pk)
    assert event.occurrence().sentence("Footpath") == f"{emergency.number} may overtake: 1 promise to say anew"
    assert whom_to_ask(emergency) == {cast.ben.pk, cast.facilities.lead_id}
    actions.promise_again(emergency, days={emergency.displacements.first().pk: day(4)}, by=cast.ben, now=TUESDAY)
    assert not actions.owe_promises(emergency, now=TUESDAY)
