"""Does an answer come in once, and leave nothing behind but itself?"""

from datetime import timedelta

import pytest
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, LATER, opened, raw, waiting

from footpath.history.models import Event
from footpath.people.models import Answered, Person
from footpath.surveys.actions import answer, close_wave
from footpath.surveys.models import Invitation
from footpath.surveys.models.answers import Sealed, Spooled
from footpath.surveys.refusals import NotTaken, Unusable


def test_it_leaves_a_mark_and_a_row_that_do_not_know_each_other(cast):
    wave = opened(cast)
    before = [Event.objects.count(), DBTaskResult.objects.count(), Answered.objects.count()]
    answer(waiting(wave)[0], answers=GOOD, quality={"seconds": "2_to_4", "straight": "?", "who": "me"}, now=MONDAY)
    assert [Event.objects.count(), DBTaskResult.objects.count(), Answered.objects.count()] == before
    row = Spooled.objects.get(wave=wave)
    assert row.answers == GOOD
    assert row.quality == {"seconds": "2_to_4"}
    assert row.cells == {"team": str(cast.flight_operations.pk)}
    assert raw(wave) == {"Spooled": 1, "Response": 0, "Sealed": 0}
    assert Invitation.objects.filter(wave=wave, done=True).count() == 1


def test_a_confidential_one_keeps_a_sealed_link(cast):
    wave = opened(cast, mode="confidential")
    invitation = waiting(wave)[0]
    answer(invitation, answers=GOOD, now=MONDAY)
    assert Sealed.objects.get(wave=wave).person_id == invitation.person_id
    assert Sealed.objects.get(wave=wave).answer == Spooled.objects.get(wave=wave).pk


@pytest.mark.parametrize("why", ["answered", "closed", "over", "left", "not open"])
def test_what_cannot_be_answered_says_always_the_same(cast, why):
    wave = opened(cast)
    invitation, stale = waiting(wave)[0], waiting(wave)[0]
    now = MONDAY
    if why == "answered":
        answer(stale, answers=GOOD, now=MONDAY)
    elif why == "closed":
        close_wave(wave, by=cast.cleo, now=MONDAY)
    elif why == "over":
        now = LATER + timedelta(seconds=1)
    elif why == "left":
        Person.objects.filter(pk=invitation.person_id).update(is_active=False)
    else:
        invitation.is_open = False
    count = sum(raw(wave).values())
    with pytest.raises(NotTaken) as refused:
        answer(invitation, answers=GOOD, now=now)
    assert str(refused.value) == str(NotTaken())
    assert sum(raw(wave).values()) == count


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({}, ""),
        ({"one-thing": "  "}, ""),
        ({"answers-fast": 6}, "answers-fast"),
        ({"one-thing": "x" * 100_000}, "one-thing"),
        ({"not-asked": 1}, "not-asked"),
    ],
)
def test_what_cannot_be_taken_is_refused_and_nothing_is_done(cast, answers, wrong):
    wave = opened(cast)
    with pytest.raises(Unusable) as refused:
        answer(waiting(wave)[0], answers=answers, now=MONDAY)
    assert set(refused.value.errors) == {wrong}
    assert len(waiting(wave)) == 6
    assert raw(wave)["Spooled"] == 0
