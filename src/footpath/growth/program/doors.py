"""Which button on the pages of a program leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth import actions
from footpath.growth.models import Program, ProgramStep
from footpath.growth.program import forms
from footpath.people.models import Person


@dataclass(frozen=True)
class Place:
    """On what something is done, by whom."""

    program: Program
    step: ProgramStep | None
    by: Person
    now: datetime

    @property
    def the_step(self) -> ProgramStep:
        """Of a door that is about one."""
        assert self.step is not None
        return self.step

    @property
    def who(self) -> dict[str, Any]:
        """Who does it, and when."""
        return {"by": self.by, "now": self.now}


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: type[django_forms.Form]
    act: Callable[[Place, Mapping[str, Any]], object]
    said: str | Promise


ON_IT: Mapping[str, Door] = {
    "end": Door(
        forms.ReasonForm, lambda at, typed: actions.end_program(at.program, **typed, **at.who),
        _("Ended. It stays to be read, and another one can be started."),
    ),
    "keeper": Door(
        forms.KeeperForm, lambda at, typed: actions.hand_over_program(at.program, **typed, **at.who),
        _("Handed over."),
    ),
    "survey": Door(
        forms.SurveyForm, lambda at, typed: actions.choose_program_survey(at.program, **typed, **at.who),
        _("Chosen. Once it is asked, how many have answered stands beside its step."),
    ),
}  # fmt: skip
ON_STEP: Mapping[str, Door] = {
    "move": Door(
        forms.MoveForm, lambda at, typed: actions.move_program_step(at.the_step, **typed, **at.who),
        _("Moved. Everybody who is in it reads the new days."),
    ),
    "done": Door(
        forms.DoneForm, lambda at, typed: actions.finish_program_step(at.the_step, **typed, **at.who),
        _("Done. It can be brought back."),
    ),
    "leave-out": Door(
        forms.ReasonForm, lambda at, typed: actions.leave_out_program_step(at.the_step, **typed, **at.who),
        _("Left out. It can be brought back."),
    ),
    "back": Door(
        forms.NothingForm, lambda at, _typed: actions.bring_back_program_step(at.the_step, **at.who),
        _("It is to do again."),
    ),
}  # fmt: skip
