"""How do programs read bids, and hand in an offer?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from footpath.bids import comparing, money, sealing
from footpath.bids.models import Bid, BidState, Offer, Outcome
from footpath.bids.permissions import visible_bids, visible_offers
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.programs.pages import Page, Which, page_of

router = Router(tags=["Bids"])


class BidCriterionRead(Schema):
    """By what offers are compared."""

    name: str
    weight: int
    low: str = Field(description="What stands for 0 points.")
    middle: str
    high: str = Field(description="What stands for 10 points.")


class BidRead(Schema):
    """A job that is put out to bid."""

    id: int
    title: str
    team: Named = Field(description="That needs it.")
    owner: Named
    need: str
    asked: str
    currency: str
    closes_at: datetime
    state: BidState
    criteria: list[BidCriterionRead]
    locked_at: datetime | None
    fingerprint: str = Field(description="Of the criteria as they were locked, SHA-256; empty before that.")
    outcome: Outcome | None


class BidOfferRead(Schema):
    """An offer of your own side. Those of others are told to no program."""

    id: int
    bid: int
    team: Named | None = Field(description="Null: a vendor outside.")
    sent_at: datetime
    is_awarded: bool
    currency: str
    price: int | None = Field(description="In the smallest coins; null where it was destroyed.")
    switching: int | None
    coordination: int | None
    exit: int | None
    ready_on: date | None
    turnaround: int | None = Field(description="In working days.")
    quality: str
    conditions: str
    customer_does: str


@router.get("/bids", response=Page[BidRead], operation_id="list_bids", summary="List the bids that concern you")
def list_bids(request: HttpRequest, which: Annotated[Which, Query(...)]) -> object:
    """Those that you run, have a part in, or may offer to; the newest first. How many offers came is not told."""
    seen = visible_bids(reader(request), timezone.now().date())

    def told(one: Bid) -> dict[str, Any]:
        plain = [name for name in BidRead.model_fields if hasattr(one, name)]
        return {**{name: getattr(one, name) for name in plain}, "outcome": one.outcome or None}

    return page_of(request, seen, which, told, newest_first=True)


@router.get(
    "/bid-offers", response=Page[BidOfferRead], operation_id="list_bid_offers", summary="List the offers of your side"
)
def list_bid_offers(request: HttpRequest, which: Annotated[Which, Query(...)]) -> object:
    """Of the teams that you lead, and quotes that you entered; the newest first."""
    me, now = reader(request), timezone.now()

    def told(one: Offer) -> dict[str, Any]:
        said = sealing.read(one, me, now) if one.locked else {}
        shown = comparing.told(one, said, now)
        costs = {name: said.get("costs", {}).get(name) for name in money.COSTS}
        texts = {name: shown[name] for name in ("ready_on", "turnaround", "quality", "conditions", "customer_does")}
        plain = {"id": one.pk, "bid": one.bid_id, "team": one.team, "sent_at": one.sent_at}
        return {**plain, "is_awarded": one.is_awarded, "currency": one.bid.currency, **costs, **texts}

    return page_of(request, visible_offers(me, now.date()), which, told, newest_first=True)
