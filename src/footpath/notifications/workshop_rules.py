"""Who is told of a workshop? Sixty days later those with an account; of all else nobody: they are in the room."""

from footpath.growth.models import Workshop
from footpath.growth.workshops.leading import visible_workshops
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind


def asked_again(_workshop: Workshop, event: Event) -> set[int | None]:
    """Whoever the event names."""
    people = event.facts.get("people") or []
    return {one for one in people if isinstance(one, int)}


WORKSHOP_RULES: dict[str, dict[Audience, Group]] = {"workshop.look_back_due": {asked_again: Group.WAITS_FOR_ME}}
WORKSHOP_KINDS: dict[str, Kind] = {
    Workshop.subject_kind: Kind(
        every=lambda: Workshop.objects.select_related("facilitator"),
        visible=lambda person, _on: visible_workshops(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    )
}
