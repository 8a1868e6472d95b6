"""How does somebody say that work may not start?"""

import pytest
from tests.requests.stages import TUESDAY, anew, day, kinds, one_event, only, sign_off, slower

from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.models import Message, SignOff
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.states import State


def refuse(request, by, **facts):
    facts = {"reason": "Not this year.", "alternative": "Two desks in January.", "by": by, "now": TUESDAY} | facts
    return actions.refuse_sign_off(request, **facts)


def test_it_ends_with_the_reason_and_a_way_on(cast):
    request = sign_off(cast)
    with one_event(request, "sign_off_refused", cast.max):
        refuse(request, cast.max)
    request = anew(request)
    assert (request.state, request.ended_at, request.ball) == (State.DECLINED, TUESDAY, "")
    assert Message.objects.get().text == "Not this year.\n\nInstead: Two desks in January."
    kept = SignOff.objects.get()
    assert (kept.agreed, kept.decided_by, kept.reason) == (False, cast.max, "Not this year.")


def test_only_who_was_asked_refuses(cast):
    only(cast, refuse, State.SIGN_OFF, "max")


def test_once_decided_it_is_refused(cast):
    request = actions.agree(sign_off(cast), by=cast.max, now=TUESDAY)
    with pytest.raises(Refused, match="Max Adler agreed to it"):
        refuse(anew(request), cast.max)
    assert anew(request).state == State.QUEUED


def test_the_slower_one_hears_who_was_faster(cast):
    Absence.objects.create(person=cast.max, first=day(0), last=day(3), delegate=cast.dov)
    heard = slower(sign_off(cast), lambda it: actions.agree(it, by=cast.dov, now=TUESDAY), refuse, cast.max)
    assert "Dov Levi agreed to it" in heard


@pytest.mark.parametrize("field", ["reason", "alternative"])
def test_a_no_comes_with_why_and_with_a_way_on(cast, field):
    request = sign_off(cast)
    with pytest.raises(Unclear) as unclear:
        refuse(request, cast.max, **{field: " "})
    assert unclear.value.field == field
    assert kinds(request) == ["submitted", "sign_off_asked"]


@pytest.mark.parametrize("end", ["withdraw", "decline"])
def test_what_ends_before_leaves_nothing_open(cast, end):
    request = sign_off(cast)
    if end == "withdraw":
        actions.withdraw(request, by=cast.ana, now=TUESDAY)
    else:
        actions.decline(request, reason="No room.", alternative="C 1.04", by=cast.ben, now=TUESDAY)
    kept = SignOff.objects.get()
    assert (kept.decided_at, kept.decided_by, kept.agreed) == (TUESDAY, None, False)
