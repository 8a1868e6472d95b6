"""How does somebody agree that work may start?"""

import pytest
from tests.cast import happened
from tests.requests.stages import (
    TUESDAY,
    anew,
    day,
    kinds,
    one_event,
    only,
    sign_off,
    slower,
)

from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.models import SignOff
from footpath.requests.states import State


@pytest.fixture
def stands_in(cast):
    """Max is away, and Dov stands in for him."""
    Absence.objects.create(person=cast.max, first=day(0), last=day(3), delegate=cast.dov)


def agree(request, by):
    return actions.agree(request, by=by, now=TUESDAY)


def test_the_clock_starts_with_the_yes(cast):
    request = sign_off(cast)
    assert kinds(request) == ["submitted", "sign_off_asked"]
    with one_event(request, "signed_off", cast.max):
        agree(request, cast.max)
    request = anew(request)
    assert (request.state, request.complete_at, request.ball) == (State.QUEUED, TUESDAY, "provider")
    assert set(request.targets.values_list("started_at", flat=True)) == {TUESDAY}
    kept = SignOff.objects.get()
    assert (kept.agreed, kept.decided_by, kept.decided_at) == (True, cast.max, TUESDAY)


def test_it_is_said_who_is_asked(cast, stands_in):
    event = happened(sign_off(cast))
    assert (event.facts["approver_id"], event.facts["delegate_id"]) == (cast.max.pk, cast.dov.pk)
    assert event.occurrence().sentence("Footpath") == "Footpath asked Max Adler to agree; Dov Levi stands in"


@pytest.mark.parametrize("who", ["max", "dov"])
def test_who_was_asked_agrees_or_who_stands_in(cast, stands_in, who):
    assert agree(sign_off(cast), getattr(cast, who)).state == State.QUEUED
    assert SignOff.objects.get().decided_by == getattr(cast, who)


def test_nobody_else_agrees(cast):
    only(cast, agree, State.SIGN_OFF, "max")


def test_once_decided_it_is_refused(cast):
    request = agree(sign_off(cast), cast.max)
    with pytest.raises(Exception, match="Max Adler agreed to it"):
        agree(anew(request), cast.max)


def test_the_slower_one_hears_who_was_faster(cast, stands_in):
    heard = slower(sign_off(cast), lambda it: agree(it, cast.max), agree, cast.dov)
    assert "Max Adler agreed to it" in heard


def test_where_nobody_is_above_it_goes_on_and_says_so(cast):
    request = sign_off(cast, by=cast.max)
    assert request.state == State.QUEUED
    assert happened(request).occurrence().sentence("Max Adler") == "Max Adler asked; nobody else has to agree"
