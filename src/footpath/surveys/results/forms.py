"""What can be typed about the results of a wave?"""

from django import forms
from django.utils.translation import gettext_lazy as _

MOST = 4000  # characters


class ActedForm(forms.Form):
    """You said, we did."""

    text = forms.CharField(
        label=_("What was done"),
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": MOST}),
        help_text=_(
            "What people said, what you did about it, and what you did not do, and why. Everybody can read it."
        ),
        error_messages={"required": _("Write what was done, in a sentence or two.")},
    )
    edits = forms.IntegerField(min_value=0, widget=forms.HiddenInput)  # of the wave, when the page was opened
