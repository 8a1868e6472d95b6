"""How does somebody say that they have called back?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import answer_yes, called_back, hand_on, log_call, take_down
from footpath.requests.models import Promise, Verdict
from footpath.requests.refusals import SomebodyWasFaster

DUE = MONDAY + timedelta(hours=2)


@pytest.fixture
def owed(cast, asked):
    log_call(asked, text="She asks about the date", by=cast.ben, now=MONDAY, call_back_by=DUE)
    return Promise.objects.get(kind="call_back")


@pytest.mark.parametrize(("after", "outcome", "late"), [(1, "kept", 0), (2, "kept", 0), (3, "broken", 3600)])
def test_the_promise_is_judged_when_the_call_is_made(cast, owed, after, outcome, late):
    called_back(owed, by=cast.ben, now=MONDAY + timedelta(hours=after))
    verdict = Verdict.objects.get(promise=owed)
    assert (verdict.outcome, verdict.late_seconds) == (outcome, late)


def test_what_came_of_it_is_read_by_both_sides(cast, owed):
    called_back(owed, by=cast.ben, now=DUE, text="Thursday is fine")
    message = owed.request.messages.order_by("-id")[0]
    assert (message.kind, message.text, message.from_provider) == ("call", "Thursday is fine", True)
    event = happened(owed.request)
    assert (event.kind, event.facts) == ("request.called_back", {"promise_id": owed.pk, "message_id": message.pk})


def test_a_coworker_of_the_team_may_make_the_call(cast, owed):
    called_back(owed, by=cast.cleo, now=DUE)
    assert Verdict.objects.get().promise == owed


def test_a_call_is_made_once(cast, owed):
    called_back(owed, by=cast.ben, now=DUE)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor called back"):
        called_back(owed, by=cast.cleo, now=DUE)
    assert owed.request.messages.count() == 2


def test_strangers_and_the_customer_make_no_call(cast, owed):
    for who in (cast.ana, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            called_back(owed, by=who, now=DUE)


def test_about_a_word_too(cast):
    word = take_down("The gate sticks", caller=cast.ana, by=cast.ben, now=MONDAY, call_back_by=DUE)
    promise = Promise.objects.get()
    with pytest.raises(PermissionDenied):
        called_back(promise, by=cast.cleo, now=DUE)
    called_back(promise, by=cast.ben, now=DUE, text="Oiled")
    assert (happened(word).kind, happened(word).facts) == (
        "word.called_back",
        {"note": "Oiled", "promise_id": promise.pk},
    )


def test_another_kind_of_promise_is_no_call(cast, word):
    with pytest.raises(PermissionDenied):
        called_back(answer_yes(word, by=cast.ben, now=MONDAY), by=cast.ben, now=DUE)


def test_who_has_handed_the_word_on_may_still_keep_theirs(cast):
    word = take_down("The printer again", caller=cast.ana, by=cast.ben, now=MONDAY, call_back_by=DUE)
    hand_on(word, to=cast.cleo, by=cast.ben, now=MONDAY)
    called_back(Promise.objects.get(), by=cast.ben, now=MONDAY)
    assert Verdict.objects.get().outcome == "kept"
