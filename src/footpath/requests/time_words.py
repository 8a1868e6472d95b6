"""How is it said where the time went?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Team
from footpath.requests.models import Emergency, ServiceRequest
from footpath.requests.permissions import Side
from footpath.requests.time_spent import Spent, spent_of
from footpath.ui import wording
from footpath.ui.charts.ledger import Segment

LEAST = 0.05  # days: less reads as none
TONES = {
    "incomplete": "sun", "sign_off": "sun", "queued": "plain", "displaced": "clay", "working": "moss",
    "waiting_customer": "sun", "waiting_person": "sky", "waiting_team": "sky", "waiting_outside": "clay",
    "delivered": "sky",
}  # fmt: skip


@dataclass(frozen=True)
class Names:
    """What teams and emergencies are called, by their keys."""

    teams: dict[int, str] = field(default_factory=dict)
    emergencies: dict[int, Emergency] = field(default_factory=dict)


def names_for(lines: Iterable[Spent]) -> Names:
    """The names that these lines need; nothing is asked where they need none."""
    lines = list(lines)
    teams = {line.waited_for for line in lines if line.waited_for}
    emergencies = {line.emergency for line in lines if line.emergency}
    return Names(
        dict(Team.objects.filter(pk__in=teams).values_list("pk", "name")) if teams else {},
        {key: Emergency(pk=key) for key in emergencies},  # its number and its page are all that is told
    )


def label(line: Spent, names: Names, *, mine: bool = False) -> str:
    """What a line is called; `mine` to the customer."""
    if line.waited_for in names.teams:
        return _("Waiting for %(who)s") % {"who": names.teams[line.waited_for]}
    if line.vendor:
        return _("Waiting for %(who)s, outside") % {"who": line.vendor}
    if line.emergency in names.emergencies:
        return _("Moved back by an emergency (%(number)s)") % {"number": names.emergencies[line.emergency].number}
    return account_label(line.account, mine=mine)


def account_label(account: str, *, mine: bool = False) -> str:
    """What an account of the ledger is called."""
    return {
        "incomplete": _("Until everything was there"),
        "sign_off": _("Waiting for sign-off"),
        "queued": _("In the queue"),
        "displaced": _("Moved back by an emergency"),
        "working": _("In work"),
        "waiting_customer": _("Waiting for your answer") if mine else _("Waiting for the customer"),
        "waiting_person": _("Waiting for a coworker"),
        "waiting_team": _("Waiting for another team"),
        "waiting_outside": _("Waiting for somebody outside"),
        "delivered": _("Delivered, until you said yes") if mine else _("Delivered, until accepted"),
    }[account]


def segments(service_request: ServiceRequest, seen_as: frozenset[Side], now: datetime) -> list[Segment]:
    """Where the working time of a request went between ask and acceptance; they add up to the total. None while that
    is next to nothing.
    """
    if service_request.submitted_at is None:
        return []
    lines, day = spent_of(service_request, now), service_request.team.hours.day_seconds
    if sum(line.seconds for line in lines) < LEAST * day:
        return []
    names = names_for(lines)
    mine = Side.CUSTOMER in seen_as
    return [
        Segment(
            label(line, names, mine=mine), line.seconds, wording.days(line.seconds, day), TONES[line.account],
            href=names.emergencies[line.emergency].get_absolute_url() if line.emergency else "",
        )
        for line in lines
    ]  # fmt: skip


def total_spent(found: Sequence[Segment], service_request: ServiceRequest) -> str:
    """All of it together, in words."""
    seconds = sum(segment.value for segment in found)
    return wording.working_days(seconds, service_request.team.hours.day_seconds)
