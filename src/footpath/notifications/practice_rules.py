"""Who is told what of lines that are polished?"""

from footpath.growth.models import Polish
from footpath.growth.practice.permissions import visible_polishes
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind


def polish_helper(polish: Polish, _event: Event) -> set[int | None]:
    """Whoever was asked."""
    return {polish.helper_id}


def polish_owner(polish: Polish, _event: Event) -> set[int | None]:
    """Whose card it is."""
    return {polish.card.owner_id}


PRACTICE_RULES: dict[str, dict[Audience, Group]] = {
    "practice_polish.asked": {polish_helper: Group.WAITS_FOR_ME},
    "practice_polish.suggested": {polish_owner: Group.MINE_MOVES},
    "practice_polish.accepted": {polish_helper: Group.MINE_MOVES},
}
PRACTICE_KINDS: dict[str, Kind] = {
    Polish.subject_kind: Kind(
        every=lambda: Polish.objects.select_related("card__owner", "helper"),
        visible=lambda person, _on: visible_polishes(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}
