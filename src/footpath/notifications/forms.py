"""What does somebody choose about mail?"""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import dates
from django.utils.translation import gettext_lazy as _

from footpath.notifications.groups import Group, How
from footpath.notifications.rhythm import Rhythm
from footpath.requests.forms.verbs import AnswerForm, RateForm


class _Clock(forms.TimeInput):
    """A time of day, without seconds."""

    def __init__(self) -> None:
        super().__init__(attrs={"type": "time"}, format="%H:%M")


class PreferencesForm(forms.Form):
    """How to hear of each group, and when not to be written to."""

    quiet_from = forms.TimeField(label=_("No mail from"), widget=_Clock())
    quiet_until = forms.TimeField(label=_("until"), widget=_Clock())
    days_off = forms.TypedMultipleChoiceField(
        label=_("No mail at all on"),
        choices=list(dates.WEEKDAYS.items()),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    digest_at = forms.TimeField(label=_("The one mail a day comes at"), widget=_Clock())

    def __init__(self, data: Any = None, *, wishes: dict[Group, How], rhythm: Rhythm) -> None:
        quiet = rhythm.quiet
        initial = {
            "quiet_from": quiet.start,
            "quiet_until": quiet.end,
            "days_off": sorted(quiet.days_off),
            "digest_at": rhythm.digest_at,
        }
        super().__init__(data, initial={**initial, **{group.value: how.value for group, how in wishes.items()}})
        for group in Group:
            self.fields[group.value] = forms.ChoiceField(label=group.label, choices=How.choices)

    def clean_days_off(self) -> list[int]:
        """Six of the seven days at most."""
        days: list[int] = self.cleaned_data["days_off"]
        if len(set(days)) == len(dates.WEEKDAYS):
            raise ValidationError(_("Leave one day, or choose “only in the app” above."))
        return days

    def groups(self) -> list[forms.BoundField]:
        """The fields of the groups."""
        return [self[group.value] for group in Group]

    def wishes(self) -> dict[Group, How]:
        """What was chosen for each group."""
        return {group: How(self.cleaned_data[group.value]) for group in Group}

    def hours(self) -> dict[str, Any]:
        """The times that were chosen."""
        return {name: self.cleaned_data[name] for name in ("quiet_from", "quiet_until", "days_off", "digest_at")}


class RateByLinkForm(RateForm):
    """How it was, from a mail."""


class AnswerByLinkForm(AnswerForm):
    """The answer, from a mail: which question it is the link knows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["question"]
