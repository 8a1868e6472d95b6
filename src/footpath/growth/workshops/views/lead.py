"""What does whoever leads a workshop see, and what may they do?"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import Workshop
from footpath.growth.workshops import answers, doors, forms
from footpath.growth.workshops import desk as desks
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.limits import too_often
from footpath.people.refusals import Refused


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it."""

    act: Callable[[Workshop, Mapping[str, Any], dict[str, Any]], object]
    form: Callable[..., django_forms.Form]


def _plain(kind: type[django_forms.Form]) -> Callable[..., django_forms.Form]:
    return lambda data, workshop: kind(data)


def _add_paper(it: Workshop, typed: Mapping[str, Any], who: dict[str, Any]) -> object:
    by: Facilitator = who["by"]
    return actions.join_workshop(it, name=typed["name"], by=by.person, paper=True, now=who["now"])


def _change(name: str, value: Any) -> Door:
    act: Callable[..., object] = lambda it, _typed, who: actions.change_workshop(it, **{name: value}, **who)  # noqa: E731
    return Door(act, _plain(forms.NothingForm))


def _guest(**facts: Any) -> Callable[..., object]:
    return lambda it, typed, who: actions.change_guest(it, typed["guest"], **(facts or _rest(typed)), **who)


def _rest(typed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in typed.items() if name != "guest"}


def _clock(what: str) -> Door:
    return Door(lambda it, _typed, who: actions.set_timer(it, what=what, **who), _plain(forms.NothingForm))


def _breakouts(it: Workshop, typed: Mapping[str, Any], who: dict[str, Any]) -> object:
    return actions.draw_breakouts(it, size=typed["size"], seed=secrets.randbits(63), **who)


DOORS: Mapping[str, Door] = {
    "open": Door(lambda it, _typed, who: actions.open_workshop(it, **who), _plain(forms.NothingForm)),
    "close": Door(lambda it, _typed, who: actions.close_workshop(it, **who), _plain(forms.NothingForm)),
    "more": _clock("more"),
    "pause": _clock("pause"),
    "go-on": _clock("go_on"),
    "stop": _clock("stop"),
    "lock": _change("joining", False),
    "let-in": _change("joining", True),
    "title": Door(lambda it, typed, who: actions.change_workshop(it, **typed, **who), _plain(forms.TitleForm)),
    "breakouts": Door(_breakouts, _plain(forms.BreakoutForm)),
    "paper": Door(_add_paper, _plain(forms.PaperForm)),
    "remove": Door(_guest(removed=True), forms.GuestForm),
    "let-back": Door(_guest(removed=False), forms.GuestForm),
    "rename": Door(_guest(), forms.RenameForm),
    "group": Door(_guest(), forms.GroupForm),
}


@login_not_required
@require_safe
def desk(request: HttpRequest, code: str) -> HttpResponse:
    """The facilitator's page: where the group is, who is there, what comes next."""
    return _desk(request, doors.leading(request, code))


def _desk(
    request: HttpRequest, here: doors.Here, refused: str = "", status: int = 200, *, door: str = "",
    form: Form | None = None,
) -> HttpResponse:  # fmt: skip
    """The page; with a form that could not be taken as it was typed."""
    facts = {**desks.desk(here, timezone.now()), "refused": refused}
    if form is not None:
        facts |= {"forms": {**facts["forms"], door: form}, "typed": {"door": door, **request.POST.dict()}}
    return answers.page(request, "lead", facts, status)


@login_not_required
@require_POST
def act(request: HttpRequest, code: str, door: str) -> HttpResponse:
    """One button of that page."""
    here = doors.leading(request, code)
    if too_often("lead", here.workshop.key_hash):
        return answers.slow_down(request, "lead")
    chosen = DOORS.get(door) or _of_agenda(door, request)
    if chosen is None:
        raise Http404
    form = chosen.form(request.POST, workshop=here.workshop)
    if not form.is_valid():
        return _desk(request, here, _first(form.errors.as_data()), 422, door=door, form=form)
    who = {"by": here.by, "now": timezone.now()}
    try:
        chosen.act(here.workshop, form.cleaned_data, who)
    except ValidationError as error:
        return _desk(request, here, " ".join(error.messages), 422, door=door, form=form)
    except Refused as refused:
        return _desk(request, here, str(refused), 409, door=door, form=form)
    return redirect(_after(door, code))


def _of_agenda(door: str, request: HttpRequest) -> Door | None:
    """A button that names a part of the agenda."""
    key = str(request.POST.get("to", ""))[:40]
    verbs: dict[str, Callable[..., object]] = {
        "move": lambda it, _typed, who: actions.move_workshop(it, to=key, **who),
        "show": lambda it, _typed, who: actions.show_result(it, exercise=key, **who),
        "skip": lambda it, _typed, who: actions.change_workshop(it, skip=key, **who),
        "bring-back": lambda it, _typed, who: actions.change_workshop(it, bring_back=key, **who),
        "delete": _delete,
    }
    return Door(verbs[door], _plain(forms.NothingForm)) if door in verbs else None


def _delete(it: Workshop, _typed: Mapping[str, Any], who: dict[str, Any]) -> object:
    actions.delete_workshop(it, **who)
    return None


def _after(door: str, code: str) -> str:
    return reverse("workbooks") if door == "delete" else reverse("workbook-lead", args=[code])


def _first(errors: Mapping[str, list[ValidationError]]) -> str:
    return " ".join(text for found in errors.values() for error in found for text in error.messages)
