"""How does a program do one act to many requests?"""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import uuid4

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body, Id
from footpath.people.programs.pages import Wanted, page_at
from footpath.people.programs.wrong import unusable
from footpath.requests import actions
from footpath.requests.actions.choose_rows import Seen
from footpath.requests.api.given import require_valid
from footpath.requests.bulk import bulk_of, progress, rows_of
from footpath.requests.bulk_acts import ACTS, MOST
from footpath.requests.bulk_doors import form_for
from footpath.requests.models import Became, Bulk, BulkRow, ServiceRequest
from footpath.requests.permissions import visible_to

router = Router(tags=["Requests"])


class Many(Body):
    """One act for many requests."""

    act: Literal[tuple(ACTS)] = Field(  # type: ignore[valid-type]
        description="As the operation of one request is called."
    )
    requests: Annotated[list[Id], Field(min_length=1, max_length=MOST, description="Their ids.")]
    facts: dict[str, str | int] = Field(
        default_factory=dict,
        max_length=10,
        description="What the operation of one request takes, the same for all: `to`, `text`, `step` …",
    )


class ManyRead(Schema):
    """How far it is."""

    id: int
    act: str
    all: int
    done: int
    not_done: int
    left: int = Field(description="Those that the worker still has to do.")
    begun_at: datetime | None
    done_at: datetime | None


class RowRead(Schema):
    """What became of one of them."""

    request: int
    became: Literal["", "done", "not_done"] = Field(description="Empty: still to do.")
    why: str = Field(description="Why it was not done.")


class RowsRead(ManyRead):
    """How far it is, and what became of each: first what was not done."""

    items: list[RowRead]
    next: str | None = Field(description="Path of the next page; null on the last one.")


@router.post("/many", response={202: ManyRead}, operation_id="do_many", summary="Do one act to many requests")
def do_many(request: HttpRequest, body: Many) -> object:
    """Do the same to up to 500 requests, each by itself: what one of them refuses stops no other, and is said. What
    somebody moved or gave away meanwhile is left alone. The worker does it; read on at /many/{id}.
    """
    me, now = reader(request), timezone.now()
    found = visible_to(me, now.date()).filter(pk__in=body.requests).select_related("service", "version", "team")
    there = {one.pk: one for one in found}
    if len(there) < len(set(body.requests)):
        raise unusable({"requests": ["One of them is not there, or is not yours to see."]})
    facts = _facts(body, list(there.values()), me, now)
    rows = [Seen(pk, there[pk].state, there[pk].assignee_id) for pk in dict.fromkeys(body.requests)]
    bulk = actions.choose_rows(body.act, rows, key=str(uuid4()), by=me, now=now)
    actions.begin_bulk(bulk, facts=facts, by=me, now=now)
    return Status(202, _told(bulk))


def _facts(body: Many, rows: list[ServiceRequest], me: Person, now: datetime) -> dict[str, Any]:
    """As the form takes them; a Problem naming each that cannot be used."""
    form = form_for(body.act, rows, me, now, {f"{body.act}-{name}": value for name, value in body.facts.items()})
    if strange := sorted(body.facts.keys() - form.fields.keys()):
        raise unusable({f"facts.{name}": ["There is no such field here."] for name in strange})
    require_valid(form, {name: f"facts.{name}" for name in form.fields})
    return form.cleaned_data


@router.get("/many/{int:id}", response=RowsRead, operation_id="read_many", summary="Read what became of many")
def read_many(request: HttpRequest, id: int, which: Wanted) -> object:
    """How far an act on many is, and what became of each; for whoever did it, for thirty days."""
    me: Person = reader(request)
    bulk = bulk_of(me, id)
    page = page_at(request, rows_of(bulk), which)
    return {**_told(bulk), **page, "items": [_row(row) for row in page["items"]]}


def _row(row: BulkRow) -> dict[str, Any]:
    return {"request": row.request_id, "became": Became(row.became).value, "why": row.why}


def _told(bulk: Bulk) -> dict[str, Any]:
    how_far = progress(bulk)
    return {
        "id": bulk.pk, "act": bulk.act, "begun_at": bulk.begun_at, "done_at": bulk.done_at, "all": how_far.all,
        "done": how_far.done, "not_done": how_far.not_done, "left": how_far.left,
    }  # fmt: skip
