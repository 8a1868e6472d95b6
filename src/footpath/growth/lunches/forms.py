"""What does somebody type about lunch across?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import LunchKind
from footpath.growth.shadowing.forms import day_box


class JoinForm(forms.Form):
    """What for, and how often."""

    kind = forms.ChoiceField(label=_("What do you like?"), choices=LunchKind.choices, widget=forms.RadioSelect)
    months = forms.TypedChoiceField(
        label=_("How often at most?"), coerce=int, widget=forms.RadioSelect,
        choices=[(1, _("once a month")), (2, _("every second month")), (3, _("every third month"))],
    )  # fmt: skip


class PauseForm(forms.Form):
    """A break, or its end."""

    paused = forms.BooleanField(required=False)


class LeaveForm(forms.Form):
    """A button alone."""


class AnswerForm(forms.Form):
    """Yes with a day, or not this time."""

    yes = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    on = day_box(_("On which day?"), required=False)


class MetForm(forms.Form):
    """When it was."""

    met_on = day_box(_("When was it?"), required=False)
