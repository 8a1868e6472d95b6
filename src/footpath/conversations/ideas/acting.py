"""How does what is typed on the page of an idea, a piece of advice or an obstacle reach its verb?"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.utils import timezone

from footpath.conversations.ideas.door import Door
from footpath.people.middleware import reader
from footpath.people.refusals import Refused


def acted(request: HttpRequest, it: Any, doors: Mapping[str, Door], key: str) -> tuple[int, dict[str, forms.Form]]:
    """Do it and say so: (302, {}). Where it cannot be done: 422 or 409, and the form with what was typed and what is
    wrong; a form without fields says it on the page.
    """
    if key not in doors:
        raise Http404
    door, status = doors[key], 422
    form = door.form(request.POST)
    if form.is_valid():
        try:
            door.act(it, **form.cleaned_data, by=reader(request), now=timezone.now())
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as refused:
            form.add_error(None, str(refused))
            status = 409
        else:
            messages.success(request, door.said())
            return 302, {}
    if not form.fields:
        for text in form.non_field_errors():
            messages.error(request, str(text))
    return status, {key: form}
