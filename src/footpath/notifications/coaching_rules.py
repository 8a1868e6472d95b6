"""Who is told of what happens to a coaching talk? The two alone, and nothing of it before it is offered."""

from footpath.growth.coaching.permissions import visible_coaching
from footpath.growth.models import CoachingTalk
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

_waits, _moves = Group.WAITS_FOR_ME, Group.MINE_MOVES


def coach(talk: CoachingTalk, _event: Event) -> set[int | None]:
    """Whoever offered it."""
    return {talk.supervisor_id}


def coached(talk: CoachingTalk, _event: Event) -> set[int | None]:
    """To whom it was offered."""
    return {talk.coached_id} if talk.offered_at else set()


def both(talk: CoachingTalk, event: Event) -> set[int | None]:
    """The two of them."""
    return coach(talk, event) | coached(talk, event)


COACHING_RULES: dict[str, dict[Audience, Group]] = {
    "coaching.offered": {coached: _waits},
    "coaching.moved": {coached: _waits},
    "coaching.taken_back": {coached: _moves},
    "coaching.accepted": {coach: _moves},
    "coaching.declined": {coach: _moves},
    "coaching.viewed": {coach: _moves},
    "coaching.held": {coached: _waits},
    "coaching.worded": {both: _waits},
    "coaching.agreed": {both: _moves},
    "coaching.unwritten": {coach: _moves},
    "coaching.look_due": {both: _waits},
    "coaching.looked": {both: _moves},
    "coaching.followed": {both: _moves},
    "coaching.left": {both: _moves},
}
COACHING_KINDS: dict[str, Kind] = {
    CoachingTalk.subject_kind: Kind(
        every=lambda: CoachingTalk.objects.select_related("supervisor", "coached"),
        visible=lambda person, _on: visible_coaching(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}
