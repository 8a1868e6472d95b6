"""What do programs learn of emergencies, and how do they ask for one and decide it?"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body, text
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests import actions
from footpath.requests.api.paths import NumberInPath
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState, Foreseen
from footpath.requests.overtaking import (
    may_decide,
    may_let_in,
    may_look_back,
    visible_emergencies,
    visible_emergency,
)
from footpath.requests.permissions import can, require, visible_to
from footpath.requests.price_of_overtaking import Choice, Option, Price, price
from footpath.requests.queries import visible_request

router = Router(tags=["Emergencies"])
NUMBERS = "How many customers are told of it."


class OptionRead(Schema):
    """One choice, with its price."""

    choice: Literal["fast", "stay", "overtake"]
    after_id: int | None = Field(description="The request after which it would come; null is before all others.")
    p50: date | None = Field(description="Ready by this day at even odds; null where nothing honest can be said.")
    p85: date | None
    p95: date | None
    promises_broken: float = Field(description="How many promises more are likely broken.")
    waits: int = Field(description="How many requests wait longer by what one feels.")
    told: int = Field(description=NUMBERS)
    waits_seconds: int = Field(description="By how many working seconds, all together.")


class PriceOfOvertakingRead(Schema):
    """What it would cost the others."""

    cannot_say: str = Field(description="Why there are no figures, as a code; else empty.")
    options: list[OptionRead]


class EmergencyLine(Schema):
    """An emergency, as a list has it. Who only waits longer for it sees its number, its team and the reason."""

    id: int
    number: str
    request_id: int | None = Field(description="Null where you do not see the request.")
    team: Named = Field(description="The team that serves it.")
    customer_team: Named | None = Field(description="The team that asked.")
    unforeseen: str = Field(description="Why it could not be foreseen; empty where that is confidential.")
    state: EmergencyState
    asked_at: datetime
    decided_at: datetime | None


class EmergencyRead(EmergencyLine):
    """An emergency with its price and the decision."""

    protects: str
    asked_by: Named | None
    decider: Named | None = Field(description="Whoever leads above both sides; null: anybody who is named for it.")
    delegate: Named | None
    decided_by: Named | None
    lane: str = Field(description="fast or emergency, once it was let in.")
    after_id: int | None
    why: str
    apology: str
    foreseen: str = Field(description="no, partly or yes, once somebody has said so.")
    price: PriceOfOvertakingRead | None = Field(description="Now, or as it was shown when it was decided.")
    may: list[str] = Field(description="What you can do now: the last parts of the addresses under it.")


class WhichEmergencies(Which):
    """Which emergencies are wanted."""

    state: list[EmergencyState] = Field(default_factory=list, description="Only those in one of these states.")


class NewEmergency(Body):
    """Why it should overtake."""

    unforeseen: str = Field(min_length=1, max_length=2000, description="Why it could not be foreseen.")
    protects: str = Field(min_length=1, max_length=2000, description="What it protects.")


class Decision(Body):
    """What is decided."""

    choice: Choice
    why: str = Field(min_length=1, max_length=2000)
    apology: str = text(Emergency, "apology")


class LookBack(Body):
    """Could it have been foreseen?"""

    foreseen: Foreseen
    note: str = Field("", max_length=2000, description="What would have shown it; needed with yes.")


def _line(one: Emergency, *, sees: bool = False) -> dict[str, Any]:
    plain = ("id", "number", "team", "state", "asked_at", "decided_at")
    open_to_them = sees or not one.request.confidential
    return {name: getattr(one, name) for name in plain} | {
        "request_id": one.request_id if sees else None,
        "customer_team": one.customer_team if open_to_them else None,
        "unforeseen": one.unforeseen if open_to_them else "",
    }


def _read(pk: int, me: Person) -> dict[str, Any]:
    now = timezone.now()
    one = visible_emergency(me, pk, now)
    sees = visible_to(me, now.date()).filter(pk=one.request_id).exists()
    decides = one.state == EmergencyState.ASKED and may_decide(one, me, now)
    inside = sees or decides or me.pk in (one.decider_id, one.delegate_id, one.decided_by_id)
    told = ("protects", "asked_by", "decider", "delegate", "lane", "after_id", "why", "foreseen")
    hidden: dict[str, Any] = dict.fromkeys(told, "") | dict.fromkeys(("asked_by", "decider", "delegate", "after_id"))
    cost = price(one.request, now) if one.state == EmergencyState.ASKED else Price.from_json(one.price)
    return {
        **_line(one, sees=sees),
        **({name: getattr(one, name) for name in told} if inside else hidden),
        **({"customer_team": one.customer_team, "unforeseen": one.unforeseen} if inside else {}),
        "apology": one.apology,
        "decided_by": one.decided_by,
        "price": _price(cost) if inside else None,
        "may": _may(one, me, now, decides=decides),
    }


def _may(one: Emergency, me: Person, now: datetime, *, decides: bool) -> list[str]:
    is_open = one.state == EmergencyState.ASKED
    over = one.state == EmergencyState.APPROVED and one.closed_at is None and one.request.delivered_at is not None
    offered = {
        "decide": decides or (is_open and may_let_in(one, me, now)),
        "withdraw": is_open and can("ask_emergency", me, one.request, now.date()),
        "close": over and may_look_back(one, me),
    }
    return [name for name, so in offered.items() if so]


def _price(cost: Price) -> dict[str, Any]:
    return {"cannot_say": cost.cannot_say, "options": [_option(one) for one in cost.options]}


def _option(one: Option) -> dict[str, Any]:
    return {
        "choice": str(one.choice),
        "after_id": one.after,
        "p50": one.half,
        "p85": one.most,
        "p95": one.sure,
        "promises_broken": one.broken,
        "waits": one.moved,
        "told": len(one.told),
        "waits_seconds": round(one.seconds),
    }


@router.get("/emergencies", response=Page[EmergencyLine], operation_id="list_emergencies", summary="List emergencies")
def list_emergencies(request: HttpRequest, which: Annotated[WhichEmergencies, Query(...)]) -> object:
    """The emergencies that you may look at, the oldest first."""
    me, now = reader(request), timezone.now()
    found = visible_emergencies(me, now.date()).select_related(
        "team", "customer_team", "request__service", "request__version"
    )
    found = found.filter(state__in=which.state) if which.state else found
    seen = set(visible_to(me, now.date()).filter(emergencies__isnull=False).values_list("pk", flat=True))
    return page_of(request, found, which, lambda one: _line(one, sees=one.request_id in seen))


@router.get("/emergencies/{int:id}", response=EmergencyRead, operation_id="read_emergency", summary="Read an emergency")
def read_emergency(request: HttpRequest, id: int) -> object:
    """An emergency with its price, as far as it is for you."""
    return _read(id, reader(request))


@router.get(
    "/requests/{number:id}/price-of-overtaking",
    response=PriceOfOvertakingRead,
    operation_id="price_of_overtaking",
    summary="See what it would cost to overtake",
)
def price_of_overtaking(request: HttpRequest, id: NumberInPath) -> object:
    """What it would cost the others to let a request in before its turn; changes nothing."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, id, now)
    require("ask_emergency", me, it, now)
    return _price(price(it, now))


