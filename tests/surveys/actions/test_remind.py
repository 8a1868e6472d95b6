"""Is everybody reminded twice at most, by nobody at work, without a list?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, opened, planned

from footpath.history.models import Event
from footpath.surveys.actions import remind
from footpath.surveys.actions.remind import reminder_moments
from footpath.surveys.models import Invitation


def days(count: float):
    return MONDAY + timedelta(days=count)


def test_d_an_10_on_day_three_and_five_and_nothing_says_whom(cast):
    wave = opened(cast)
    answer_all(wave, 3)
    assert [remind(wave, now=days(day)) for day in (2.9, 3, 3.1, 5, 6, 7, 9)] == [
        False, True, False, False, False, True, False,
    ]  # fmt: skip  # the fifth day is a Saturday
    assert set(Invitation.objects.filter(wave=wave).values_list("messages", flat=True)) == {3}
    events = Event.objects.filter(kind="wave.reminded").order_by("id")
    assert [(one.actor_id, one.facts) for one in events] == [(None, {"round": 1}), (None, {"round": 2})]
    assert anew(wave).reminders == 2


def test_never_two_on_one_day_which_a_weekend_would_make_of_them(cast):
    wednesday = days(2)
    assert [one.strftime("%A") for one in reminder_moments(wednesday)] == ["Monday", "Tuesday"]


def test_of_two_workers_one_reminds(cast):
    wave = opened(cast)
    stale = anew(wave)
    assert remind(wave, now=days(3))
    assert not remind(stale, now=days(3))
    assert Event.objects.filter(kind="wave.reminded").count() == 1


def test_not_before_it_opens_nor_when_it_is_about_to_close(cast):
    wave = planned(cast, closes_at=days(3.2))
    assert not remind(wave, now=days(3))
    wave = opened(cast, people=0, closes_at=days(3.2))
    assert not remind(wave, now=days(3))
