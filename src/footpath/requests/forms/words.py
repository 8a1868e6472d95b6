"""What is typed when somebody asks a coworker for a hand, or answers?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.people.forms import PersonInput
from footpath.requests.forms.moments import MomentField
from footpath.requests.models.promised import Wish

TEAMS_TOO = {"hx-vals": '{"teams": "yes"}'}  # teams are offered among the names, too


def _day(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _line(label: Any, *, required: bool = False, **attrs: Any) -> forms.CharField:
    """One line of a word: as long as the verbs take."""
    return forms.CharField(
        label=label, max_length=280, required=required, widget=forms.TextInput(attrs={"autocomplete": "off", **attrs})
    )


class SayForm(forms.Form):
    """One line to a coworker or a team, with a day if it matters."""

    to = forms.CharField(
        label=_("Whom?"), max_length=254, widget=PersonInput(placeholder=_("A name or a team"), **TEAMS_TOO)
    )
    text = _line(_("What do you need a hand with?"), required=True)
    wanted_by = _day(_("By which day?"), required=False)


class SayToForm(SayForm):
    """The same, where it is clear to whom."""

    to = forms.CharField(max_length=254, widget=forms.HiddenInput)


class YesForm(forms.Form):
    """Yes, by a day."""

    by_day = _day(_("Yes, by the end of"), required=False)
    note = _line(_("A line with it"))


class MomentForm(forms.Form):
    """I can at …."""

    moment = MomentField(label=_("I can help at"), help_text=_("They say whether it suits; then it is your promise."))
    note = _line(_("A line with it"))


class SuitsForm(forms.Form):
    """That suits."""

    moment = MomentField(widget=forms.HiddenInput)


class NoThanksForm(SuitsForm):
    """That does not suit."""

    note = _line(_("When would suit you, or what else?"))


class HandOnForm(forms.Form):
    """Better ask somebody else."""

    to = forms.CharField(
        label=_("Who can help better?"), max_length=254, help_text=_("They see all of it; you do not any more."),
        widget=PersonInput(**TEAMS_TOO),
    )  # fmt: skip
    note = _line(_("What should they know?"))


class DoneForm(forms.Form):
    """It is done."""

    note = _line(_("The answer, or what was done"))


class LaterForm(forms.Form):
    """It will be another day."""

    by_day = _day(_("The new day"))
    wish = forms.ChoiceField(
        label=_("Whose wish is it?"), choices=[(Wish.PROVIDER, _("mine")), (Wish.CUSTOMER, _("theirs"))]
    )
    reason = _line(_("Why?"), required=True)
    instead_of = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ThanksForm(forms.Form):
    """A line of thanks."""

    text = _line(_("Your thanks"), required=True)


class WithdrawForm(forms.Form):
    """Not needed any more."""

    note = _line(_("Anything to say?"))


class GrowForm(forms.Form):
    """Which service it becomes a request for."""

    service = forms.IntegerField(label=_("For which service?"), widget=forms.Select)

    def offer(self, services: Sequence[Service]) -> "GrowForm":
        """Let the reader choose among these."""
        widget = self.fields["service"].widget
        assert isinstance(widget, forms.Select)
        widget.choices = [(one.pk, one.name) for one in services]
        return self
