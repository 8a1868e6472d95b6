"""Can the other side answer with another wording, and is the first one over then?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.agreeing import HOUR, kinds, proposed, signed

from footpath.catalog import actions
from footpath.catalog.agreements.refusals import OtherWording
from footpath.catalog.models import VersionState

LATER = MONDAY + HOUR


def counter(version, by, **facts):
    return actions.counter_agreement(version, **{"hash": version.hash, "by": by, "now": LATER} | facts)


def test_the_answer_begins_with_what_was_proposed(cast):
    version = proposed(cast)
    draft = counter(version, cast.cleo)
    version.refresh_from_db()
    assert (version.state, version.ended_at) == (VersionState.COUNTERED, LATER)
    assert (draft.number, draft.state, draft.content) == (2, VersionState.DRAFT, version.content)
    assert version.signatures.get().person == cast.ana
    assert kinds()[-1] == "agreement.countered"


def test_nobody_answers_themselves(cast):
    version = proposed(cast)
    with pytest.raises(PermissionDenied):
        counter(version, cast.ana)
    assert counter(version, cast.max).number == 2  # who stands above both answers for the other side


def test_what_is_in_force_is_not_countered(cast):
    with pytest.raises(OtherWording, match="in force"):
        counter(signed(cast), cast.cleo)


def test_only_what_was_read_is_answered(cast):
    with pytest.raises(OtherWording):
        counter(proposed(cast), cast.cleo, hash="0" * 64)


@pytest.mark.parametrize("who", ["ben", "dov", "eve"])
def test_members_and_strangers_do_not(cast, who):
    with pytest.raises(PermissionDenied):
        counter(proposed(cast), getattr(cast, who))
