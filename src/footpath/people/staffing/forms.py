"""How does a file of turnover and absence come in: as a file, or as text that can be mended where it stands?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from footpath.people.mistakes import CannotImport
from footpath.people.staffing.file import SaidMonth, read_staffing

BIGGEST = 2_000_000  # bytes


class StaffingForm(forms.Form):
    """A file or its text. A file that cannot be used stands in the text afterwards, so that it can be mended there."""

    file = forms.FileField(
        label=_("A CSV file"),
        required=False,
        help_text=_("Columns: team, month (2026-10), people, left, absent_days. One row for each team and month."),
        widget=forms.FileInput({"accept": ".csv,text/csv"}),
    )
    text = forms.CharField(
        label=_("Or paste it here"),
        required=False,
        strip=False,
        widget=forms.Textarea({"rows": 8, "spellcheck": "false", "class": "code"}),
    )

    rows: list[SaidMonth]
    mistakes: CannotImport | None = None

    def __init__(self, *args: Any, now: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean(self) -> dict[str, Any] | None:
        """What the file says, in `rows`; what speaks against it, in `mistakes`."""
        given = self.cleaned_data.get("file")
        content = given.read(BIGGEST + 1) if given else self.cleaned_data.get("text", "").encode()
        field = "file" if given else "text"
        if not content.strip():
            raise forms.ValidationError({"file": _("Choose a file, or paste its text.")})
        if len(content) > BIGGEST:
            raise forms.ValidationError({field: _("This is larger than two megabytes; split it by years.")})
        try:
            self.rows = read_staffing(content, self.now)
        except CannotImport as error:
            self.mistakes = error
            self._show(content)
            raise forms.ValidationError({field: _("Nothing was kept: see below what to mend.")}) from error
        return self.cleaned_data

    def _show(self, content: bytes) -> None:
        """Let the text of a file stand in the form."""
        self.data = {**self.data, "text": content.decode("utf-8", errors="replace").replace("\0", "")}
