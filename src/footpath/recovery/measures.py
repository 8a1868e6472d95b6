"""How often is what went wrong owned in time, and right the first time that it is put right?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.pure.figures import Tally, weekly
from footpath.pure.intervals import share_figure
from footpath.recovery import states
from footpath.recovery.models import Check, Recovery, RecoveryRules
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Measure, Scope, Whose


class PutRight:
    """By the week in which it was noticed."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until."""
        found = list(_noticed(scope, since, until, now).select_related("team__hours"))
        judged = {"mistakes_owned": _owned(found, now), "put_right": _right(found)}
        return {key: weekly((_on(one), well) for one, well in judged[key]) for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests with which something went wrong, the newest first; those without one stand on their own page."""
        found = _noticed(scope, since, until, now)
        if good is not None:
            judged = (_owned if key == "mistakes_owned" else _right)([*found.select_related("team__hours")], now)
            found = found.filter(pk__in=[one.pk for one, well in judged if well is good])
        return ServiceRequest.objects.filter(pk__in=found.values("request")).order_by("-pk")


Judged = list[tuple[Recovery, bool]]


def _noticed(scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Recovery]:
    """Of teams; mistakes are never counted of a person."""
    if scope.provider is not None or scope.customer is not None:
        return Recovery.objects.none()
    zone = timezone.get_default_timezone()
    first, last = (datetime.combine(day, time(), zone) for day in (since, until))
    found = Recovery.objects.filter(noticed_at__gte=first, noticed_at__lt=last, noticed_at__lte=now)
    found = found.exclude(state=states.TAKEN_BACK)
    if scope.service is not None:
        found = found.filter(request__service=scope.service)
    if scope.customer_teams:
        found = found.filter(customer_team__in=scope.customer_teams)
    return found.filter(team__in=scope.teams) if scope.teams else found


def _owned(found: Sequence[Recovery], now: datetime) -> Judged:
    """In time, or late; what is still in time counts once it is owned."""
    minutes = RecoveryRules.here().own_minutes
    judged = []
    for one in found:
        due = one.team.calendar.add(one.noticed_at, minutes * 60)
        if one.first_owned_at or now > due:
            judged.append((one, (one.first_owned_at or now) <= due))
    return judged


def _right(found: Sequence[Recovery], _now: datetime | None = None) -> Judged:
    """Of those that somebody whom it touched has judged: whether the first word was yes."""
    keys = [one.pk for one in found]
    told = Check.objects.filter(recovery__in=keys, answered_at__isnull=False, is_right__isnull=False)
    known = set(told.values_list("recovery", flat=True))
    no = set(told.filter(is_right=False).values_list("recovery", flat=True))
    return [(one, one.pk not in no) for one in found if one.pk in known]


def _on(one: Recovery) -> date:
    return one.noticed_at.astimezone(timezone.get_default_timezone()).date()


SOURCE = PutRight()
mistakes_owned = Measure(
    key="mistakes_owned",
    whose=Whose.VOICES,
    label=lambda: _("Mistakes owned in time"),
    meaning=lambda: _("Of what went wrong, how much somebody of the team owned within the time that is set for it."),
    source=SOURCE,
    figure=share_figure,
)
put_right = Measure(
    key="put_right",
    whose=Whose.VOICES,
    label=lambda: _("Right when it was put right"),
    meaning=lambda: _("Of what was put right and judged by those whom it touched, how much was right the first time."),
    source=SOURCE,
    figure=share_figure,
)
