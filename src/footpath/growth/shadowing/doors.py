"""Which button on the page of a visit leads to which verb, with which form?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms as django_forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from footpath.growth import actions
from footpath.growth.models import Visit
from footpath.growth.shadowing import forms
from footpath.growth.shadowing.permissions import is_visitor
from footpath.people.models import Person


@dataclass(frozen=True)
class At:
    """On which visit something is done, by whom, and when."""

    visit: Visit
    by: Person
    now: datetime

    @property
    def who(self) -> dict[str, Any]:
        """Who does it, and when."""
        return {"by": self.by, "now": self.now}


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and what is said when it was done."""

    form: Callable[[At], type[django_forms.Form]]
    act: Callable[[At, Mapping[str, Any]], object]
    said: str | Promise


def _debrief_form(at: At) -> type[django_forms.Form]:
    return forms.GuestDebriefForm if is_visitor(at.by, at.visit) else forms.HostDebriefForm


def _answer(at: At, typed: Mapping[str, Any]) -> object:
    return actions.answer_place(at.visit, yes=typed["yes"] == "yes", **at.who)


def _consent(at: At, typed: Mapping[str, Any]) -> object:
    said = {"part": typed["part"], "words": typed["words"], "yes": typed["yes"] == "yes"}
    return actions.answer_consent(at.visit, **said, **at.who)


def _prepare(at: At, typed: Mapping[str, Any]) -> object:
    asked = [typed[f"question_{number}"] for number in (1, 2, 3)]
    return actions.prepare_visit(at.visit, questions=asked, **at.who)


DOORS: Mapping[str, Door] = {
    "answer": Door(lambda _at: forms.YesForm, _answer, _("Your answer is noted.")),
    "consent": Door(lambda _at: forms.ConsentForm, _consent, _("Your answer is noted. The visitor is told.")),
    "prepare": Door(lambda _at: forms.QuestionsForm, _prepare, _("Kept. Your host reads your questions ahead.")),
    "done": Door(
        lambda _at: forms.DoneForm, lambda at, typed: actions.note_visit_done(at.visit, **typed, **at.who),
        _("Noted. Look back on it while it is fresh."),
    ),
    "debrief": Door(
        _debrief_form, lambda at, typed: actions.debrief_visit(at.visit, **typed, **at.who), _("Kept."),
    ),
    "changed": Door(
        lambda _at: forms.ChangedForm, lambda at, typed: actions.say_what_changed(at.visit, **typed, **at.who),
        _("Kept. The visit is closed."),
    ),
    "show": Door(
        lambda _at: forms.ShowForm, lambda at, typed: actions.show_visit_change(at.visit, **typed, **at.who),
        _("Kept."),
    ),
    "end": Door(
        lambda _at: forms.ReasonForm, lambda at, typed: actions.end_visit(at.visit, **typed, **at.who),
        _("The visit is taken back. Whoever was asked is told."),
    ),
}  # fmt: skip
