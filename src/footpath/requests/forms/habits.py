"""What is typed about the talk that two teams have about a habit?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.forms.texts import LongText, area


class TalkDayForm(forms.Form):
    """When it is."""

    talk_on = forms.DateField(
        label=_("Day of the talk"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class AgreedForm(forms.Form):
    """What came of it."""

    agreed = LongText(
        label=_("What did you agree?"),
        help_text=_("Both leads, and those above both, read it. What will each side do, and from when?"),
        max_length=4000,
        widget=area(5),
    )
