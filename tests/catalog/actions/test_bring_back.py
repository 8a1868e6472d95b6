"""How does a team offer again what it had stopped?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event

from footpath.catalog import actions
from footpath.catalog.models import ServiceState
from footpath.people.refusals import Refused


def bring_back(cast, by):
    return actions.bring_back(cast.move, by=by, now=MONDAY)


def test_it_can_be_asked_for_again(cast):
    actions.retire(cast.move, by=cast.cleo, now=MONDAY)
    assert bring_back(cast, cast.cleo).state == ServiceState.PUBLISHED
    assert last_event() == ("service.brought_back", cast.cleo.pk)


def test_what_is_offered_need_not_come_back(cast):
    with pytest.raises(Refused):
        bring_back(cast, cast.cleo)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        bring_back(cast, cast.dov)
