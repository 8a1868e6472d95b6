"""What becomes of a word between two when one of them is not there any more?"""

import pytest
from tests.cast import MONDAY, happened
from tests.requests.stages import TUESDAY, day

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import Verdict, Word
from footpath.requests.models.word import WordState


def leaves(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)
    person.is_active = False


def leave(word, person):
    return actions.leave_word(Word.objects.with_names().get(pk=word.pk), person=person, now=TUESDAY)


@pytest.mark.parametrize("who", ["ana", "ben"])
def test_a_word_between_two_ends_and_the_other_one_reads_why(cast, word, who):
    person = getattr(cast, who)
    leaves(person)
    assert leave(word, person)
    assert Word.objects.get().state == WordState.WITHDRAWN
    said = happened(word).occurrence().sentence("Footpath")
    assert said == f"{person.name} is not here any more, so this has ended"


def test_a_promise_about_it_counts_neither_way(cast, word):
    actions.answer_yes(word, by_day=day(4), by=cast.ben, now=MONDAY)
    leaves(cast.ben)
    assert leave(word, cast.ben)
    assert Verdict.objects.get().outcome == "void"


def test_what_was_said_to_a_team_is_the_teams_again(cast, team_word):
    actions.answer_yes(team_word, by_day=day(4), by=cast.ben, now=MONDAY)
    leaves(cast.ben)
    assert leave(team_word, cast.ben)
    word = Word.objects.get()
    assert (word.state, word.helper, word.team) == (WordState.ASKED, None, cast.facilities)
    assert happened(word).facts["back"] is True


def test_twice_and_for_others_nothing_happens(cast, word):
    assert not leave(word, cast.ben)  # he is there
    leaves(cast.dov)
    assert not leave(word, cast.dov)
    leaves(cast.ben)
    assert leave(word, cast.ben)
    assert not leave(word, cast.ben)


def test_what_has_ended_stays_as_it_was(cast, word):
    actions.finish(word, by=cast.ben, now=MONDAY)
    leaves(cast.ben)
    assert not leave(word, cast.ben)
    assert Word.objects.get().state == WordState.DONE