@router.post(
    "/requests/{number:id}/ask-emergency",
    response={201: EmergencyRead},
    operation_id="ask_emergency",
    summary="Ask to overtake",
)
def ask_emergency(request: HttpRequest, id: NumberInPath, body: NewEmergency) -> object:
    """Ask that a request may overtake; somebody above both sides decides."""
    me, now = reader(request), timezone.now()
    made = actions.ask_emergency(visible_request(me, id, now), **body.model_dump(), by=me, now=now)
    return Status(201, _read(made.pk, me))


@router.post(
    "/emergencies/{int:id}/decide", response=EmergencyRead, operation_id="decide_emergency", summary="Decide it"
)
def decide_emergency(request: HttpRequest, id: int, body: Decision) -> object:
    """Let it overtake, let it into the fast lane, or let it stay in line. Who waits longer reads the apology."""
    me, now = reader(request), timezone.now()
    actions.decide_emergency(visible_emergency(me, id, now), **body.model_dump(), by=me, now=now)
    return _read(id, me)


@router.post(
    "/emergencies/{int:id}/withdraw", response=EmergencyRead, operation_id="withdraw_emergency", summary="Take it back"
)
def withdraw_emergency(request: HttpRequest, id: int) -> object:
    """Take it back while nobody has decided; the request stays in line."""
    me, now = reader(request), timezone.now()
    actions.withdraw_emergency(visible_emergency(me, id, now), by=me, now=now)
    return _read(id, me)


@router.post("/emergencies/{int:id}/close", response=EmergencyRead, operation_id="close_emergency", summary="Close it")
def close_emergency(request: HttpRequest, id: int, body: LookBack) -> object:
    """Say, once it is over, whether it could have been foreseen."""
    me, now = reader(request), timezone.now()
    actions.close_emergency(visible_emergency(me, id, now), **body.model_dump(), by=me, now=now)
    return _read(id, me)
