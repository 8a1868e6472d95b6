"""Can either side end what is in force, and does the other read why?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, kinds, proposed, signed

from footpath.catalog import actions
from footpath.catalog.agreements.refusals import OtherWording
from footpath.catalog.models import VersionState
from footpath.history.models import Event


def end(version, by, reason="We moved to another house."):
    return actions.end_agreement(version, reason=reason, by=by, now=MONDAY + HOUR)


def test_it_does_not_hold_any_more(cast):
    version = end(signed(cast), cast.cleo)
    assert (version.state, version.ended_at) == (VersionState.ENDED, MONDAY + HOUR)
    assert kinds()[-1] == "agreement.ended"
    assert Event.objects.latest("id").facts["reason"] == "We moved to another house."


def test_with_a_reason(cast):
    with pytest.raises(ValidationError) as error:
        end(signed(cast), cast.cleo, " ")
    assert list(error.value.message_dict) == ["reason"]


def test_once(cast):
    version = signed(cast)
    end(version, cast.cleo)
    with pytest.raises(OtherWording, match="Cleo Marin ended it"):
        end(version, cast.ana)


def test_what_is_not_in_force_has_nothing_to_end(cast):
    with pytest.raises(OtherWording):
        end(proposed(cast), cast.ana)


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_members_and_strangers_do_not(cast, who):
    with pytest.raises(PermissionDenied):
        end(signed(cast), getattr(cast, who))
