"""What is typed for an act on many requests, and through which door does each of them go?"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Absence, Membership, Person
from footpath.pure.fields import filled
from footpath.requests import actions
from footpath.requests.door import Door
from footpath.requests.doors import DOORS
from footpath.requests.forms import verbs as typed
from footpath.requests.forms.chain import WaitForm
from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.models import Bulk, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.replies import field_words, values_on, visible_replies


class MessagesForm(VerbForm):
    """The same message to many, in which each is called by its name; one that the team has at hand, or one's own."""

    reply = forms.ChoiceField(label=_("A reply of your team"), required=False)
    text = LongText(
        label=_("Or in your own words"),
        help_text=_("{customer}, {number}, {title}, {promised} and the like become those of each request."),
        max_length=8000,
        required=False,
        widget=area(5),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.replies: dict[str, str] = {}  # by number, as they are written

    def clean(self) -> dict[str, Any]:
        """The text that is sent, whichever way it was given."""
        facts = super().clean() or {}
        text = facts.get("text") or self.replies.get(facts.get("reply") or "", "")
        if not text and not self.errors:
            self.add_error("text", gettext("Please write something here."))
        return {"text": text}


def _write(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    """With what stands in its fields on this request; left alone where one of them is empty here."""
    text, left = filled(facts["text"], values_on(it, me))
    empty = [name for name in left if name in field_words()]
    if empty:
        fields = ", ".join(f"{{{name}}}" for name in empty)
        raise Unclear("text", gettext("There is nothing here for %(fields)s.") % {"fields": fields})
    return actions.write(it, text=text, by=me, now=now)


_MANY = {**DOORS, "write": Door(actions.write, MessagesForm, DOORS["write"].said, _write)}


def door_of(bulk: Bulk) -> Door:
    """The door through which each row goes, as on its own page."""
    return _MANY[bulk.act]


def asks(act: str) -> bool:
    """Whether something has to be typed for it."""
    return bool(_MANY[act].form.base_fields)


def form_for(act: str, rows: Iterable[ServiceRequest], by: Person, now: datetime, data: Any = None) -> forms.Form:
    """What is typed for an act on these requests: once for all of them."""
    form = _MANY[act].form(data, prefix=act)
    if isinstance(form, MessagesForm):
        _offer_replies(form, rows, by, now)
    elif isinstance(form, typed.AssignForm):
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


def _offer_replies(form: MessagesForm, rows: Iterable[ServiceRequest], by: Person, now: datetime) -> None:
    """Those of the teams whose requests these are; no box where there is none."""
    found = list(visible_replies(by, now.date()).filter(team__in={one.team_id for one in rows}))
    form.replies = {str(one.pk): one.text for one in found}
    _choose(form, "reply", [("", "—"), *((str(one.pk), one.name) for one in found)])
    if not found:
        del form.fields["reply"]
        form.fields["text"].label, form.fields["text"].required = _("Your message"), True


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
