"""How does an organization change its list of words that judge?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.agreeing import latest

from footpath.conversations.actions import change_judging_words
from footpath.conversations.models import JudgingWord
from footpath.conversations.standards.judged import judging_in, list_here


def test_a_champion_says_the_whole_list(cast):
    cast.cleo.champions = True
    words = [word for word in list_here() if word != "slow"] + ["Snail"]
    change_judging_words(words=", ".join(words), by=cast.cleo, now=MONDAY)
    assert latest() == ("judging_words.changed", {"number": 2}, cast.cleo.pk)
    assert [one.word for one in judging_in("A slow snail is rude")] == ["snail", "rude"]
    assert "snail" in list_here()
    assert "slow" not in list_here()
    assert dict(JudgingWord.objects.values_list("word", "is_on")) == {"slow": False, "snail": True}


def test_others_change_nothing_and_what_cannot_be_a_word_is_named(cast):
    with pytest.raises(PermissionDenied):
        change_judging_words(words="slow", by=cast.eve, now=MONDAY)
    cast.cleo.champions = True
    with pytest.raises(ValidationError) as told:
        change_judging_words(words="x" * 41, by=cast.cleo, now=MONDAY)
    assert list(told.value.message_dict) == ["words"]
