"""Of two who decide at once about the same sign-off, does one win?"""

from datetime import timedelta

import pytest
from tests.requests.stages import TUESDAY, anew, day, kinds, sign_off, whole
from tests.requests.test_races import at_once

from footpath.people.models import Absence
from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import SignOff
from footpath.requests.states import State

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def waits(cast):
    """Max has to agree, and Dov stands in for him."""
    Absence.objects.create(person=cast.max, first=day(0), last=day(9), delegate=cast.dov)
    return sign_off(cast)


def agree(it, by):
    return actions.agree(it, by=by, now=TUESDAY)


def refuse(it, by):
    return actions.refuse_sign_off(it, reason="Too dear.", alternative="In January.", by=by, now=TUESDAY)


def withdraw(it, by):
    return actions.withdraw(it, by=by, now=TUESDAY)


@pytest.mark.parametrize(("one", "other"), [(agree, agree), (agree, refuse), (refuse, refuse)])
def test_of_approver_and_delegate_one_decides_and_the_other_hears_who(cast, waits, one, other):
    heard = at_once(waits, [(one, cast.max), (other, cast.dov)])
    [winner] = heard.won
    assert len(heard.told) == 1
    assert winner.name in heard.told[0]
    assert SignOff.objects.get().decided_by == winner
    assert sum(kinds(waits).count(kind) for kind in ("signed_off", "sign_off_refused")) == 1
    whole(waits)


def test_what_is_taken_back_is_not_agreed_to(cast, waits):
    heard = at_once(waits, [(agree, cast.max), (withdraw, cast.ana)])
    if len(heard.won) == 2:  # taken back the moment after
        assert kinds(waits)[-2:] == ["signed_off", "withdrawn"]
    assert not SignOff.objects.filter(decided_at=None).exists()
    assert (anew(waits).state == State.WITHDRAWN) == (cast.ana in heard.won)


def test_without_the_guard_both_believe_that_they_decided(cast, waits, monkeypatch):
    """The control."""
    monkeypatch.setattr(_move, "GUARDED", False)
    heard = at_once(waits, [(agree, cast.max), (refuse, cast.dov)])
    assert len(heard.won) == 2
    assert {"signed_off", "sign_off_refused"} <= set(kinds(waits))


def test_two_workers_remind_once_and_hand_over_once(cast, waits):
    def remind(it, _by):
        found = SignOff.objects.select_related("request").get(request=it)
        return actions.chase_sign_off(found, now=TUESDAY + timedelta(days=3))

    heard = at_once(waits, [(remind, cast.eve)] * 4)
    assert len(heard.won) == 1
    assert kinds(waits).count("sign_off_chased") == 1
