"""How do workshops come about in the tests?"""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.test import Client
from tests.cast import MONDAY, Cast
from tests.growth.workshops.booked import worked

from footpath.growth.actions import join_workshop, keep_entry, move_workshop, start_workshop
from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops.exercises import Exercise
from footpath.growth.workshops.inviting import token_of
from footpath.growth.workshops.leading import Facilitator
from footpath.people.models import Person


def group(by: Person | None = None, *, now: datetime = MONDAY, guests: int = 0) -> tuple[Workshop, list[Participant]]:
    """A workshop that is open, with so many guests without an account."""
    workshop = start_workshop(kind="group", by=by, now=now, title="Monday group")
    Workshop.objects.filter(pk=workshop.pk).update(state="open", opened_at=now)
    workshop.refresh_from_db()
    return workshop, [guest(workshop, f"Guest {number}", now=now) for number in range(1, guests + 1)]


def guest(workshop: Workshop, name: str, *, now: datetime = MONDAY) -> Participant:
    """Somebody without an account."""
    return join_workshop(workshop, name=name, by=None, now=now)


def leads(client: Client, workshop: Workshop, door: str, **typed: str) -> HttpResponse:
    """A button on the facilitator's page, pressed in this browser."""
    return client.post(f"/workbook/{workshop.code}/lead/do/{door}/", typed)


def typed_by(exercise: Exercise) -> dict[str, str]:
    """Something in the first fields of an exercise."""
    found = {}
    for name, field in list(exercise.form().fields.items())[:4]:
        choices = getattr(field, "choices", None)
        found[name] = str(list(choices)[-1][0]) if choices else "Something that I write"
    return {name: value for name, value in found.items() if not name.endswith("-told")}


def own(workshop: Workshop) -> Facilitator:
    """Whoever holds its key."""
    return Facilitator(None, workshop.key)


@dataclass(frozen=True)
class Room:
    """A workshop that Cleo leads, with Ana and Ben, a guest, and Pen, who writes on paper."""

    workshop: Workshop
    ana: Participant
    pen: Participant

    def of_route(self, route: str) -> str:
        """A pattern with what stands for itself in it."""
        if not route.startswith("/workbook/"):
            return route
        key = self.ana.key if "/key/" in route else "before"
        words = {"<code:code>": self.workshop.code, "<str:key>": key, "<slug:key>": key, "<slug:door>": "more"}
        if "/play/do/" in route:
            words["<slug:door>"] = "begin"
        words["<str:token>"] = token_of(self.ana)
        for pattern, word in words.items():
            route = route.replace(pattern, word)
        return route.replace("<int:guest>", str(self.pen.pk))

    def typed(self) -> dict[str, str]:
        """What is sent there."""
        return {"kind": "alone", "code": self.workshop.code, "name": "Somebody", "hope": "Fewer mails", "edits": "0"}


def room(cast: Cast, now: datetime) -> Room:
    """Under way, at the first part."""
    workshop, _guests = group(cast.cleo, now=now, guests=1)
    ana, ben = (join_workshop(workshop, name=one.name[:40].strip(), by=one, now=now) for one in (cast.ana, cast.ben))
    pen = join_workshop(workshop, name="Pen", by=cast.cleo, paper=True, now=now)
    move_workshop(workshop, to="before", by=own(workshop), now=now)
    worked(ben, now=now)
    keep_entry(ana, exercise="before", answers={"hope": "Fewer mails"}, now=now)
    return Room(Workshop.objects.get(pk=workshop.pk), ana, pen)
