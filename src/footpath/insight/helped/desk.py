"""What do requests say of before and after: errors between departments, and work after hours?"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.given_back import stretches
from footpath.insight.helped.compared import About, Compared, means, shares, sums
from footpath.insight.helped.part import Part
from footpath.insight.helped.span import Span, month_of
from footpath.pure.figures import Tally
from footpath.pure.intervals import together
from footpath.requests.models import AfterHours, Outcome, Referral
from footpath.requests.models.referred import ReferralState
from footpath.ui.measures import Measure, Scope, measures, tallies

LEAST_PEOPLE = 5  # who did something in a week, below which the week is left out
SERVING, ASKING = ("right_first_time", "late_questions"), ("complete_first",)


def errors(part: Part, span: Span, now: datetime) -> list[Compared]:
    """Incomplete when asked, sent to the wrong team, sent back, asked late."""
    asking = Scope(customer_teams=part.teams or frozenset())
    serving = Scope(teams=part.teams or frozenset())
    found = _counted(ASKING, asking, span, now) | _counted(SERVING, serving, span, now)
    lines = [shares(_about(measures()[key], part), found[key], span) for key in (*ASKING, *SERVING)]
    return [lines[0], shares(_wrong_about(), _wrong(part, span, now), span), *lines[1:]]


def _counted(keys: tuple[str, ...], scope: Scope, span: Span, now: datetime) -> dict[str, Mapping[date, Tally]]:
    weekly = tallies([measures()[key] for key in keys], scope, span.since, span.until, now)
    return {key: _by_month(weekly[key]) for key in keys}


def _by_month(weekly: Mapping[date, Tally]) -> dict[date, Tally]:
    """Weeks count in the month of their Monday."""
    found: dict[date, list[Tally]] = defaultdict(list)
    for monday, one in weekly.items():
        found[month_of(monday)].append(one)
    return {month: together(weeks) for month, weeks in found.items()}


def _about(measure: Measure, part: Part) -> About:
    url = reverse("insight-team-behind", args=[part.team.pk, measure.key]) if part.team and part.is_one else ""
    return About(measure.key, measure.label(), measure.meaning(), more_is_better=measure.more_is_better, url=url)


def _wrong_about() -> About:
    return About(
        "wrong_address",
        _("Sent to the wrong team"),
        _("How many requests reached a team that they were not for, and had to be passed on."),
    )


def _wrong(part: Part, span: Span, now: datetime) -> dict[date, Tally]:
    """Of all that reached a team: what stayed there, and what was passed on."""
    weeks = {"gte": span.since, "lt": span.until}
    passed: QuerySet[Referral] = Referral.objects.filter(
        state=ReferralState.ACCEPTED,
        answered_at__lte=now,
        **{f"answered_week__{how}": day for how, day in weeks.items()},
    )
    stayed = Outcome.objects.filter(asked_at__lte=now, **{f"asked_week__{how}": day for how, day in weeks.items()})
    if part.teams is not None:
        passed, stayed = passed.filter(from_team__in=part.teams), stayed.filter(team__in=part.teams)
    wrong, right = _weeks(passed, "answered_week"), _weeks(stayed, "asked_week")
    return _by_month(
        {
            week: Tally(right.get(week, 0) + wrong.get(week, 0), n := float(wrong.get(week, 0)), n)
            for week in right | wrong
        }
    )


def _weeks(rows: QuerySet[Referral] | QuerySet[Outcome], column: str) -> dict[date, int]:
    found = rows.order_by().values_list(column).annotate(n=Count("pk"))
    return {week: n for week, n in found if week is not None}


def after_hours(part: Part, span: Span) -> Compared:
    """The share of what people did with requests outside their team's hours, month by month."""
    rows = AfterHours.objects.filter(week__gte=span.since, week__lt=span.until, people__gte=LEAST_PEOPLE)
    if part.teams is not None:
        rows = rows.filter(team__in=part.teams)
    acts: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for week, n, outside in rows.values_list("week", "acts", "outside"):
        month = acts[month_of(week)]
        month[0] += n
        month[1] += outside
    about = About(
        "after_hours",
        _("Work after hours"),
        _("Of what people did with requests here: how much outside the hours of their team."),
    )
    note = _("Weeks in which fewer than five people of a team did something are left out.")
    return means(about, {month: outside / n for month, (n, outside) in acts.items()}, span, share=True, note=note)


def given_back(part: Part, span: Span) -> Compared:
    """Hours given back, month by month."""
    months = list(span.months)
    given = stretches([*months, span.until], part.teams)
    values = {first: one.hours for first, one in zip(months, given, strict=True)}
    about = About(
        "given_back",
        _("Hours given back"),
        _("By work that was stopped because nobody needed it, and by obstacles that were changed; each for a year."),
        more_is_better=True,
    )
    return sums(about, values, span, note=_("As those said whom it had cost the time. It is counted, not compared."))
