"""How does a helper say whom to ask instead?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, happened

from footpath.history.models import Event
from footpath.requests.actions import finish, hand_on
from footpath.requests.models.word import WordState
from footpath.requests.permissions import visible_words
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear


def test_the_next_one_has_it_and_the_earlier_one_no_longer_sees_it(cast, word):
    hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY, note="Dov bought that printer")
    word.refresh_from_db()
    assert (word.helper, word.state) == (cast.dov, WordState.ASKED)
    assert not visible_words(cast.ben, MONDAY.date()).exists()
    assert visible_words(cast.dov, MONDAY.date()).get() == word


def test_it_goes_with_its_whole_history(cast, word):
    hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY, note="Dov bought that printer")
    hand_on(word, to=cast.cleo, by=cast.dov, now=MONDAY, note="It is Facilities' now")
    events = Event.objects.filter(subject_kind="word", subject_id=word.pk).order_by("id")
    assert [event.facts["note"] for event in events] == ["", "Dov bought that printer", "It is Facilities' now"]
    assert happened(word).occurrence().sentence("Dov Levi") == "Dov Levi handed it on to Cleo Marin"


def test_it_can_go_to_a_team_and_be_taken_there(cast, word):
    hand_on(word, to=cast.sales, by=cast.ben, now=MONDAY)
    assert visible_words(cast.dov, MONDAY.date()).get() == word
    finish(word, by=cast.dov, now=MONDAY)
    assert word.helper == cast.dov


def test_one_of_a_team_hands_it_to_a_coworker(cast, team_word):
    hand_on(team_word, to=cast.cleo, by=cast.ben, now=MONDAY)
    team_word.refresh_from_db()
    assert (team_word.helper, team_word.team) == (cast.cleo, None)


@pytest.mark.parametrize(("to", "words"), [("ben", "You have it already"), ("ana", "It came from Ana Ferreira")])
def test_it_goes_neither_to_oneself_nor_back(cast, word, to, words):
    with pytest.raises(Unclear, match=words) as refused:
        hand_on(word, to=getattr(cast, to), by=cast.ben, now=MONDAY)
    assert refused.value.field == "to"


def test_a_team_that_has_it_does_not_get_it_again(cast, team_word):
    with pytest.raises(Unclear, match="Facilities has it already"):
        hand_on(team_word, to=cast.facilities, by=cast.ben, now=MONDAY)


def test_it_does_not_go_to_somebody_who_has_left(cast, word):
    cast.dov.is_active = False
    with pytest.raises(Unclear, match="does not work here any more"):
        hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY)


@pytest.mark.parametrize("who", ["ana", "cleo", "max"])
def test_nobody_else_hands_it_on(cast, word, who):
    with pytest.raises(PermissionDenied):
        hand_on(word, to=cast.dov, by=getattr(cast, who), now=MONDAY)


def test_what_has_ended_stays_where_it_is(cast, word):
    finish(word, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY)


def test_the_second_of_a_team_hears_who_has_it(cast, team_word):
    late = type(team_word).objects.get(pk=team_word.pk)
    hand_on(team_word, to=cast.cleo, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin"):
        hand_on(late, to=cast.dov, by=cast.ben, now=MONDAY)
