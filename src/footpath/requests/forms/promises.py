"""What is typed when a team says displaced promises anew, all in one list?"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from footpath.requests.promises_owed import Owed


class PromisesForm(forms.Form):
    """For each displaced promise a day; the key of its displacement is in the name of the box. The day that was
    promised means that the promise stands, an empty box that it is left for later.
    """

    def __init__(self, lines: Iterable[Owed], *args: Any, **kwargs: Any) -> None:
        """One box for each line, with the likely day in it."""
        super().__init__(*args, **kwargs)
        self.owed = list(lines)
        for line in self.owed:
            self.fields[f"day_{line.row.pk}"] = forms.DateField(
                label=_("New day for %(number)s") % {"number": line.request.number},
                required=False,
                initial=line.proposed,
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )

    def lines(self) -> Iterator[tuple[Owed, forms.BoundField]]:
        """Each promise with its box."""
        for line in self.owed:
            yield line, self[f"day_{line.row.pk}"]

    @property
    def days(self) -> dict[int, date]:
        """What was said, as the verb takes it."""
        typed: dict[int, Any] = {line.row.pk: self.cleaned_data[f"day_{line.row.pk}"] for line in self.owed}
        return {key: day for key, day in typed.items() if day is not None}
