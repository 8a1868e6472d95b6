"""How does somebody begin to change a service?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event

from footpath.catalog import actions


def revise(cast, by):
    return actions.revise(cast.move, by=by, now=MONDAY)


def test_the_draft_is_a_copy_of_what_holds(cast):
    draft = revise(cast, cast.cleo)
    assert draft.number is None
    assert draft.requirements == cast.move.requirements
    assert last_event() == ("service.drafted", cast.cleo.pk)


def test_there_is_one_draft(cast):
    assert revise(cast, cast.cleo) == revise(cast, cast.eve)


@pytest.mark.parametrize("role", ["ana", "ben", "dov"])
def test_only_the_lead_those_above_and_administrators_may(cast, role):
    with pytest.raises(PermissionDenied):
        revise(cast, getattr(cast, role))
