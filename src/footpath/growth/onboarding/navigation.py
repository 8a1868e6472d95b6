"""Which way leads to the onboarding of new people, and who has something there?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.permissions import curates
from footpath.people.models import Membership, Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def onboarding(person: Person) -> Entry:
    """For whoever is new, accompanies somebody new or leads them, and for champions and administrators."""
    today = timezone.now().date()
    leads = tuple(sorted(reach(person, today).leads))
    needs = None if curates(person) else _something.later(person.pk, leads, today - states.NEW_FOR)
    return Entry(_("Onboarding"), reverse("onboardings"), icon="user-plus", group=_("Get better"), needs=needs)


def _asked(me: int, leads: tuple[int, ...], since: date) -> Sequence[QuerySet[Any]]:
    """What somebody has to do with people who are new, and who joined the teams that they lead."""
    parts = Q(hire=me) | Q(buddy=me) | Q(checker=me) | Q(team__in=leads)
    return [Onboarding.objects.filter(parts), Membership.objects.filter(team__in=leads, since__gte=since)]


_something = Counts(_asked)
