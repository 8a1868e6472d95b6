"""How does a page answer when two people changed the same thing, or more was sent than it asked for?"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named

BESIDE = {"csrfmiddlewaretoken", "edits", "add", "preview"}


def only(request: HttpRequest, fields: Iterable[str]) -> None:
    """Refuse a form in which somebody has sent more than the page asks of them, before anything is done."""
    if set(request.POST) - BESIDE - set(fields):
        raise PermissionDenied


def seen_edits(request: HttpRequest) -> int | None:
    """The number of edits that the page was made with."""
    typed = request.POST.get("edits", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else None


def meanwhile(form: forms.Form, kept: dict[str, Any]) -> list[tuple[str, str]]:
    """The fields in which what is kept now differs from what was typed: label, and what is kept."""
    return [
        (str(form.fields[name].label), str(value) or _("nothing"))
        for name, value in kept.items()
        if name in form.fields and str(form.data.get(name, "")).strip() != str(value).strip()
    ]


def somebody(text: str, field: str, me: Person) -> Person | None:
    """Whom the name in a field means; nobody where it is empty. ValidationError naming the field."""
    if not text.strip():
        return None
    person = person_named(text, visible_people(me)) if "\x00" not in text else None
    if person is None:
        message = _("Nobody is called that, or more than one is. Choose from the list, or type the e-mail address.")
        raise ValidationError({field: message})
    return person
