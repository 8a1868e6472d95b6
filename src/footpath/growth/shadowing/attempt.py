"""What becomes of what somebody typed: taken, or shown again with what is wrong?"""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from footpath.people.refusals import Refused


def attempt(form: forms.Form, act: Callable[[Mapping[str, Any]], object]) -> int:
    """200 where it was done; 422 and 409 where the form says why not, at the field that it is about."""
    if not form.is_valid():
        return 422
    try:
        act(form.cleaned_data)
    except ValidationError as error:
        stands_at: Mapping[str, str] = getattr(form, "stands_at", {})  # where a box has another name than its field
        for said, problems in error.error_dict.items():
            name = stands_at.get(said, said)
            form.add_error(name if name in form.fields else None, problems)
        return 422
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return 409
    return 200
