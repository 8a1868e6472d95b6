"""How does somebody say that they need no hand any more?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import answer_yes, finish, withdraw_word
from footpath.requests.models import Verdict
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused


def test_it_is_not_needed_any_more(cast, word):
    withdraw_word(word, by=cast.ana, now=MONDAY, note="It works again")
    word.refresh_from_db()
    assert word.state == WordState.WITHDRAWN
    assert (happened(word).kind, happened(word).facts) == ("word.withdrawn", {"note": "It works again"})


@pytest.mark.parametrize(("days", "outcome"), [(0, "void"), (3, "broken")])
def test_a_promise_counts_only_when_it_was_broken_by_then(cast, word, days, outcome):
    answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 24))
    withdraw_word(word, by=cast.ana, now=MONDAY + timedelta(days=days))
    assert Verdict.objects.get().outcome == outcome


def test_only_the_asker_takes_it_back(cast, word):
    for who in (cast.ben, cast.cleo, cast.max, cast.eve):
        with pytest.raises(PermissionDenied):
            withdraw_word(word, by=who, now=MONDAY)


def test_what_is_done_is_not_taken_back(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        withdraw_word(word, by=cast.ana, now=MONDAY)
