"""Is a word seen by the two alone?"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY, happened

from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.requests import actions
from footpath.requests.models import Word
from footpath.requests.permissions import Part, taken_words, visible_words, word_parts
from footpath.requests.word_doors import WORD_DOORS

EVERYBODY = ("ana", "ben", "cleo", "dov", "eve", "max")
TODAY = MONDAY.date()


def seen_by(cast, word: Word) -> set[str]:
    return {name for name in EVERYBODY if visible_words(getattr(cast, name), TODAY).filter(pk=word.pk).exists()}


def test_a_word_is_seen_by_the_two_alone_also_not_by_leads_and_administrators(cast, word):
    assert seen_by(cast, word) == {"ana", "ben"}


def test_the_page_does_not_exist_for_anybody_else(cast, word, sign_in):
    answers = {name: sign_in(getattr(cast, name)).get(word.get_absolute_url()).status_code for name in EVERYBODY}
    assert answers == {"ana": 200, "ben": 200, "cleo": 404, "dov": 404, "eve": 404, "max": 404}


@pytest.mark.parametrize("verb", WORD_DOORS)
def test_nor_do_its_buttons(cast, word, sign_in, verb):
    for name in ("cleo", "dov", "eve", "max"):
        assert sign_in(getattr(cast, name)).post(reverse(f"word-{verb}", args=[word.pk])).status_code == 404


def test_its_text_is_on_no_page_of_others(cast, word, sign_in):
    for name in ("cleo", "max", "eve"):
        client = sign_in(getattr(cast, name))
        for address in (reverse("words"), reverse("person", args=[cast.ana.pk]), reverse("home")):
            assert "printer at gate 4" not in client.get(address).content.decode()


def test_a_word_to_a_team_is_seen_there_until_somebody_answers(cast, team_word):
    assert seen_by(cast, team_word) == {"ana", "ben", "cleo"}
    actions.answer_yes(team_word, by=cast.cleo, now=MONDAY)
    assert seen_by(cast, team_word) == {"ana", "cleo"}


def test_whoever_comes_later_may_learn_only_who_has_it(cast, team_word):
    actions.answer_yes(team_word, by=cast.cleo, now=MONDAY)
    told = {name for name in EVERYBODY if taken_words(getattr(cast, name), TODAY).exists()}
    assert told == {"ben", "cleo"}
    actions.hand_on(team_word, to=cast.dov, by=cast.cleo, now=MONDAY)
    assert not any(taken_words(getattr(cast, name), TODAY).exists() for name in EVERYBODY)


def test_what_somebody_is_to_a_word(cast, word, team_word):
    parts = {name: word_parts(getattr(cast, name), word, TODAY) for name in EVERYBODY}
    assert parts["ana"] == {Part.ASKER}
    assert parts["ben"] == {Part.HELPER}
    assert not any(parts[name] for name in ("cleo", "dov", "eve", "max"))
    assert word_parts(cast.cleo, team_word, TODAY) == {Part.HELPER}
    cast.ben.is_active = False
    assert not word_parts(cast.ben, word, TODAY)


def test_a_draft_that_a_word_became_stays_with_its_author(cast, word, sign_in):
    draft = actions.grow(word, service=cast.move, by=cast.ana, now=MONDAY)
    assert draft.get_absolute_url() not in sign_in(cast.ben).get(word.get_absolute_url()).content.decode()
    assert draft.get_absolute_url() in sign_in(cast.ana).get(word.get_absolute_url()).content.decode()


def test_notices_go_to_the_two_alone(cast, word, team_word):
    def told(thing: Word) -> list[str]:
        event = happened(thing)
        tell(event)
        assert tell(event) == 0  # safe to run twice
        return sorted(Notice.objects.filter(event=event).values_list("recipient__name", flat=True))

    assert told(word) == ["Ben Okafor"]
    assert told(team_word) == ["Ben Okafor", "Cleo Marin"]
    actions.hand_on(word, to=cast.dov, by=cast.ben, now=MONDAY)
    assert told(word) == ["Ana Ferreira", "Dov Levi"]
    actions.answer_yes(team_word, by=cast.cleo, now=MONDAY)
    assert told(team_word) == ["Ana Ferreira"]
    actions.thank(team_word, text="Thank you", by=cast.ana, now=MONDAY)
    assert told(team_word) == ["Cleo Marin"]
    call = actions.take_down("The gate sticks", caller=cast.ana, by=cast.ben, now=MONDAY)
    assert told(call) == ["Ana Ferreira"]
