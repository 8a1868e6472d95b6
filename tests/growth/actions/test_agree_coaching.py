"""Do both say yes to the same words?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WORDS,
    worded,
)

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_both_say_yes_to_the_same_words_and_any_edit_voids_it(cast):
    talk = worded(cast)
    with pytest.raises(Refused, match="wait for the other one"):
        actions.agree_coaching(talk, seen=1, by=cast.cleo, **WHO)
    talk = actions.word_coaching(talk, wording="You count on the day before", seen=1, by=cast.ben, **WHO)
    with pytest.raises(Refused, match="faster"):
        actions.agree_coaching(talk, seen=1, by=cast.cleo, **WHO)
    talk = actions.agree_coaching(talk, seen=2, by=cast.cleo, **WHO)
    assert (talk.state, talk.agreed_on, talk.supervisor_yes, talk.coached_yes) == ("agreed", MONDAY.date(), 2, 2)
    with pytest.raises(Refused, match="same words"):
        actions.word_coaching(talk, wording="You count on the day before", seen=2, by=cast.ben, **WHO)
    talk = actions.word_coaching(talk, wording=WORDS, seen=2, by=cast.cleo, **WHO)
    assert (talk.state, talk.agreed_on, talk.supervisor_yes, talk.coached_yes) == ("held", None, 3, None)
