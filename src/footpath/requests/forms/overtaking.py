"""What is typed about an emergency?"""

from copy import copy
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.requests.actions.keep_fast_lane import MOST
from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.models.overtaking import Foreseen
from footpath.requests.price_of_overtaking import Choice


class AskEmergencyForm(VerbForm):
    """Why a request should overtake others."""

    unforeseen = LongText(
        label=_("Why could it not be foreseen?"),
        help_text=_("Those who would wait longer for it read this. What happened, and since when do you know?"),
        max_length=2000,
        widget=area(3),
    )
    protects = LongText(
        label=_("What does it protect?"),
        help_text=_("Whom does it touch when it comes late: an outside customer, safety, money? How much of it?"),
        max_length=2000,
        widget=area(3),
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput)  # the price that the asker saw, signed


class DecideForm(VerbForm):
    """What is decided about an emergency, why, and what those read who wait longer."""

    choice = forms.ChoiceField(
        label=_("Choose"),
        choices=Choice.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of these ways.")},
    )
    why = LongText(label=_("Why"), help_text=_("Both sides read it."), max_length=2000, widget=area(3))
    apology = LongText(
        label=_("A word to those who wait longer"),
        help_text=_("They read it at once, with the reason and their new day. It is yours to change."),
        max_length=2000,
        required=False,
        widget=area(4),
    )
    shown = forms.CharField(required=False, widget=forms.HiddenInput)  # the price that the decider saw, signed


class CloseEmergencyForm(VerbForm):
    """Could it have been foreseen?"""

    foreseen = forms.ChoiceField(
        label=_("Could it have been foreseen?"),
        choices=Foreseen.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether it could have been foreseen, as far as you know.")},
    )
    note = LongText(
        label=_("What would have shown it?"),
        help_text=_("What helps both sides to see the next one coming."),
        max_length=2000,
        required=False,
        widget=area(2),
    )


class FastLaneForm(forms.Form):
    """How many requests a month a lead may let in alone."""

    a_month = forms.IntegerField(
        label=_("Requests a month"),
        help_text=_("So many your lead lets in alone, only where no promise likely breaks. 0: none."),
        min_value=0,
        max_value=MOST,
    )
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput)


def show_price(form: forms.Form, token: str) -> None:
    """Put the price as it is shown now into a form; all that was typed in it stays."""
    if form.is_bound:
        data: Any = copy(form.data)
        data[form.add_prefix("shown")] = token
        form.data = data
    else:
        form.initial["shown"] = token
