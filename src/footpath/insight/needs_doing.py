"""What is done already about what a team needs: plans, standards, obstacles that have an owner, issues in hand?"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.ideas import states as of_obstacles
from footpath.conversations.ideas.rights import visible_obstacles
from footpath.conversations.tables import states as of_tables
from footpath.conversations.tables.permissions import visible_issues
from footpath.growth import states as of_plans
from footpath.growth.permissions import visible_plans
from footpath.insight.needs_lines import WHOLE, Doing
from footpath.insight.needs_sources import in_register
from footpath.people.models import Person, Team

MOST = 5  # of each kind


def doing_about(team: Team, person: Person, now: datetime, areas: Mapping[str, str]) -> list[Doing]:
    """As far as this reader may know of it; `areas`: which figure speaks of which area."""
    return [
        *_plans(team, person, now, areas),
        *_standards(team),
        *_obstacles(team, person),
        *_issues(team, person),
    ]


def _plans(team: Team, person: Person, now: datetime, areas: Mapping[str, str]) -> Iterator[Doing]:
    """The team's plans under way, by the area of the figure that each is held against."""
    plans = visible_plans(person, now.date()).filter(team=team, state__in=of_plans.UNDER_WAY)
    for plan in plans.prefetch_related("areas__evidence")[:MOST]:
        for area in plan.areas.all():
            evidence = getattr(area, "evidence", None)
            about = areas.get(evidence.key, WHOLE) if evidence else WHOLE
            yield Doing(about, _("An action plan: %(area)s") % {"area": area}, plan.get_absolute_url())


def _standards(team: Team) -> Iterator[Doing]:
    held = in_register([team.pk]).count()
    if held:
        text = ngettext("%(n)d standard between two people holds.", "%(n)d standards between two people hold.", held)
        yield Doing(WHOLE, text % {"n": held}, reverse("team", args=[team.pk]))


def _obstacles(team: Team, person: Person) -> Iterator[Doing]:
    found = visible_obstacles(person).filter(team=team, state__in=of_obstacles.OBSTACLE_OPEN, owner__isnull=False)
    for one in found[:MOST]:
        yield Doing(WHOLE, _("An obstacle that has an owner: %(what)s") % {"what": one.what}, one.get_absolute_url())


def _issues(team: Team, person: Person) -> Iterator[Doing]:
    found = visible_issues(person).filter(table__team=team, state__in=of_tables.IN_HAND)
    for one in found[:MOST]:
        yield Doing(
            WHOLE, _("In hand since a round table: %(what)s") % {"what": one.what}, one.table.get_absolute_url()
        )
