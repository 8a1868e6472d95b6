"""Who may see a bid, who runs it, who offers, who scores, and who decides?

Those who run it: its owner, and whoever leads the team that needs it. They see what is asked, never an offer before the
moment is over; and whoever has to do with an offer compares nothing and decides nothing. Administrators as such see no
more than anybody else.
"""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.bids import states
from footpath.bids.models import Bid, Offer, Role, Seat
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.people.queries import members_of


def can_begin_for(person: Person, team: Team, on: date) -> bool:
    """Whoever leads the team that needs it, or one above it."""
    return person.is_active and team.pk in reach(person, on).leads


def runs(person: Person, bid: Bid, on: date) -> bool:
    """Its owner, and whoever leads the team that needs it."""
    return person.is_active and (bid.owner_id == person.pk or bid.team_id in reach(person, on).leads)


def visible_bids(person: Person, on: date) -> QuerySet[Bid]:
    """Those that somebody runs or has a part in; once offers are asked for, also those to which they may offer."""
    if not person.is_active:
        return Bid.objects.none()
    mine = reach(person, on)
    own = Q(owner=person) | Q(team__in=mine.leads) | Q(pk__in=Seat.objects.filter(person=person).values("bid"))
    asked = Q(is_for_all=True) | Q(invited__team__in=mine.member_of | mine.leads)
    sent = Q(pk__in=visible_offers(person, on).values("bid"))
    found = Bid.objects.filter(own | sent | asked & Q(opened_at__isnull=False))
    return found.select_related("owner", "team__lead", "team__hours", "service__team", "decided_by").distinct()


def visible_offers(person: Person, on: date) -> QuerySet[Offer]:
    """Those of one's own side: of the teams that somebody leads, and quotes that they typed. Of a bid that they run or
    in which they have a seat nothing but what they typed.
    """
    if not person.is_active:
        return Offer.objects.none()
    leads = reach(person, on).leads
    run = Q(bid__owner=person) | Q(bid__team__in=leads)
    seated = Q(bid__in=Seat.objects.filter(person=person).values("bid"))
    return Offer.objects.filter(Q(team__in=leads) & ~run & ~seated | Q(team=None, by=person)).select_related(
        "bid", "team"
    )


def may_offer(person: Person, bid: Bid, on: date) -> QuerySet[Team]:
    """The teams for which somebody may offer: those that they lead, that are asked, and that are not the ones who
    need it. Nobody who runs it or has a part in it.
    """
    if not person.is_active or runs(person, bid, on) or bid.seats.filter(person=person).exists():
        return Team.objects.none()
    mine = Team.objects.filter(pk__in=reach(person, on).leads).exclude(pk=bid.team_id)
    return mine if bid.is_for_all else mine.filter(pk__in=bid.invited.values("team"))


def enters_quotes(person: Person, bid: Bid, on: date) -> bool:
    """Whoever is named as procurement, as long as they do not run it: nobody else speaks for a vendor."""
    named = bid.seats.filter(person=person, role=Role.PROCUREMENT).exists()
    return person.is_active and named and not runs(person, bid, on)


@dataclass(frozen=True)
class Sides:
    """Who offers: the teams, and who typed the quotes of vendors."""

    teams: frozenset[int]
    typists: frozenset[int]


def sides(bid: Bid) -> Sides:
    """Of a bid whose offers are opened."""
    rows = list(bid.offers.values_list("team_id", "by_id"))
    teams = frozenset(team for team, _by in rows if team)
    return Sides(teams, frozenset(by for team, by in rows if by and not team))


def has_to_do_with_offer(person: Person, who: Sides, on: date) -> bool:
    """Of an offering team or in its line, or who typed a vendor's quote."""
    mine = reach(person, on)
    return person.pk in who.typists or bool((mine.member_of | mine.leads) & who.teams)


def seat_of(person: Person, bid: Bid) -> Seat | None:
    """As a scorer."""
    return bid.seats.filter(person=person, role=Role.SCORER).first()


def compares(person: Person, bid: Bid, on: date) -> bool:
    """Who reads what others offered, once it is opened: those who run it and score, without a conflict."""
    if bid.state not in states.OPENED or not person.is_active:
        return False
    seat = seat_of(person, bid)
    if seat is None and not runs(person, bid, on):
        return False
    if seat is not None and (seat.is_out or (seat.is_out is None and not runs(person, bid, on))):
        return False
    return not has_to_do_with_offer(person, sides(bid), on)


def scores(person: Person, bid: Bid, on: date) -> Seat | None:
    """The seat of somebody who scores: without a conflict that they or the house know of."""
    seat = seat_of(person, bid)
    if seat is None or seat.is_out is not False or has_to_do_with_offer(person, sides(bid), on):
        return None
    return seat if person.is_active else None


def decides(person: Person, bid: Bid, on: date) -> bool:
    """Who runs it, has nothing to do with an offer, and has declared no conflict."""
    if bid.state not in states.OPENED:
        return False  # else a refusal would say who offers
    seat = seat_of(person, bid)
    free = seat is None or not seat.is_out
    return runs(person, bid, on) and free and not has_to_do_with_offer(person, sides(bid), on)


def works_on(team: Team, on: date) -> bool:
    """Whether anybody is left in a team that offered."""
    lead = team.lead
    return (lead is not None and lead.is_active) or members_of(team, on).exists()


def require(allowed: object) -> None:
    """PermissionDenied for everybody else."""
    if not allowed:
        raise PermissionDenied
