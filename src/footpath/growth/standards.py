"""How often was a standard kept that two people agreed on?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.models import StandardCheck, Verdict
from footpath.conversations.standards.permissions import visible_standards
from footpath.people.models import Person
from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure, together
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Measure, Scope, Whose

JUDGED = (Verdict.KEPT, Verdict.MISSED)


class Checks:
    """What came of each stretch of weeks, by the week in which that was said; for one of the two alone."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week: since <= Monday < until."""
        found: dict[date, Tally] = {}
        reader = Person.objects.filter(pk=scope.reader).first() if scope.reader else None
        standard = scope.standard or 0
        if reader is not None and visible_standards(reader).filter(pk=standard).exists():
            checks = StandardCheck.objects.filter(standard=standard, verdict__in=JUDGED, at__lte=now)
            for at, verdict in checks.values_list("at", "verdict"):
                monday = at.date() - timedelta(days=at.weekday())
                if since <= monday < until:
                    kept = float(verdict == Verdict.KEPT)
                    found[monday] = together([found.get(monday, Tally(0, 0, 0)), Tally(1, kept, kept)])
        return {key: found for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """No requests: each case is a look at a stretch of weeks."""
        return ServiceRequest.objects.none()


standard_kept = Measure(
    key="standard_kept",
    whose=Whose.VOICES,
    label=lambda: _("A standard that was agreed on is kept"),
    meaning=lambda: _("In how many of the stretches in which it was looked at."),
    source=Checks(),
    figure=share_figure,
)
