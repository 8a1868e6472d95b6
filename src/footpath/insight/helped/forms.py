"""Before and after which day, and for how many months on each side?"""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.insight.helped.span import LENGTHS

EARLIEST = date(2010, 1, 1)


class WhenForm(forms.Form):
    """The day, and how far one looks to both sides."""

    day = forms.DateField(label=_("Before and after"), widget=forms.DateInput({"type": "date"}))
    months = forms.TypedChoiceField(
        label=_("Months on each side"), choices=[(n, str(n)) for n in LENGTHS], coerce=int, initial=6
    )

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.today = today

    def clean_day(self) -> date:
        """A day of the past that history can reach."""
        day: date = self.cleaned_data["day"]
        if not EARLIEST <= day <= self.today:
            raise forms.ValidationError(_("Choose a day that has been, from 2010 on."))
        return day
