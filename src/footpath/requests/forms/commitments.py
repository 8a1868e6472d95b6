"""What is typed about something that an outside customer waits for?"""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Team
from footpath.requests.forms.moments import MomentField
from footpath.requests.forms.texts import LongText, VerbForm, area
from footpath.requests.models import Commitment
from footpath.requests.models.chained import CommitmentKind


class CommitmentInput(forms.TextInput):
    """A box for the number of an outside commitment; while one types, those that are open are offered."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(
            {
                "list": "commitments",
                "autocomplete": "off",
                "hx-get": reverse_lazy("commitment-names"),
                "hx-trigger": "focus once, input changed delay:200ms",
                "hx-target": "#commitments",
                "hx-swap": "innerHTML",
                **attributes,
            }
        )


class CommitmentForm(forms.Form):
    """Everything that is said of a commitment."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=[(one, capfirst(one.label)) for one in CommitmentKind])
    reference = forms.CharField(
        label=_("Its number or name"), max_length=100, help_text=_("As both sides call it: NA 412, order 7731.")
    )
    customer = forms.CharField(
        label=_("Who waits for it?"),
        max_length=140,
        help_text=_("The outside customer: an airline, a shipper, a guest."),
    )
    due_at = MomentField(label=_("When is it due?"))
    team = forms.ModelChoiceField(
        label=_("Which team owes it?"),
        queryset=Team.objects.all(),
        required=False,
        empty_label=_("nobody in particular"),
        help_text=_("They hear when it is at risk, and say when the customer has it."),
    )
    note = LongText(label=_("What else should we know?"), max_length=2000, required=False, widget=area())

    def __init__(self, sent: Any = None, *, commitment: Commitment | None = None, **rest: Any) -> None:
        if commitment is not None:
            rest["initial"] = {name: getattr(commitment, name) for name in self.base_fields}
        super().__init__(sent, **rest)


class MeetForm(forms.Form):
    """The outside customer has it."""

    met_at = MomentField(label=_("Since when?"), required=False, help_text=_("Empty: now."))


class DropForm(forms.Form):
    """Nobody waits for it any more."""

    reason = forms.CharField(label=_("Why?"), required=False, max_length=300)


class ServeForm(VerbForm):
    """What a request serves."""

    commitment = forms.CharField(
        label=_("What does it serve?"),
        max_length=120,
        widget=CommitmentInput(),
        help_text=_("The number or name of what the outside customer waits for."),
    )


class StopServingForm(ServeForm):
    """What a request does not serve after all."""

    commitment = forms.CharField(label=_("What does it not serve?"), max_length=120, widget=forms.HiddenInput)
