"""How do programs read who serves whom, and what becomes of what they say?"""

from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Schema, Status
from pydantic import model_validator

from footpath.people import actions
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Pair, Person
from footpath.people.pairs import End, customer_of, provider_of, said_of, seen_by
from footpath.people.permissions import can_speak_for, visible_people, visible_teams
from footpath.people.programs.bodies import Body, Flag, Id, meant


class Side(StrEnum):
    """What the other one is: who is served, or who serves."""

    CUSTOMER = "customer"
    PROVIDER = "provider"


class EndRead(Schema):
    """A team or a person."""

    team: Named | None
    person: Named | None


class PairRead(Schema):
    """Who serves whom, as somebody has said it by hand."""

    id: int
    provider: EndRead
    customer: EndRead
    holds: bool = Field(description="False: real requests show it, and somebody has said that it does not hold.")
    mirrored: bool = Field(description="Whether both sides have said so.")
    first: bool = Field(description="Whether this customer comes first for the provider.")
    provider_goal: str
    customer_goal: str


class Pairs(Schema):
    """Whom somebody serves and who serves them, as it was said by hand."""

    serves: list[PairRead]
    served_by: list[PairRead]


class Other(Body):
    """The other side: a team or a person, one of the two."""

    team: Id | None = None
    person: Id | None = None

    @model_validator(mode="after")
    def one_of_both(self) -> "Other":
        """Exactly one of the two."""
        if (self.team is None) == (self.person is None):
            raise ValueError("Name a team or a person.")
        return self


class Stated(Body):
    """What is said of two of whom one serves the other."""

    side: Side = Field(description="What the other one is.")
    other: Other
    holds: Flag = True
    goal: str | None = Field(
        None,
        max_length=Pair._meta.get_field("provider_goal").max_length,
        description="What matters most on this side; left out, it stays as it is.",
    )


class Forgotten(Body):
    """What was said and is taken back."""

    pair: Id


class Preferred(Body):
    """Which customer comes first."""

    customer: Other | None = Field(description="Null: nobody comes first.")
    seen: Id | None = Field(description="The pair that came first when you looked, null for none.")


def _read(pair: Pair) -> dict[str, Any]:
    ends = {
        side: {"team": getattr(pair, f"{side}_team"), "person": getattr(pair, f"{side}_person")}
        for side in ("provider", "customer")
    }
    goals = {"provider_goal": pair.provider_goal, "customer_goal": pair.customer_goal}
    return {
        "id": pair.pk,
        **ends,
        "holds": pair.holds,
        "mirrored": pair.provider_says and pair.customer_says,
        "first": pair.top,
        **goals,
    }


def _here(pair: Pair) -> bool:
    """Whether nobody in it has left."""
    return all(not isinstance(end, Person) or end.is_active for end in (provider_of(pair), customer_of(pair)))


def _meant(me: Person, other: Other, field: str) -> End:
    if other.team is not None:
        return meant(visible_teams(me), other.team, f"{field}.team")
    assert other.person is not None  # held by the body
    return meant(visible_people(me), other.person, f"{field}.person")


def _speaker(request: HttpRequest, end: End) -> Person:
    """The reader, if they speak for this side."""
    me = reader(request)
    if not can_speak_for(me, end):
        raise PermissionDenied
    return me


def pairs_of(request: HttpRequest, end: End) -> dict[str, Any]:
    """Both ways; that something does not hold is told to those who may say so."""
    me = reader(request)
    everything, seen = can_speak_for(me, end), seen_by(me, timezone.now().date())
    sides = {"serves": "provider", "served_by": "customer"}
    return {
        name: [
            _read(pair)
            for pair in said_of(side, end).filter(seen).order_by("pk")
            if _here(pair) and (pair.holds or everything)
        ]
        for name, side in sides.items()
    }


def stated(request: HttpRequest, end: End, body: Stated) -> dict[str, Any]:
    """Say it."""
    me = _speaker(request, end)
    other = _meant(me, body.other, "other")
    ours: dict[str, Any] = {"provider": end, "customer": other, "provider_goal": body.goal}
    if body.side is Side.PROVIDER:
        ours = {"provider": other, "customer": end, "customer_goal": body.goal}
    return _read(actions.state_pair(**ours, holds=body.holds, by=me, now=timezone.now()))


def forgotten(request: HttpRequest, end: End, body: Forgotten) -> Status[None]:
    """Take it back."""
    me = _speaker(request, end)
    pair = meant(said_of("provider", end) | said_of("customer", end), body.pair, "pair")
    actions.forget_pair(pair, by=me, now=timezone.now())
    return Status(204, None)


def preferred(request: HttpRequest, end: End, body: Preferred) -> Status[Any]:
    """Choose who comes first."""
    me = _speaker(request, end)
    customer = _meant(me, body.customer, "customer") if body.customer else None
    pair = actions.prefer_customer(provider=end, customer=customer, seen=body.seen, by=me, now=timezone.now())
    return Status(200, _read(pair)) if pair else Status(204, None)
