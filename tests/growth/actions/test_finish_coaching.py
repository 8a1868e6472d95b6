"""Does praise end without an agreement?"""

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    worded,
)

from footpath.growth import actions
from footpath.growth.coaching import states

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_praise_needs_no_agreement(cast):
    talk = actions.finish_coaching(worded(cast), by=cast.ben, **WHO)
    assert (talk.state, "wording" in talk.texts) == (states.DONE, False)
