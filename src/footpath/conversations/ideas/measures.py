"""How often does a team answer ideas by their day, and are obstacles decided by theirs?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.ideas import states
from footpath.conversations.models import Idea, Obstacle
from footpath.pure.figures import Tally, weekly
from footpath.pure.intervals import share_figure
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Measure, Scope, Whose


class OnTime:
    """What was due in a week, and how much of it was there by its day; what waits and is late counts against it."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until. A query a key."""
        asked = {"ideas_answered": _ideas, "obstacles_decided": _obstacles}
        return {key: weekly((day, bool(well)) for day, well in asked[key](scope, since, until, now)) for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """No request is behind these figures: they are of ideas and obstacles, which stand on pages of their own."""
        return ServiceRequest.objects.none()


def _ideas(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Any, tuple[date, bool | None]]:
    """By the day of the answer; one that is not due yet counts once it is answered."""
    found = Idea.objects.exclude(state=states.TAKEN_BACK).filter(answer_by__gte=since, answer_by__lt=until)
    found = found.filter(Q(answered_at__lte=now) | Q(answered_at=None, answer_by__lt=now.date()))
    return _narrowed(found, scope).values_list("answer_by", "in_time")


def _obstacles(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Any, tuple[date, bool | None]]:
    """By the day of the decision."""
    found = Obstacle.objects.exclude(state=states.TAKEN_BACK).filter(review_by__gte=since, review_by__lt=until)
    found = found.filter(Q(decided_at__lte=now) | Q(decided_at=None, review_by__lt=now.date()))
    return _narrowed(found, scope).values_list("review_by", "in_time")


def _narrowed(found: QuerySet[Any], scope: Scope) -> QuerySet[Any]:
    """Of teams and services; a team answers, so there is no such figure of a person, and none of who asked."""
    if scope.provider is not None or scope.customer is not None or scope.customer_teams:
        return found.none()
    if scope.service is not None:
        found = found.filter(service=scope.service)
    return found.filter(team__in=scope.teams) if scope.teams else found


SOURCE = OnTime()  # neither side of a request, so they stand on no scorecard of requests
ideas_answered = Measure(
    key="ideas_answered",
    whose=Whose.VOICES,
    label=lambda: _("Ideas answered by their day"),
    meaning=lambda: _(
        "Of the ideas that the team was to answer, how many it answered by their day: yes, or not now with the reason."
    ),
    source=SOURCE,
    figure=share_figure,
)
obstacles_decided = Measure(
    key="obstacles_decided",
    whose=Whose.VOICES,
    label=lambda: _("Obstacles decided by their day"),
    meaning=lambda: _(
        "Of the obstacles of the team, how many were decided by their day: changed, kept with the reason, or worked "
        "around."
    ),
    source=SOURCE,
    figure=share_figure,
)
