"""Who is told of a bid, and who sees that? Nobody learns by a notice whether, or by whom, an offer came."""

from footpath.bids.models import Bid, Offer, Role
from footpath.bids.permissions import visible_bids, visible_offers
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

BID_KINDS: dict[str, Kind] = {
    Bid.subject_kind: Kind(
        every=lambda: Bid.objects.select_related("owner", "team__lead"),
        visible=visible_bids,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Offer.subject_kind: Kind(
        every=lambda: Offer.objects.select_related("bid__team", "team"),
        visible=visible_offers,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}


def runners(bid: Bid, _event: Event) -> set[int | None]:
    """Its owner, and the lead of the team that needs it."""
    return {bid.owner_id, bid.team.lead_id}


def scorers(bid: Bid, _event: Event) -> set[int | None]:
    """Those who score, without those who are out."""
    seats = bid.seats.filter(role=Role.SCORER).exclude(is_out=True)
    return {one.person_id for one in seats}


def seated(bid: Bid, _event: Event) -> set[int | None]:
    """Everybody who has a seat."""
    return {one.person_id for one in bid.seats.all()}


def invited(bid: Bid, _event: Event) -> set[int | None]:
    """The leads of the teams that are invited, and who enters quotes."""
    leads = {one.team.lead_id for one in bid.invited.select_related("team")}
    return leads | {one.person_id for one in bid.seats.filter(role=Role.PROCUREMENT)}


def offering(bid: Bid, _event: Event) -> set[int | None]:
    """The sides that offer: each is told what everybody is told, and learns of no other one."""
    rows = bid.offers.values_list("team__lead_id", "by_id")
    return {pk for pair in rows for pk in pair}


def newcomer(_bid: Bid, event: Event) -> set[int | None]:
    """Who was asked to score just now."""
    return {event.facts["person_id"]}


def side(offer: Offer, _event: Event) -> set[int | None]:
    """Whose offer it is."""
    return {offer.by_id, offer.team.lead_id if offer.team else None}


_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM
BID_RULES: dict[str, dict[Audience, Group]] = {
    "bid.locked": {seated: _moves, runners: _moves},
    "bid.opened": {invited: _waits, scorers: _moves},
    "bid.closing_moved": {invited: _moves, offering: _moves, seated: _moves, runners: _moves},
    "bid.closed": {scorers: _waits, runners: _moves, offering: _moves},
    "bid.scorer_named": {newcomer: _waits},
    "bid.conflict_said": {runners: _team},
    "bid.all_in": {scorers: _waits, runners: _moves},
    "bid.scored": {runners: _waits, scorers: _moves},
    "bid.decided": {offering: _moves, seated: _moves, runners: _moves},
    "bid.debrief_due": {runners: _waits},
    "bid.verify_due": {runners: _waits},
    "bid.verified": {offering: _moves, runners: _moves},
    "bid.canceled": {invited: _moves, offering: _moves, seated: _moves, runners: _moves},
    "bid_offer.sent": {side: _team},
    "bid_offer.debriefed": {side: _moves},
}
