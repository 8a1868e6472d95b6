"""Who puts into words what both agree on?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    WORDS,
    agreed,
    talked,
    worded,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_whoever_words_it_says_yes_to_it(cast):
    talk = actions.word_coaching(talked(cast), wording=WORDS, seen=0, by=cast.ben, now=MONDAY)
    assert (talk.number, talk.coached_yes, talk.supervisor_yes, talk.texts["wording"]) == (1, 1, None, WORDS)


def test_of_words_that_have_changed_the_slower_one_is_told(cast):
    talk = worded(cast)
    with pytest.raises(Refused, match="faster"):
        actions.word_coaching(talk, wording="Other words", seen=0, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        actions.word_coaching(talk, wording=" ", seen=1, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.word_coaching(talk, wording="Other words", seen=1, by=cast.max, now=MONDAY)


def test_other_words_void_what_was_said_of_the_old_ones(cast):
    talk = agreed(cast)
    actions.look_at_coaching(talk, weeks=2, outcome="kept", by=cast.ben, now=MONDAY + 2 * WEEK)
    talk = actions.word_coaching(talk, wording="Other words", seen=1, by=cast.ben, now=MONDAY + 2 * WEEK)
    assert (talk.state, talk.agreed_on, talk.told, talk.looks.count()) == (states.HELD, None, 0, 0)
