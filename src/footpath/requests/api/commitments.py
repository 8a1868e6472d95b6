"""What do programs learn of what outside customers wait for, and how do they take it down?"""

from datetime import datetime
from typing import Annotated, Any, Literal

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import visible_teams
from footpath.people.programs.bodies import Body, Id, Words, meant, text
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Which, page_of
from footpath.requests import actions
from footpath.requests.api.bodies import Moment
from footpath.requests.chain_words import name_of, whose
from footpath.requests.chains import Node, chain_of
from footpath.requests.commitment_names import looked_for
from footpath.requests.commitments import Stand, filters, may_keep, stand_of, visible_commitments, with_names
from footpath.requests.late_shares import born
from footpath.requests.models import Commitment
from footpath.requests.models.chained import CommitmentKind

router = Router(tags=["Outside customers"])


class CommitmentLine(Schema):
    """Something that an outside customer waits for, as a list has it."""

    id: int
    kind: CommitmentKind
    reference: str
    customer: str = Field(description="Who waits, outside.")
    due_at: datetime
    team: Named | None = Field(description="The team that owes it.")
    stand: Stand = Field(description="How it stands.")
    chance: float | None = Field(description="That it is there in time: no better than its tightest hop's. 0 to 1.")
    ends_at: datetime | None = Field(description="When it is there at 17 chances in 20.")
    met_at: datetime | None
    dropped_at: datetime | None


class HopRead(Schema):
    """One hop of the chain. Of what you may not see: whose it is, how it stands and its days."""

    key: str = Field(description="c, r or v and a number: a commitment, a request, an order at a vendor.")
    kind: Literal["commitment", "request", "vendor"]
    name: str
    whose: str
    state: str = Field(description="Of a request: its state; else empty.")
    request_id: int | None
    due_at: datetime | None = Field(description="The word that was given first, else the target, else the wish.")
    done_at: datetime | None
    likely_at: datetime | None


class ShareRead(Schema):
    """How much of a lateness was born at a hop."""

    key: str = Field(description="That of the hop; empty: born at none, the days reached beyond it from the start.")
    seconds: int


class CommitmentRead(CommitmentLine):
    """A commitment with the chain that serves it."""

    note: str
    added_by: Named | None
    added_at: datetime
    changeable: bool = Field(description="Whether you may change, meet and drop it.")
    hops: list[HopRead]
    edges: list[list[str]] = Field(description="Pairs of keys: what is needed, what needs it.")
    cut: bool = Field(description="Whether the chain is longer than what is shown.")
    lateness: list[ShareRead] = Field(description="Where it was born, the largest share first; they add up to it.")


class WhichCommitments(Which):
    """Which commitments are wanted."""

    q: Words = Field("", description="Words of the number, the customer or the kind.")
    show: Literal["", "late", "at_risk", "ours", "ended", "all"] = Field(
        "", description="Those that are open, or of these only the late ones, those at risk, those owed by your teams."
    )


class NewCommitment(Body):
    """Something that an outside customer waits for."""

    kind: CommitmentKind
    reference: str = Field(min_length=1, max_length=80, description="Its number or name, as both sides call it.")
    customer: str = Field(min_length=1, max_length=120)
    due_at: Moment
    team: Id | None = Field(None, description="The team that owes it.")
    note: str = text(Commitment, "note")


class CommitmentChange(Body):
    """What changes of it; what is left out stays as it is."""

    kind: CommitmentKind = Field(default_factory=lambda: CommitmentKind.OTHER)
    reference: str = text(Commitment, "reference")
    customer: str = text(Commitment, "customer")
    due_at: Moment = Field(default_factory=timezone.now)
    team: Id | None = Field(None, description="The team that owes it; null: nobody in particular.")
    note: str = text(Commitment, "note")


class MetCommitment(Body):
    """The customer has it."""

    met_at: Moment | None = Field(None, description="Since when; null: now.")


class DroppedCommitment(Body):
    """Nobody waits for it any more."""

    reason: str = Field("", max_length=300)


def _line(one: Commitment) -> dict[str, Any]:
    plain = ("id", "kind", "reference", "customer", "due_at", "team", "chance", "ends_at", "met_at", "dropped_at")
    return {name: getattr(one, name) for name in plain} | {"stand": stand_of(one, timezone.now())}


