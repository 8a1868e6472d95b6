"""Who is told of what happens to a visit, a lunch across, and on the grid of a team?"""

from footpath.growth.lunches.permissions import visible_lunches
from footpath.growth.models import Answer, Lunch, SkillTask, Visit, VisitPlace
from footpath.growth.shadowing.permissions import visible_places, visible_visits
from footpath.growth.skills.permissions import visible_grids
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

_waits, _moves = Group.WAITS_FOR_ME, Group.MINE_MOVES


def visitor(visit: Visit, _event: Event) -> set[int | None]:
    """Whose visit it is."""
    return {visit.visitor_id}


def host(visit: Visit, _event: Event) -> set[int | None]:
    """Who receives them."""
    return {visit.place.host_id} if visit.place else set()


def asked(visit: Visit, _event: Event) -> set[int | None]:
    """Those whose yes is waited for."""
    return set(visit.consents.filter(answer=Answer.WAITING).values_list("person", flat=True))


def everybody(visit: Visit, event: Event) -> set[int | None]:
    """The two, and those whose yes it took."""
    return visitor(visit, event) | host(visit, event) | set(visit.consents.values_list("person", flat=True))


def looks_back(visit: Visit, event: Event) -> set[int | None]:
    """Of the two, those who have not looked back yet; before the visit, those whose yes is waited for."""
    if visit.state == "consents":
        return asked(visit, event)
    guest = set() if visit.visitor_debriefed else visitor(visit, event)
    return guest | (set() if visit.host_debriefed else host(visit, event))


def both(lunch: Lunch, _event: Event) -> set[int | None]:
    """The two who are paired."""
    return {lunch.one_id, lunch.other_id}


def open_of_two(lunch: Lunch, _event: Event) -> set[int | None]:
    """Of the two, those who have not said yes."""
    return {pk for pk, said in ((lunch.one_id, lunch.one_yes), (lunch.other_id, lunch.other_yes)) if not said}


def lead(task: SkillTask, _event: Event) -> set[int | None]:
    """Whoever leads the team of the grid."""
    return {task.team.lead_id}


VISIT_RULES: dict[str, dict[Audience, Group]] = {
    "visit.offered": {visitor: _waits},
    "visit.lapsed": {visitor: _moves},
    "visit.accepted": {asked: _waits},
    "visit.consented": {visitor: _moves},
    "visit.matched": {visitor: _waits, host: _moves},
    "visit.returned": {visitor: _moves},
    "visit.prepared": {host: _moves},
    "visit.done": {visitor: _waits, host: _waits},
    "visit.looked_back": {looks_back: _waits},
    "visit.debriefed": {visitor: _moves, host: _moves},
    "visit.reminded": {looks_back: _waits},
    "visit.change_asked": {visitor: _waits},
    "visit.withdrawn": {everybody: _moves},
    "visit.cancelled": {everybody: _moves},
    "lunch.proposed": {both: _waits},
    "lunch.answered": {open_of_two: _waits},
    "lunch.agreed": {both: _moves},
    "lunch.not_now": {both: _moves},
    "skill_task.asked": {lead: _waits},
}
VISIT_KINDS: dict[str, Kind] = {
    Visit.subject_kind: Kind(
        every=lambda: Visit.objects.select_related("visitor", "place__host", "place__team"),
        visible=lambda person, _on: visible_visits(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    VisitPlace.subject_kind: Kind(
        every=lambda: VisitPlace.objects.select_related("host", "team"),
        visible=lambda person, _on: visible_places(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Lunch.subject_kind: Kind(
        every=lambda: Lunch.objects.select_related("one", "other"),
        visible=lambda person, _on: visible_lunches(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    SkillTask.subject_kind: Kind(
        every=lambda: SkillTask.objects.select_related("team"),
        visible=lambda person, on: SkillTask.objects.filter(team__in=visible_grids(person, on)),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}
