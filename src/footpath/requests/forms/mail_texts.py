"""What does an administrator type who gives a mail other words?"""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.requests.forms.texts import LongText, area
from footpath.requests.mail_texts import LONGEST, MailKind, part_words

ROWS = {"opening": 3, "body": 5, "closing": 3}


class MailTextForm(forms.Form):
    """The parts of one mail; while one types, it is shown as it will read."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, kind: MailKind, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        live = {
            "hx-post": reverse("mail-text-preview", args=[kind.key]),
            "hx-trigger": "input changed delay:250ms",
            "hx-target": "#preview",
            "hx-swap": "innerHTML",
            "hx-include": "closest form",
            "hx-sync": "closest form:replace",
        }
        for part in kind.parts:
            rows = ROWS.get(part, 1)
            self.fields[part] = LongText(
                label=part_words()[part],
                max_length=LONGEST[part],
                required=part != "closing",
                help_text=_("Such as your signature.") if part == "closing" else "",
                widget=area(rows, **live) if part in ROWS else forms.TextInput(attrs=live),
            )
