"""How does a word end well?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import answer_yes, finish, thank
from footpath.requests.models import Verdict
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Refused, Unclear

LATER = MONDAY + timedelta(days=2)


def test_a_line_of_thanks_ends_it(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    thank(word, text="Thank you, Ben, that was quick.", by=cast.ana, now=LATER)
    word.refresh_from_db()
    assert (word.state, word.thanks) == (WordState.THANKED, "Thank you, Ben, that was quick.")
    assert word.done_at == MONDAY
    event = happened(word)
    assert (event.kind, event.actor_id, event.facts) == ("word.thanked", cast.ana.pk, {"note": word.thanks})


def test_thanks_mean_that_it_is_done(cast, word):
    promise = answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 26))
    thank(word, text="Thank you", by=cast.ana, now=MONDAY + timedelta(hours=1))
    assert (word.done_at, Verdict.objects.get(promise=promise).outcome) == (MONDAY + timedelta(hours=1), "early")


def test_a_verdict_is_written_once(cast, word):
    answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 24))
    finish(word, by=cast.ben, now=MONDAY)
    before = Verdict.objects.get()
    thank(word, text="Thank you", by=cast.ana, now=LATER + timedelta(days=9))
    assert Verdict.objects.get() == before
    assert Verdict.objects.get().at == MONDAY


def test_thanks_are_one_line(cast, word):
    for text in ("", "x" * 281):
        with pytest.raises(Unclear):
            thank(word, text=text, by=cast.ana, now=MONDAY)


def test_nobody_thanks_in_the_askers_place(cast, word):
    for who in (cast.ben, cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            thank(word, text="Thank you", by=who, now=MONDAY)


def test_while_nobody_has_answered_there_is_nobody_to_thank(cast, team_word):
    with pytest.raises(Refused, match="Nobody has answered yet"):
        thank(team_word, text="Thank you", by=cast.ana, now=MONDAY)


def test_once_is_enough(cast, word):
    thank(word, text="Thank you", by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="said thank you"):
        thank(word, text="Thank you again", by=cast.ana, now=MONDAY)
