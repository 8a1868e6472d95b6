"""Which way leads to coaching, and for whom?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.growth.models import CoachingTalk
from footpath.people.models import Membership, Person
from footpath.people.permissions import reach
from footpath.ui.counts import Counts
from footpath.ui.navigation import Entry


def coaching(person: Person) -> Entry:
    """For those who lead somebody, and those to whom a talk was offered."""
    today = timezone.now().date()
    needs = _something.later(person.pk, tuple(sorted(reach(person, today).leads)), today)
    return Entry(_("Coaching"), reverse("coaching"), icon="message-circle", group=_("Get better"), needs=needs)


def _asked(me: int, leads: tuple[int, ...], on: date) -> Sequence[QuerySet[Any]]:
    """Whoever else works in the teams that somebody leads, and the talks that they offered or were offered."""
    others = Membership.objects.on(on).filter(team__in=leads, person__is_active=True).exclude(person=me)
    shown = CoachingTalk.objects.filter(coached=me, offered_at__isnull=False)
    return [others, shown, CoachingTalk.objects.filter(supervisor=me)]


_something = Counts(_asked)
