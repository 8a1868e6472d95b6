"""How are many requests chosen for one act?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.bulk_acts import ACTS, MOST
from footpath.requests.models import Bulk, BulkRow
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear


@dataclass(frozen=True)
class Seen:
    """A request as somebody saw it who chose it: where it stood, and who had it."""

    request: int
    state: str
    assignee: int | None


@transaction.atomic
def choose_rows(
    act: str, rows: Sequence[Seen], *, key: str, by: Person, now: datetime, back: str = "", more: int = 0
) -> Bulk:
    """Choose these requests for an act; nothing is done to them yet. `key` is that of the page: what is sent from it
    twice, by a second click or a proxy, is one. `more` is how many the caller has left out, beside those that do not
    fit or that `by` does not see. What is done is an event of each request; the choice is none.

    Raises Unclear naming the field for an act that there is not, and where nothing is left.
    """
    if act not in ACTS:
        raise Unclear("act", _("Choose what to do with them."))
    once = {one.request: one for one in rows}
    wanted = list(once.values())[:MOST]
    seen = visible_to(by, now.date()).filter(pk__in=[one.request for one in wanted]).values_list("pk", flat=True)
    there = set(seen)
    chosen = [one for one in wanted if one.request in there]
    if not chosen:
        raise Unclear("row", _("Choose at least one request."))
    known = _digest(by, key, act, chosen)
    facts = {"by": by, "act": act, "back": back[:600], "left_out": more + len(once) - len(chosen), "chosen_at": now}
    try:
        with transaction.atomic():
            bulk = Bulk.objects.create(key=known, **facts)
    except IntegrityError:
        return Bulk.objects.get(key=known)
    BulkRow.objects.bulk_create(
        BulkRow(bulk=bulk, request_id=one.request, seen_state=one.state, seen_assignee=one.assignee) for one in chosen
    )
    return bulk


def _digest(by: Person, key: str, act: str, chosen: Sequence[Seen]) -> str:
    """The same page may choose others for something else afterwards: that is another one."""
    numbers = ",".join(str(one.request) for one in sorted(chosen, key=lambda one: one.request))
    return sha256(f"{by.pk}|{key}|{act}|{numbers}".encode("utf-8", "replace")).hexdigest()
