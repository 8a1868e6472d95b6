"""How does a helper say yes, and by when?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import answer_yes, finish, hand_on, offer_moment
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

WEDNESDAY = date(2026, 11, 25)


def test_yes_by_a_day_is_a_promise_for_the_end_of_that_working_day(cast, word):
    promise = answer_yes(word, by=cast.ben, now=MONDAY, by_day=WEDNESDAY, note="With pleasure")
    assert (promise.word, promise.kind, promise.by_day, promise.made_by) == (word, "word", WEDNESDAY, cast.ben)
    assert promise.due_at == datetime(2026, 11, 25, 16, 0, tzinfo=UTC)  # five in the afternoon in Berlin
    assert word.state == WordState.PROMISED


def test_yes_alone_means_today_and_after_hours_the_next_working_day(cast, word, team_word):
    assert answer_yes(word, by=cast.ben, now=MONDAY).by_day == date(2026, 11, 23)
    friday_night = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)
    assert answer_yes(team_word, by=cast.ben, now=friday_night).by_day == date(2026, 11, 30)


def test_a_promise_for_a_weekend_is_one_for_the_friday(cast, word):
    promise = answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 29))
    assert promise.due_at == datetime(2026, 11, 27, 16, 0, tzinfo=UTC)


def test_it_records_the_day_and_the_line_that_was_said(cast, word):
    promise = answer_yes(word, by=cast.ben, now=MONDAY, by_day=WEDNESDAY, note="With pleasure")
    event = happened(word)
    assert (event.kind, event.actor_id) == ("word.promised", cast.ben.pk)
    assert event.facts == {"note": "With pleasure", "promise_id": promise.pk, "by_day": "2026-11-25"}
    assert "note" in event.occurrence().personal


def test_whoever_answers_for_a_team_has_it(cast, team_word):
    answer_yes(team_word, by=cast.cleo, now=MONDAY)
    team_word.refresh_from_db()
    assert (team_word.helper, team_word.team) == (cast.cleo, cast.facilities)


def test_the_second_of_a_team_hears_who_was_faster(cast, team_word):
    late = type(team_word).objects.get(pk=team_word.pk)
    answer_yes(team_word, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin was faster"):
        answer_yes(late, by=cast.ben, now=MONDAY)


def test_a_moment_that_was_offered_can_become_a_yes_by_a_day(cast, word):
    offer_moment(word, moment=MONDAY + timedelta(hours=3), by=cast.ben, now=MONDAY)
    promise = answer_yes(word, by=cast.ben, now=MONDAY, by_day=WEDNESDAY)
    assert word.offered_at is None
    assert promise.supersedes is None


def test_after_it_was_handed_on_the_first_promise_stays(cast, word):
    first = answer_yes(word, by=cast.ben, now=MONDAY)
    hand_on(word, to=cast.cleo, by=cast.ben, now=MONDAY)
    second = answer_yes(word, by=cast.cleo, now=MONDAY, by_day=WEDNESDAY)
    first.refresh_from_db()
    assert (second.supersedes, second.wish) == (first, "provider")
    assert (first.by_day, first.made_by) == (date(2026, 11, 23), cast.ben)


@pytest.mark.parametrize("who", ["ana", "cleo", "dov", "eve", "max"])
def test_nobody_else_answers(cast, word, who):
    with pytest.raises(PermissionDenied):
        answer_yes(word, by=getattr(cast, who), now=MONDAY)


def test_the_asker_does_not_answer_for_their_own_team(cast, team_word):
    with pytest.raises(PermissionDenied):
        answer_yes(team_word, by=cast.ana, now=MONDAY)


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2031, 1, 1), date.min, date.max])
def test_a_day_that_cannot_be_promised_is_named(cast, word, day):
    with pytest.raises(Unclear) as refused:
        answer_yes(word, by=cast.ben, now=MONDAY, by_day=day)
    assert refused.value.field == "by_day"


def test_what_is_done_needs_no_yes(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="Ben Okafor helped"):
        answer_yes(word, by=cast.ben, now=MONDAY)
