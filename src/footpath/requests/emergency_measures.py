"""How many of the asks of a team were emergencies?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure
from footpath.requests.measures import counted
from footpath.requests.models import Emergency, Outcome, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.ui.measures import Measure, Scope, Whose

CONFIDENTIAL = Q(request__service__confidential=True) | Q(request__version__confidential=True)


class Emergencies:
    """What asked to come first, week by week of the ask; what was taken back asks nobody any more."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until."""
        rows = _asked(scope, since, until, now).order_by().values("asked_week")
        found = rows.annotate(n=Count("pk"), urgent=Count("pk", filter=Exists(_urgent())))
        tallies = {
            row["asked_week"]: Tally(row["n"], row["urgent"], row["urgent"])
            for row in found
            if row["asked_week"] is not None
        }
        return dict.fromkeys(keys, tallies)

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were counted, the newest first; `good` ones asked for no place before others."""
        rows = _asked(scope, since, until, now)
        if good is not None:
            rows = rows.exclude(Exists(_urgent())) if good else rows.filter(Exists(_urgent()))
        return ServiceRequest.objects.filter(outcome__in=rows).order_by("-outcome__asked_at", "-pk")


def _asked(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Outcome]:
    """What was asked here and not brought in from elsewhere: of that nobody knows whether it was announced either."""
    return counted("asked", scope, since, until, now).filter(announced__isnull=False).exclude(CONFIDENTIAL)


def _urgent() -> QuerySet[Emergency]:
    return Emergency.objects.filter(request=OuterRef("request")).exclude(state=EmergencyState.WITHDRAWN)


emergencies = Measure(
    key="emergencies",
    whose=Whose.CUSTOMER,
    label=lambda: _("Asked to come first"),
    meaning=lambda: _("How many of the requests asked to overtake others. Less is better: it costs those who wait."),
    source=Emergencies(),
    figure=share_figure,
    more_is_better=False,
)
