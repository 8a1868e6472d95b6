"""What does a team see on its board?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.at_risk import AT_RISK, Risks, counted, savable_first
from footpath.requests.models import Referral
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.narrowing import BY_RANK, Narrowing
from footpath.requests.permissions import visible_to
from footpath.requests.states import IN_QUEUE, State, WaitsFor

FILTERS: dict[str, Q] = {
    "us": Q(state__in=(State.QUEUED, State.WORKING)),
    "customers": Q(state=State.WAITING, waits_for=WaitsFor.CUSTOMER),
    "others": Q(state=State.WAITING) & ~Q(waits_for=WaitsFor.CUSTOMER),
    "risk": AT_RISK,
    "free": Q(state=State.QUEUED, assignee=None),
}
WHOLE = Narrowing()
NO_VIEWS: Mapping[int, Narrowing] = {}


@dataclass(frozen=True)
class Counts:
    """How many open requests there are, all together and by filter."""

    all: int  # of the whole board, however it is narrowed
    shown: int  # of what is left
    by_filter: dict[str, int]
    to_take: int  # that the reader could begin with
    risks: Risks  # how the promises on the whole board stand
    views: dict[int, int]  # in each saved view, by its number


def board(team: Team, reader: Person, now: datetime) -> ServiceRequestQuerySet:
    """The team's queue, as far as the reader may see it, in the order in which most promises are kept."""
    queue = visible_to(reader, now.date()).filter(team=team, state__in=IN_QUEUE)
    waiting = Referral.objects.filter(request=OuterRef("pk"), state="asked").values("to_team__name")[:1]
    found = queue.with_names().annotate(referred_to=Subquery(waiting))
    return found.order_by(*BY_RANK)


def part_of(queue: ServiceRequestQuerySet, part: Narrowing, reader: Person, now: datetime) -> ServiceRequestQuerySet:
    """What a part of the board shows, in the order that it asks for, else in that of the board; promises at risk in
    that in which they can be saved.
    """
    left = queue.filter(part.where(reader, now)) if part.narrows else queue
    rows = savable_first(left, now) if part.show == "risk" else left.filter(FILTERS.get(part.show, Q()))
    return part.ordered(rows)


def coming(team: Team, reader: Person, now: datetime) -> ServiceRequestQuerySet:
    """What waits for somebody's yes before it comes to the team, as far as the reader may see it."""
    found = visible_to(reader, now.date()).filter(team=team, state=State.SIGN_OFF)
    return found.with_names().order_by("submitted_at", "id")


def asked_over(team: Team, reader: Person, now: datetime) -> ServiceRequestQuerySet:
    """What other teams ask this one to take over, as far as the reader may see it."""
    waiting = Referral.objects.filter(to_team=team, state="asked").values("request_id")
    found = visible_to(reader, now.date()).filter(pk__in=waiting)
    return found.with_names().order_by("submitted_at", "id")


def takes_from(team: Team, reader: Person, now: datetime) -> bool:
    """Whether somebody takes requests of this team: its members and its lead, not those further above."""
    return team.lead_id == reader.pk or team.pk in reach(reader, now.date()).member_of


def counts(
    queue: ServiceRequestQuerySet,
    reader: Person,
    now: datetime,
    *,
    within: Narrowing = WHOLE,
    views: Mapping[int, Narrowing] = NO_VIEWS,
) -> Counts:
    """The five words at the top of what `within` leaves, what is there to be begun by the reader, and how much there is
    in each of `views`: in one query.
    """
    to_take, left = Q(state=State.QUEUED) & (Q(assignee=None) | Q(assignee=reader)), within.where(reader, now)
    wanted = {f"shows_{name}": which & left for name, which in FILTERS.items()} | {"shown": left, "to_take": to_take}
    wanted |= {f"view_{pk}": part.where(reader, now) & FILTERS.get(part.show, Q()) for pk, part in views.items()}
    found = queue.order_by().aggregate(
        all=Count("pk", distinct=True),
        **{name: Count("pk", filter=which or None, distinct=True) for name, which in wanted.items()},
        **{f"risks_{name}": how for name, how in counted(now).items()},
    )
    return Counts(
        all=found["all"],
        shown=found["shown"],
        to_take=found["to_take"],
        by_filter={name: found[f"shows_{name}"] for name in FILTERS},
        risks=Risks(**{name: found[f"risks_{name}"] for name in counted(now)}),
        views={pk: found[f"view_{pk}"] for pk in views},
    )


def filter_words() -> dict[str, tuple[str, str]]:
    """Each filter in words, with its color."""
    return {
        "us": (_("Waiting for us"), "moss"),
        "customers": (_("Waiting for customers"), "plain"),
        "others": (_("Waiting for others"), "plain"),
        "risk": (_("At risk"), "clay"),
        "free": (_("Not taken yet"), "sky"),
    }
