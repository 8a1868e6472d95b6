"""Who is meant by those around an action plan?"""

from footpath.growth.models import Plan
from footpath.history.models import Event
from footpath.people.models import Membership


def plan_owner(plan: Plan, _event: Event) -> set[int | None]:
    """Whoever it is of; of a team's plan its lead."""
    return {plan.keeper.pk}


def plan_partner(plan: Plan, _event: Event) -> set[int | None]:
    """Whom its owner asked to come along."""
    return {plan.partner_id}


def plan_supervisor(plan: Plan, _event: Event) -> set[int | None]:
    """To whom its owner shows it."""
    return {plan.shared_with_id}


def plan_followers(plan: Plan, event: Event) -> set[int | None]:
    """Its partner; of a team's plan the team."""
    if plan.team_id is None:
        return {plan.partner_id}
    return set(Membership.objects.on(event.at.date()).filter(team=plan.team_id).values_list("person_id", flat=True))
