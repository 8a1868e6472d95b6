"""Can a draft be thrown away without what is in force?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, drafted, kinds, signed

from footpath.catalog import actions
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.people.refusals import SomebodyWasFaster


def drop(draft, by, **facts):
    actions.drop_draft_agreement(draft, **{"edits": draft.edits, "by": by, "now": MONDAY} | facts)


def test_the_draft_goes_and_what_holds_stays(cast):
    held = signed(cast)
    drop(actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=MONDAY + HOUR), cast.cleo)
    assert AgreementVersion.objects.get() == held
    assert held.state == VersionState.SIGNED
    assert kinds()[-1] == "agreement.draft_dropped"


def test_not_what_somebody_has_not_read(cast):
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira has written here"):
        drop(drafted(cast), cast.cleo, edits=0)


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_only_those_who_write_it(cast, who):
    with pytest.raises(PermissionDenied):
        drop(drafted(cast), getattr(cast, who))
