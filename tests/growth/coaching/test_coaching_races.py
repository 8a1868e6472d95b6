"""Of two that come at once, is one kept?"""

from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.growth.coaching.coaches import WEEK, WORDS, accepted, again, agreed, learn, offered, sheet, worded

from footpath.growth import actions
from footpath.growth.models import CoachingTalk
from footpath.history.models import Event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
DUE = MONDAY + 2 * WEEK


def look(talk, _by):
    return actions.ask_for_look(talk, now=DUE) == "asked"


@pytest.mark.parametrize("guarded", [True, False])
def test_two_workers_ask_once_how_it_went(cast, monkeypatch, guarded):
    """Without the guard, as a control, twice."""
    monkeypatch.setattr(import_module("footpath.growth.actions.ask_for_look"), "GUARDED", guarded)
    talk = agreed(cast)
    won, _told = race.at_once(partial(again, talk), (look, cast.ana), (look, cast.ana))
    assert len(won) == Event.objects.filter(kind="coaching.look_due").count() == (1 if guarded else 2)


def word(talk, by):
    actions.word_coaching(talk, wording=f"{WORDS} from now on", seen=talk.number, by=by, now=MONDAY)


def agree(talk, by):
    actions.agree_coaching(talk, seen=talk.number, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_a_yes_is_never_for_words_that_changed_in_the_same_instant(cast, monkeypatch, guarded):
    """Cleo changes the words while Ben says yes to them: he has said yes to what he saw, or is told. Without the guard,
    as a control, he can be had to have said yes to words that he never read.
    """
    monkeypatch.setattr(import_module("footpath.growth.actions.agree_coaching"), "GUARDED", guarded)
    talk = worded(cast)
    if not guarded:
        seen = again(talk)
        word(again(talk), cast.cleo)
        actions.agree_coaching(seen, seen=1, by=cast.ben, now=MONDAY)
        assert again(talk).coached_yes == 2
        return
    race.at_once(partial(again, talk), (word, cast.cleo), (agree, cast.ben))
    now = again(talk)
    assert (now.state, now.number, now.coached_yes) == ("held", 2, None)


def prepare(_seen, by):
    actions.prepare_coaching(_seen, by=by, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_one_talk_is_prepared_at_a_time(cast, guarded):
    """Without the constraint, as a control, two."""
    act = (prepare, cast.cleo)
    if guarded:
        won, told = race.at_once(lambda: cast.ben, act, act)
        assert (len(won), len(told), CoachingTalk.objects.count()) == (1, 1, 1)
        return
    with race.without("one_talk_ahead", CoachingTalk):
        won, _told = race.at_once(lambda: cast.ben, act, act)
        assert len(won) == CoachingTalk.objects.count() == 2


def offer(talk, by):
    actions.offer_coaching(talk, by=by, now=MONDAY)


def test_it_is_offered_once(cast):
    talk = sheet(cast)
    won, told = race.at_once(partial(again, talk), (offer, cast.cleo), (offer, cast.cleo))
    assert (len(won), len(told)) == (1, 1)
    assert Event.objects.filter(kind="coaching.offered").count() == 1


def test_of_a_yes_and_taking_back_one_holds(cast):
    talk = offered(cast)
    yes = (lambda seen, by: actions.answer_coaching(seen, yes=True, by=by, now=MONDAY), cast.ben)
    back = (lambda seen, by: actions.take_back_coaching(seen, by=by, now=MONDAY), cast.cleo)
    race.at_once(partial(again, talk), yes, back)
    assert again(talk).state in {"accepted", "taken_back"}
    assert Event.objects.filter(kind="coaching.taken_back").exists() == (again(talk).state == "taken_back")


def test_of_holding_it_and_wanting_nothing_in_writing_the_words_are_gone(cast):
    talk = accepted(cast)
    hold = (lambda seen, by: actions.hold_coaching(seen, by=by, now=MONDAY), cast.cleo)
    none = (lambda seen, by: actions.keep_unwritten(seen, by=by, now=MONDAY), cast.ben)
    won, _told = race.at_once(partial(again, talk), hold, none)
    assert cast.ben in won
    assert (again(talk).state, again(talk).locked) == ("unwritten", "")


def test_the_training_is_noted_once(cast):
    learn(cast.cleo)
    note = (lambda _seen, by: actions.note_training(by, now=MONDAY), cast.cleo)
    won, _told = race.at_once(lambda: None, note, note)
    assert len(won) == Event.objects.filter(kind="coach_training.done").count() == 1
