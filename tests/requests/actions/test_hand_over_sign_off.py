"""Who decides when whoever was asked to agree is not there any more?"""

from tests.cast import happened
from tests.requests.stages import TUESDAY, anew, day, kinds, needs_sign_off, sign_off

from footpath.people.models import Absence, Person, Team
from footpath.requests import actions
from footpath.requests.models import SignOff
from footpath.requests.states import State


def waits(cast):
    """Max has to agree, and the terms stay so."""
    request = sign_off(cast)
    needs_sign_off(cast, "line_manager")
    return request


def hand_over(sign_off=None, now=TUESDAY):
    found = sign_off or SignOff.objects.select_related("request__customer_team", "approver", "delegate").get()
    return actions.hand_over_sign_off(found, now=now)


def leaves(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)


def away(person, delegate=None):
    Absence.objects.create(person=person, first=day(1), last=day(5), delegate=delegate)


def lead(team, person):
    Team.objects.filter(pk=team.pk).update(lead=person)


def test_who_is_there_keeps_it(cast):
    request = waits(cast)
    assert not hand_over()
    assert kinds(request) == ["submitted", "sign_off_asked"]


def test_who_is_away_now_has_somebody_who_stands_in(cast):
    request = waits(cast)
    away(cast.max, cast.cleo)
    assert hand_over()
    kept = SignOff.objects.get()
    assert (kept.approver, kept.delegate, kept.decided_at) == (cast.max, cast.cleo, None)
    assert happened(request).facts["delegate_id"] == cast.cleo.pk
    assert not hand_over()  # twice changes nothing
    assert kinds(request)[2:] == ["sign_off_asked"]


def test_after_whoever_has_left_the_next_above_is_asked(cast):
    lead(cast.flight_operations, cast.eve)
    waits(cast)
    leaves(cast.eve)
    SignOff.objects.update(chased=2)
    assert hand_over()
    kept = SignOff.objects.get()
    assert (kept.approver, kept.asked_at, kept.chased) == (cast.max, TUESDAY, 0)


def test_who_is_away_without_anybody_to_stand_in_keeps_it_while_nobody_is_above(cast):
    waits(cast)
    away(cast.max)
    assert not hand_over()
    assert SignOff.objects.get().approver == cast.max


def test_where_nobody_is_left_work_may_start(cast):
    request = waits(cast)
    leaves(cast.max)
    assert hand_over()
    request = anew(request)
    assert (request.state, request.complete_at) == (State.QUEUED, TUESDAY)
    assert (happened(request).kind, happened(request).actor_id) == ("request.signed_off", None)
    kept = SignOff.objects.get()
    assert (kept.agreed, kept.decided_by) == (True, None)


def test_who_has_decided_meanwhile_was_faster(cast):
    request = waits(cast)
    old = SignOff.objects.select_related("request__customer_team", "approver", "delegate").get()
    actions.agree(anew(request), by=cast.max, now=TUESDAY)
    leaves(cast.max)
    old.approver.is_active = False
    assert not hand_over(old)
    assert kinds(request)[2:] == ["signed_off"]
