"""Do the noes of a team carry a way on, and more of them since it practices?

A decline counts well when what stands there as the alternative says something that helps: the coach finds nothing
closed in it, and an offer, a time, or a name. Before and since are read by the same rules, those that hold today.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.growth.models import Phrase
from footpath.growth.practice.coach import heard
from footpath.people.models import Team
from footpath.pure.figures import Figure, Tally, weekly
from footpath.pure.intervals import Interval, difference_of_shares, share_figure, together
from footpath.requests.models import ServiceRequest
from footpath.requests.models.said import Message, MessageKind
from footpath.requests.states import State
from footpath.ui.measures import Measure, Scope, Whose

YEAR, MOST_KNOWN, FEWEST_WORDS = timedelta(weeks=52), 20_000, 2
_known: dict[bytes, bool] = {}  # by the hash of a text, so that a figure of years is not read anew for each page


def carries_way(text: str) -> bool:
    """Whether the alternative of a decline is one."""
    key = sha256(text.encode()).digest()
    if key not in _known:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[key] = _carries(text)
    return _known[key]


def _carries(text: str) -> bool:
    mark = _("%(reason)s\n\nInstead: %(alternative)s") % {"reason": "", "alternative": ""}
    alternative = text.rpartition(mark)[2].strip()
    if len(alternative.split()) < FEWEST_WORDS:
        return False
    reading = heard(alternative)
    return not reading.flags and (reading.what or reading.when or reading.who)


class Declines:
    """What was declined in a week, and how much of it with a way on."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until. One query."""
        found = weekly((day, well) for _pk, day, well in _read(scope, since, until, now))
        return {key: {week: tally for week, tally in found.items() if since <= week < until} for key in keys}

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were declined, the newest first; `good` ones with a way on."""
        wanted = [pk for pk, _day, well in _read(scope, since, until, now) if good is None or well == good]
        return ServiceRequest.objects.filter(pk__in=wanted).order_by("-ended_at", "-pk")


def _read(scope: Scope, since: date, until: date, now: datetime) -> list[tuple[int, date, bool]]:
    """Request, day where the team works, and whether its no carries a way on."""
    found = Message.objects.filter(kind=MessageKind.DECLINED, from_provider=True, at__lte=now)
    found = found.filter(request__state=State.DECLINED, at__date__gte=since - timedelta(days=1))
    found = found.filter(at__date__lte=until + timedelta(days=1))
    narrowed: dict[str, Any] = {"request__service": scope.service, "author": scope.provider}
    found = found.filter(**{name: key for name, key in narrowed.items() if key is not None})
    if scope.customer is not None:
        asked = Q(request__asked_for=scope.customer) | Q(request__asked_for=None, request__asker=scope.customer)
        found = found.filter(asked)
    if scope.teams:
        found = found.filter(request__team__in=scope.teams)
    if scope.customer_teams:
        found = found.filter(request__customer_team__in=scope.customer_teams)
    rows = found.order_by("id").values_list("request_id", "at", "text", "request__team__hours__zone")
    days = ((pk, at.astimezone(ZoneInfo(zone or "UTC")).date(), text) for pk, at, text, zone in rows)
    return [(pk, day, carries_way(text)) for pk, day, text in days if since <= day - timedelta(day.weekday()) < until]


declined_with_way = Measure(
    key="declined_with_way",
    whose=Whose.PROVIDER,
    label=lambda: _("Declined with a way on"),
    meaning=lambda: _(
        "Of the requests that were declined, how many noes carry something that helps: what can be done instead, by "
        "when, or by whom."
    ),
    source=Declines(),
    figure=share_figure,
)


@dataclass(frozen=True)
class BeforeAndSince:
    """The share of declines with a way on in the year before a team began to practice, and since."""

    began: date
    before: Figure
    since: Figure
    gap: Interval | None  # of since less before, 95 % (Newcombe); None where one of them has no cases

    @property
    def before_words(self) -> str:
        """Such as: 12 of 20."""
        return _counted(self.before)

    @property
    def since_words(self) -> str:
        """The same since."""
        return _counted(self.since)

    @property
    def told(self) -> str:
        """What may be said of the difference."""
        if self.gap is None:
            return _("There is nothing to compare yet: both stretches need a no.")
        low, high = (round(share * 100) for share in self.gap)
        if low <= 0 <= high:
            words = _("No clear difference yet: likely between %(low)s and %(high)s points of a hundred.")
        elif low > 0:
            words = _("More noes carry a way on than before: likely %(low)s to %(high)s points of a hundred more.")
        else:
            low, high = -high, -low
            words = _("Fewer noes carry a way on than before: likely %(low)s to %(high)s points of a hundred fewer.")
        return words % {"low": low, "high": high}


def _counted(figure: Figure) -> str:
    if not figure.n or figure.value is None:
        return _("no noes")
    return _("%(well)s of %(n)s") % {"well": round(figure.value * figure.n), "n": figure.n}


def before_and_since(team: Team, now: datetime) -> BeforeAndSince | None:
    """A team practices from the day on which somebody gave it the first phrase; None before that."""
    first = Phrase.objects.filter(team=team).order_by("given_at").values_list("given_at", flat=True).first()
    if first is None:
        return None
    began = first.astimezone(ZoneInfo(team.hours.zone)).date()
    turn = began - timedelta(days=began.weekday()) + timedelta(weeks=1)  # the week in which it began is of neither
    scope = Scope(teams=frozenset({team.pk}))
    found = declined_with_way.source.tallies([declined_with_way.key], scope, turn - YEAR, now.date() + YEAR, now)
    weeks = found[declined_with_way.key]
    before = together([tally for week, tally in weeks.items() if week < turn - timedelta(weeks=1)])
    since = together([tally for week, tally in weeks.items() if week >= turn])
    gap = difference_of_shares(since, before) if since.n and before.n else None
    return BeforeAndSince(began, share_figure([before]), share_figure([since]), gap)
