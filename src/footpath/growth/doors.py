"""Which button on the page of a plan leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth import actions, forms
from footpath.growth.models import Area, Plan, Step
from footpath.growth.permissions import leaders_of
from footpath.people.models import Person


@dataclass(frozen=True)
class Place:
    """On what something is done: a plan, and where it is about one of them, an area or a step."""

    plan: Plan
    area: Area | None
    step: Step | None
    by: Person
    now: datetime

    @property
    def the_area(self) -> Area:
        """Of a door that is about one."""
        assert self.area is not None
        return self.area

    @property
    def the_step(self) -> Step:
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

    form: Callable[..., django_forms.Form]  # of the place, what was typed, and what Form takes
    act: Callable[[Place, Mapping[str, Any], django_forms.Form], object]
    said: str | Promise = ""


def _plain(kind: type[django_forms.Form]) -> Callable[..., django_forms.Form]:
    return lambda _place, data=None, **more: kind(data, **more)


def _figure_form(place: Place, data: Any = None, **more: Any) -> django_forms.Form:
    return forms.FigureForm(data, plan=place.plan, person=place.by, now=place.now, **more)


def _share_form(place: Place, data: Any = None, **more: Any) -> django_forms.Form:
    return forms.ShareForm(data, leads=leaders_of(place.by, place.now.date()), **more)


def _write(place: Place, typed: Mapping[str, Any], form: django_forms.Form) -> object:
    assert isinstance(form, forms.WordsForm)
    return actions.write_plan(place.plan, well=form.well, help=typed["help"], **place.who)


DOORS: Mapping[str, Door] = {
    "words": Door(_plain(forms.WordsForm), _write, _("Kept.")),
    "area": Door(
        _plain(forms.AreaForm),
        lambda at, typed, _form: actions.keep_area(at.plan, **typed, area=at.area, **at.who),
        _("Kept."),
    ),
    "area-drop": Door(
        _plain(forms.NothingForm), lambda at, _typed, _form: actions.drop_area(at.the_area, **at.who), _("It is gone.")
    ),
    "step": Door(
        _plain(forms.StepForm),
        lambda at, typed, _form: actions.keep_step(at.the_area, **typed, step=at.step, **at.who),
        _("Kept."),
    ),
    "step-drop": Door(
        _plain(forms.NothingForm), lambda at, _typed, _form: actions.drop_step(at.the_step, **at.who), _("It is gone.")
    ),
    "tick": Door(
        _plain(forms.TickForm), lambda at, typed, _form: actions.tick_step(at.the_step, **typed, **at.who)
    ),
    "figure": Door(
        _figure_form, lambda at, typed, _form: actions.tie_evidence(at.the_area, **typed, **at.who),
        _("That is how you will know."),
    ),
    "start": Door(
        _plain(forms.NothingForm),
        lambda at, _typed, _form: actions.start_plan(at.plan, **at.who),
        _("It is under way. Footpath looks at the figure every day, and tells you when it is reached."),
    ),
    "check-in": Door(
        _plain(forms.CheckInForm), lambda at, typed, _form: actions.check_in(at.plan, **typed, **at.who),
        _("Kept. You are asked again when it is time."),
    ),
    "again": Door(
        _plain(forms.AgainForm), lambda at, typed, _form: actions.look_again(at.plan, **typed, **at.who),
        _("It goes on."),
    ),
    "give-up": Door(
        _plain(forms.ReasonForm), lambda at, typed, _form: actions.give_up_plan(at.plan, **typed, **at.who),
        _("Given up, with the reason. That is an answer, too."),
    ),
    "close": Door(
        _plain(forms.LearnedForm), lambda at, typed, _form: actions.close_plan(at.plan, **typed, **at.who),
        _("Closed. It stays here for you, until you throw it away."),
    ),
    "partner": Door(
        _plain(forms.PartnerForm), lambda at, typed, _form: actions.choose_partner(at.plan, **typed, **at.who),
        _("Kept."),
    ),
    "share": Door(
        _share_form, lambda at, typed, _form: actions.share_plan(at.plan, **typed, **at.who), _("Kept.")
    ),
}  # fmt: skip
