"""How does somebody come into a workshop?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.events import WorkshopJoined
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.keys import draw_seed, hash_of, key_of
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

LONGEST = 40


@transaction.atomic
def join_workshop(
    workshop: Workshop, *, name: str, by: Person | None, now: datetime, paper: bool = False
) -> Participant:
    """Under a name of their choice, without an account (`by` None) or with one; `paper` for somebody with a pen, whom
    the facilitator adds. Who is in it with their account already stays who they are.

    Raises ValidationError on `name`; Refused where it is not open, nobody new is let in, or all places are taken.
    """
    name = typed.one_line("name", name, longest=LONGEST, needed=True)
    # Places and names are counted one by one
    workshop = Workshop.objects.select_for_update(no_key=True).get(pk=workshop.pk)
    me = None if paper else by
    mine = Participant.objects.filter(workshop=workshop, person=me).first() if me else None
    if mine is not None and mine.removed_at is None:
        return mine
    _require_place(workshop, taken_out=mine is not None, paper=paper)
    seed = draw_seed()
    called = _told_apart(workshop, name)
    found = Participant.objects.create(
        workshop=workshop, name=called, known_as=called.casefold(), seed=seed, key_hash=hash_of(key_of(seed)),
        person=me, paper=paper, joined_at=now, seen_at=now,
    )  # fmt: skip
    record(WorkshopJoined(), subject=workshop, by=by, now=now)
    return found


def _require_place(workshop: Workshop, *, taken_out: bool, paper: bool) -> None:
    if workshop.state == states.CLOSED:
        raise Refused(_("This workshop is over: nobody new is let in."))
    if workshop.state != states.OPEN and not paper:
        raise Refused(_("The workshop has not begun yet. Try again when the facilitator says so."))
    if taken_out or not (workshop.joining or paper):
        raise Refused(_("The facilitator lets nobody new in at the moment. Tell them that you are here."))
    if Participant.objects.filter(workshop=workshop, removed_at=None).count() >= states.MOST_GUESTS:
        raise Refused(
            _("All %(places)d places are taken. Look at the big screen with the others, or use a printed workbook.")
            % {"places": states.MOST_GUESTS}
        )


def _told_apart(workshop: Workshop, name: str) -> str:
    """The name, with a number where somebody is called that already."""
    taken = set(Participant.objects.filter(workshop=workshop).values_list("known_as", flat=True))
    number, called = 1, name
    while called.casefold() in taken:
        number += 1
        called = f"{name} ({number})"
    return called
