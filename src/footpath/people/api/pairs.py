"""How do programs learn, and say, who serves whom?"""

from enum import StrEnum
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema, Status
from pydantic import model_validator

from footpath.people import actions
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Pair, Person
from footpath.people.pairs import End, customer_of, provider_of, said_of
from footpath.people.permissions import can_speak_for, visible_people, visible_teams
from footpath.people.programs.bodies import Body, Flag, Id, meant

router = Router(tags=["Teams"])


class Side(StrEnum):
    """What the other one is: whom the team serves, or who serves it."""

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
    first: bool = Field(description="Whether this customer comes first for the provider.")
    provider_goal: str
    customer_goal: str


class Pairs(Schema):
    """Whom a team serves and who serves it, as it was said by hand."""

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
    """What is said of the team and somebody else."""

    side: Side = Field(description="What the other one is.")
    other: Other
    holds: Flag = True
    goal: str | None = Field(
        None,
        max_length=Pair._meta.get_field("provider_goal").max_length,
        description="What matters most to the team; left out, it stays as it is.",
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
    return {"id": pair.pk, **ends, "holds": pair.holds, "first": pair.top, **goals}


def _here(pair: Pair) -> bool:
    """Whether nobody in it has left."""
    return all(not isinstance(end, Person) or end.is_active for end in (provider_of(pair), customer_of(pair)))


def _mine(request: HttpRequest, pk: int) -> tuple[Person, End]:
    """The reader, and the team for which they speak."""
    me = reader(request)
    team = get_object_or_404(visible_teams(me), pk=pk)
    if not can_speak_for(me, team):
        raise PermissionDenied
    return me, team


def _meant(me: Person, other: Other, field: str) -> End:
    if other.team is not None:
        return meant(visible_teams(me), other.team, f"{field}.team")
    assert other.person is not None  # held by the body
    return meant(visible_people(me), other.person, f"{field}.person")


@router.get("/teams/{int:id}/pairs", response=Pairs, operation_id="list_pairs", summary="Read who serves whom")
def list_pairs(request: HttpRequest, id: int) -> object:
    """Whom a team serves and who serves it, as it was said by hand. What real requests show besides is on its page."""
    team = get_object_or_404(visible_teams(reader(request)), pk=id)
    sides = {"serves": "provider", "served_by": "customer"}
    return {
        name: [_read(pair) for pair in said_of(side, team).order_by("pk") if _here(pair)]
        for name, side in sides.items()
    }


@router.post("/teams/{int:id}/state-pair", response=PairRead, operation_id="state_pair", summary="Say who serves whom")
def state_pair(request: HttpRequest, id: int, body: Stated) -> object:
    """Say that the team serves somebody, or is served, or that this does not hold although requests show it.

    Its lead may, those above, and administrators. Each side writes its own goal.
    """
    me, team = _mine(request, id)
    other = _meant(me, body.other, "other")
    ours: dict[str, Any] = {"provider": team, "customer": other, "provider_goal": body.goal}
    if body.side is Side.PROVIDER:
        ours = {"provider": other, "customer": team, "customer_goal": body.goal}
    return _read(actions.state_pair(**ours, holds=body.holds, by=me, now=timezone.now()))


@router.post("/teams/{int:id}/forget-pair", response={204: None}, operation_id="forget_pair", summary="Take it back")
def forget_pair(request: HttpRequest, id: int, body: Forgotten) -> object:
    """Take back what was said by hand; what real requests show counts again. Who may say it may take it back."""
    me, team = _mine(request, id)
    pair = meant(said_of("provider", team) | said_of("customer", team), body.pair, "pair")
    actions.forget_pair(pair, by=me, now=timezone.now())
    return Status(204, None)


@router.post(
    "/teams/{int:id}/prefer-customer",
    response={200: PairRead, 204: None},
    operation_id="prefer_customer",
    summary="Say who comes first",
)
def prefer_customer(request: HttpRequest, id: int, body: Preferred) -> object:
    """Say which customer of the team comes first when not all can; its lead may, those above, and administrators.

    Refused when another one was chosen since you looked.
    """
    me, team = _mine(request, id)
    customer = _meant(me, body.customer, "customer") if body.customer else None
    pair = actions.prefer_customer(provider=team, customer=customer, seen=body.seen, by=me, now=timezone.now())
    return Status(200, _read(pair)) if pair else Status(204, None)
