"""What stands on the page of an action plan?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.growth import states, wording
from footpath.growth.asked import Asked
from footpath.growth.evidence import Standing, as_kept, measure_of, standing, weeks_of
from footpath.growth.figures import About
from footpath.growth.models import Area, Evidence, Plan, Step
from footpath.people.models import Person
from footpath.pure import aims
from footpath.pure.control import share_chart
from footpath.pure.figures import Tally
from footpath.pure.intervals import together
from footpath.ui.charts.line import Line, Point, draw
from footpath.ui.measures import Kind, Measure, Whose, measures
from footpath.ui.wording import day

TALL = 110  # px of the drawing


@dataclass(frozen=True)
class Shown:
    """How the figure of an area stands, in words, with the drawing of its weeks; no number where it is not open."""

    evidence: Evidence
    label: str
    whose: str
    aim: str
    is_reached: bool
    is_open: bool = False
    start: str = ""
    start_likely: str = ""
    now: str = ""
    now_likely: str = ""
    verdict: str = ""
    change: str = ""
    points: list[Point] = field(default_factory=list)
    began_at: float | None = None  # percent of the width of the drawing
    target: float = 0.0
    is_share: bool = True

    @property
    def chart(self) -> Line | None:
        """The weeks as they are drawn, with the target as a line; None where there are too few to be a course."""
        told = sum(point.value is not None for point in self.points)
        ends = (0.0, 1.0) if self.is_share else None
        return draw(self.points, self.target, ends=ends, tall=TALL) if told > 1 else None

    @property
    def spoken(self) -> str:
        """The same in words."""
        weeks = "; ".join(f"{point.label}: {point.text}" for point in self.points if point.value is not None)
        return f"{self.label}. {weeks}"


@dataclass(frozen=True)
class AreaShown:
    """One thing that is to get better, with its steps and its figure."""

    area: Area
    steps: Sequence[Step]
    shown: Shown | None
    done: int
    is_gone: bool = False  # its figure is not counted here any more


def areas_of(plan: Plan, reader: Person, now: datetime) -> list[AreaShown]:
    """All areas of a plan in their order, as far as the reader may see its figures."""
    found = []
    areas = list(plan.areas.prefetch_related("steps").select_related("evidence"))
    asked = Asked([one.evidence for one in areas if hasattr(one, "evidence")], reader, now)
    for area in areas:
        evidence = getattr(area, "evidence", None)
        steps = list(area.steps.all())
        shown = shown_of(plan, evidence, asked) if evidence else None
        done = sum(one.done_on is not None for one in steps)
        found.append(AreaShown(area, steps, shown, done, is_gone=evidence is not None and shown is None))
    return found


def shown_of(plan: Plan, evidence: Evidence, asked: Asked) -> Shown | None:
    """How a figure stands: of a draft as it would begin, under way as it is right now, later as it was judged. Without
    a number for whoever may not see the figures of that team.
    """
    measure, about = measure_of(evidence), About.from_json(evidence.about)
    if measure is None:
        return None
    shown = Shown(
        evidence=evidence,
        label=evidence.words or measure.label(),
        whose=asked.label_of(about),
        aim=wording.aim(measure, evidence.target),
        is_reached=evidence.reached_on is not None,
    )
    if not asked.is_open(about):
        return shown
    stretch = _stretch(plan, evidence, measure, asked.now)
    weeks = asked.weeks(evidence, stretch)
    found = _standing(plan, evidence, weeks, asked)
    return _filled(shown, measure, found, weeks, stretch) if found else None


def _filled(
    shown: Shown, measure: Measure, found: Standing, weeks: Mapping[date, Tally], stretch: aims.Stretch
) -> Shown:
    evidence = shown.evidence
    began = evidence.turn is not None
    mondays = sorted(weeks) if measure.whose is Whose.VOICES else _mondays(stretch)
    return replace(
        shown,
        is_open=True,
        start=wording.figure(measure, found.start),
        start_likely=wording.likely(measure, found.start),
        now=wording.figure(measure, found.now) if began else "",
        now_likely=wording.likely(measure, found.now) if began else "",
        verdict=wording.verdict(found) if began else "",
        change=wording.change(found) if began else "",
        is_reached=shown.is_reached or (began and found.is_reached),
        points=_points(measure, weeks, mondays, evidence),
        began_at=_place(evidence.turn, mondays),
        target=evidence.target,
        is_share=measure.kind is Kind.SHARE,
    )


def _stretch(plan: Plan, evidence: Evidence, measure: Measure, now: datetime) -> aims.Stretch:
    """The weeks of the drawing: those before the start, and those since, up to the end of the plan."""
    until = aims.turn_of((plan.ended_on or now.date()) + timedelta(days=1))
    turn = evidence.turn or until
    return aims.Stretch(turn - weeks_of(measure) * aims.WEEK, max(until, turn))


def _standing(plan: Plan, evidence: Evidence, weeks: Mapping[date, Tally], asked: Asked) -> Standing | None:
    measure = measures()[evidence.key]
    if evidence.turn is None:
        before = aims.before(aims.turn_of(asked.now.date()), weeks_of(measure))
        start = aims.counted(asked.weeks(evidence, before), before, newest_alone=measure.each_alone)
        return standing(evidence, together(start), Tally(0, 0, 0))
    if plan.state not in states.UNDER_WAY or evidence.reached_on is not None:
        return as_kept(evidence)
    stretch = aims.since(evidence.turn, asked.now.date(), weeks_of(measure))
    latest = together(aims.counted(weeks, stretch, newest_alone=measure.each_alone))
    return standing(evidence, evidence.before or Tally(0, 0, 0), latest)


def _points(measure: Measure, weeks: Mapping[date, Tally], mondays: Sequence[date], evidence: Evidence) -> list[Point]:
    """Week by week; of shares with the limits within which chance alone moves them around what was usual before the
    start, so that what came after stands out against that.
    """
    tallies = [weeks.get(monday, Tally(0, 0, 0)) for monday in mondays]
    before = evidence.before
    usual = before.total / before.n if before and before.n else None
    chart = share_chart(tallies, usual) if measure.kind is Kind.SHARE and measure.whose is not Whose.VOICES else None
    found = []
    for number, (monday, tally) in enumerate(zip(mondays, tallies, strict=True)):
        if not tally.n:
            found.append(Point(day(monday), None))
            continue
        value = tally.total / tally.n
        point = chart.points[number] if chart else None
        words = _("%(value)s, from %(n)d answers") if measure.kind is Kind.PLACE else _("%(value)s of %(n)d")
        text = words % {"value": wording.number(measure, value), "n": tally.n}
        found.append(Point(day(monday), value, text, point.low if point else None, point.high if point else None))
    return found


def _mondays(stretch: aims.Stretch) -> list[date]:
    weeks = (stretch.until - stretch.since).days // 7
    return [stretch.since + number * aims.WEEK for number in range(weeks)]


def _place(turn: date | None, mondays: Sequence[date]) -> float | None:
    """Where the start stands: left of the first week after it."""
    before = sum(monday < turn for monday in mondays) if turn else 0
    return round(100 * before / len(mondays), 2) if before else None


def next_step(plan: Plan, areas: Sequence[AreaShown]) -> str:
    """Which step is the next one on the page, by its code: it has the strong button."""
    if plan.state == states.DRAFT:
        if any(not one.steps for one in areas):
            return "step"
        return "start" if any(one.shown for one in areas) else "figure"
    return {
        states.ACTIVE: "",
        states.CHECKIN_DUE: "check-in",
        states.MET: "close",
        states.NOT_MET: "close",
        states.DROPPED: "close",
    }.get(plan.state, "")


def facts_of(plan: Plan, now: datetime) -> dict[str, Any]:
    """What a template needs to know of a plan beside its areas."""
    return {
        "strengths": plan.texts.get("strengths") or [],
        "help": plan.texts.get("help", ""),
        "reason": plan.texts.get("reason", ""),
        "learned": plan.texts.get("learned", ""),
        "is_lost": bool(plan.texts.get("lost")),
        "check_ins": list(plan.check_ins.all()),
        "under_way": plan.state in states.UNDER_WAY,
        "written": plan.state in states.WRITTEN,
        "today": now.date(),
    }
