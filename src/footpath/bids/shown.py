"""What does the page of a bid show to its reader, and what can they do there?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.bids import comparing, money, points, sealing, states
from footpath.bids.actions._bid import fits
from footpath.bids.locked import unlock
from footpath.bids.models import Bid, Offer, Outcome, Role, Seat
from footpath.bids.permissions import (
    compares,
    decides,
    enters_quotes,
    has_to_do_with_offer,
    may_offer,
    runs,
    scores,
    seat_of,
    sides,
    visible_offers,
)
from footpath.people.models import Person
from footpath.requests.commitments import visible_commitments
from footpath.requests.permissions import visible_to
from footpath.ui.measures import Scope, Whose, measures

SHOWN_AFTER = ("promises_kept", "right_first_time", "satisfaction")  # figures of a year later


def page(bid: Bid, me: Person, now: datetime) -> dict[str, Any]:
    """All that the page needs, as far as its reader may know it."""
    on = now.date()
    is_opened, run = bid.state in states.OPENED, runs(me, bid, on)
    seat = seat_of(me, bid)
    sees = compares(me, bid, on)
    rows = comparing.rows(bid, me, now) if sees else []
    may_decide = is_opened and decides(me, bid, on)
    return {
        "it": bid,
        "runs": run,
        "seat": seat,
        "rows": rows,
        "lines": _lines(bid, rows),
        **_about(bid, me, now),
        "sees": sees,
        "robust": comparing.robust(bid, rows) if rows else "",
        "own": _own(bid, me, now),
        "may": _may(bid, me, now, seat, run=run, decider=may_decide),
        "teams": list(may_offer(me, bid, on)) if bid.is_taking(now) else [],
        **_people(bid),
        **_who_is_at_work(bid, seat, run=run),
        "fits": bid.locked_at is None or fits(bid),
        "odd_hour": odd_hour(bid),
        "budget": money.said_money(bid.budget, bid.currency) if run and bid.budget is not None else "",
        "my_points": points.own(seat) if seat else {},
        "reason": bid.texts.get("reason", "") if bid.state in states.AFTER_DECISION else "",
        "plan": bid.texts.get("plan", "") if bid.state in states.AFTER_DECISION else "",
        "looked_back": bid.texts.get("looked_back", ""),
        "cost_after": _cost_after(bid),
        "canceled": bid.texts.get("canceled", ""),
        "chosen": [sealing.name_of(one) for one in _awarded(bid)],
        "waiting": _waiting(bid) if may_decide else [],
        "was_told": _told(bid) if may_decide else [],
        "after": after(bid, now) if run and bid.state in states.AFTER_DECISION else [],
        "replaced_by": bid.replaced_by.first(),
        "is_conflicted": is_opened and run and has_to_do_with_offer(me, sides(bid), on),
        "is_time_over": bid.state == states.OPEN and now >= bid.closes_at,
        "is_far": bid.verify_on is not None and on < bid.verify_on,
    }


def _people(bid: Bid) -> dict[str, Any]:
    """Who scores, who enters quotes, and who is invited."""
    return {
        "seats": list(bid.seats.filter(role=Role.SCORER).select_related("person")),
        "procurement": [one.person for one in bid.seats.filter(role=Role.PROCUREMENT).select_related("person")],
        "invited": [one.team for one in bid.invited.select_related("team").order_by("team__name")],
    }


def _who_is_at_work(bid: Bid, seat: Seat | None, *, run: bool) -> dict[str, Any]:
    """While offers are scored: how many have handed in, and for those who score, who offers."""
    if bid.state != states.SEALED_CLOSED:
        return {"scoring": None, "who_offers": []}
    return {"scoring": _scoring(bid) if run else None, "who_offers": who_offers(bid) if seat is not None else []}


def _scoring(bid: Bid) -> dict[str, int]:
    """How many of those who score have handed in."""
    seats = bid.seats.filter(role=Role.SCORER).exclude(is_out=True)
    return {"done": seats.filter(handed_in_at__isnull=False).count(), "of": seats.count()}


def _lines(bid: Bid, rows: list[comparing.Row]) -> list[dict[str, Any]]:
    """Each criterion with the points of every offer."""
    if not rows or not rows[0].points:
        return []
    return [
        {"name": one.name, "weight": one.weight, "marks": [(row, row.points[at][1]) for row in rows]}
        for at, one in enumerate(bid.measures)
    ]


def _about(bid: Bid, me: Person, now: datetime) -> dict[str, Any]:
    """To what it leads back, as far as its reader may see that."""
    request = visible_to(me, now.date()).filter(pk=bid.request_id).first() if bid.request_id else None
    commitment = visible_commitments(me).filter(pk=bid.commitment_id).first() if bid.commitment_id else None
    return {"of_request": request, "of_commitment": commitment}


def _may(bid: Bid, me: Person, now: datetime, seat: Seat | None, *, run: bool, decider: bool) -> dict[str, bool]:
    """What its reader can do, by the names of the doors."""
    state, on = bid.state, now.date()
    scoring = state == states.SEALED_CLOSED and scores(me, bid, on) is not None
    early = bid.first_closes_at is not None and now < bid.first_closes_at and bid.moves < states.MOST_MOVES
    return {
        "change": run and state == states.FRAMED,
        "lock": run and state == states.FRAMED,
        "open": run and state == states.LOCKED,
        "later": run and state in (states.LOCKED, states.OPEN) and early,
        "scorer": run and state in (states.LOCKED, states.OPEN, states.SEALED_CLOSED) and bid.all_in_at is None,
        "cancel": run and state in states.CANCELABLE,
        "quote": bid.is_taking(now) and enters_quotes(me, bid, on),
        "conflict": seat is not None and state == states.SEALED_CLOSED and bid.all_in_at is None,
        "score": scoring and seat is not None and seat.handed_in_at is None,
        "hand_in": scoring and seat is not None and seat.handed_in_at is None,
        "agree": scoring and bid.all_in_at is not None,
        "decide": decider and state == states.SCORED,
        "debrief": decider and state == states.DECIDED,
        "verify": run and state == states.DEBRIEFED and bid.verify_on is not None and on >= bid.verify_on,
        "memo": state in states.AFTER_DECISION and (decider or (seat is not None and not seat.is_out)),
        "replace": run and state != states.FRAMED,
    }


@dataclass(frozen=True)
class Own:
    """An offer of one's own side."""

    it: Offer
    told: dict[str, Any]
    can_change: bool
    compared: list[tuple[str, str, str]]
    debrief: str


