"""How does somebody who asks say for which outside customer it is?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.requests.outside import flight
from tests.requests.stages import at, nothing_changes

from footpath.requests.actions.draft_serves import draft_serves
from footpath.requests.models import Serving
from footpath.requests.refusals import Refused
from footpath.requests.states import State


def test_it_is_kept_changed_and_taken_away_without_a_trace(cast):
    first, second, draft = flight(cast), flight(cast, reference="NA 913"), at(cast, State.DRAFT)
    for commitment in (first, first, second, None):
        nothing_changes(draft, lambda one=commitment: draft_serves(draft, commitment=one, by=cast.ana, now=MONDAY))
        kept = Serving.objects.values_list("commitment_id", flat=True)
        assert list(kept) == ([commitment.pk] if commitment else [])


def test_it_is_its_authors_alone_and_a_drafts_alone(cast):
    one = flight(cast)
    with pytest.raises(PermissionDenied):
        draft_serves(at(cast, State.DRAFT), commitment=one, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        draft_serves(at(cast, State.QUEUED), commitment=one, by=cast.ana, now=MONDAY)
