"""With what does a talk begin, before anybody has said a word?"""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from footpath.catalog.agreed import Content
from footpath.catalog.models import Agreement
from footpath.people.models import Pair

HALF_A_YEAR = timedelta(days=182)  # after which two teams usually look at it again: 26 weeks, on the same weekday


def review_day(today: date) -> date:
    """The day of review that is proposed: in half a year, on a weekday."""
    found = today + HALF_A_YEAR
    return found + timedelta(days=(7 - found.weekday()) % 7 if found.weekday() > 4 else 0)


def goals_of(agreement: Agreement) -> dict[int, tuple[str, ...]]:
    """What each team has said that it wants to reach with the other, in either direction."""
    sides = (agreement.first_id, agreement.second_id)
    pairs = Pair.objects.filter(holds=True, provider_team__in=sides, customer_team__in=sides).order_by("id")
    found: dict[int, list[str]] = {}
    for pair in pairs:
        for team, goal in ((pair.provider_team_id, pair.provider_goal), (pair.customer_team_id, pair.customer_goal)):
            if team and goal and goal not in found.setdefault(team, []):
                found[team].append(goal)
    return {team: tuple(goals) for team, goals in found.items() if goals}


def first_content(agreement: Agreement) -> Content:
    """What each side is after with the other stands first among what it expects; the rest is for the two to say."""
    words = _("Help us reach our goal: %(goal)s")
    goals = goals_of(agreement)
    return Content(expects={team: tuple(words % {"goal": goal} for goal in said) for team, said in goals.items()})
