"""Does each of the two see what waits for them, in few questions to the database?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY

from footpath.people.permissions import once_a_page
from footpath.people.queries import teams_of
from footpath.requests import actions
from footpath.requests.models import Promise
from footpath.requests.word_queries import (
    THANKS_WITHIN,
    call_backs_owed,
    ended_words,
    how_many_under_way,
    open_call_backs,
    words_to_answer,
    words_under_way,
    words_waiting_for,
)

LATER = MONDAY + timedelta(hours=1)
TWO = MONDAY + timedelta(hours=5)


def waits(person) -> int:
    """How many words wait for somebody, as Home in the menu counts them."""
    return words_to_answer(person, [team.pk for team in teams_of(person, LATER.date())]).count()


def told(lines) -> list[tuple[str, str]]:
    return [(line.detail, line.act) for line in lines]


def test_a_word_waits_for_the_helper_and_is_under_way_for_the_asker(cast, word):
    assert told(words_waiting_for(cast.ben, LATER)) == [("Ana Ferreira asks you", "Answer")]
    assert told(words_under_way(cast.ana, LATER)) == [("Ben Okafor has not answered yet", "Look")]
    assert not words_waiting_for(cast.ana, LATER)
    assert not words_waiting_for(cast.cleo, LATER)


def test_a_long_word_is_cut_in_lists(cast):
    actions.say_word("word " * 50, to=cast.ben, by=cast.ana, now=MONDAY)
    [line] = words_waiting_for(cast.ben, LATER)
    assert len(line.title) == 140
    assert line.title.endswith("…")


def test_a_word_to_a_team_waits_for_everybody_in_it(cast, team_word):
    for helper in (cast.ben, cast.cleo):
        assert told(words_waiting_for(helper, LATER)) == [("Ana Ferreira asks Facilities", "Answer")]
    actions.answer_yes(team_word, by=cast.cleo, now=LATER)
    assert not words_waiting_for(cast.ben, LATER)


def test_ones_own_word_to_ones_own_team_does_not_wait_for_oneself(cast):
    actions.say_word("Who takes Friday?", to=cast.facilities, by=cast.cleo, now=MONDAY)
    assert not words_waiting_for(cast.cleo, LATER)
    assert len(words_waiting_for(cast.ben, LATER)) == 1


def test_the_day_that_was_wished_for_is_told(cast):
    actions.say_word("A ladder?", to=cast.ben, by=cast.ana, now=MONDAY, wanted_by=date(2026, 11, 25))
    assert told(words_waiting_for(cast.ben, LATER)) == [("Ana Ferreira asks you · by Wed 25 Nov", "Answer")]


def test_what_was_promised_waits_and_says_gently_when_it_has_passed(cast, word):
    actions.answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 25))
    [line] = words_waiting_for(cast.ben, LATER)
    assert (line.detail, line.late) == ("You said yes to Ana Ferreira, by Wed 25 Nov", False)
    [line] = words_waiting_for(cast.ben, MONDAY + timedelta(days=4))
    assert (line.detail, line.late) == ("You said yes to Ana Ferreira, by Wed 25 Nov, and that has passed", True)
    [line] = words_under_way(cast.ana, MONDAY + timedelta(days=4))
    assert line.detail == "Ben Okafor said yes, by Wed 25 Nov, and that has passed"


def test_only_the_promise_that_holds_is_told(cast, word):
    first = actions.answer_yes(word, by=cast.ben, now=MONDAY, by_day=date(2026, 11, 25))
    new = {"by_day": date(2026, 11, 27), "reason": "No part", "instead_of": first}
    actions.renegotiate(word, **new, by=cast.ben, now=MONDAY)
    assert [line.detail for line in words_under_way(cast.ana, LATER)] == ["Ben Okafor said yes, by Fri 27 Nov"]


def test_a_moment_waits_for_the_asker(cast, word):
    actions.offer_moment(word, moment=TWO, by=cast.ben, now=MONDAY)
    [line] = words_waiting_for(cast.ana, LATER)
    assert line.detail.startswith("Ben Okafor can help ")
    assert (line.act, line.whose, line.strong) == ("Answer", "Ben Okafor", True)
    assert not words_waiting_for(cast.ben, LATER)


def test_thanks_can_be_said_for_some_days_and_are_not_counted(cast, word):
    actions.finish(word, by=cast.ben, now=MONDAY)
    [line] = words_waiting_for(cast.ana, LATER)
    assert (line.act, line.strong) == ("Say thanks?", False)
    assert waits(cast.ana) == 0
    assert not ended_words(cast.ana, LATER)
    assert not words_waiting_for(cast.ana, MONDAY + THANKS_WITHIN)
    assert ended_words(cast.ana, MONDAY + THANKS_WITHIN).get() == word
    assert ended_words(cast.ben, LATER).get() == word


def test_what_has_ended_waits_for_nobody(cast, word):
    assert (waits(cast.ben), how_many_under_way(cast.ana)) == (1, 1)
    actions.withdraw_word(word, by=cast.ana, now=LATER)
    assert (waits(cast.ben), how_many_under_way(cast.ana)) == (0, 0)
    assert not words_under_way(cast.ana, LATER)


def test_call_backs_are_owed_by_whoever_promised_them_the_most_urgent_first(cast, asked):
    actions.log_call(asked, text="Later", by=cast.ben, now=MONDAY, call_back_by=TWO)
    word = actions.take_down("The gate", caller=cast.ana, by=cast.ben, now=MONDAY, call_back_by=LATER)
    first, second = call_backs_owed(cast.ben, TWO)
    assert (first.title, first.late) == ("Call Ana Ferreira", True)
    assert "+49 30 5550 101 · The gate" in first.detail
    assert "that has passed" in first.detail
    assert (second.late, f"FP-{asked.pk}" in second.detail) == (False, True)
    assert not call_backs_owed(cast.cleo, TWO)
    actions.called_back(open_call_backs(word).get(), by=cast.ben, now=TWO)
    assert len(call_backs_owed(cast.ben, TWO)) == 1


@pytest.mark.parametrize("n", [1, 9])
def test_the_questions_to_the_database_do_not_grow(cast, asked, n, django_assert_num_queries):
    for nth in range(n):
        word = actions.say_word(f"Number {nth}", to=cast.ben, by=cast.ana, now=MONDAY)
        actions.log_call(asked, text="Later", by=cast.ben, now=MONDAY, call_back_by=TWO)
        if nth % 2:
            actions.answer_yes(word, by=cast.ben, now=MONDAY)
    with django_assert_num_queries(3):
        words_waiting_for(cast.ben, LATER)
    with django_assert_num_queries(1):
        words_under_way(cast.ana, LATER)
    with django_assert_num_queries(3), once_a_page():
        call_backs_owed(cast.ben, LATER)


def test_nobody_is_called_about_what_was_taken_back(cast, asked, word):
    for thing, withdraw in ((asked, actions.withdraw), (word, actions.withdraw_word)):
        if thing is asked:
            actions.log_call(thing, text="She called.", call_back_by=TWO, by=cast.ben, now=MONDAY)
        else:
            Promise.objects.create(
                word=word, kind="call_back", by_day=TWO.date(), due_at=TWO, made_by=cast.ben, made_at=MONDAY
            )
        assert len(call_backs_owed(cast.ben, MONDAY)) == 1
        withdraw(thing, by=cast.ana, now=MONDAY)
        assert not call_backs_owed(cast.ben, MONDAY)
        assert not open_call_backs(thing).exists()
