"""Who hears that an emergency came first, and what do they read?"""

import pytest
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, TUESDAY, day

from footpath.history.models import Event
from footpath.history.record import record
from footpath.notifications.actions import tell
from footpath.notifications.letters import lines_for, notice_letter
from footpath.notifications.models import Notice
from footpath.requests import actions
from footpath.requests.events import Displaced

pytestmark = pytest.mark.django_db


def told(event):
    """Who was told of it, with which group."""
    tell(event)
    return dict(Notice.objects.filter(event=event).values_list("recipient__email", "group"))


@pytest.fixture
def displaced(cast):
    """Ana's request, promised for Friday by Ben, waits behind an emergency of Sales."""
    request = ask(cast, MONDAY)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    return overtake(cast, request, now=TUESDAY)


def test_the_customer_hears_the_new_day_the_reason_and_a_word_of_apology(cast, displaced):
    facts = {"day_before": "2026-11-27", "day_after": "2026-12-01", "apology": displaced.apology}
    happened = Displaced(
        emergency_id=displaced.pk, number=displaced.number, team="Sales", reason=displaced.unforeseen, **facts
    )
    event = record(happened, subject=displaced.displacements.get().request, by=cast.max, now=TUESDAY)
    assert told(event) == {cast.ana.email: "at_risk"}
    [line] = lines_for(Notice.objects.filter(event=event), cast.ana, TUESDAY)
    letter = notice_letter(line, cast.ana)
    for words in ("It is likely there by Tue 1 Dec now.", displaced.unforeseen, displaced.apology, displaced.number):
        assert words in " ".join(letter.text.split()).replace("> ", "")
    assert displaced.request.number not in letter.text


def test_who_gave_the_promises_and_who_leads_are_asked_for_new_days(cast, displaced):
    assert actions.owe_promises(displaced, now=TUESDAY)
    assert told(Event.objects.last()) == {cast.ben.email: "waits_for_me", cast.cleo.email: "waits_for_me"}


def test_both_leads_hear_of_a_talk(cast):
    actions.raise_habit(cast.facilities, customer_team=cast.sales, facts={}, now=MONDAY)
    assert cast.cleo.email in told(Event.objects.last())
