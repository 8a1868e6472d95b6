"""Which figures tell how requests go, on both sides?"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, IntegerField, Q, QuerySet, Sum, Value, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.intervals import mean_figure, share_figure
from footpath.requests.models import Outcome, ServiceRequest
from footpath.ui.measures import Kind, Measure, Scope, Whose

WELL = 4  # stars from which somebody was content


@dataclass(frozen=True)
class Counted:
    """The columns of Outcome that a measure counts: the moment from which, and what; True is well unless said."""

    moment: str
    column: str
    well: bool = True


COUNTED = {
    "promises_kept": Counted("promise", "kept"),
    "promises_kept_else": Counted("promise", "kept_else"),
    "kept_early": Counted("promise", "early"),
    "first_response": Counted("response", "responded"),
    "right_first_time": Counted("done", "right_first"),
    "satisfaction": Counted("done", "stars"),
    "late_questions": Counted("done", "asked_late", well=False),
    "nudges": Counted("done", "nudged", well=False),
    "complete_first": Counted("asked", "complete_first"),
    "lead_honored": Counted("asked", "lead_honored"),
    "announced": Counted("asked", "announced"),
    "answers_in_time": Counted("answer", "answered"),
}


class Outcomes:
    """What came of requests, counted week by week: one query for all measures."""

    def tallies(
        self, keys: Sequence[str], scope: Scope, since: date, until: date, now: datetime
    ) -> Mapping[str, Mapping[date, Tally]]:
        """By key of the measure, by the Monday of each week that has cases: since <= Monday < until."""
        found: dict[str, dict[date, Tally]] = {key: {} for key in keys}
        together: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            together[COUNTED[key].moment].append(key)
        if not together:
            return found
        width = max(len(wanted) for wanted in together.values())
        one, *more = [
            counted(moment, scope, since, until, now)
            .order_by()
            .values(moment=Value(moment), week=F(f"{moment}_week"))
            .annotate(**_sums(wanted, width))
            for moment, wanted in together.items()
        ]
        rows: QuerySet[Outcome, Any] = one.union(*more, all=True) if more else one
        for row in rows:
            for at, key in enumerate(together[row["moment"]]):
                if row[f"n{at}"]:
                    found[key][row["week"]] = Tally(row[f"n{at}"], row[f"total{at}"], row[f"squares{at}"])
        return found

    def behind(
        self, key: str, scope: Scope, since: date, until: date, now: datetime, *, good: bool | None = None
    ) -> QuerySet[Any]:
        """The requests that were counted, the newest first; `good` ones went well: with four stars and more, without
        questions after work began. Who may see them is the caller's to say.
        """
        it = COUNTED[key]
        rows = counted(it.moment, scope, since, until, now).filter(**{f"{it.column}__isnull": False})
        if good is not None:
            well = Q(stars__gte=WELL) if it.column == "stars" else Q(**{it.column: it.well})
            rows = rows.filter(well if good else ~well)
        requests = ServiceRequest.objects.filter(outcome__in=rows)
        return requests.order_by(f"-outcome__{it.moment}_at", "-pk")

    def places(self, key: str, scope: Scope, since: date, until: date, now: datetime, *, of: bool) -> list[int]:
        """Of a figure that is a share: the places (from 1 on, in the order of time) of those cases that were `of`."""
        it = COUNTED[key]
        rows = counted(it.moment, scope, since, until, now).filter(**{f"{it.column}__isnull": False})
        placed = rows.annotate(place=Window(RowNumber(), order_by=[F(f"{it.moment}_at"), F("pk")]))
        return list(placed.filter(**{it.column: of}).order_by("place").values_list("place", flat=True))


def stars_of(scope: Scope, since: date, until: date, now: datetime) -> dict[int, int]:
    """How often each number of stars was given; beside the mean, which never stands alone."""
    rated = counted("done", scope, since, until, now).filter(stars__isnull=False)
    given = dict(rated.values_list("stars").annotate(Count("pk")).order_by())
    return {stars: given.get(stars, 0) for stars in range(1, 6)}


def by_column(
    key: str, column: str, wanted: Collection[int], since: date, until: date, *, now: datetime
) -> dict[int, Tally]:
    """One figure for each of several services ("service") or teams that serve ("team") over all these weeks, asked at
    once.
    """
    rows = counted(COUNTED[key].moment, Scope(), since, until, now).filter(**{f"{column}__in": wanted})
    found: QuerySet[Outcome, Any] = rows.order_by().values(column).annotate(**_sums([key], 1))
    return {row[column]: Tally(row["n0"], row["total0"], row["squares0"]) for row in found if row["n0"]}


def counted(moment: str, scope: Scope, since: date, until: date, now: datetime) -> QuerySet[Outcome]:
    """What counts by now in these weeks."""
    narrowed: dict[str, Any] = {"service": scope.service, "provider": scope.provider, "customer": scope.customer}
    narrowed = {column: key for column, key in narrowed.items() if key is not None}
    if scope.teams:
        narrowed["team__in"] = scope.teams
    if scope.customer_teams:
        narrowed["customer_team__in"] = scope.customer_teams
    weeks = {f"{moment}_week__gte": since, f"{moment}_week__lt": until, f"{moment}_at__lte": now}
    return Outcome.objects.filter(**weeks, **narrowed)


def _sums(keys: Sequence[str], width: int) -> dict[str, Any]:
    """How many cases, their total and that of their squares for each key; nothing in the places up to `width`."""
    found: dict[str, Any] = {}
    for at in range(width):
        n: Any = Value(0, output_field=IntegerField())
        total = squares = n
        if at < len(keys):
            column = COUNTED[keys[at]].column
            n, total = Count(column), Count(column, filter=Q(**{column: True}))
            squares = total
            if column == "stars":
                total, squares = Sum(column), Sum(F(column) * F(column))
        found |= {f"n{at}": n, f"total{at}": total, f"squares{at}": squares}
    return found


SOURCE = Outcomes()

promises_kept = Measure(
    key="promises_kept",
    whose=Whose.PROVIDER,
    label=lambda: _("Promises kept"),
    meaning=lambda: _(
        "Of the first promises that fell due, how many were kept. Waiting for the customer moves the day; a promise "
        "moved at the customer's wish is not counted."
    ),
    source=SOURCE,
    figure=share_figure,
)
promises_kept_else = Measure(
    key="promises_kept_else",
    whose=Whose.PROVIDER,
    label=lambda: _("Promises kept, emergencies left out"),
    meaning=lambda: _("The same without the promises that were broken because an approved emergency overtook them."),
    source=SOURCE,
    figure=share_figure,
    less_than="promises_kept",
)
kept_early = Measure(
    key="kept_early",
    whose=Whose.PROVIDER,
    label=lambda: _("Kept early"),
    meaning=lambda: _("Of the first promises that fell due, how many were kept at least a working day before."),
    source=SOURCE,
    figure=share_figure,
)
first_response = Measure(
    key="first_response",
    whose=Whose.PROVIDER,
    label=lambda: _("First response in time"),
    meaning=lambda: _("How many requests heard from a person of the team within the time that the service names."),
    source=SOURCE,
    figure=share_figure,
)
right_first_time = Measure(
    key="right_first_time",
    whose=Whose.PROVIDER,
    label=lambda: _("Right the first time"),
    meaning=lambda: _("How many requests were accepted as first delivered: never sent back, never reopened."),
    source=SOURCE,
    figure=share_figure,
)
satisfaction = Measure(
    key="satisfaction",
    whose=Whose.PROVIDER,
    label=lambda: _("Satisfaction"),
    meaning=lambda: _("The mean of the one to five stars that customers gave to what they accepted."),
    source=SOURCE,
    figure=mean_figure,
    kind=Kind.STARS,
)
late_questions = Measure(
    key="late_questions",
    whose=Whose.PROVIDER,
    label=lambda: _("Questions after work began"),
    meaning=lambda: _("In how many finished requests the customer was asked something after work had begun."),
    source=SOURCE,
    figure=share_figure,
    more_is_better=False,
)
nudges = Measure(
    key="nudges",
    whose=Whose.PROVIDER,
    label=lambda: _("Asked where it is"),
    meaning=lambda: _("In how many finished requests the customer had to ask where it is: they could not see it."),
    source=SOURCE,
    figure=share_figure,
    more_is_better=False,
)
complete_first = Measure(
    key="complete_first",
    whose=Whose.CUSTOMER,
    label=lambda: _("Complete the first time"),
    meaning=lambda: _("How many requests had everything that the service needs when they were asked."),
    source=SOURCE,
    figure=share_figure,
)
lead_honored = Measure(
    key="lead_honored",
    whose=Whose.CUSTOMER,
    label=lambda: _("Lead time honored"),
    meaning=lambda: _("Of the requests for a certain day, how many were asked as early as the service needs."),
    source=SOURCE,
    figure=share_figure,
)
announced = Measure(
    key="announced",
    whose=Whose.CUSTOMER,
    label=lambda: _("Announced before it was asked"),
    meaning=lambda: _("How many requests a heads-up had announced, so that the team could count with them."),
    source=SOURCE,
    figure=share_figure,
)
answers_in_time = Measure(
    key="answers_in_time",
    whose=Whose.CUSTOMER,
    label=lambda: _("Answers in time"),
    meaning=lambda: _(
        "Of the requests with questions to the customer, in how many all were answered before a reminder fell due."
    ),
    source=SOURCE,
    figure=share_figure,
)
