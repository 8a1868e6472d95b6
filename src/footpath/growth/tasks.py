"""What does the worker do every day for those who have an action plan?"""

from datetime import datetime

from footpath.growth import states
from footpath.growth.actions import ask_check_in, look_at_figures
from footpath.growth.models import Plan
from footpath.jobs import job
from footpath.people.queries import away


@job(retries=1)
def look_after_plans(*, now: datetime) -> None:
    """See whether figures are where they were to be, and ask how it goes; whoever is away is left alone."""
    under_way = Plan.objects.filter(state__in=states.UNDER_WAY).select_related("owner", "team__lead")
    plans = [one for one in under_way if one.keeper.is_active]
    gone = away([one.keeper.pk for one in plans], now.date())
    for plan in plans:
        if not look_at_figures(plan, now=now) and plan.keeper.pk not in gone:
            ask_check_in(plan, now=now)
