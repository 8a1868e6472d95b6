"""How does a service inside come to stand beside what is promised outside?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.outside import promised_outside

from footpath.catalog import actions
from footpath.catalog.models import Service
from footpath.people.refusals import Refused


def test_once_however_often_it_is_said(cast):
    it = promised_outside(cast)
    one = actions.put_beside(it, cast.move, by=cast.cleo, now=MONDAY)
    assert last_event() == ("outside_standard.put_beside", cast.cleo.pk)
    assert actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY) == one
    assert it.beside.count() == 1


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        actions.put_beside(promised_outside(cast), cast.move, by=cast.ana, now=MONDAY)


def test_what_is_not_offered_or_not_promised_any_more_stands_nowhere(cast):
    it = promised_outside(cast)
    Service.objects.filter(pk=cast.move.pk).update(state="retired")
    with pytest.raises(ValidationError):
        actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)
    Service.objects.filter(pk=cast.move.pk).update(state="published")
    actions.retire_outside_standard(it, by=cast.dov, now=MONDAY)
    with pytest.raises(Refused):
        actions.put_beside(it, cast.move, by=cast.dov, now=MONDAY)
