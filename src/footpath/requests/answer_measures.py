"""How many asks did a team make unnecessary by writing down what people need to know?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.models import AskAvoided, Snippet
from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure
from footpath.requests.models import Outcome, ServiceRequest
from footpath.ui.measures import Measure, Scope, Whose

AFTER_ALL = timedelta(days=7)  # who asks for the service within a week was not answered


class AsksAvoided:
    """The asks that were answered before they were asked, among all about services of which something is written."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until. Two queries."""
        avoided = _by_week(_avoided(scope, since, until, now), "week")
        asked = _by_week(_asked(scope, since, until, now), "asked_week")
        weeks = sorted(avoided.keys() | asked.keys())
        tallies = {week: Tally(avoided[week] + asked[week], avoided[week], avoided[week]) for week in weeks}
        return dict.fromkeys(keys, tallies)

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were asked all the same, the newest first: of what was not asked there is no request, and
        who read what stands nowhere.
        """
        if good:
            return ServiceRequest.objects.none()
        rows = _asked(scope, since, until, now)
        return ServiceRequest.objects.filter(outcome__in=rows).order_by("-outcome__asked_at", "-pk")


def _by_week(rows: QuerySet[Any], column: str) -> Counter[date]:
    found = rows.order_by().values(the_week=F(column)).annotate(n=Count("pk"))
    return Counter({row["the_week"]: row["n"] for row in found})


def _avoided(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[AskAvoided]:
    """What was not asked, neither then nor within a week; nobody has served it, so it is in no figure of a person's
    work.
    """
    if scope.provider is not None:
        return AskAvoided.objects.none()
    later = OuterRef("at") + AFTER_ALL
    after_all = ServiceRequest.objects.filter(
        asker=OuterRef("person"), service=OuterRef("service"), submitted_at__gt=OuterRef("at"), submitted_at__lte=later
    )
    found = AskAvoided.objects.filter(week__gte=since, week__lt=until, at__lte=now).filter(~Exists(after_all))
    found = found.filter(**_narrowed(scope, "person"))
    return found.exclude(service__confidential=True) if scope.customer_teams or scope.customer else found


def _asked(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Outcome]:
    """What was asked of services about which something is written down for everybody."""
    if scope.provider is not None:
        return Outcome.objects.none()
    written = Snippet.objects.filter(inside=False).order_by().values("service")
    found = Outcome.objects.filter(asked_week__gte=since, asked_week__lt=until, asked_at__lte=now, service__in=written)
    return found.filter(**_narrowed(scope, "customer"))


def _narrowed(scope: Scope, customer: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if scope.service is not None:
        found["service"] = scope.service
    if scope.customer is not None:
        found[customer] = scope.customer
    if scope.teams:
        found["team__in"] = scope.teams
    if scope.customer_teams:
        found["customer_team__in"] = scope.customer_teams
    return found


asks_avoided = Measure(
    key="asks_avoided",
    whose=Whose.PROVIDER,
    label=lambda: _("Answered before it was asked"),
    meaning=lambda: _(
        "Of all that people wanted to ask about services of which the team has written something down, how much that "
        "answered: they said so, and did not ask within a week."
    ),
    source=AsksAvoided(),
    figure=share_figure,
)
