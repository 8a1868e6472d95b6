"""What do two people type in their talk?"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.catalog.agreements.checked import LONGEST, MOST_AMOUNT, MOST_DAYS, MOST_HOURS, SHORT
from footpath.catalog.agreements.questions import offered_rules
from footpath.catalog.differences import target_labels
from footpath.catalog.forms import lines
from footpath.catalog.models import Agreement, Service, Unit

TYPED = 20_000  # signs that a box takes; what of it can be kept is said beside it
ROLES_OFFERED = ("responsible", "decides", "consulted", "told")


class LinesForm(forms.Form):
    """One thing a line."""

    lines = forms.CharField(label=_("One thing a line"), required=False, max_length=TYPED, widget=forms.Textarea)

    def __init__(self, said: Iterable[str], sent: Mapping[str, Any] | None = None) -> None:
        super().__init__(sent, initial={"lines": "\n".join(said)})

    def answer(self) -> tuple[str, ...]:
        """The lines in which something stands."""
        return tuple(lines(self.cleaned_data["lines"]))


class RulesForm(forms.Form):
    """Rules that are offered, to be ticked, and those of one's own."""

    offered = forms.MultipleChoiceField(
        label=_("Rules to choose from"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=lambda: [(one, one) for one in offered_rules()],
    )  # fmt: skip
    own = forms.CharField(
        label=_("And your own, one a line"), required=False, max_length=TYPED, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, said: Iterable[str], sent: Mapping[str, Any] | None = None) -> None:
        known = offered_rules()
        initial = {
            "offered": [one for one in said if one in known],
            "own": "\n".join(one for one in said if one not in known),
        }
        super().__init__(sent, initial=initial)

    def answer(self) -> tuple[str, ...]:
        """What was ticked, then what was written; what stands in both, once."""
        return tuple(dict.fromkeys([*self.cleaned_data["offered"], *lines(self.cleaned_data["own"])]))


class ReviewForm(forms.Form):
    """The day of the next look."""

    review_on = forms.DateField(
        label=_("The day of the review"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )


class Row(forms.Form):
    """A line of a list; one in which nothing was typed is left out."""

    WORDS: tuple[str, ...] = ()
    key = ""
    first = last = fresh = False

    def is_empty(self) -> bool:
        """Whether nothing was typed in it."""
        return not any(self.cleaned_data.get(name) for name in self.WORDS)


class PriorityRow(Row):
    """What goes before what follows."""

    WORDS = ("text",)
    text = forms.CharField(label=_("What goes first"), required=False, max_length=LONGEST)


class DutyRow(Row):
    """Who is what in one matter."""

    WORDS = ("what", *ROLES_OFFERED)
    what = forms.CharField(label=_("Which matter?"), required=False, max_length=SHORT)
    responsible = forms.CharField(label=_("Responsible"), required=False, max_length=SHORT)
    decides = forms.CharField(label=_("Decides"), required=False, max_length=SHORT)
    consulted = forms.CharField(label=_("Is consulted"), required=False, max_length=SHORT)
    told = forms.CharField(label=_("Is told"), required=False, max_length=SHORT)


def _number(label: Any, most: int, least: int = 0) -> forms.IntegerField:
    return forms.IntegerField(label=label, required=False, min_value=least, max_value=most)


class AloneRow(Row):
    """What a role of one of the teams may decide."""

    WORDS = ("role", "days", "hours", "what")
    team = forms.TypedChoiceField(label=_("In which team?"), coerce=int, required=False, empty_value=None)
    role = forms.CharField(
        label=_("Which role?"), required=False, max_length=SHORT, help_text=_("Such as: whoever serves, the lead")
    )
    days = _number(_("Moves a date by so many working days"), MOST_DAYS)
    hours = _number(_("Makes good up to so many working hours"), MOST_HOURS)
    what = forms.CharField(label=_("And what else?"), required=False, max_length=LONGEST)

    def offer(self, agreement: Agreement) -> None:
        """Let the teams of the agreement be chosen from."""
        sides = (agreement.first, agreement.second)
        field = self.fields["team"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(team.pk, team.name) for team in sides]


class TargetRow(Row):
    """How fast a service is for the other team."""

    WORDS = ("amount",)
    service = forms.TypedChoiceField(label=_("Which service?"), coerce=int, required=False, empty_value=None)
    kind = forms.ChoiceField(label=_("What?"), required=False, choices=lambda: list(target_labels().items()))
    amount = _number(_("How many?"), MOST_AMOUNT, least=1)
    unit = forms.ChoiceField(label=_("Days or hours?"), required=False, choices=Unit.choices)

    def offer(self, services: Iterable[Service]) -> None:
        """Let these services be chosen from, by team."""
        groups: dict[str, list[tuple[int, str]]] = {}
        for one in services:
            groups.setdefault(one.team.name, []).append((one.pk, one.name))
        field = self.fields["service"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(groups.items())
