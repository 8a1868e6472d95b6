"""Has somebody a part in a focus group, or a report to read?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from footpath.conversations.groups import states
from footpath.conversations.groups.permissions import and_above
from footpath.conversations.models import FocusGroup, FocusStudy, GroupCoding, GroupSeat
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts, Later


def how_many_groups(person: Person, now: datetime) -> Later:
    """To be counted with the other entries of the menu."""
    part = reach(person, now.date())
    teams = set(part.leads)
    for pk in part.member_of:
        teams |= and_above(pk)
    return _something.later(person.pk, tuple(sorted(teams)))


def _asked(me: int, teams: tuple[int, ...]) -> Sequence[QuerySet[Any]]:
    """Places, groups that somebody works for, topics they plan, reports that are for their team."""
    return [
        GroupSeat.objects.filter(person=me, state__in=states.KNOWS),
        FocusGroup.objects.filter(Q(host=me) | Q(note_taker=me)),
        GroupCoding.objects.filter(coder=me),
        FocusStudy.objects.filter(Q(planner=me) | Q(team__in=teams, reported_at__isnull=False)),
    ]


_something = Counts(_asked)
