"""How does somebody take back that something is done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import done, fresh, open_one

from footpath.growth.actions import confirm_item, undo_item
from footpath.growth.onboarding import states
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_as_long_as_nobody_has_confirmed_it(cast):
    it = open_one(cast)
    item = undo_item(done(it), by=it.hire, now=MONDAY)
    assert (item.state, item.done_at) == (states.OPEN, None)
    item = confirm_item(done(it, fresh(item)), by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        undo_item(fresh(item), by=it.hire, now=MONDAY)


def test_nobody_else(cast):
    it = open_one(cast)
    item = done(it)
    for who in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(PermissionDenied):
            undo_item(item, by=who, now=MONDAY)
