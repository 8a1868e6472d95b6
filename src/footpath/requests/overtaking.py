"""Who decides about an emergency, who sees it, and what comes before its turn?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from footpath.people.above import above_both
from footpath.people.models import Organization, Person, Team
from footpath.people.permissions import reach, tree
from footpath.requests.models import Displacement, Emergency, FastLane, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.permissions import seen_with
from footpath.requests.signing import delegate_of, is_away
from footpath.requests.states import State

# From where it can be asked to overtake: what is in work, or was, has had its turn.
BEFORE_WORK = (State.INCOMPLETE, State.SIGN_OFF, State.QUEUED, State.WAITING)
IN_LINE = (State.QUEUED, State.WAITING)  # from where it can be let in


@dataclass(frozen=True)
class Deciders:
    """Who decides: whoever leads above both sides, and who stands in; else any of those whom the organization named."""

    above: Person | None = None
    delegate: Person | None = None
    named: tuple[Person, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """All of them."""
        return tuple(one for one in (self.above, self.delegate) if one is not None) or self.named


def deciders(service_request: ServiceRequest, asked_by: Person | None, now: datetime) -> Deciders:
    """Who decides whether the request may overtake: the lead of the lowest team above asking and serving team, one
    higher where that is a party; without a common team, or anybody left to lead it, those who are named for it.
    """
    it = service_request
    parties = {it.asker_id, it.asked_for_id, it.assignee_id, it.team.lead_id, asked_by.pk if asked_by else None}
    if it.customer_team is not None:
        parties.add(it.customer_team.lead_id)
        lead = above_both(it.team, it.customer_team, parties={one for one in parties if one is not None})
        if lead is not None:
            above = Person.objects.get(pk=lead.pk)
            stands_in = delegate_of(above, asked_by, now.date()) if is_away(above, now.date()) else None
            return Deciders(above, stands_in)
    return Deciders(named=tuple(one for one in named_deciders() if one.pk not in parties))


def asked_to_decide(emergency: Emergency, now: datetime) -> Deciders:
    """Who was asked to decide it, as it was noted then; of those named for it, whoever is now."""
    if emergency.decider is not None:
        return Deciders(emergency.decider, emergency.delegate)
    return deciders(emergency.request, emergency.asked_by, now)


def named_deciders() -> QuerySet[Person]:
    """Who is named for those emergencies above whose two sides nobody stands."""
    return Organization.here().deciders.filter(is_active=True).order_by("name", "pk")


def may_decide(emergency: Emergency, person: Person, now: datetime) -> bool:
    """Whether this person may decide it, all choices open to them: whoever is asked to, or stands in; of those named
    for it any who has no part in it.
    """
    if not person.is_active or person.pk == emergency.asked_by_id:
        return False
    if emergency.decider_id is not None:
        return person.pk in (emergency.decider_id, emergency.delegate_id)
    return person in deciders(emergency.request, emergency.asked_by, now).named


def may_let_in(emergency: Emergency, person: Person, now: datetime) -> bool:
    """Whether this person leads the serving team, which keeps a fast lane with something left of its budget."""
    leads = person.is_active and emergency.request.team.lead_id == person.pk
    return leads and person.pk != emergency.asked_by_id and left_of_budget(emergency.request.team, now) > 0


def left_of_budget(team: Team, now: datetime) -> int:
    """How many requests the lead of a team may still let in alone this month; none without a fast lane."""
    lane = FastLane.objects.filter(team=team).first()
    if lane is None or team.lead_id is None:
        return 0
    return max(lane.a_month - _let_in(_month_of(team.calendar.zone, now)).filter(team=team).count(), 0)


def months_of(person: Person, now: datetime) -> tuple[tuple[int, ...] | datetime, ...]:
    """Of the teams that this person leads, when the month began where they work: the keys of those where it began at
    one moment, that moment, the next keys, and so on. Asks nothing on a page, which knows all teams.
    """
    teams: dict[datetime, list[int]] = {}
    for team in tree().values():
        if team.lead_id == person.pk:
            teams.setdefault(_month_of(team.zone, now), []).append(team.pk)
    return tuple(value for month, keys in teams.items() for value in (tuple(keys), month))


def _month_of(zone_name: str, now: datetime) -> datetime:
    zone = ZoneInfo(zone_name)
    local = now.astimezone(zone)
    return datetime(local.year, local.month, 1, tzinfo=zone)


def _let_in(month: datetime) -> QuerySet[Emergency]:
    """What leads have let in alone since the month began."""
    return Emergency.objects.filter(state=EmergencyState.APPROVED, of_budget=True, decided_at__gte=month)


def visible_emergencies(person: Person, on: date) -> QuerySet[Emergency]:
    """The emergencies that somebody may look at: of requests that they see, those that are theirs to decide, and those
    for which a request that they see waits longer; of these, only the number, the team and the reason are for them.
    """
    seen = seen_with(person, reach(person, on))  # asked of the few that an emergency names, never of all requests
    displaced = Displacement.objects.filter(Exists(seen.filter(pk=OuterRef("request_id"))), emergency=OuterRef("pk"))
    mine = Q(decided_by=person) | _asked_of(person)
    sees = Q(Exists(seen.filter(pk=OuterRef("request_id")))) | Q(Exists(displaced))
    return Emergency.objects.filter(mine | sees)


def waiting_emergencies(person: Person) -> QuerySet[Emergency]:
    """Those that wait for this person's decision, the oldest first."""
    found = Emergency.objects.filter(_asked_of(person), state=EmergencyState.ASKED).exclude(asked_by=person)
    return found.order_by("asked_at", "pk")


