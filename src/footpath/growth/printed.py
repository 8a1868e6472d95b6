"""What does the printed page of an action plan say?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import Plan, Step
from footpath.growth.shown import AreaShown, Shown, areas_of, facts_of
from footpath.people.models import Person
from footpath.ui.charts.line import Line, corners
from footpath.ui.wording import day, percent


def as_page(plan: Plan, reader: Person, now: datetime) -> dict[str, Any]:
    """The data of plan.typ."""
    areas, facts = areas_of(plan, reader, now), facts_of(plan, now)
    return {
        "title": str(areas[0].area) if len(areas) == 1 else str(plan),
        "eyebrow": _("Action plan"),
        "lead": f"{plan} · {plan.get_state_display()}",
        "areas": [_area(one) for one in areas],
        "heads": [_("Step"), _("Who"), _("Until"), _("Done")],
        "well": {"title": _("What goes well already"), "lines": facts["strengths"]},
        "help": {"title": _("Help that is needed"), "text": facts["help"]},
        "learned": {"title": _("What was learned"), "text": facts["learned"]},
        "looked": {
            "title": _("Looked at"),
            "lines": [f"{day(one.on)}: {one.get_going_display()}. {one}" for one in facts["check_ins"]],
        },
    }


def _area(one: AreaShown) -> dict[str, Any]:
    return {
        "title": str(one.area),
        "steps": [_step(step) for step in one.steps],
        "figure": _figure(one.shown) if one.shown else None,
    }


def _step(step: Step) -> list[str]:
    what = f"{step}\n{step.texts['cue']}" if step.texts.get("cue") else str(step)
    return [what, str(step.texts.get("who", "")), day(step.by), day(step.done_on) if step.done_on else ""]


def _figure(shown: Shown) -> dict[str, Any]:
    if not shown.is_open:
        return {"title": f"{shown.label}, {shown.whose}: {shown.aim}", "lines": [], "chart": None}
    start = f"{_('At the start')}: {shown.start}, {shown.start_likely}" if shown.now else f"{_('Now')}: {shown.start}"
    now = f"{_('Since then')}: {shown.now}, {shown.now_likely}".rstrip(", ") if shown.now else ""
    said = f"{shown.verdict} {shown.change}".strip()
    last = _("Looked at for the last time on %(day)s.") % {"day": day(shown.evidence.recheck_on)}
    return {
        "title": f"{shown.label}, {shown.whose}: {shown.aim}",
        "lines": [line for line in (start, now, said, last) if line],
        "chart": _chart(shown),
    }


def _chart(shown: Shown) -> dict[str, Any] | None:
    drawn = shown.chart
    if drawn is None:
        return None
    return {
        "alt": shown.spoken,
        "height": drawn.height,
        "band": corners(drawn.band),
        "lines": [corners(run) for run in drawn.lines],
        "limit": drawn.limit,
        "usual": shown.aim,
        "least": percent(0) if shown.is_share else "",
        "most": percent(1) if shown.is_share else "",
        "marks": _marks(drawn),
        "began": shown.began_at,
    }


def _marks(drawn: Line) -> Sequence[dict[str, Any]]:
    return [{"x": one.x, "y": one.y, "tone": "", "name": one.point.label if one.named else ""} for one in drawn.marks]
