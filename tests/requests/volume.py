"""What do tests of saved views, and of acts on many requests, begin with?"""

from typing import Any
from uuid import uuid4

from tests.requests.stages import TUESDAY

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions.choose_rows import Seen
from footpath.requests.bulk_doors import door_of
from footpath.requests.models import Bulk, BulkRow, SavedView, ServiceRequest
from footpath.requests.narrowing import Narrowing

FREE = Narrowing(show="free", who="nobody")


def kept(cast: Cast, **facts: Any) -> SavedView:
    """Ben has kept a view of the board of Facilities."""
    facts = {"name": "Not taken", "part": FREE, "by": cast.ben, "now": TUESDAY} | facts
    return actions.save_view(cast.facilities, **facts)


def seen(*requests: ServiceRequest) -> list[Seen]:
    """The requests as they stand now."""
    return [Seen(one.pk, one.state, one.assignee_id) for one in requests]


def chosen(by: Person, act: str, *requests: ServiceRequest, key: str = "") -> Bulk:
    """Somebody has chosen these for an act."""
    return actions.choose_rows(act, seen(*requests), key=key or str(uuid4()), by=by, now=TUESDAY)


def begun(by: Person, act: str, *requests: ServiceRequest, **facts: Any) -> Bulk:
    """And has begun it; no row is done yet."""
    bulk = chosen(by, act, *requests)
    assert actions.begin_bulk(bulk, facts=facts, by=by, now=TUESDAY)
    return bulk


def do(row: BulkRow) -> BulkRow:
    """Do one row."""
    return actions.do_row(row, through=door_of(row.bulk), now=TUESDAY)


def done(bulk: Bulk) -> list[tuple[str, str]]:
    """Do every row; what became of each, and why."""
    return [(row.became, row.why) for row in map(do, bulk.rows.order_by("pk"))]
