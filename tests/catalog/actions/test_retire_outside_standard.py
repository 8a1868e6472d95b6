"""How is it said that something is not promised outside any more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.outside import promised_outside

from footpath.catalog import actions
from footpath.people.refusals import SomebodyWasFaster


def test_it_leaves_the_list_once_and_its_versions_stay(cast):
    it = actions.retire_outside_standard(promised_outside(cast), by=cast.dov, now=MONDAY)
    assert last_event() == ("outside_standard.retired", cast.dov.pk)
    assert it.retired_at == MONDAY
    assert it.versions.count() == 1
    with pytest.raises(SomebodyWasFaster):
        actions.retire_outside_standard(it, by=cast.dov, now=MONDAY)


def test_whoever_keeps_no_list_may_not(cast):
    with pytest.raises(PermissionDenied):
        actions.retire_outside_standard(promised_outside(cast), by=cast.ana, now=MONDAY)
