"""What is typed by whoever runs a survey?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.surveys.actions.call_off import LONGEST


class CallOffForm(forms.Form):
    """Why a survey is called off."""

    reason = forms.CharField(
        label=_("Why?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody who was asked reads this."),
    )
