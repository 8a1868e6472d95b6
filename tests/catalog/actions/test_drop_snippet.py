"""How is something taken away that does not hold any more?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.catalog.knowing import KEY, TODAY, known

from footpath.catalog import actions
from footpath.catalog.models import AskAvoided
from footpath.catalog.snippets import visible_snippets
from footpath.people.refusals import SomebodyWasFaster


def drop(it, by):
    return actions.drop_snippet(it, edits=0, by=by, now=MONDAY)


def test_nobody_finds_it_and_whom_it_answered_counts(cast):
    it = known(cast)
    actions.avoid_ask(it, service=cast.move, form_key=KEY, by=cast.ana, now=MONDAY)
    drop(it, cast.cleo)
    assert last_event() == ("snippet.dropped", cast.cleo.pk)
    assert not visible_snippets(cast.ana, TODAY)
    assert AskAvoided.objects.count() == 1


def test_once(cast):
    it = known(cast)
    drop(it, cast.ben)
    with pytest.raises(SomebodyWasFaster):
        drop(it, cast.cleo)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        drop(known(cast), cast.dov)
