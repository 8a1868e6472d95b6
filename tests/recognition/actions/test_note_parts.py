"""Are those named who had a part in a delivery?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.recognition.thanking import delivered

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.recognition.actions import leave_part, note_parts
from footpath.recognition.models import Contribution
from footpath.recognition.reactions import credit
from footpath.recovery.models import Recovery
from footpath.requests import actions
from footpath.requests.models import Need, Tick

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def named(request):
    rows = Contribution.objects.filter(request=request, left_at=None, holds=True)
    return {(one.person.first_name, one.part) for one in rows.select_related("person")}


def test_whoever_did_it_is_named_as_soon_as_it_is_delivered_and_once(cast, asked):
    taken = actions.take(asked, by=cast.ben, now=MONDAY)
    note_parts([taken.pk])
    assert named(taken) == set()
    actions.deliver(taken, text="Done.", by=cast.ben, now=MONDAY + HOUR)
    event = Event.objects.get(kind="request.delivered")
    for _twice in range(2):
        credit(event)
    assert named(taken) == {("Ben", "did")}
    assert Contribution.objects.get().at == MONDAY + HOUR


def test_the_back_office_too_steps_facts_and_who_delivered_it(cast, asked):
    taken = actions.take(asked, by=cast.ben, now=MONDAY)
    Tick.objects.create(request=taken, text="Room measured", by=cast.max, at=MONDAY)
    Tick.objects.create(request=taken, text="Keys fetched", by=cast.ben, at=MONDAY)
    Event.objects.create(
        kind="request.found_by_provider", subject_kind="request", subject_id=taken.pk, actor_id=cast.dov.pk, facts={},
        at=MONDAY,
    )  # fmt: skip
    done = actions.deliver(taken, text="Done.", by=cast.cleo, now=MONDAY + HOUR)
    note_parts([done.pk])
    assert named(done) == {("Ben", "did"), ("Cleo", "did"), ("Max", "step"), ("Dov", "found")}


def test_who_did_what_it_was_waiting_for_also_where_that_comes_later(cast):
    whole, part = ask(cast, MONDAY), delivered(cast, MONDAY)
    Need.objects.create(parent=whole, child=part, added_by=cast.cleo, added_at=MONDAY)
    done = actions.deliver(actions.take(whole, by=cast.cleo, now=MONDAY), text="Done.", by=cast.cleo, now=MONDAY + HOUR)
    credit(Event.objects.filter(kind="request.delivered", subject_id=part.pk).get())
    assert named(done) == {("Cleo", "did"), ("Ben", "chain")}


def test_what_was_asked_in_confidence_names_nobody_elsewhere(cast):
    whole, part = ask(cast, MONDAY), delivered(cast, MONDAY)
    Need.objects.create(parent=whole, child=part, added_by=cast.cleo, added_at=MONDAY)
    Service.objects.filter(pk=part.service_id).update(confidential=True)
    done = actions.deliver(actions.take(whole, by=cast.cleo, now=MONDAY), text="Done.", by=cast.cleo, now=MONDAY + HOUR)
    note_parts([done.pk])
    assert named(done) == {("Cleo", "did")}


def test_who_put_it_right(cast):
    done = delivered(cast)
    it = Recovery.objects.create(
        request=done, team=cast.facilities, cause="missing", noticed_by=cast.ana, noticed_at=MONDAY, since=MONDAY,
        owner=cast.cleo, state="fixed", fixed_at=MONDAY + 2 * HOUR,
    )  # fmt: skip
    credit(Event(kind="recovery.fixed", subject_kind="recovery", subject_id=it.pk, at=MONDAY))
    assert named(done) == {("Ben", "did"), ("Cleo", "put_right")}


def test_who_took_their_name_off_is_not_put_there_again(cast):
    done = delivered(cast)
    leave_part(done, by=cast.ben, now=MONDAY)
    Tick.objects.create(request=done, text="Keys fetched", by=cast.ben, at=MONDAY)
    assert note_parts([done.pk]) == 0
    assert named(done) == set()
