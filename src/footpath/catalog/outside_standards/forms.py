"""What does a champion type who writes down what is promised outside?"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import OutsideKind, OutsideStandard, OutsideUnit
from footpath.catalog.outside_standards.checked import LONGEST
from footpath.people.models import Team

WRITTEN = ("what", "customers", "kind", "amount", "unit", "unit_words", "written")


class OutsideForm(forms.Form):
    """One thing that outside customers are promised."""

    what = forms.CharField(
        label=_("What is promised?"), max_length=LONGEST["what"], help_text=_("Such as: an answer to a complaint")
    )
    customers = forms.CharField(label=_("To which outside customers?"), max_length=LONGEST["customers"])
    kind = forms.ChoiceField(label=_("What is measured?"), choices=OutsideKind.choices)
    amount = forms.DecimalField(label=_("How much?"), max_digits=12, decimal_places=1)
    unit = forms.ChoiceField(label=_("In what?"), choices=OutsideUnit.choices)
    unit_words = forms.CharField(label=_("Which other unit?"), max_length=LONGEST["unit_words"], required=False)
    written = forms.CharField(
        label=_("Where is it written?"), max_length=LONGEST["written"], required=False,
        help_text=_("The contract, the page, the sign on the wall."),
    )  # fmt: skip
    team = forms.ModelChoiceField(
        Team.objects.none(), label=_("Which team keeps it?"), required=False, empty_label=_("No single team"),
        help_text=_("What outside customers wait for is counted for this team."),
    )  # fmt: skip
    edits = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0, max_value=2_000_000_000)

    def __init__(self, standard: OutsideStandard | None = None, sent: QueryDict | None = None) -> None:
        initial: dict[str, Any] = {"edits": 0}
        newest = standard.versions.order_by("-number").first() if standard else None
        if standard is not None and newest is not None:
            initial = {name: getattr(newest, name) for name in WRITTEN}
            initial |= {"team": standard.team_id, "edits": standard.edits}
        super().__init__(sent, initial=initial)
        field = self.fields["team"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Team.objects.order_by("name", "pk")

    def facts(self) -> dict[str, Any]:
        """As keep_outside_standard takes it."""
        return {**self.cleaned_data, "edits": self.cleaned_data["edits"] or 0}

    def refuse(self, error: ValidationError) -> None:
        """Say beside its field what the verb could not use."""
        for name, wrong in error.error_dict.items():
            self.add_error(name, wrong)
