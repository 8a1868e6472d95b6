"""What of what the house knows is worth a word among all departments: needs, obstacles, habits, issues that are stuck?

Each function gives what its reader may see (people.agenda).
"""

from datetime import datetime, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.ideas import states as of_obstacles
from footpath.conversations.ideas.pile import pile
from footpath.conversations.ideas.rights import visible_obstacles
from footpath.conversations.tables import states as of_tables
from footpath.conversations.tables.permissions import visible_issues
from footpath.insight.needs import areas_of_teams
from footpath.people.agenda import Topic
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.requests.habits import visible_habits
from footpath.ui.wording import day

TEAMS, MOST = 4, 5
UNANSWERED = timedelta(days=28)


def needs(person: Person, now: datetime) -> list[Topic]:
    """The areas that matter most for the reader's own teams, by more than one source."""
    own = reach(person, now.date())
    mine = Q(pk__in=own.member_of) | Q(lead=person)
    teams = list(Team.objects.filter(mine).order_by("name", "pk")[:TEAMS])
    return [
        Topic(
            source="needs",
            key=f"{found.team.pk}-{area.title}"[:120],
            title=_("%(team)s: %(area)s") % {"team": found.team.name, "area": area.title},
            why=" ".join(line.text for line in area.lines[:2]),
            url=reverse("team-needs", args=[found.team.pk]),
        )
        for found in areas_of_teams(teams, person, now)
        for area in found.few
    ]


def obstacles(person: Person, now: datetime) -> list[Topic]:
    """Those that cost most, and those that wait: as the pile has them."""
    still = visible_obstacles(person).filter(state__in=of_obstacles.OBSTACLE_OPEN)
    laid = pile(list(still), now.date())
    dearest = laid.rows[:MOST]
    waiting = [row for row in laid.rows[MOST:] if row[0].review_by < now.date()][:MOST]
    found = []
    for one, cost in [*dearest, *waiting]:
        hours = formats.number_format(cost.hours, 1)
        words = ngettext(
            "About %(hours)s hours a month, as %(n)d person says.",
            "About %(hours)s hours a month, as %(n)d people say.",
            cost.people,
        ) % {"hours": hours, "n": cost.people}
        late = _("Nobody looks at it yet.") if one.owner_id is None else ""
        if one.review_by < now.date():
            late = _("It should have been decided by %(day)s.") % {"day": day(one.review_by)}
        found.append(Topic("obstacles", str(one.pk), str(one.what), f"{words} {late}".strip(), one.get_absolute_url()))
    return found


def habits(person: Person, now: datetime) -> list[Topic]:
    """Pairs of teams between which the exception has become the habit; for those who lead one of them."""
    return [
        Topic(
            source="habits",
            key=str(one.pk),
            title=_("How %(one)s and %(other)s deal with what is urgent")
            % {"one": one.customer_team.name, "other": one.team.name},
            why=_("Asking to come first has become the habit there; their talk is still open."),
            url=one.get_absolute_url(),
        )
        for one in visible_habits(person, now.date()).filter(ended_at=None).order_by("pk")[:MOST]
    ]


def stuck(person: Person, now: datetime) -> list[Topic]:
    """What is stuck on a round table: late, or without an answer for four weeks."""
    late = Q(state__in=of_tables.IN_HAND, due__lt=now.date())
    silent = Q(state=of_tables.RAISED, raised_at__lt=now - UNANSWERED)
    return [
        Topic(
            source="round_tables",
            key=str(one.pk),
            title=str(one.what),
            why=_("From the round table of %(team)s: due on %(day)s.")
            % {"team": one.table.team.name, "day": day(one.due)}
            if one.due and one.state != of_tables.RAISED
            else _("On the round table of %(team)s, without an answer since %(day)s.")
            % {"team": one.table.team.name, "day": day(one.raised_at)},
            url=one.get_absolute_url(),
        )
        for one in visible_issues(person).filter(late | silent).order_by("pk")[:MOST]
    ]
