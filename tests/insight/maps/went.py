"""What went from team to team in the tests of the maps?"""

from collections.abc import Sequence
from datetime import timedelta

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.people.models import Membership, Person, Team
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.states import State

WEEK = MONDAY.date() - timedelta(days=28)


def went(
    cast: Cast,
    team: Team,
    customer: Team,
    count: int = 10,
    *,
    kept: int = 10,
    right: int = 10,
    by: Sequence[Person] = (),
) -> list[ServiceRequest]:
    """So many requests of a month ago from a team to its customer, of which so many were kept and right at first."""
    found = []
    at = MONDAY - timedelta(days=28)
    begun = ServiceRequest.objects.count()
    for n in range(count):
        it = ServiceRequest.objects.create(
            service=cast.move, team=team, asker=cast.max, customer_team=customer, title="Move", state=State.CLOSED,
            assignee=by[n % len(by)] if by else None, source="past", external_id=f"{begun}-{n}", drafted_at=at,
            submitted_at=at, complete_at=at, started_at=at, delivered_at=at, accepted_at=at, ended_at=at,
        )  # fmt: skip
        Outcome.objects.create(
            request=it, team=team, service=cast.move, customer_team=customer, provider=it.assignee, asked_at=at,
            asked_week=WEEK, promise_at=at, promise_week=WEEK, kept=n < kept, done_at=at, done_week=WEEK,
            right_first=n < right,
        )  # fmt: skip
        found.append(it)
    return found


def join(team: Team, *people: Person) -> None:
    """More people work there, so that its figures are not those of one person."""
    for person in people:
        Membership.objects.get_or_create(person=person, team=team, since=MONDAY.date() - timedelta(days=900))