def _hop(node: Node) -> dict[str, Any]:
    request = node.request if node.seen else None
    return {
        "key": node.key,
        "kind": node.kind,
        "name": name_of(node),
        "whose": whose(node),
        "state": node.request.state if node.request else "",
        "request_id": request.pk if request else None,
        "due_at": node.due,
        "done_at": node.end,
        "likely_at": node.likely,
    }


def _read(response: HttpResponse, pk: int, me: Person) -> dict[str, Any]:
    one, now = get_object_or_404(with_names(visible_commitments(me)), pk=pk), timezone.now()
    chain = chain_of(one, me, now)
    late = born(chain, f"c{one.pk}", now) if one.dropped_at is None else None
    tag(response, one.edits)
    return {
        **_line(one),
        **{name: getattr(one, name) for name in ("note", "added_by", "added_at")},
        "changeable": one.met_at is None and one.dropped_at is None and may_keep(me, one, now.date()),
        "hops": [_hop(node) for node in chain.nodes],
        "edges": [list(edge) for edge in chain.edges],
        "cut": chain.cut,
        "lateness": [{"key": key, "seconds": seconds} for key, seconds in late.shares] if late else [],
    }


def _facts(said: dict[str, Any], me: Person) -> dict[str, Any]:
    return said | ({"team": meant(visible_teams(me), said["team"], "team")} if "team" in said else {})


@router.get("/commitments", response=Page[CommitmentLine], operation_id="list_commitments", summary="List commitments")
def list_commitments(request: HttpRequest, which: Annotated[WhichCommitments, Query(...)]) -> object:
    """What outside customers wait for; everybody who works here sees it."""
    me, now = reader(request), timezone.now()
    conditions = {way.key: way.condition for way in filters(me, now)} | {"all": Q()}
    found = with_names(looked_for(which.q, me).filter(conditions[which.show]))
    return page_of(request, found, which, _line)


@router.post("/commitments", response={201: CommitmentRead}, operation_id="add_commitment", summary="Add a commitment")
def add_commitment(request: HttpRequest, response: HttpResponse, body: NewCommitment) -> object:
    """Note what an outside customer waits for; everybody who works here may."""
    me, now = reader(request), timezone.now()
    one = actions.add_commitment(**_facts(body.model_dump(), me), by=me, now=now)
    response["Location"] = f"{request.path}/{one.pk}"
    return Status(201, _read(response, one.pk, me))


@router.get(
    "/commitments/{int:id}", response=CommitmentRead, operation_id="read_commitment", summary="Read a commitment"
)
def read_commitment(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """How it stands, the chain that serves it as far as you may see it, and where a lateness was born."""
    return _read(response, id, reader(request))


@router.patch(
    "/commitments/{int:id}", response=CommitmentRead, operation_id="change_commitment", summary="Change a commitment"
)
def change_commitment(request: HttpRequest, response: HttpResponse, id: int, body: CommitmentChange) -> object:
    """Change what is said of it. The team that owes it may, and whoever noted it. If-Match has the ETag that you
    read.
    """
    me, now, one = reader(request), timezone.now(), _one(request, id)
    seen = seen_edits(request)
    actions.change_commitment(one, facts=_facts(body.said(), me), by=me, now=now, edits=seen)
    return _read(response, id, me)


@router.post(
    "/commitments/{int:id}/meet", response=CommitmentRead, operation_id="meet_commitment", summary="Meet a commitment"
)
def meet_commitment(request: HttpRequest, response: HttpResponse, id: int, body: MetCommitment) -> object:
    """Say that the customer has it. If-Match has the ETag that you read."""
    me, now, one = reader(request), timezone.now(), _one(request, id)
    actions.meet_commitment(one, met_at=body.met_at, by=me, now=now, edits=seen_edits(request))
    return _read(response, id, me)


@router.post(
    "/commitments/{int:id}/drop", response=CommitmentRead, operation_id="drop_commitment", summary="Drop a commitment"
)
def drop_commitment(request: HttpRequest, response: HttpResponse, id: int, body: DroppedCommitment) -> object:
    """Say that nobody waits for it any more. If-Match has the ETag that you read."""
    me, now, one = reader(request), timezone.now(), _one(request, id)
    actions.drop_commitment(one, reason=body.reason, by=me, now=now, edits=seen_edits(request))
    return _read(response, id, me)


def _one(request: HttpRequest, pk: int) -> Commitment:
    return get_object_or_404(visible_commitments(reader(request)), pk=pk)