def _asked_of(person: Person) -> Q:
    named = Organization.deciders.through.objects.filter(person_id=person.pk)
    return Q(decider=person) | Q(delegate=person) | Q(Exists(named), decider=None) & ~_party(person)


def _party(person: Person) -> Q:
    """Whoever has a part in it does not decide it, named or not; as `deciders` has it."""
    ways = ("asked_by", "request__asker", "request__asked_for", "request__assignee", "request__team__lead",
            "request__customer_team__lead")  # fmt: skip
    return reduce(or_, (Q(**{way: person}) for way in ways))


def for_fast_lane(person: Person, months: Sequence[Any]) -> QuerySet[Emergency]:
    """Those that wait, and that this person can let into the fast lane of a team that they lead: something of its
    budget is left in the month as `months_of` has it. What is for them to decide anyway is not among these.
    """
    has_room = Q(pk__in=[])
    for keys, month in zip(months[::2], months[1::2], strict=True):
        used = _let_in(month).filter(team=OuterRef("team")).order_by().values("team").annotate(n=Count("pk"))
        left = Q(request__team__fast_lane__a_month__gt=Coalesce(Subquery(used.values("n")), 0))
        has_room |= left & Q(request__team_id__in=keys)
    found = Emergency.objects.filter(has_room, state=EmergencyState.ASKED, request__state__in=IN_LINE)
    return found.exclude(asked_by=person).exclude(_asked_of(person)).order_by("asked_at", "pk")


def to_look_back(person: Person) -> QuerySet[Emergency]:
    """Those that are over, of which this person has still to say whether they could have been foreseen: whoever
    decided, and the leads of both sides.
    """
    confidential = Q(request__service__confidential=True) | Q(request__version__confidential=True)
    above = Q(customer_team__lead=person) & ~confidential  # it was asked behind their back, and for a reason
    asked = Q(decided_by=person) | Q(team__lead=person) | above
    over = Emergency.objects.filter(state=EmergencyState.APPROVED, closed_at=None, request__delivered_at__isnull=False)
    return over.filter(asked).order_by("decided_at", "pk")


def may_look_back(emergency: Emergency, person: Person) -> bool:
    """Whether this person may say if it could have been foreseen."""
    leads = [emergency.team.lead_id, emergency.customer_team.lead_id if emergency.customer_team else None]
    return person.is_active and person.pk in (emergency.decided_by_id, *leads)


def lanes_of(pks: Collection[int]) -> list[tuple[int, int | None]]:
    """Of these requests those that come before their turn, in the order in which that was approved, and after which
    other one each of them comes; None: before everybody. What was approved before it was referred to another team holds
    there no more; where it came back, the last approval does.
    """
    found = Emergency.objects.filter(request_id__in=pks, state=EmergencyState.APPROVED, request__team=F("team"))
    order: dict[int, int | None] = {}
    for request, after in found.order_by("decided_at", "pk").values_list("request_id", "after_id"):
        order.pop(request, None)
        order[request] = after
    return list(order.items())


def open_emergency(service_request: ServiceRequest) -> Emergency | None:
    """The one that waits for a decision; asks nothing where load_told has loaded them."""
    return next((one for one in service_request.emergencies.all() if one.state == EmergencyState.ASKED), None)


def asked_by_team(team: Team, now: datetime) -> dict[int | None, int]:
    """How many emergencies each customer team has asked for at this team in the quarter that runs, those taken back
    left out.
    """
    local = now.astimezone(ZoneInfo(team.calendar.zone))
    begun = local.replace(month=(local.month - 1) // 3 * 3 + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
    found = Emergency.objects.filter(team=team, asked_at__gte=begun).exclude(state=EmergencyState.WITHDRAWN)
    return dict(found.order_by().values_list("customer_team").annotate(n=Count("pk")))


def visible_emergency(person: Person, pk: int, now: datetime) -> Emergency:
    """An emergency with everybody whom it names; 404 for whoever has no part in it."""
    found = visible_emergencies(person, now.date()).select_related(
        "request__team__hours", "request__service__team__hours", "request__version", "request__customer_team",
        "request__asker", "request__asked_for", "team__hours", "team__lead", "customer_team", "asked_by", "decider",
        "delegate", "decided_by", "closed_by",
    )  # fmt: skip
    return get_object_or_404(found, pk=pk)
