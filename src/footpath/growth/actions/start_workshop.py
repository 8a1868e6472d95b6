"""How does a workbook begin, alone or with a group?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.events import WorkshopStarted
from footpath.growth.models import Workshop, WorkshopKind
from footpath.growth.workshops import states
from footpath.growth.workshops.keys import draw_code, draw_seed, hash_of, key_of
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Organization, Person
from footpath.people.refusals import Refused

TRIES = 5  # codes are drawn again where one is taken


def start_workshop(
    *, kind: str, by: Person | None, now: datetime, title: str = "", threshold: int = states.ROOM
) -> Workshop:
    """A new one: a group's is prepared first, somebody's own is open at once.

    Raises PermissionDenied for whoever has no account where the organization does not want that, Refused where too
    many of them are kept, ValidationError on `title`.
    """
    _require(by)
    seed = draw_seed()
    facts = {
        "title": typed.one_line("title", title, longest=80),
        "kind": WorkshopKind(kind),
        "threshold": threshold,
        "facilitator": by,
        "seed": seed,
        "key_hash": hash_of(key_of(seed)),
        "created_at": now,
        "delete_at": now + states.KEPT,
        **({"state": states.OPEN, "opened_at": now} if kind == WorkshopKind.ALONE else {}),
    }
    for _try in range(TRIES):
        try:
            with transaction.atomic():
                workshop = Workshop.objects.create(code=draw_code(), **facts)
                record(WorkshopStarted(), subject=workshop, by=by, now=now)
                return workshop
        except IntegrityError:
            continue
    raise Refused(_("No code could be found for a new workshop. Try once more."))


def _require(by: Person | None) -> None:
    if by is not None:
        if not by.is_active:
            raise PermissionDenied
        return
    if not Organization.here().open_workbook:
        raise PermissionDenied
    if Workshop.objects.filter(facilitator=None).count() >= states.MOST_ALIVE:
        raise Refused(
            _("So many workbooks were begun here without an account that no other one is kept. Sign in to begin one.")
        )
