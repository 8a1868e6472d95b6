"""How does a helper say that it is done?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import accept_moment, answer_yes, finish, offer_moment
from footpath.requests.models import Verdict
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused

TUESDAY_EVENING = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


@pytest.fixture
def promised(cast, word):
    answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 24))
    return word


def test_it_is_done_with_the_answer_in_a_line(cast, word):
    finish(word, by=cast.ben, now=MONDAY, note="It was out of paper")
    word.refresh_from_db()
    assert (word.state, word.done_at) == (WordState.DONE, MONDAY)
    assert (happened(word).kind, happened(word).facts) == ("word.helped", {"note": "It was out of paper"})


@pytest.mark.parametrize(
    ("done", "outcome", "late"),
    [
        (MONDAY + timedelta(hours=2), "early", 0),
        (TUESDAY_EVENING, "kept", 0),
        (TUESDAY_EVENING + timedelta(hours=3), "kept", 0),  # before work goes on: it has cost nobody any time
        (TUESDAY_EVENING + timedelta(hours=16), "broken", 3600),
    ],
)
def test_what_was_promised_is_judged_in_the_helpers_working_time(cast, promised, done, outcome, late):
    finish(promised, by=cast.ben, now=done)
    verdict = Verdict.objects.get()
    assert (verdict.outcome, verdict.late_seconds, verdict.at) == (outcome, late, done)


@pytest.mark.parametrize(("minutes", "outcome"), [(0, "kept"), (45, "kept"), (61, "broken")])
def test_whoever_can_at_two_has_an_hour_to_help(cast, word, minutes, outcome):
    two = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    offer_moment(word, moment=two, by=cast.ben, now=MONDAY)
    accept_moment(word, moment=two, by=cast.ana, now=MONDAY)
    finish(word, by=cast.ben, now=two + timedelta(minutes=minutes))
    assert Verdict.objects.get().outcome == outcome


def test_whoever_helps_for_a_team_has_it(cast, team_word):
    finish(team_word, by=cast.cleo, now=MONDAY)
    assert team_word.helper == cast.cleo


def test_nobody_else_says_that_it_is_done(cast, word):
    for who in (cast.ana, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            finish(word, by=who, now=MONDAY)


def test_it_is_done_once(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="Ben Okafor helped"):
        finish(word, by=cast.ben, now=MONDAY)
