"""How many requests that were not theirs did teams refer honestly and early?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.intervals import share_figure
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.ui.measures import Measure, Scope, Whose

EARLY = Q(early=True, first_asked=True, state=ReferralState.ACCEPTED)


class Referrals:
    """The referrals of requests that found another team, week by week of the answer."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until."""
        found = _counted(scope, since, until, now).order_by().values("answered_week")
        rows = found.annotate(n=Count("pk"), early_ones=Count("pk", filter=EARLY))
        tallies = {
            row["answered_week"]: Tally(row["n"], row["early_ones"], row["early_ones"])
            for row in rows
            if row["answered_week"] is not None
        }
        return dict.fromkeys(keys, tallies)

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were counted, the newest first. Who may see them is the caller's to say."""
        rows = _counted(scope, since, until, now)
        if good is not None:
            rows = rows.filter(EARLY if good else ~EARLY)
        return ServiceRequest.objects.filter(referrals__in=rows).distinct().order_by("-submitted_at", "-pk")


def _counted(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Referral]:
    """Each time that a team gave a request away, by the referral that was accepted."""
    narrowed: dict[str, Any] = {"from_service": scope.service, "referred_by": scope.provider}
    narrowed = {column: key for column, key in narrowed.items() if key is not None}
    if scope.customer is not None:
        narrowed["request__asker"] = scope.customer
    if scope.teams:
        narrowed["from_team__in"] = scope.teams
    if scope.customer_teams:
        narrowed["request__customer_team__in"] = scope.customer_teams
    weeks = {"answered_week__gte": since, "answered_week__lt": until, "answered_at__lte": now}
    found = Referral.objects.filter(**weeks, **narrowed, state=ReferralState.ACCEPTED)
    if (
        scope.customer is not None or scope.customer_teams
    ):  # who asked what is confidential stands in no figure of theirs
        found = found.exclude(Q(from_service__confidential=True) | Q(request__service__confidential=True))
    return found


referred_early = Measure(
    key="referred_early",
    whose=Whose.PROVIDER,
    label=lambda: _("Referred honestly and early"),
    meaning=lambda: _(
        "Of the requests that the team gave to another one, how many were referred within one working day, and "
        "accepted by the first that was asked."
    ),
    source=Referrals(),
    figure=share_figure,
)
