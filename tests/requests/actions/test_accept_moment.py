"""How does the asker say that a moment suits?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import accept_moment, offer_moment
from footpath.requests.models import Promise
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, SomebodyWasFaster

TWO = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


@pytest.fixture
def offered(cast, word):
    return offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)


def test_yes_makes_it_the_helpers_promise(cast, offered):
    promise = accept_moment(offered, moment=TWO, by=cast.ana, now=MONDAY)
    assert (promise.due_at, promise.by_day, promise.made_by) == (TWO, date(2026, 11, 23), cast.ben)
    assert offered.state == WordState.PROMISED


def test_the_day_is_the_one_where_the_helper_is(cast, word):
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # half past midnight of Wednesday in Berlin
    offer_moment(word, moment=late, by=cast.ben, now=MONDAY)
    assert accept_moment(word, moment=late, by=cast.ana, now=MONDAY).by_day == date(2026, 11, 25)


def test_it_records_the_promise(cast, offered):
    promise = accept_moment(offered, moment=TWO, by=cast.ana, now=MONDAY)
    event = happened(offered)
    assert (event.kind, event.actor_id) == ("word.moment_accepted", cast.ana.pk)
    assert event.facts == {"note": "", "promise_id": promise.pk, "moment": TWO.isoformat()}


def test_only_the_moment_that_was_seen_is_accepted(cast, offered):
    offer_moment(offered, moment=TWO + timedelta(hours=2), by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor can help"):
        accept_moment(offered, moment=TWO, by=cast.ana, now=MONDAY)
    assert not Promise.objects.exists()


def test_a_moment_that_has_passed_is_no_promise(cast, offered):
    with pytest.raises(Refused, match="has passed"):
        accept_moment(offered, moment=TWO, by=cast.ana, now=TWO)


def test_the_helper_does_not_accept_for_the_asker(cast, offered):
    with pytest.raises(PermissionDenied):
        accept_moment(offered, moment=TWO, by=cast.ben, now=MONDAY)


def test_where_nothing_is_offered_there_is_nothing_to_accept(cast, word):
    with pytest.raises(Refused):
        accept_moment(word, moment=TWO, by=cast.ana, now=MONDAY)
