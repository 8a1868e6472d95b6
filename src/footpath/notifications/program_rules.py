"""Who is told of what happens to a program of ninety days?

Those who look after programs; everybody who is in one sees it on their home page, and needs no notice.
"""

from footpath.growth.models import Program
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.people.models import Person


def program_champions(it: Program, _event: Event) -> set[int | None]:
    """Every champion, and whoever looks after it."""
    champions = Person.objects.filter(champions=True, is_active=True)
    return {it.keeper_id, *champions.values_list("pk", flat=True)}


def program_takers(_it: Program, _event: Event) -> set[int | None]:
    """Whoever can take it over: champions; where there is none, administrators."""
    for role in ("champions", "administers"):
        found: set[int | None] = set(Person.objects.filter(is_active=True, **{role: True}).values_list("pk", flat=True))
        if found:
            return found
    return set()


def program_keeper(it: Program, _event: Event) -> set[int | None]:
    """Whoever looks after it."""
    return {it.keeper_id}


_waits, _moves = Group.WAITS_FOR_ME, Group.MINE_MOVES
PROGRAM_RULES: dict[str, dict[Audience, Group]] = {
    "program.begun": {program_champions: _moves},
    "program.handed_over": {program_keeper: _waits},
    "program.without_keeper": {program_takers: _waits},
    "program.ended": {program_champions: _moves},
    "program.month_told": {program_champions: _moves},
}
