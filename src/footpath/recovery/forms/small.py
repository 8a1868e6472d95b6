"""What is typed when something went wrong, and in the three taps of a small one?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.recovery.fairness import ITEMS
from footpath.recovery.models import Cause, Severity
from footpath.requests.forms.texts import LongText, area

FAIR = ((5, _("very")), (4, _("rather")), (3, _("partly")), (2, _("hardly")), (1, _("not at all")))


class NoticeForm(forms.Form):
    """What went wrong, in two taps; words only where they help."""

    cause = forms.ChoiceField(label=_("What was it?"), choices=Cause.choices)
    what = LongText(
        label=_("What happened?"),
        help_text=_("What is so, not whose fault it is. Both sides read it."),
        max_length=2000,
        required=False,
        widget=area(2),
    )


class WideNoticeForm(NoticeForm):
    """The same with everything that can be said at once."""

    severity = forms.ChoiceField(label=_("What does it do?"), choices=Severity.choices)
    touched = forms.CharField(
        label=_("Whom does it touch besides?"),
        help_text=_(
            "People or teams, with a comma between them. They hear of it, and say in the end whether it is right."
        ),
        max_length=500,
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )


class FixForm(forms.Form):
    """What was done."""

    done = LongText(
        label=_("What have you done?"),
        help_text=_("Those whom it touched read this when they are asked whether it is right."),
        max_length=2000,
        required=False,
        widget=area(2),
    )


def fair(label: Any) -> forms.TypedChoiceField:
    """One of the four questions; five steps, or nothing."""
    return forms.TypedChoiceField(
        label=label, choices=[("", "…"), *FAIR], coerce=int, empty_value=None, required=False, widget=forms.Select
    )


class CheckForm(forms.Form):
    """Whether it is right now, what is missing, and how fair it was."""

    is_right = forms.TypedChoiceField(
        choices=[("yes", "yes"), ("no", "no")], coerce=lambda word: word == "yes", widget=forms.HiddenInput
    )
    missing = LongText(label=_("What is not right yet?"), max_length=2000, required=False, widget=area(2))
    outcome = fair(_("What came of it was fair"))
    process = fair(_("It went fast, and without much ado"))
    treatment = fair(_("I was treated with respect"))
    overall = fair(_("All in all I am satisfied with how it was put right"))

    def clean(self) -> dict[str, Any]:
        """All four, or none."""
        found: dict[str, Any] = super().clean() or {}
        rated = {name: found.pop(name, None) for name in ITEMS}
        if any(rated.values()):
            for name, value in rated.items():
                if not value and name not in self.errors:
                    self.add_error(name, _("Answer all four, or none of them."))
        found["fair"] = rated if all(rated.values()) else None
        return found
