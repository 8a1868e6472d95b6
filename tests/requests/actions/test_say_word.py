"""How does one coworker ask another for a hand?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.requests.actions import say_word
from footpath.requests.models import Word
from footpath.requests.models.word import WordState
from footpath.requests.refusals import Unclear


def test_a_word_is_one_line_to_one_coworker(cast):
    word = say_word("  Can you look\n at the printer? ", to=cast.ben, by=cast.ana, now=MONDAY)
    assert (word.text, word.asker, word.helper, word.team) == ("Can you look at the printer?", cast.ana, cast.ben, None)
    assert word.state == WordState.ASKED


def test_it_may_be_said_to_a_team_and_name_a_day(cast):
    word = say_word("Who has a ladder?", to=cast.facilities, by=cast.ana, now=MONDAY, wanted_by=date(2026, 11, 25))
    assert (word.helper, word.team, word.wanted_by) == (None, cast.facilities, date(2026, 11, 25))


def test_it_records_who_was_asked_and_not_what(cast, word):
    event = happened(word)
    assert (event.kind, event.actor_id, event.facts) == ("word.said", cast.ana.pk, {"note": "", "to": "Ben Okafor"})
    assert event.occurrence().sentence("Ana Ferreira") == "Ana Ferreira asked Ben Okafor for a hand"


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "x" * 281, "a\x00b"])
def test_a_text_that_cannot_be_kept_is_named_and_nothing_is_kept(cast, text):
    with pytest.raises(Unclear) as refused:
        say_word(text, to=cast.ben, by=cast.ana, now=MONDAY)
    assert refused.value.field == "text"
    assert not Word.objects.exists()


def test_two_hundred_and_eighty_characters_fit(cast):
    assert len(say_word("x" * 280, to=cast.ben, by=cast.ana, now=MONDAY).text) == 280


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2037, 1, 1), date.min, date.max])
def test_an_impossible_day_is_named(cast, day):
    with pytest.raises(Unclear) as refused:
        say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY, wanted_by=day)
    assert refused.value.field == "wanted_by"


def test_a_word_to_oneself_is_none(cast):
    with pytest.raises(Unclear, match="to yourself"):
        say_word("Remember the milk", to=cast.ana, by=cast.ana, now=MONDAY)


def test_nobody_is_asked_who_has_left(cast):
    cast.ben.is_active = False
    with pytest.raises(Unclear, match="Ben Okafor does not work here any more"):
        say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY)


def test_a_team_in_which_nobody_else_is_cannot_answer(cast):
    with pytest.raises(Unclear) as refused:
        say_word("Anybody there?", to=cast.flight_operations, by=cast.ana, now=MONDAY)
    assert refused.value.field == "to"


def test_somebody_who_has_left_asks_nobody(cast):
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY)
