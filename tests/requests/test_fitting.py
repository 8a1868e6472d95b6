"""Are two teams warned, with names and numbers, when what they agree to leaves no room for what they need?"""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY, ask
from tests.catalog.test_agreed_targets import agreed
from tests.requests.stages import DAY

from footpath.catalog import actions as catalog
from footpath.catalog.agreed import AgreedTarget, Content
from footpath.catalog.models import Agreement, AgreementVersion, Service, ServiceState, VersionState
from footpath.demo.cast import Cast
from footpath.requests.fitting import in_words, misfits, part_words
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.needed import practice_of

pytestmark = pytest.mark.django_db
LATER = MONDAY + 30 * DAY


def offered(cast: Cast, name: str, days: int) -> Service:
    """Something that Sales does for others."""
    facts = {"name": name, "delivery": days, "delivery_unit": "days", "state": ServiceState.PUBLISHED}
    return catalog.offer(cast.sales, by=None, now=MONDAY, **facts)


def needed(cast: Cast, *services: Service, times: int = 3, gap: timedelta = timedelta(0)) -> None:
    """So many moves of Facilities each needed one of these, `gap` after the one before was there."""
    for _time in range(times):
        parent, at = ask(cast, MONDAY), MONDAY
        for service in services:
            child = child_of(cast, service, at)
            Need.objects.create(parent=parent, child=child, added_by=cast.ben, added_at=MONDAY)
            at = at + DAY + gap if gap else at


def child_of(cast: Cast, service: Service, at: datetime) -> ServiceRequest:
    return ServiceRequest.objects.create(
        service=service, team=service.team, asker=cast.ben, customer_team=cast.facilities, state="delivered",
        drafted_at=at, submitted_at=at, complete_at=at, delivered_at=at + DAY,
    )  # fmt: skip


def wording(cast: Cast, days: int) -> AgreementVersion:
    version = agreed(cast, days, MONDAY, state=VersionState.DRAFT, hash="", in_force_from=None)
    version.agreement.refresh_from_db()
    return version


def test_the_warning_has_names_and_numbers(cast):
    needed(cast, offered(cast, "A stand", 6))
    [found] = misfits(wording(cast, 5), LATER)
    assert in_words(found) == (
        "Facilities promises Flight operations 5 working days for Move a desk or a team, but what it needs from Sales "
        "takes 6 working days."
    )
    [[part]] = found.stages
    assert part_words(part, found.of) == ("Sales, A stand: 6 working days (needed in 3 of 3 requests of the last year)")
    AgreementVersion.objects.all().delete()
    assert misfits(wording(cast, 6), LATER) == []


@pytest.mark.parametrize(("gap", "takes"), [(timedelta(0), 4), (timedelta(hours=1), 7)])
def test_one_after_the_other_takes_longer_than_side_by_side(cast, gap, takes):
    first, second = offered(cast, "A stand", 3), offered(cast, "A flag", 4)
    needed(cast, first, second, gap=gap)
    assert len(practice_of([cast.facilities.pk], LATER)[cast.move.pk].stages) == (2 if gap else 1)
    [found] = misfits(wording(cast, 2), LATER)
    assert (found.fit.code, found.fit.needed) == ("never", takes)


def test_what_those_two_teams_agreed_counts_instead_of_what_holds_for_everybody(cast):
    stand = offered(cast, "A stand", 20)
    needed(cast, stand)
    version = wording(cast, 5)
    assert misfits(version, LATER)
    first, second = sorted((cast.facilities, cast.sales), key=lambda team: team.pk)
    inner = Agreement.objects.create(first=first, second=second, begun_by=cast.max, begun_at=MONDAY)
    content = Content(targets=(AgreedTarget(stand.pk, "delivery", 4, "days"),)).as_json()
    facts = {"state": VersionState.SIGNED, "hash": "0" * 64, "in_force_from": MONDAY, "content": content}
    AgreementVersion.objects.create(agreement=inner, number=1, written_by=cast.max, written_at=MONDAY, **facts)
    assert misfits(version, LATER) == []


def test_an_inner_target_is_held_against_what_is_promised_to_everybody(cast):
    stand = offered(cast, "A stand", 2)
    needed(cast, stand)
    version = wording(cast, 5)
    content = Content(targets=(AgreedTarget(stand.pk, "delivery", 9, "days"),))
    version.content = content.as_json()
    [found] = misfits(version, LATER)
    assert in_words(found).startswith("Facilities promises everybody 8 working days for Move a desk or a team, but")


def test_what_was_needed_only_twice_or_long_ago_says_nothing(cast, django_assert_num_queries):
    stand = offered(cast, "A stand", 9)
    needed(cast, stand, times=2)
    version = wording(cast, 5)
    assert misfits(version, LATER) == []
    needed(cast, stand)
    assert misfits(version, LATER)
    with django_assert_num_queries(1):
        assert misfits(version, MONDAY + 400 * DAY) == []


def test_it_is_said_while_they_talk_and_before_they_propose(cast, tuesday, sign_in):
    needed(cast, offered(cast, "A stand", 6))
    version = wording(cast, 5)
    client = sign_in(cast.cleo)
    address = reverse("agreement-talk", args=[version.agreement_id])
    for step in ("targets", "review_on", "summary"):
        page = client.get(f"{address}?step={step}").content.decode()
        assert "but what it needs from Sales takes 6 working days." in page
    assert "what it needs from Sales" not in client.get(f"{address}?step=rules").content.decode()
    AgreementVersion.objects.update(state=VersionState.PROPOSED, hash="0" * 64, proposed_at=MONDAY)
    assert "what it needs from Sales" in client.get(reverse("agreement", args=[version.agreement_id])).content.decode()
