"""Can the side that proposed a wording take it back, while it is not in force?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, kinds, proposed, signed

from footpath.catalog import actions
from footpath.catalog.agreements.refusals import OtherWording
from footpath.catalog.models import VersionState


def take_back(version, by):
    return actions.take_back_agreement(version, by=by, now=MONDAY + HOUR)


def test_it_goes_on_as_a_draft(cast):
    version = proposed(cast)
    draft = take_back(version, cast.ana)
    version.refresh_from_db()
    assert (version.state, draft.state, draft.content) == (VersionState.TAKEN_BACK, VersionState.DRAFT, version.content)
    assert kinds()[-1] == "agreement.taken_back"


def test_what_is_in_force_cannot_be_taken_back(cast):
    with pytest.raises(OtherWording, match="Cleo Marin signed version 1"):
        take_back(signed(cast), cast.ana)


@pytest.mark.parametrize("who", ["cleo", "ben", "dov", "eve"])
def test_only_the_side_that_proposed_it(cast, who):
    with pytest.raises(PermissionDenied):
        take_back(proposed(cast), getattr(cast, who))