def _own(bid: Bid, me: Person, now: datetime) -> list[Own]:
    found = []
    for offer in visible_offers(me, now.date()).filter(bid=bid).prefetch_related("files").order_by("pk"):
        said = comparing.told(offer, sealing.read(offer, me, now), now) if offer.locked else {}
        is_told = offer.debriefed_at is not None
        compared = comparing.own_comparison(offer) if is_told else []
        text = str(unlock(offer.debrief).get("text", "")) if is_told else ""
        found.append(Own(offer, said, bid.is_taking(now), compared, text))
    return found


def who_offers(bid: Bid) -> list[str]:
    """Their names, for those who say whether they have a conflict; nothing of what they offer."""
    return sorted(sealing.name_of(one) for one in bid.offers.select_related("team", "bid"))


def _awarded(bid: Bid) -> list[Offer]:
    if bid.state not in states.AFTER_DECISION:
        return []
    return list(bid.offers.filter(is_awarded=True).select_related("team", "bid"))


def _waiting(bid: Bid) -> list[tuple[Offer, str]]:
    """Who waits to hear why."""
    if bid.state != states.DECIDED:
        return []
    found = bid.offers.filter(is_awarded=False, debriefed_at=None).select_related("team", "bid")
    return [(one, sealing.name_of(one)) for one in found]


def _told(bid: Bid) -> list[tuple[Offer, str, str]]:
    found = bid.offers.filter(debriefed_at__isnull=False).select_related("team", "bid")
    return [(one, sealing.name_of(one), str(unlock(one.debrief).get("text", ""))) for one in found]


def _cost_after(bid: Bid) -> str:
    cost = bid.texts.get("cost")
    return money.said_money(int(cost), bid.currency) if cost is not None else ""


def odd_hour(bid: Bid) -> str:
    """What is said of a closing moment at night, on a weekend or a holiday of the team that needs it."""
    if bid.state not in states.UNTIL_OPENED or bid.team.calendar.is_open(bid.closes_at):
        return ""
    return _("At that moment %(team)s is not at work. That is allowed; offers are opened then all the same.") % {
        "team": bid.team
    }


@dataclass(frozen=True)
class After:
    """What was promised, and what the house has counted since."""

    name: str
    cost: str
    ready_on: Any
    turnaround: int | None
    then: list[str]
    since: list[str]


def after(bid: Bid, now: datetime) -> list[After]:
    """For each offer that got it: what it promised, and the figures since of what was asked of that team."""
    found = []
    for offer in _awarded(bid):
        said = comparing.told(offer, sealing.promised(offer), now)
        since = [] if offer.team_id is None else _since(bid, offer.team_id, now)
        found.append(After(said["name"], said["cost"], said["ready_on"], said["turnaround"], said["figures"], since))
    return found


def _since(bid: Bid, team: int, now: datetime) -> list[str]:
    known, told = measures(), []
    assert bid.decided_at is not None
    first = bid.decided_at.date()
    monday = first - timedelta(days=first.weekday())
    for key in (one for one in SHOWN_AFTER if one in known and known[one].whose is Whose.PROVIDER):
        scope = Scope(teams=frozenset({team}), service=bid.service_id)
        one = known[key].measure(scope, monday, now.date() + timedelta(days=1), now)
        told.append(comparing.figure({"key": key, "n": one.n, "value": one.value, "low": one.low, "high": one.high}))
    return told


def improvement(bid: Bid) -> Any:
    """The team for which a plan to get better comes first: who does it now, or the one team that offered."""
    if bid.outcome == Outcome.MOVE or bid.state not in (states.SCORED, *states.AFTER_DECISION):
        return None
    if bid.service is not None:
        return bid.service.team
    teams = [one.team for one in bid.offers.exclude(team=None).select_related("team")]
    return teams[0] if len(teams) == 1 else None
