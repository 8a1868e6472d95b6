"""What is typed for an act on many requests, and through which door does each of them go?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms

from footpath.people.models import Absence, Membership, Person
from footpath.requests.door import Door
from footpath.requests.doors import DOORS
from footpath.requests.forms import verbs as typed
from footpath.requests.forms.chain import WaitForm
from footpath.requests.models import Bulk, ServiceRequest


def door_of(bulk: Bulk) -> Door:
    """The door through which each row goes, as on its own page."""
    return DOORS[bulk.act]


def asks(act: str) -> bool:
    """Whether something has to be typed for it."""
    return bool(DOORS[act].form.base_fields)


def form_for(act: str, rows: Iterable[ServiceRequest], now: datetime, data: Any = None) -> forms.Form:
    """What is typed for an act on these requests: once for all of them."""
    form = DOORS[act].form(data, prefix=act)
    if isinstance(form, typed.AssignForm):
        _choose(form, "to", _there(rows, now))
    elif isinstance(form, typed.StepForm):
        _choose(form, "step", _steps(rows))
    elif isinstance(form, WaitForm):  # for the same thing, which is none of what each of them needs
        form.fields["what"].widget = forms.HiddenInput()
    elif isinstance(form, typed.DeliverForm):  # the acceptance list is that of each one, and is ticked on its page
        del form.fields["met"], form.fields["despite"]
    for first in form.visible_fields()[:1]:
        first.field.widget.attrs["data-focus"] = True  # whoever came by keyboard types on
    return form


def _choose(form: forms.Form, name: str, choices: list[tuple[Any, str]]) -> None:
    field: Any = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
    else:
        field.widget.choices = choices


def _there(rows: Iterable[ServiceRequest], now: datetime) -> list[tuple[int, str]]:
    """Who of their teams is there."""
    teams, today = {one.team_id for one in rows}, now.date()
    away = Absence.objects.on(today).values("person")
    current = Membership.objects.on(today).filter(team__in=teams)
    found = Person.objects.filter(is_active=True, memberships__in=current).exclude(pk__in=away)
    return list(found.distinct().order_by("name", "pk").values_list("pk", "name"))


def _steps(rows: Iterable[ServiceRequest]) -> list[tuple[str, str]]:
    """The steps of their services, each once."""
    found: dict[str, str] = {}
    for one in {one.version_id or -one.service_id: one for one in rows}.values():
        found.update({step.key: step.name for step in one.terms.workflow if step.key not in found})
    return list(found.items())
