"""How is the draft of a service's next version thrown away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import draft_of, last_event

from footpath.catalog import actions
from footpath.catalog.models import Service, ServiceVersion
from footpath.people.refusals import SomebodyWasFaster


def discard(draft, by, edits=None):
    actions.discard_revision(draft, edits=draft.edits if edits is None else edits, by=by, now=MONDAY)


def test_what_holds_stays(cast):
    discard(draft_of(cast, delivery=2), cast.cleo)
    assert [one.number for one in ServiceVersion.objects.filter(service=cast.move)] == [1]
    assert last_event() == ("service.draft_discarded", cast.cleo.pk)


def test_what_was_never_published_goes_with_it(cast):
    service = actions.offer(cast.facilities, name="Paint", by=cast.cleo, now=MONDAY)
    discard(actions.revise(service, by=cast.cleo, now=MONDAY), cast.cleo)
    assert not Service.objects.filter(pk=service.pk).exists()


def test_what_somebody_saved_meanwhile_is_not_thrown_away(cast):
    with pytest.raises(SomebodyWasFaster):
        discard(draft_of(cast, delivery=2), cast.eve, edits=0)


def test_a_stranger_may_not(cast):
    with pytest.raises(PermissionDenied):
        discard(draft_of(cast, delivery=2), cast.ben)
