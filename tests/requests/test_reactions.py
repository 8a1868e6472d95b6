"""What does the room requests do after an event?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, happened
from tests.requests.stages import TUESDAY, anew, kinds, needs_sign_off, queued, sign_off, working

from footpath import jobs
from footpath.history.models import Event
from footpath.people.models import Membership, Person, Team
from footpath.requests import actions
from footpath.requests.models import Outcome, SignOff, Word
from footpath.requests.models.word import WordState
from footpath.requests.reactions import hand_over, refresh_queue
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


def test_a_delivery_is_seen_in_the_pace_of_its_service(cast, asked):
    actions.take(asked, by=cast.ben, now=MONDAY + timedelta(hours=1))
    actions.deliver(asked, text="Done.", by=cast.ben, now=MONDAY + timedelta(days=1))
    actions.accept(asked, by=cast.ana, now=MONDAY + timedelta(days=1))
    jobs.run_all(now=MONDAY + timedelta(days=1), raise_errors=True)
    cast.move.refresh_from_db()
    assert (cast.move.pace_count, cast.move.pace_median_seconds) == (1, 8 * 3600)


def test_what_happens_at_once_is_forecast_once(cast):
    first, second = queued(cast), queued(cast)
    early, late = Event.objects.filter(subject_kind="request").order_by("id")
    assert (early.subject_id, late.subject_id) == (first.pk, second.pk)
    refresh_queue(early)
    assert anew(first).forecast_at is None
    refresh_queue(late)
    assert None not in (anew(first).forecast_at, anew(second).forecast_at)
    Event.objects.update(reacted_at=MONDAY)
    before = anew(first).forecast_at
    refresh_queue(early)
    assert anew(first).forecast_at > before


def test_what_came_of_a_request_is_kept(cast, asked):
    jobs.run_all(now=MONDAY, raise_errors=True)
    assert Outcome.objects.get(request=asked).responded is False
    actions.write(asked, text="I come by.", by=cast.ben, now=MONDAY + timedelta(hours=1))
    jobs.run_all(now=MONDAY + timedelta(hours=1), raise_errors=True)
    assert Outcome.objects.get(request=asked).responded is True


def test_what_somebody_leaves_open_is_handed_over(cast):
    """Ben has a request, was asked about another, and was asked for a hand; Max has to agree to a third."""
    held, asking = working(cast), working(cast)
    actions.ask_question(asking, text="Which?", asked_of=cast.dov, by=cast.cleo, now=MONDAY)
    waits, word = sign_off(cast), actions.say_word("A ladder?", to=cast.dov, by=cast.ana, now=MONDAY)
    needs_sign_off(cast, "line_manager")
    Team.objects.filter(pk=cast.flight_operations.pk).update(lead=cast.eve)
    for person in (cast.ben, cast.dov, cast.max):
        Person.objects.filter(pk=person.pk).update(is_active=False)
    for _twice in range(2):
        for person in (cast.ben, cast.dov, cast.max):
            hand_over(Event(kind="person.deactivated", subject_kind="person", subject_id=person.pk, at=TUESDAY))
    assert (anew(held).assignee, anew(held).state) == (None, State.QUEUED)
    assert kinds(held).count("left_behind") == 1
    assert kinds(asking)[-2:] == ["left_behind", "question_dropped"]
    assert SignOff.objects.get(request=waits).approver == cast.eve
    assert Word.objects.get(pk=word.pk).state == WordState.WITHDRAWN


def test_who_leaves_a_team_leaves_its_requests_alone(cast):
    request, word = working(cast), actions.say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY)
    Membership.objects.filter(person=cast.ben).update(until=MONDAY.date())
    facts = {"person_id": cast.ben.pk}
    hand_over(Event(kind="team.left", subject_kind="team", subject_id=cast.facilities.pk, facts=facts, at=TUESDAY))
    assert anew(request).assignee is None
    assert Word.objects.get(pk=word.pk).state == WordState.ASKED


def test_other_events_hand_nothing_over(cast):
    request = working(cast)
    hand_over(happened(request))
    assert kinds(request) == ["submitted", "taken"]
