"""Who is reminded of a goal for the week, and who sees that or a plan? A goal is for whoever set it alone."""

from footpath.growth.models import Plan, WeekGoal
from footpath.growth.permissions import visible_plans
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind


def goal_owner(goal: WeekGoal, _event: Event) -> set[int | None]:
    """Whoever set it."""
    return {goal.person_id}


GOAL_RULES: dict[str, dict[Audience, Group]] = {"week_goal.due": {goal_owner: Group.WAITS_FOR_ME}}
GROWTH_KINDS: dict[str, Kind] = {
    Plan.subject_kind: Kind(
        every=lambda: Plan.objects.select_related("owner", "team__lead", "partner", "shared_with"),
        visible=visible_plans,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    WeekGoal.subject_kind: Kind(
        every=lambda: WeekGoal.objects.select_related("person"),
        visible=lambda person, _on: WeekGoal.objects.filter(person=person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}
