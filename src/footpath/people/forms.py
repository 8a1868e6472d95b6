"""What do people type to name somebody?"""

from typing import Any

from django import forms
from django.urls import reverse_lazy


class PersonInput(forms.TextInput):
    """A box for the name of somebody who works here; while one types, names are offered in <datalist id="names">."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(
            {
                "list": "names",
                "autocomplete": "off",
                "maxlength": 254,
                "hx-get": reverse_lazy("people-names"),
                "hx-trigger": "input changed delay:200ms",
                "hx-target": "#names",
                "hx-swap": "innerHTML",
                **attributes,
            }
        )
