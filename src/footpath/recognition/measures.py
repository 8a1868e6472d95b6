"""How often do those who asked say thank you for what they accepted?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure
from footpath.recognition.models import ThankNote
from footpath.requests.models import Outcome, ServiceRequest
from footpath.ui.measures import Measure, Scope, Whose


class Said:
    """Of the requests that were accepted in a week, those that the customer has thanked for by now. A note that nobody
    else may read counts, too: what it says stays where it is.
    """

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until. One query."""
        rows = _accepted(scope, since, until, now).order_by().values("done_week")
        counts = rows.annotate(n=Count("pk"), well=Count("pk", filter=Q(thanked=True)))
        found: dict[date, Tally] = {row["done_week"]: Tally(row["n"], row["well"], row["well"]) for row in counts}
        return {key: dict(sorted(found.items())) for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were counted, the newest first."""
        rows = _accepted(scope, since, until, now)
        if good is not None:
            rows = rows.filter(thanked=good)
        return ServiceRequest.objects.filter(outcome__in=rows.values("pk")).order_by("-outcome__done_at", "-pk")


def _accepted(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Any]:
    narrowed: dict[str, Any] = {"service": scope.service, "provider": scope.provider, "customer": scope.customer}
    narrowed = {column: key for column, key in narrowed.items() if key is not None}
    if scope.teams:
        narrowed["team__in"] = scope.teams
    if scope.customer_teams:
        narrowed["customer_team__in"] = scope.customer_teams
    found = Outcome.objects.filter(done_week__gte=since, done_week__lt=until, done_at__lte=now, **narrowed)
    theirs = Q(written_by=OuterRef("request__asker")) | Q(written_by=OuterRef("request__asked_for"))
    notes = ThankNote.objects.filter(theirs, request=OuterRef("pk"), taken_back_at=None, written_at__lte=now)
    return found.exclude(customer=None).annotate(thanked=Exists(notes))


SOURCE = Said()
thanks_said = Measure(
    key="thanks_said",
    whose=Whose.CUSTOMER,
    label=lambda: _("Thanks said"),
    meaning=lambda: _("Of the requests that were accepted, for how many the customer wrote a thank-you note."),
    source=SOURCE,
    figure=share_figure,
)
