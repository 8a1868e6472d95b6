"""Which way leads to the program, and for whom is there one?"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.models import Program
from footpath.growth.program.permissions import line_of_teams, stewards
from footpath.people.models import Person
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def program(person: Person) -> Entry:
    """For whoever is in one, or was, and for those who can start one."""
    teams = tuple(sorted(line_of_teams(person, timezone.now().date())))
    needs = None if stewards(person) else _there.later(teams)
    return Entry(_("The program"), reverse("programs"), icon="flag", group=_("Get better"), needs=needs)


def _asked(teams: tuple[int, ...]) -> Sequence[QuerySet[Any]]:
    return [Program.objects.filter(Q(team=None) | Q(team__in=teams))]


_there = Counts(_asked)
