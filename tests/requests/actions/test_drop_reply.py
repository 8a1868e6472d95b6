"""How is a reply of a team taken away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.requests.helping import reply

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.replies import visible_replies


def drop(it, by, edits=0):
    return actions.drop_reply(it, edits=edits, by=by, now=MONDAY)


def test_nobody_is_offered_it_any_more(cast):
    drop(reply(cast), cast.cleo)
    assert last_event() == ("reply.dropped", cast.cleo.pk)
    assert not visible_replies(cast.ben, MONDAY.date())


def test_once(cast):
    it = reply(cast)
    drop(it, cast.cleo)
    with pytest.raises(SomebodyWasFaster):
        drop(it, cast.ben)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        drop(reply(cast), cast.dov)
