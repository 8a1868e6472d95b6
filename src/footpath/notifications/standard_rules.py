"""Who is told of what happens to things that two people agreed on? The two, and nobody else."""

from footpath.conversations.models import Standard
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group

_waits, _moves = Group.WAITS_FOR_ME, Group.MINE_MOVES


def both_of_standard(standard: Standard, _event: Event) -> set[int | None]:
    """The two; whoever did it is never told."""
    return {standard.provider_id, standard.customer_id}


def who_checks(_standard: Standard, event: Event) -> set[int | None]:
    """Whoever is asked whether it was kept."""
    return {event.facts.get("checker_id")}


STANDARD_RULES: dict[str, dict[Audience, Group]] = {
    "standard.proposed": {both_of_standard: _waits},
    "standard.signed": {both_of_standard: _waits},
    "standard.agreed": {both_of_standard: _moves},
    "standard.dropped": {both_of_standard: _moves},
    "standard.ended": {both_of_standard: _moves},
    "standard.left": {both_of_standard: _waits},
    "standard.handed_on": {both_of_standard: _waits},
    "standard.asked": {who_checks: _waits},
    "standard.checked": {both_of_standard: _moves},
    "standard.followed_up": {both_of_standard: _waits},
    "standard.valued": {both_of_standard: _moves},
}
