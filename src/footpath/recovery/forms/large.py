"""What is typed on the longer way: sorry, plan, time for it, lesson?"""

from collections.abc import Iterable, Iterator
from typing import Any, Self

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.recovery.models import PresentedBy
from footpath.requests.forms.texts import LongText, area

LINES = 4


def day_field(label: Any, *, required: bool = True) -> forms.DateField:
    """A day, as browsers send it."""
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, input_formats=["%Y-%m-%d"], widget=widget)


def somebody(label: Any, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    """A name or an address of somebody who works here."""
    return forms.CharField(label=label, help_text=help_text, max_length=254, required=required, widget=PersonInput())


class AcknowledgeForm(forms.Form):
    """Sorry."""

    apology = LongText(
        label=_("What do you tell them?"),
        help_text=_("What happened, what it does to them, that you are sorry, and when they hear from you again."),
        max_length=2000,
        widget=area(4),
    )


class PlanForm(forms.Form):
    """What will be done, by whom, until when; lines that stay empty are no steps."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for at in range(1, LINES + 1):
            self.fields[f"what_{at}"] = forms.CharField(label=_("What"), max_length=300, required=at == 1)
            self.fields[f"by_day_{at}"] = day_field(_("Until"), required=at == 1)
            self.fields[f"who_{at}"] = somebody(_("Who, if not you"), required=False)

    def lines(self) -> Iterator[list[BoundField]]:
        """The boxes of each line."""
        for at in range(1, LINES + 1):
            yield [self[f"{name}_{at}"] for name in ("what", "by_day", "who")]


class TickForm(forms.Form):
    """Which step is done."""

    step = forms.IntegerField(widget=forms.HiddenInput, max_value=2**53)


class PresentForm(forms.Form):
    """How they heard the plan."""

    way = forms.ChoiceField(label=_("How do they hear it?"), choices=PresentedBy.choices)
    to = forms.CharField(label=_("Who was there?"), max_length=200, required=False)


class OfferTimeForm(forms.Form):
    """Whose time, for whom, for what."""

    to = forms.TypedChoiceField(label=_("For whom?"), coerce=int)
    minutes = forms.IntegerField(label=_("How many minutes?"), min_value=5, max_value=4800, initial=30)
    what = forms.CharField(label=_("What do you do in them?"), max_length=300)
    outside_hours = forms.BooleanField(label=_("Some of it outside working time"), required=False)

    def among(self, people: Iterable[Person]) -> Self:
        """The same form, for those whom it touches."""
        to: Any = self.fields["to"]
        to.choices = [(one.pk, one.name) for one in people]
        return self


class _GoodForm(forms.Form):
    good = forms.IntegerField(widget=forms.HiddenInput, max_value=2**53)


class _YesForm(_GoodForm):
    yes = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes", widget=forms.HiddenInput
    )


class DecideTimeForm(_YesForm):
    """Yes, or no and why."""

    why = forms.CharField(label=_("Why not?"), max_length=300, required=False)


class AnswerTimeForm(_YesForm):
    """Accepted, or not needed."""


class DeliverTimeForm(_GoodForm):
    """How much it was."""

    minutes = forms.IntegerField(label=_("How many minutes was it?"), min_value=1, max_value=4800)


class WaiveForm(forms.Form):
    """Why nothing has to be made good."""

    why = forms.CharField(
        label=_("Why does nothing have to be made good?"), help_text=_("Both sides read it."), max_length=300
    )


class LearnForm(forms.Form):
    """Why it happened, and what prevents it."""

    why = LongText(
        label=_("What in our way of working led to it?"),
        help_text=_("A rule, a form, a gap between two of us. Never who."),
        max_length=2000,
        widget=area(3),
    )
    prevention = LongText(label=_("What keeps it from happening again?"), max_length=2000, widget=area(3))
    by_day = day_field(_("In place until"))
    who = somebody(_("Who sees to it, if not you?"), required=False)


class HandOverForm(forms.Form):
    """To whom it goes."""

    to = somebody(_("Who owns it from now on?"), _("Somebody of the team, or who leads it."))


class TouchForm(forms.Form):
    """Whom it touches besides."""

    whom = forms.CharField(
        label=_("Whom does it touch besides?"),
        help_text=_("People or teams, with a comma between them."),
        max_length=500,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
