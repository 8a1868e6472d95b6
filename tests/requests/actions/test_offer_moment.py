"""How does a helper say when they could?"""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import finish, offer_moment
from footpath.requests.models import Promise
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear

TWO = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


def test_a_moment_waits_for_the_askers_yes_and_is_no_promise_yet(cast, word):
    offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)
    word.refresh_from_db()
    assert (word.state, word.offered_at) == (WordState.OFFERED, TWO)
    assert not Promise.objects.exists()


def test_another_moment_takes_its_place(cast, word):
    offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)
    offer_moment(word, moment=TWO + timedelta(hours=1), by=cast.ben, now=MONDAY)
    assert word.offered_at == TWO + timedelta(hours=1)


def test_it_records_the_moment(cast, word):
    offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY, note="Bring the key")
    event = happened(word)
    assert (event.kind, event.facts) == ("word.moment_offered", {"note": "Bring the key", "moment": TWO.isoformat()})


@pytest.mark.parametrize("moment", [MONDAY, MONDAY - timedelta(hours=1), MONDAY + timedelta(days=1101)])
def test_a_moment_that_has_passed_or_is_far_away_is_named(cast, word, moment):
    with pytest.raises(Unclear) as refused:
        offer_moment(word, moment=moment, by=cast.ben, now=MONDAY)
    assert refused.value.field == "moment"


def test_a_stranger_offers_nothing(cast, word):
    with pytest.raises(PermissionDenied):
        offer_moment(word, moment=TWO, by=cast.dov, now=MONDAY)


def test_what_has_ended_needs_no_moment(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)


def test_the_second_of_a_team_hears_who_was_faster(cast, team_word):
    late = type(team_word).objects.get(pk=team_word.pk)
    offer_moment(team_word, moment=TWO, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin"):
        offer_moment(late, moment=TWO, by=cast.ben, now=MONDAY)
