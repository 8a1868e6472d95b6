"""How does a team stop offering something?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY, ask
from tests.catalog.editing import last_event

from footpath.catalog import actions
from footpath.catalog.models import ServiceState
from footpath.people.refusals import Refused


def retire(cast, by):
    return actions.retire(cast.move, by=by, now=MONDAY)


def test_what_was_asked_goes_on(cast):
    asked = ask(cast, MONDAY)
    assert retire(cast, cast.cleo).state == ServiceState.RETIRED
    assert last_event() == ("service.retired", cast.cleo.pk)
    asked.refresh_from_db()
    assert asked.state == "queued"


def test_it_is_retired_once(cast):
    retire(cast, cast.cleo)
    with pytest.raises(Refused, match="retired"):
        retire(cast, cast.eve)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        retire(cast, cast.ben)
