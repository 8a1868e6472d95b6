"""What does the page of a program say, and to whom?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import Program, ProgramStep
from footpath.growth.program import states
from footpath.growth.program.permissions import stewards
from footpath.growth.program.route import BY_KEY, RouteStep
from footpath.growth.program.told import Told, told
from footpath.people.models import Person
from footpath.ui.charts.path import Stone
from footpath.ui.wording import day

HELPERS = 6  # people who are named as those who can be asked


@dataclass(frozen=True)
class StepShown:
    """One step as a page says it."""

    step: ProgramStep
    of: RouteStep
    told: Told | None
    is_here: bool
    is_late: bool
    url: str

    @property
    def days(self) -> str:
        """From when to when."""
        return _("%(first)s to %(last)s") % {"first": day(self.step.first), "last": day(self.step.last)}

    @property
    def chip(self) -> tuple[str, str]:
        """How it stands, in one word, with its color."""
        if self.step.state == states.DONE:
            return _("done"), "moss"
        if self.step.state == states.LEFT_OUT:
            return _("left out"), "plain"
        if self.is_late:
            return _("past its days"), "sun"
        return (_("now"), "sky") if self.is_here else ("", "")


def steps_of(program: Program, today: date, facts: dict[str, Told] | None = None) -> list[StepShown]:
    """Its steps in their order; `is_here` are those whose days have begun, or the next one where none has."""
    rows = [one for one in program.steps.all() if one.key in BY_KEY]
    waiting = [one for one in rows if one.state == states.AHEAD]
    here = {one.pk for one in waiting if one.first <= today} or {one.pk for one in waiting[:1]}
    runs = program.state == states.RUNNING
    return [
        StepShown(
            step=one, of=BY_KEY[one.key], told=(facts or {}).get(one.key), is_here=runs and one.pk in here,
            is_late=runs and one.is_late(today), url=reverse(BY_KEY[one.key].opens),
        )
        for one in rows
    ]  # fmt: skip


def stones_of(steps: Sequence[StepShown], *, runs: bool) -> list[Stone]:
    """The path: what is left out is no part of it; several steps can be under way at once."""
    found = []
    for one in steps:
        if one.step.state == states.LEFT_OUT:
            continue
        if one.step.state == states.DONE:
            found.append(Stone(str(one.of.short), "behind", day(one.step.done_on) if one.step.done_on else ""))
        else:
            found.append(Stone(str(one.of.short), "here" if runs and one.is_here else "ahead", _note(one)))
    return found


def _note(one: StepShown) -> str:
    return (
        _("until %(day)s") % {"day": day(one.step.last)}
        if one.is_here
        else _("from %(day)s") % {"day": day(one.step.first)}
    )


def last_day(program: Program) -> date:
    """The last day of its last step that is not left out."""
    kept = [one.last for one in program.steps.all() if one.state != states.LEFT_OUT]
    return max(kept, default=program.starts_on)


def where(program: Program, today: date) -> str:
    """Where it stands, in one sentence."""
    if program.state == states.OVER:
        return _("From %(first)s to %(last)s. It came to its end.") % _span(program)
    if program.state == states.ENDED:
        return _("It began on %(first)s and was ended early: %(reason)s") % {**_span(program), "reason": program.reason}
    if today < program.starts_on:
        return _("It starts on %(first)s, and goes on until %(last)s.") % _span(program)
    of = (last_day(program) - program.starts_on).days + 1
    n = min((today - program.starts_on).days + 1, of)
    return _("Day %(n)d of %(of)d: since %(first)s, until %(last)s.") % {**_span(program), "n": n, "of": of}


def _span(program: Program) -> dict[str, str]:
    last = program.ended_at.date() if program.ended_at else last_day(program)
    return {"first": day(program.starts_on), "last": day(last)}


def helpers(program: Program) -> list[Person]:
    """Who can be asked: whoever looks after it, then champions."""
    found = Person.objects.filter(Q(champions=True) | Q(pk=program.keeper_id), is_active=True)
    by_name = sorted(found.order_by("name")[: HELPERS * 2], key=lambda one: (one.pk != program.keeper_id, one.name))
    return by_name[:HELPERS]


def page_of(program: Program, reader: Person, now: datetime) -> dict[str, Any]:
    """Everything on its page, as this reader may see it."""
    today, runs = reader.today(now), stewards(reader)
    is_running = program.state == states.RUNNING
    steps = steps_of(program, today, dict(told(program, now, runs=runs)))
    return {
        "it": program,
        "where": where(program, today),
        "steps": steps,
        "stones": stones_of(steps, runs=is_running),
        "here": [one for one in steps if one.is_here and not one.is_late],
        "late": [one for one in steps if one.is_late],
        "brought": [one for one in steps if one.step.brought],
        "runs": is_running,
        "may": runs and is_running,
        "kept_by": program.keeper if program.keeper and stewards(program.keeper) else None,
        "helpers": helpers(program),
        "begun": today >= program.starts_on,
    }
