"""How does a service inside leave the place beside what is promised outside?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.outside import promised_outside

from footpath.catalog import actions
from footpath.people.refusals import SomebodyWasFaster


def test_once(cast):
    it = promised_outside(cast)
    one = actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)
    actions.take_from_beside(one, by=cast.cleo, now=MONDAY)
    assert last_event() == ("outside_standard.taken_from_beside", cast.cleo.pk)
    assert not it.beside.exists()
    with pytest.raises(SomebodyWasFaster):
        actions.take_from_beside(one, by=cast.cleo, now=MONDAY)


def test_a_stranger_may_not(cast):
    one = actions.put_beside(promised_outside(cast), cast.move, by=cast.dov, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.take_from_beside(one, by=cast.ana, now=MONDAY)
