"""What does somebody type who writes a reply for their team?"""

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import LongText, area


class ReplyForm(forms.Form):
    """A reply; while one types, it is shown as it will read."""

    name = forms.CharField(label=_("What is it called?"), max_length=80, help_text=_("By this one finds it."))
    text = LongText(
        label=_("What does it say?"),
        max_length=4000,
        widget=area(
            8,
            **{
                "hx-get": reverse_lazy("reply-preview"),
                "hx-trigger": "input changed delay:200ms",
                "hx-target": "#preview",
                "hx-swap": "innerHTML",
                "hx-include": "closest form",
                "hx-sync": "this:replace",
            },
        ),
    )
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)
