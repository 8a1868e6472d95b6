"""Which bids stand in the scene of all pages?"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.bids.bidding import CRITERIA, POINTS, again, agreed_middles, terms

from footpath.bids import actions
from footpath.bids.actions import Brief
from footpath.bids.models import Bid, OfferFile
from footpath.demo.cast import Cast

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Bids:
    """Cleo asks for Facilities, Dov enters quotes; Ana, Ben and Eve score."""

    framed: Bid
    taking: Bid
    all_in: Bid
    decided: Bid

    def of(self, route: str) -> Bid:
        """Which of them stands at an address."""
        if route.endswith(("/change/", "/lock/")):
            return self.framed
        if route.endswith(("/offer/", "/quotes/<int:offer>/", "/withdraw/", "/later/", "/cancel/", "/scorer/")):
            return self.taking
        return self.all_in if route.endswith(("/score/", "/agree/", "/conflict/", "/hand-in/")) else self.decided

    def of_route(self, route: str) -> str:
        """The address with the numbers of one of them."""
        if not route.startswith("/bids/<int:pk>"):
            return route
        bid = self.of(route)
        offer = bid.offers.order_by("-pk").first()
        file = OfferFile.objects.filter(offer=offer).first()
        numbers = {"pk": bid.pk, "offer": offer.pk if offer else 0, "file": file.pk if file else 0}
        return re.sub(r"<int:(\w+)>", lambda found: str(numbers[found[1]]), route)

    def typed(self) -> dict[str, Any]:
        """What is typed there."""
        facts = {"reason": "Too early.", "has_one": "no", "outcome": "keep", "text": "Well done.", "kept": "yes"}
        return {**facts, "closes_at": "2031-01-01T09:00", "person": ""}


def standing(cast: Cast, now: datetime) -> Bids:
    """One in each of four states."""
    framed = _begun(cast, now, now + 7 * DAY, "Painting of the stairs")
    taking = _offered(cast, now, now + 7 * DAY, "Care of the plants")
    return Bids(framed, taking, _all_in(cast, now, "Cleaning of the windows"), _decided(cast, now))


def _begun(cast: Cast, now: datetime, closes_at: datetime, title: str) -> Bid:
    facts: dict[str, Any] = {"need": "It looks tired.", "asked": "All of it, in spring.", "criteria": CRITERIA}
    people = {"scorers": [cast.ana, cast.ben, cast.eve], "procurement": [cast.dov]}
    brief = Brief(title=title, closes_at=closes_at, **facts, **people)
    return actions.frame_bid(brief, team=cast.facilities, by=cast.cleo, now=now)


def _offered(cast: Cast, now: datetime, closes_at: datetime, title: str) -> Bid:
    bid = actions.lock_bid(_begun(cast, now, closes_at, title), by=cast.cleo, now=now)
    bid = actions.open_bid(bid, by=cast.cleo, now=now)
    for vendor, price in (("Shiny GmbH", "9000"), ("Green & Sons", "11000")):
        costs = {"price": price, "switching": "200", "coordination": "100", "exit": "0"}
        said = terms(vendor=vendor, costs=costs, ready_on=now.date() + 30 * DAY)
        files = [SimpleUploadedFile("quote.txt", b"All in.")]
        actions.submit_offer(bid, said, team=None, by=cast.dov, now=now, files=files)
    return again(bid)


def _all_in(cast: Cast, now: datetime, title: str) -> Bid:
    bid = actions.close_bid(_offered(cast, now - 20 * DAY, now - 10 * DAY, title), now=now - 10 * DAY)
    for one in (cast.ana, cast.ben, cast.eve):
        actions.declare_conflict(bid, has_one=False, by=one, now=now)
    for one, points in zip((cast.ana, cast.ben, cast.eve), POINTS, strict=True):
        for offer, given in zip(bid.offers.order_by("pk"), points, strict=True):
            keys = [criterion.key for criterion in bid.measures]
            why = dict.fromkeys(keys, "As it reads.")
            actions.keep_scores(offer, points=dict(zip(keys, given, strict=True)), why=why, by=one, now=now)
        actions.hand_in_scores(bid, by=one, now=now)
    return again(bid)


def _decided(cast: Cast, now: datetime) -> Bid:
    bid = _all_in(cast, now, "Repair of the doors")
    bid = actions.agree_scores(bid, points=agreed_middles(bid), why={}, by=cast.ana, now=now)
    first = bid.offers.order_by("pk")[0]
    return actions.decide_bid(bid, outcome="move", offers=[first], reason="Far cheaper.", by=cast.cleo, now=now)
