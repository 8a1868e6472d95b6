"""Who is told of thanks and credit, and what can a notice about them lead to?"""

from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind
from footpath.people.models import Person
from footpath.recognition.models import Contribution, ThankNote
from footpath.recognition.permissions import visible_notes, visible_parts
from footpath.recognition.thanked import others_in

THANKS_KINDS: dict[str, Kind] = {
    ThankNote.subject_kind: Kind(
        every=lambda: ThankNote.objects.select_related("written_by", "team__lead"),
        visible=visible_notes,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Contribution.subject_kind: Kind(
        every=lambda: Contribution.objects.select_related("request", "person", "added_by"),
        visible=visible_parts,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}


def thanked(note: ThankNote, event: Event) -> set[int | None]:
    """Who is thanked in it, by name or with their team."""
    team = others_in(note.team, Person(pk=event.actor_id), event.at.date()) if note.team else set[int]()
    return {*note.recipients.values_list("person_id", flat=True), *team}


def named(part: Contribution, _event: Event) -> set[int | None]:
    """Whose name was missing."""
    return {part.person_id}


def deliverer(part: Contribution, _event: Event) -> set[int | None]:
    """Who did what they had a part in."""
    return {part.request.assignee_id}


THANKS_RULES: dict[str, dict[Audience, Group]] = {
    "thanks.written": {thanked: Group.WORDS},
    "part.named": {named: Group.WORDS, deliverer: Group.MY_TEAM},
    "part.confirmed": {named: Group.MINE_MOVES},
}
