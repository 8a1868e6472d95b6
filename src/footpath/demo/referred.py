"""Which everyday requests of two years came by another team first, which gave them to those who could help?

Written into lives that are over, as the verbs would have left them: asked of the one, referred, taken over.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np

from footpath.catalog.models import TARGET_KINDS, Service
from footpath.demo.lots import Lots
from footpath.demo.rows import Event, Rows
from footpath.people.models import Team
from footpath.pure import spans, targets
from footpath.pure.working_time import Calendar
from footpath.requests import events
from footpath.requests.models import Referral, Span, Target
from footpath.requests.models.referred import ReferralState
from footpath.requests.referring import monday_of
from footpath.requests.states import State

SHARE = 0.035  # of the requests that could have come by a wrong door
EARLY, FIRST = 0.75, 0.85  # how many were referred within hours, and took the first who was asked
HOUR = 3600.0
WRONG_DOORS = {  # where it went first, by where it belongs
    "IT": ("Facilities", "Communications"),
    "Facilities": ("IT", "Maintenance", "Security"),
    "Security": ("Facilities", "IT"),
    "Maintenance": ("Facilities",),
    "Finance": ("Procurement", "People"),
    "Procurement": ("Finance", "Facilities"),
    "People": ("Crew planning",),
    "Crew planning": ("Flight operations",),
    "Ground handling": ("Flight operations", "Shipping"),
    "Communications": ("Sales",),
}
WHY = (
    "This is yours rather than ours: you have the tools for it.",
    "We would only pass on your questions. You know this better than we do.",
    "It came to us by its name, and the work in it is yours.",
    "We had a look: nothing of it is in our hands.",
)
NOT_US = "We looked at it together: it is not ours either."


@dataclass
class Referred:
    """Rows that are to be written once the requests are there."""

    referrals: list[Referral] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


def refer_some(found: Sequence[Rows], lots: Lots, tied: Collection[int]) -> Referred:
    """Let some of these lives have begun at a wrong door; the ids of requests in `tied` are left as they are."""
    past, doors = Referred(), _doors()
    for rows in found:
        it = rows.request
        wrong = [doors[name] for name in WRONG_DOORS.get(it.team.name, ()) if name in doors]
        wrong = [one for one in wrong if one.team_id != it.customer_team_id]
        key = (it.title, it.submitted_at, "referred")
        if wrong and id(it) not in tied and _may(rows) and lots.share(*key) < SHARE:
            _refer(rows, lots.one(wrong, *key, "door"), [one.team for one in wrong], lots, past)
    return past


def _doors() -> dict[str, Service]:
    """The first service that each team offers to everybody, by the name of the team."""
    offered = Service.objects.published().filter(confidential=False, team__lead__isnull=False)
    rows = offered.select_related("team__hours", "team__lead").order_by("-pk")
    return {one.team.name: one for one in rows}


def _may(rows: Rows) -> bool:
    """Complete when it was asked, signed off by nobody, and over."""
    it, first = rows.request, rows.spans[0]
    begun = first.state == State.QUEUED and first.since == it.submitted_at == it.complete_at
    return begun and it.state == State.CLOSED and it.assignee is not None and not it.service.confidential


def _refer(rows: Rows, door: Service, others: list[Team], lots: Lots, past: Referred) -> None:
    it, team, came = rows.request, door.team, rows.request.submitted_at
    assert came is not None
    chance = lots.many(it.title, came, "door")
    quick, first = chance.random() < EARLY, chance.random() < FIRST
    waited = chance.uniform(1, 5) * HOUR if quick else chance.uniform(14, 24) * HOUR
    asked_at, referred_at = (_before(team.calendar, came, part * waited) for part in (1.0, 0.4 if quick else 0.1))
    other = next((one for one in others if one.pk not in (team.pk, it.customer_team_id)), None)
    facts = {
        "request": it, "from_team": team, "from_service": door, "referred_by": team.lead,
        "early": referred_at <= team.calendar.add_days(asked_at, 1),
    }  # fmt: skip
    if other is not None and not first:
        asked, no = (_before(team.calendar, came, part * waited) for part in (0.7, 0.5)) if quick else (
            _before(team.calendar, came, part * waited) for part in (0.5, 0.3)
        )  # fmt: skip
        refused = Referral(
            **facts | {"early": asked <= team.calendar.add_days(asked_at, 1)}, to_team=other,
            reason=chance.choice(WHY), referred_at=asked, state=ReferralState.REFUSED, answered_by=other.lead,
            answered_at=no, answer=NOT_US, answered_week=monday_of(no, team),
        )  # fmt: skip
        past.referrals.append(refused)
        rows.events += _refused(refused)
    taken = Referral(
        **facts, to_team=it.team, to_service=it.service, reason=chance.choice(WHY), referred_at=referred_at,
        state=ReferralState.ACCEPTED, answered_by=it.assignee, answered_at=came, first_asked=first or other is None,
        answered_week=monday_of(came, team),
    )  # fmt: skip
    past.referrals.append(taken)
    _came_by(rows, door, asked_at, came, past)
    rows.events += _taken(taken)


def _before(calendar: Calendar, moment: datetime, seconds: float) -> datetime:
    """So many working seconds earlier."""
    at = calendar.to_work(np.array([moment.timestamp()])) - seconds
    return datetime.fromtimestamp(round(float(calendar.to_wall(at)[0])), UTC)


def _came_by(rows: Rows, door: Service, asked_at: datetime, came: datetime, past: Referred) -> None:
    """It was asked earlier, and waited at the wrong door until then, with the targets of that service."""
    it, team = rows.request, door.team
    it.drafted_at = it.submitted_at = asked_at
    (_at, by, asked), *rest = rows.events
    rows.events = [(asked_at, by, asked), *rest]
    rows.spans.insert(0, Span(request=it, state=State.QUEUED, waits_for="", team=team, since=asked_at, until=came))
    waited = [spans.Span(State.QUEUED, asked_at, None, "")]
    for kind in TARGET_KINDS:
        if getattr(door, kind):
            wanted = targets.Target(kind=kind, amount=getattr(door, kind), unit=getattr(door, f"{kind}_unit"))
            clock = _clock(kind, wanted, waited, team.calendar, came)
            past.targets.append(
                Target(
                    request=it, kind=kind, team=team, amount=wanted.amount, unit=wanted.unit, started_at=asked_at,
                    due_at=clock.due_at if clock else None,
                )
            )  # fmt: skip


def _clock(
    kind: str, wanted: targets.Target, waited: list[spans.Span], calendar: Calendar, now: datetime
) -> targets.Clock | None:
    if kind == "first_response":
        return targets.first_response(wanted, waited, calendar, now=now, first_word_at=None)
    return targets.delivery(wanted, waited, calendar, now=now) if kind == "delivery" else None


def _refused(one: Referral) -> list[Event]:
    no = events.ReferralRefused
    return [
        (one.referred_at, one.referred_by, lambda: _asked(one)),
        (_answered(one), one.answered_by, lambda: no(referral_id=one.pk, team=one.to_team.name, answer=one.answer)),
    ]


def _taken(one: Referral) -> list[Event]:
    yes, team, before = events.ReferralAccepted, one.to_team.name, one.from_team.name
    return [
        (one.referred_at, one.referred_by, lambda: _asked(one)),
        (_answered(one), one.answered_by, lambda: yes(referral_id=one.pk, team=team, before=before, lacks=False)),
    ]


def _answered(one: Referral) -> datetime:
    assert one.answered_at is not None
    return one.answered_at


def _asked(one: Referral) -> events.Referred:
    return events.Referred(referral_id=one.pk, to=one.to_team.name, to_person="", reason=one.reason)
