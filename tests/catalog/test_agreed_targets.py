"""Which wording held for two teams at which moment, and what does it say of a service?"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.cast import MONDAY

from footpath.catalog.agreed import AgreedTarget, Content
from footpath.catalog.agreed_targets import in_force, targets_between
from footpath.catalog.models import Agreement, AgreementVersion, Unit, VersionState
from footpath.demo.cast import Cast

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def agreed(cast: Cast, days: int, since: datetime, **facts: Any) -> AgreementVersion:
    """Facilities and Flight operations have signed that a move takes so many days."""
    first, second = sorted((cast.facilities, cast.flight_operations), key=lambda team: team.pk)
    begun = {"begun_by": cast.max, "begun_at": since}
    agreement, _new = Agreement.objects.get_or_create(first=first, second=second, defaults=begun)
    content = Content(targets=(AgreedTarget(cast.move.pk, "delivery", days, Unit.DAYS),))
    signed = {"state": VersionState.SIGNED, "in_force_from": since, "hash": "0" * 64, "content": content.as_json()}
    facts = {"number": agreement.versions.count() + 1, "written_by": cast.max, "written_at": since, **signed, **facts}
    return AgreementVersion.objects.create(agreement=agreement, **facts)


def between(cast: Cast, on: datetime) -> dict[str, tuple[int, str, int]]:
    found = targets_between(cast.facilities.pk, cast.flight_operations.pk, cast.move.pk, on)
    return {kind: (one.amount, one.unit, one.version.number) for kind, one in found.items()}


def test_the_wording_of_the_time_holds(cast):
    agreed(cast, 5, MONDAY - 9 * DAY, state=VersionState.REPLACED, ended_at=MONDAY)
    agreed(cast, 3, MONDAY, state=VersionState.ENDED, ended_at=MONDAY + 9 * DAY)
    assert between(cast, MONDAY - 10 * DAY) == {}
    assert between(cast, MONDAY - DAY) == {"delivery": (5, "days", 1)}
    assert between(cast, MONDAY) == between(cast, MONDAY + 8 * DAY) == {"delivery": (3, "days", 2)}
    assert between(cast, MONDAY + 9 * DAY) == {}


def test_what_is_only_proposed_or_about_others_holds_for_nobody(cast):
    agreed(cast, 5, MONDAY, state=VersionState.PROPOSED, in_force_from=None)
    assert between(cast, MONDAY + DAY) == {}
    AgreementVersion.objects.update(state=VersionState.SIGNED, in_force_from=MONDAY)
    assert between(cast, MONDAY + DAY)
    both = (cast.facilities.pk, cast.flight_operations.pk)
    assert in_force(*both, MONDAY) == in_force(*reversed(both), MONDAY) == AgreementVersion.objects.get()
    assert targets_between(*both, cast.move.pk + 1, MONDAY) == {}
    assert in_force(cast.facilities.pk, cast.sales.pk, MONDAY) is None
    assert (
        in_force(cast.facilities.pk, None, MONDAY) is in_force(cast.facilities.pk, cast.facilities.pk, MONDAY) is None
    )
