"""Whose turn is it to take the chair, and which teams ask so much that they should have one?"""

from collections import Counter
from datetime import date, datetime

from footpath.conversations.models import RoundTable, TableDate
from footpath.conversations.tables import states
from footpath.people.models import Membership, Team
from footpath.people.permissions import below, tree
from footpath.requests.dependence import asked

PROPOSED = 6


def has_people(team: int, on: date) -> bool:
    """Whether anybody works there: one that is dissolved has no turn."""
    return Membership.objects.on(on).filter(team=team, person__is_active=True).exists() or bool(
        (found := tree().get(team)) and found.lead_id and found.lead_works_here
    )


def next_chair(table: RoundTable, now: datetime) -> Team | None:
    """Of the customer teams in which somebody works the one that had the chair least often, and of those the one that
    asks most; then in their order. None where nobody is left.
    """
    sides = [one for one in table.sides.select_related("team") if has_people(one.team_id, now.date())]
    had = Counter(TableDate.objects.filter(table=table).exclude(state=states.CANCELED).values_list("chair", flat=True))
    counts = asked(now)
    turns = sorted(sides, key=lambda one: (had[one.team_id], -counts.get((table.team_id, one.team_id), 0), one.place))
    return turns[0].team if turns else None


def who_asks_most(team: Team, now: datetime) -> list[tuple[Team, int]]:
    """The customer teams that asked most of a team lately, with how often; never the team itself, nor one inside it."""
    inside = below([team.pk], {one.pk: one.parent_id for one in tree().values()})
    counts = {customer: n for (provider, customer), n in asked(now).items() if provider == team.pk}
    most = sorted((-n, customer) for customer, n in counts.items() if customer not in inside)[:PROPOSED]
    teams = Team.objects.in_bulk([customer for _n, customer in most])
    return [(teams[customer], -n) for n, customer in most if customer in teams]
