"""Was a standard kept in the last stretch of weeks: what do requests say, or who is asked?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, latest

from footpath.conversations.actions import check_standard
from footpath.conversations.models import StandardCheck
from footpath.people.models import Draw, Organization
from footpath.requests.models import Outcome, ServiceRequest

FIVE_WEEKS = MONDAY + 35 * DAY


def finished(cast, *kept):
    """Requests of Ana's team whose promise fell due in the first week of December."""
    for one in kept:
        made = ServiceRequest.objects.create(
            service=cast.move, team=cast.facilities, asker=cast.ana, title="x", drafted_at=MONDAY
        )
        Outcome.objects.update_or_create(
            request=made,
            defaults={
                "team": cast.facilities, "customer_team": cast.flight_operations, "service": cast.move,
                "provider": cast.ben, "customer": cast.ana, "kept": one, "promise_week": date(2026, 11, 30),
                "promise_at": MONDAY + timedelta(days=9),
            },
        )  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "verdict", "value"),
    [((True, True, True, False), "missed", 75.0), ((True,) * 3, "kept", 100.0), ((True,) * 2, "too_few", None)],
)
def test_requests_say_it_where_they_can(cast, kept, verdict, value):
    standard = agreed(cast, measure="promises_kept", target=90)
    finished(cast, *kept)
    check = check_standard(last(standard), now=FIVE_WEEKS)
    assert (check.verdict, check.value, check.cases, check.since) == (verdict, value, len(kept), date(2026, 11, 30))
    told = {"too_few": None, "kept": True, "missed": False}[verdict]
    assert latest() == ("standard.checked", {"kept": told}, None)
    assert check_standard(last(standard), now=FIVE_WEEKS) is None
    assert not Draw.objects.exists()


def test_where_they_cannot_whoever_checks_is_asked_once_a_stretch(cast):
    standard = agreed(cast)
    assert check_standard(last(standard), now=FIVE_WEEKS - DAY * 8) is None
    check = check_standard(last(standard), now=FIVE_WEEKS)
    assert (check.verdict, check.checker, check.until) == ("asked", cast.ana, date(2026, 12, 28))
    assert latest() == ("standard.asked", {"checker_id": cast.ana.pk}, None)
    assert check_standard(last(standard), now=FIVE_WEEKS) is None
    check_standard(last(standard), now=FIVE_WEEKS + 28 * DAY)
    assert list(StandardCheck.objects.values_list("verdict", flat=True)) == ["too_few", "asked"]


def test_nobody_is_asked_whose_month_is_full(cast):
    standard = agreed(cast)
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert check_standard(last(standard), now=FIVE_WEEKS) is None
    assert Draw.objects.filter(month=None).count() == 1
    Organization.objects.update(question_minutes=30)
    assert check_standard(last(standard), now=FIVE_WEEKS + DAY).verdict == "asked"
