"""Do the targets that two teams agreed upon hold for what the one asks of the other, and are they said as such?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY, ask
from tests.catalog.test_agreed_targets import agreed
from tests.requests.stages import DAY, HOUR, anew, working

from footpath.catalog.models import AgreementVersion, VersionState
from footpath.demo.cast import Cast
from footpath.requests import actions
from footpath.requests.dates import four_dates
from footpath.requests.models import ServiceRequest, Span, Target
from footpath.requests.permissions import Side

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(hours=1)


def terms(request: ServiceRequest) -> dict[str, tuple[int, str, int | None]]:
    return {one.kind: (one.amount, one.unit, one.agreement_id) for one in request.targets.all()}


def rows(request: ServiceRequest, *sides: Side) -> dict[str, tuple[str, str]]:
    return {row.label: (row.value, row.note) for row in four_dates(anew(request), frozenset(sides), LATER)}


def not_yet(cast: Cast) -> None:
    """The service's own targets begin next month."""
    cast.move.targets_from = MONDAY + 30 * DAY
    cast.move.save()


def test_what_was_agreed_goes_before_what_the_service_says_to_all(cast):
    version = agreed(cast, 3, MONDAY - DAY)
    request = ask(cast, MONDAY)
    assert terms(request) == {
        "first_response": (4, "hours", None), "next_update": (2, "days", None), "delivery": (3, "days", version.pk)
    }  # fmt: skip
    assert request.targets.get(kind="delivery").due_at.date() == (MONDAY + 3 * DAY).date()
    assert rows(request, Side.CUSTOMER)["Agreement with Facilities: within 3 working days"][0].startswith("Thu 26 Nov")
    label = "Agreement with Flight operations: within 3 working days"
    assert label in rows(request, Side.PROVIDER)
    assert "First answer within 4 working hours" in rows(request, Side.PROVIDER)


def test_a_later_version_changes_no_request_that_was_complete(cast):
    old = agreed(cast, 3, MONDAY - DAY)
    request = ask(cast, MONDAY)
    AgreementVersion.objects.update(state=VersionState.REPLACED, ended_at=MONDAY + HOUR)
    new = agreed(cast, 1, MONDAY + HOUR)
    actions.take(request, by=cast.ben, now=MONDAY + 2 * HOUR)
    assert terms(request)["delivery"] == (3, "days", old.pk)
    assert terms(ask(cast, MONDAY + 2 * HOUR))["delivery"] == (1, "days", new.pk)


def test_an_agreement_holds_where_the_services_own_targets_do_not_yet(cast):
    version = agreed(cast, 3, MONDAY - DAY)
    not_yet(cast)
    request = ask(cast, MONDAY)
    assert terms(request) == {"delivery": (3, "days", version.pk)}


def test_what_was_not_due_yet_when_it_ended_is_due_no_more(cast):
    request = ask(cast, MONDAY)
    assert "First answer within 4 working hours" in rows(request, Side.CUSTOMER)
    actions.withdraw(request, reason="We found one.", by=cast.ana, now=MONDAY + HOUR)
    assert list(rows(request, Side.CUSTOMER)) == ["You need it by"]


def test_without_anything_agreed_the_page_says_so(cast):
    not_yet(cast)
    assert rows(ask(cast, MONDAY), Side.CUSTOMER)["Agreement"] == ("no agreement", "")


def given_to_sales(cast: Cast, days: int) -> ServiceRequest:
    """So many days after Ben began, Sales got it, with a target of its own."""
    request, at = working(cast), MONDAY + days * DAY
    Span.objects.filter(request=request, until=None).update(until=at)
    Span.objects.create(request=request, state=request.state, team=cast.sales, since=at)
    Target.objects.create(request=request, kind="delivery", team=cast.sales, amount=5, unit="days", started_at=at)
    ServiceRequest.objects.filter(pk=request.pk).update(team=cast.sales)
    return anew(request)


@pytest.mark.parametrize(("days", "note"), [(1, None), (14, "not met")])
def test_each_teams_target_is_met_or_missed_by_that_team_alone(cast, days, note):
    request = given_to_sales(cast, days)
    label = "While Facilities had it: within 8 working days"
    told = {row.label: row for row in four_dates(request, frozenset(), MONDAY + days * DAY)}
    assert (told[label].note if label in told else None) == note
    assert told["Delivery within 5 working days"].note == ""
