"""What do both say of what they agreed on?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    WEEK,
    agreed,
)

from footpath.growth import actions
from footpath.growth.coaching import states

pytestmark = pytest.mark.django_db


def test_once_both_have_said_so_for_the_last_look_it_is_over(cast):
    talk, last = agreed(cast), MONDAY + 6 * WEEK
    with pytest.raises(ValidationError):
        actions.look_at_coaching(talk, weeks=6, outcome="great", by=cast.ben, now=last)
    with pytest.raises(PermissionDenied):
        actions.look_at_coaching(talk, weeks=6, outcome="kept", by=cast.max, now=last)
    actions.look_at_coaching(talk, weeks=6, outcome="kept", by=cast.ben, now=last)
    talk = actions.look_at_coaching(talk, weeks=6, outcome="changed", note="Two", by=cast.cleo, now=last)
    assert talk.state == states.FOLLOWED
