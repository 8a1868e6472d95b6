"""What do people of the demonstration want to get better at, and what has come of it?

Told through the verbs at moments of the past, once it is known what came of the requests: a plan rests on live figures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from footpath.demo.organization import Northfield
from footpath.growth import actions
from footpath.growth.figures import About, scope_of
from footpath.growth.interdepartmental.verbs import begin_trial
from footpath.growth.models import Council, Plan
from footpath.people.models import Person, Team
from footpath.pure import aims
from footpath.pure.figures import Tally
from footpath.pure.intervals import together
from footpath.ui.measures import Measure, measures, tallies

WEEKS = (20, 24, 16, 28)  # ago in which a plan may have begun
FIGURES = ("first_response", "right_first_time", "promises_kept", "kept_early", "complete_first", "late_questions")
WAY = 0.05  # how far ahead a target lies that was not reached
BOARD = "When the board is open at nine, then we look who waits."
AGREED = "If somebody asks for tomorrow, then I open the odds before I say a day."


@dataclass(frozen=True)
class Course:
    """A figure of a team before and after a start."""

    measure: Measure
    start: datetime
    before: float
    after: float

    @property
    def gain(self) -> float:
        """By how much it became better."""
        return (self.after - self.before) * (1 if self.measure.more_is_better else -1)


def plan_ahead(northfield: Northfield, now: datetime) -> None:
    """A plan that was reached, one that was not, one that is under way, and one that is being written."""
    cast, people = northfield.cast, northfield.people
    well = ["We help each other out without being asked.", "We are in the house before anybody else."]
    area = "Whoever asks us hears from us before they have to ask again"
    found = (
        (one, _begun(one, area, cast.cleo, team=cast.facilities, target=_rounded(one), well=well))
        for one in _courses(cast.facilities, now)
        if one.gain > 0.01
    )
    for reached, plan in found:
        if plan is not None:
            _goes_on(plan, reached, cast.cleo, now, "The board at nine shows who waits. It takes five minutes.")
            break
    area, well = "Ask so that nobody has to ask back", ["I answer the same day."]
    found = (
        (one, _begun(one, area, cast.ana, target=_ahead(one), well=well))
        for one in _courses(cast.flight_operations, now)
        if one.before > 0.2 and one.gain < 0
    )
    for short, plan in found:
        if plan is not None:
            _goes_on(plan, short, cast.ana, now, "I forget it when the shift changes.")
            break
    _under_way(cast.ben, people["ana"], cast.facilities, now)
    _try_a_board(northfield, now)
    actions.begin_plan(
        "Show what is done while the customer stands beside it", by=cast.ben, now=now - timedelta(days=2)
    )


def _try_a_board(northfield: Northfield, now: datetime) -> None:
    """What the interdepartmental team tries: it rests on a live figure, too."""
    team, began = northfield.cast.flight_operations, now - timedelta(days=20)
    for council in Council.objects.all():
        begin_trial(
            council, what="A board at nine shows which gates may change", until=now.date() + timedelta(days=16),
            measure="promises_kept", team=team, by=northfield.cast.ana, now=began,
        )  # fmt: skip


def _courses(team: Team, now: datetime) -> Iterator[Course]:
    """What figures of a team did before and after some Mondays."""
    counted = [measures()[key] for key in FIGURES]
    for weeks in WEEKS:
        start = now - timedelta(weeks=weeks, days=now.weekday())
        turn = aims.turn_of(start.date())
        stretch = aims.Stretch(aims.before(turn).since, turn + 12 * aims.WEEK)
        for one in counted:
            scope = scope_of(About("team", (team.pk,)), one)
            found = tallies([one], scope, stretch.since, stretch.until, start + timedelta(weeks=12))[one.key]
            before, after = ([found[monday] for monday in found if (monday < turn) is side] for side in (True, False))
            if min(_cases(before), _cases(after)) >= aims.FEWEST:
                yield Course(one, start, _mean(before), _mean(after))


def _begun(
    course: Course, area: str, by: Person, *, target: float, well: list[str], team: Team | None = None
) -> Plan | None:
    """A plan against the figure of that course; None where the verb finds too little to start from."""
    try:
        with transaction.atomic():
            return _told(course, area, by, target=target, well=well, team=team)
    except ValidationError:  # it looks at other weeks than we did: in a small part of the demonstration that is much
        return None


def _told(course: Course, area: str, by: Person, *, target: float, well: list[str], team: Team | None) -> Plan:
    now = course.start
    plan = actions.begin_plan(area, by=by, now=now, team=team, well=well, origin="needs" if team else "")
    first = plan.areas.get()
    _steps(plan, by, now)
    of = team or by.memberships.get().team
    last = (now + timedelta(weeks=12)).date()
    actions.tie_evidence(
        first, about=f"team:{of.pk}", figure=course.measure.key, target=target, recheck_on=last, by=by, now=now
    )
    return actions.start_plan(plan, by=by, now=now)


def _steps(plan: Plan, by: Person, now: datetime) -> None:
    first = plan.areas.get()
    lines = (
        ("Look through what waits, every morning", "Whoever opens the board", BOARD, 7),
        ("Write two lines also when nothing is decided", "", "If I cannot say a day yet, then I say when I can.", 14),
    )
    for what, who, cue, days in lines:
        until = now.date() + timedelta(days=days)
        actions.keep_step(first, what=what, who=who, cue=cue, until=until, by=by, now=now)


def _goes_on(plan: Plan, course: Course, by: Person, now: datetime, note: str) -> None:
    """Steps are done, it is looked at, and the worker sees every week where the figures stand."""
    first = plan.areas.get().steps.first()
    if first is not None:
        actions.tick_step(first, done=True, by=by, now=course.start + timedelta(days=4))
    actions.check_in(plan, going="slowly", note=note, by=by, now=course.start + timedelta(weeks=2, days=1))
    for week in range(3, 14):
        at = course.start + timedelta(weeks=week)
        if at <= now and actions.look_at_figures(Plan.objects.get(pk=plan.pk), now=at):
            return


def _under_way(by: Person, partner: Person, team: Team, now: datetime) -> None:
    """Ben's, nine weeks old; he is asked how it goes."""
    start = now - timedelta(weeks=9, days=now.weekday())
    plan = actions.begin_plan("Say a day that holds, the first time", by=by, now=start, well=["I answer at once."])
    first = plan.areas.get()
    until = start.date() + timedelta(days=10)
    actions.keep_step(first, what="Open the odds before I say a day", cue=AGREED, until=until, by=by, now=start)
    last, about = (start + timedelta(weeks=14)).date(), f"team:{team.pk}"
    try:
        actions.tie_evidence(first, about=about, figure="promises_kept", target=0.99, recheck_on=last, by=by, now=start)
    except ValidationError:  # in a small part of the demonstration there is too little to start from
        return
    plan = actions.start_plan(plan, by=by, now=start)
    actions.choose_partner(plan, partner=partner, by=by, now=start + timedelta(days=1))
    actions.check_in(plan, going="well", note="It feels slower, and it is not.", by=by, now=start + timedelta(weeks=2))
    plan = Plan.objects.get(pk=plan.pk)
    if not actions.look_at_figures(plan, now=now):
        actions.ask_check_in(Plan.objects.select_related("owner", "team").get(pk=plan.pk), now=now - timedelta(hours=3))


def _ahead(course: Course) -> float:
    """A little better than it was: it became worse."""
    return min(1.0, max(0.0, course.before + (WAY if course.measure.more_is_better else -WAY)))


def _rounded(course: Course) -> float:
    """A target that was reached: between where it began and where it came to, in whole percent."""
    middle = course.before + (course.after - course.before) * 0.6
    whole = round(middle, 2)
    return whole if min(course.before, course.after) < whole < max(course.before, course.after) else middle


def _cases(weeks: Sequence[Tally]) -> int:
    return sum(one.n for one in weeks)


def _mean(weeks: Sequence[Tally]) -> float:
    whole = together(weeks)
    return whole.total / whole.n
