"""Is nothing in writing where nothing is wanted in writing?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    WORDS,
    agreed,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.growth.models import CoachingLook
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_who_wants_nothing_in_writing_leaves_nothing_in_writing(cast):
    talk = agreed(cast)
    later = MONDAY + 2 * WEEK
    actions.look_at_coaching(talk, weeks=2, outcome="kept", note="hedgehog", by=cast.ben, now=later)
    talk = actions.keep_unwritten(talk, by=cast.ben, now=later)
    assert (talk.state, talk.texts, talk.held_on) == (states.UNWRITTEN, {}, MONDAY.date())
    assert set(CoachingLook.objects.values_list("locked", flat=True)) == {""}
    with pytest.raises(Refused):
        actions.word_coaching(talk, wording=WORDS, seen=1, by=cast.cleo, now=later)
