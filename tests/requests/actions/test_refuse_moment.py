"""How does the asker say that a moment does not suit?"""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import offer_moment, refuse_moment
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, SomebodyWasFaster

TWO = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)


@pytest.fixture
def offered(cast, word):
    return offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)


def test_the_helper_is_asked_again_and_still_has_it(cast, offered):
    refuse_moment(offered, moment=TWO, by=cast.ana, now=MONDAY, note="I land at three")
    offered.refresh_from_db()
    assert (offered.state, offered.offered_at, offered.helper) == (WordState.ASKED, None, cast.ben)


def test_it_records_which_moment_and_why(cast, offered):
    refuse_moment(offered, moment=TWO, by=cast.ana, now=MONDAY, note="I land at three")
    event = happened(offered)
    assert (event.kind, event.facts["note"]) == ("word.moment_refused", "I land at three")


def test_a_newer_offer_is_not_refused_unseen(cast, offered):
    offer_moment(offered, moment=TWO + timedelta(hours=2), by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        refuse_moment(offered, moment=TWO, by=cast.ana, now=MONDAY)


def test_the_helper_does_not_refuse_their_own(cast, offered):
    with pytest.raises(PermissionDenied):
        refuse_moment(offered, moment=TWO, by=cast.ben, now=MONDAY)


def test_where_nothing_is_offered_there_is_nothing_to_refuse(cast, word):
    with pytest.raises(Refused):
        refuse_moment(word, moment=TWO, by=cast.ana, now=MONDAY)
