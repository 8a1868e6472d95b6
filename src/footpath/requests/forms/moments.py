"""Which moment is meant by what somebody types as a day and a time?"""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MomentField(forms.DateTimeField):
    """A moment by the clocks of whoever types it.

    A time that comes twice, where clocks go back, is its first coming: whoever promises it is early rather than late.
    One that is left out, where they go forward, is refused, since nobody knows which hour was meant.
    """

    default_error_messages = {
        "left_out": _("On that day the clocks leave out this time. Choose one an hour earlier or later.")
    }

    def __init__(self, **rest: Any) -> None:
        box = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(**{"widget": box} | rest)

    def to_python(self, value: Any) -> datetime | None:
        """The moment; ValidationError where there is none."""
        try:
            return super().to_python(value)
        except ValidationError as error:
            typed = (error.params or {}).get("datetime")
            if typed is None:
                raise
        zone = timezone.get_current_timezone()
        # In UTC: Python takes no two moments of different zones for equal where one of them comes twice.
        first: datetime = typed.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if first.astimezone(zone).replace(tzinfo=None) != typed:
            raise ValidationError(self.error_messages["left_out"], code="left_out")
        return first
