"""Since when have two teams had an agreement, and each wording of it?"""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from footpath.catalog.agreed import Content
from footpath.catalog.agreed_targets import WAS_IN_FORCE
from footpath.catalog.models import AgreementVersion, Service
from footpath.catalog.permissions import visible_agreements
from footpath.people.models import Person
from footpath.ui.marks import Mark
from footpath.ui.measures import Scope


def marks(scope: Scope, since: date, until: date, reader: Person, now: datetime) -> Iterator[Mark]:
    """Each wording from the day on which both sides had signed it, where the reader may read it."""
    touched = _touched(scope)
    if touched is None:
        return
    versions = AgreementVersion.objects.filter(
        touched,
        state__in=WAS_IN_FORCE,
        in_force_from__date__gte=since,
        in_force_from__date__lt=until,
        agreement__in=visible_agreements(reader, now.date()),
    ).select_related("agreement__first", "agreement__second")
    for version in versions:
        if version.in_force_from is None or (scope.service and not _names(version, scope.service)):
            continue
        facts = {"agreement": _between(version), "number": version.number}
        words = (
            _("%(agreement)s: agreement") if version.number == 1 else _("%(agreement)s: agreement, wording %(number)d")
        )
        yield Mark(localdate(version.in_force_from), words % facts, version.agreement.get_absolute_url(), "agreement")


def _touched(scope: Scope) -> Q | None:
    """Which agreements a scope is about; None for those of a person, which has none."""
    one, other = scope.teams, scope.customer_teams
    if scope.service:
        team = Service.objects.filter(pk=scope.service).values("team")
        return Q(agreement__first__in=team) | Q(agreement__second__in=team)
    if one and other:
        return Q(agreement__first__in=one, agreement__second__in=other) | Q(
            agreement__first__in=other, agreement__second__in=one
        )
    either = one | other
    return Q(agreement__first__in=either) | Q(agreement__second__in=either) if either else None


def _names(version: AgreementVersion, service: int) -> bool:
    return any(one.service == service for one in Content.from_json(version.content).targets)


def _between(version: AgreementVersion) -> str:
    agreement = version.agreement
    return _("%(one)s and %(other)s") % {"one": agreement.first.name, "other": agreement.second.name}
