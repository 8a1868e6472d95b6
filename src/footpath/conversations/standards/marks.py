"""Since when do standards hold that two people of these teams agreed on?"""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.models import AgreedKind, StandardVersion, WordingState
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.marks import Mark
from footpath.ui.measures import Scope

HELD = (WordingState.AGREED, WordingState.REPLACED)


def marks(scope: Scope, since: date, until: date, reader: Person, now: datetime) -> Iterator[Mark]:
    """Those that both wanted to be read by their teams, from the day on which they hold: for people of one of the two
    teams and those who lead there, without names.
    """
    one, other = scope.teams, scope.customer_teams
    if not one | other:
        return
    mine = reach(reader, now.date())
    ours = mine.member_of | mine.leads
    if one and other:
        touched = Q(standard__provider_team__in=one, standard__customer_team__in=other) | Q(
            standard__provider_team__in=other, standard__customer_team__in=one
        )
    else:
        touched = Q(standard__provider_team__in=one | other) | Q(standard__customer_team__in=one | other)
    seen = Q(standard__provider_team__in=ours) | Q(standard__customer_team__in=ours)
    versions = StandardVersion.objects.filter(
        touched, seen, standard__kind=AgreedKind.STANDARD, state__in=HELD, in_register=True, since__gte=since,
        since__lt=until,
    ).exclude(standard__provider_team=None).exclude(standard__customer_team=None)  # fmt: skip
    for version in versions.select_related("standard__provider_team", "standard__customer_team"):
        provider, customer = version.standard.provider_team, version.standard.customer_team
        if provider is None or customer is None:
            continue
        facts = {"provider": provider.name, "customer": customer.name}
        words = _("A standard of two people: %(provider)s for %(customer)s") % facts
        url = reverse("insight-pair", args=[provider.pk, customer.pk]) if provider != customer else ""
        yield Mark(version.since, words, url, "standard")
