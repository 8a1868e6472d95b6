"""What is typed about a team: its purpose, its place in the tree, its members, whom it serves?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.people.forms import PersonInput
from footpath.people.models import Team, WorkingHours


class TeamForm(forms.Form):
    """What is said of a team; the fields that the reader may not change are not there."""

    name = forms.CharField(label=_("Name"), max_length=120)
    purpose = forms.CharField(
        label=_("What the team is for"),
        required=False,
        max_length=400,
        help_text=_("One line that a newcomer understands."),
    )
    reach_us = forms.CharField(
        label=_("How to reach us"),
        required=False,
        max_length=400,
        help_text=_("Such as: gate 4, or call 4000 until six."),
    )
    parent = forms.ModelChoiceField(
        label=_("Part of"), queryset=Team.objects.all(), required=False, empty_label=_("nothing: it stands at the top")
    )
    lead = forms.CharField(label=_("Lead"), required=False, max_length=254, widget=PersonInput())
    budget_owner = forms.CharField(
        label=_("Budget owner"),
        required=False,
        max_length=254,
        widget=PersonInput(),
        help_text=_("Who signs off what costs money."),
    )
    hours = forms.ModelChoiceField(label=_("Working hours"), queryset=WorkingHours.objects.all(), empty_label=None)

    gives_out = forms.BooleanField(
        label=_("Give each new request to somebody"),
        required=False,
        help_text=_("To whoever is here and has the least to do. Else people take the next one themselves."),
    )

    def __init__(self, sent: Any, *, team: Team | None, allowed: set[str]) -> None:
        initial: dict[str, Any] = {}
        if team is not None:
            people = {name: _called(getattr(team, name)) for name in ("lead", "budget_owner")}
            initial = {
                name: getattr(team, name) for name in ("name", "purpose", "reach_us", "parent", "hours", "gives_out")
            } | people
        super().__init__(sent, initial=initial)
        for name in set(self.fields) - allowed:
            del self.fields[name]


def _called(person: Any) -> str:
    """Somebody as the field for a name takes them; the address, where two have the same name, is for the view."""
    return person.name if person else ""


class JoinForm(forms.Form):
    """Somebody joins a team."""

    person = forms.CharField(label=_("Who joins?"), max_length=254, widget=PersonInput())
    since = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))


class LeaveForm(forms.Form):
    """Somebody leaves a team."""

    until = forms.DateField(label=_("Last day in the team"), widget=forms.DateInput(attrs={"type": "date"}))
    leads_on = forms.BooleanField(label=_("Goes on leading the team"), required=False)
    successor = forms.CharField(
        label=_("Who leads it instead?"),
        required=False,
        max_length=254,
        widget=PersonInput(),
        help_text=_("A name; empty, and whoever leads the team above decides."),
    )


class PairForm(forms.Form):
    """Who serves whom, and what each side wants."""

    other = forms.CharField(label=_("Person or team"), max_length=254, widget=PersonInput())
    goal = forms.CharField(
        label=_("What matters most to us"),
        required=False,
        max_length=400,
        help_text=_("Both see both goals, before they collide."),
    )
