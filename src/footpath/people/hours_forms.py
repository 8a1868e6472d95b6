"""What is typed about working hours?"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from footpath.people.hours import clock, day_name, window
from footpath.people.models import WorkingHours
from footpath.people.profile_forms import zones

MOST_WINDOWS = 6  # a day
Week = Sequence[Sequence[Sequence[int]]]


@lru_cache(maxsize=1)
def countries() -> list[tuple[str, Any]]:
    """The countries whose public holidays are known."""
    from holidays.registry import COUNTRIES

    named = [(codes[1], re.sub(r"(?<=[a-z])(?=[A-Z])", " ", codes[0])) for codes in COUNTRIES.values()]
    return [("", _("none")), *sorted(named, key=lambda one: one[1])]


class WeekForm(forms.Form):
    """Several windows a weekday; a window that closes at or before its opening closes the next day."""

    def __init__(self, sent: Any, *, week: Week, add: int | None = None) -> None:
        super().__init__(sent)
        self.rows: list[tuple[int, list[tuple[str, str]]]] = []
        for day in range(7):
            count = _typed_rows(sent, day) if sent else len(week[day]) or 1
            count = min(MOST_WINDOWS, count + (1 if add == day else 0))
            self.rows.append((day, [self._box(day, row, week[day]) for row in range(count)]))

    def _box(self, day: int, row: int, windows: Sequence[Sequence[int]]) -> tuple[str, str]:
        stored = windows[row] if row < len(windows) else None
        names = []
        for end, word in ((0, _now("opens")), (1, _now("closes"))):
            name = f"{('open', 'close')[end]}-{day}-{row}"
            label = _now("%(day)s, window %(row)s %(word)s") % {"day": day_name(day), "row": row + 1, "word": word}
            first = clock(stored[end]).replace("24:00", "00:00") if stored else ""
            box = forms.TimeInput(attrs={"type": "time", "aria-label": label})
            self.fields[name] = forms.CharField(label=label, required=False, max_length=8, widget=box, initial=first)
            names.append(name)
        return names[0], names[1]

    def days(self) -> list[dict[str, Any]]:
        """Each weekday with its boxes, for the page."""
        return [
            {
                "day": day,
                "name": day_name(day),
                "boxes": [(self[opens], self[closes]) for opens, closes in rows],
                "full": len(rows) >= MOST_WINDOWS,
            }
            for day, rows in self.rows
        ]

    def clean(self) -> dict[str, Any]:
        """`week`, as WorkingHours keeps it; what is left empty is no window."""
        typed = super().clean() or {}
        week: list[list[list[int]]] = [[] for _day in range(7)]
        for day, rows in self.rows:
            for opens, closes in rows:
                first, last = typed.get(opens, ""), typed.get(closes, "")
                if not first and not last:
                    continue
                try:
                    week[day].append(window(first, last))
                except ValueError:
                    wrong = closes if first and not last else opens
                    self.add_error(wrong, _now("A window needs two times, such as 08:00 and 16:30."))
        typed["week"] = week
        return typed


def _typed_rows(sent: Any, day: int) -> int:
    """How many windows of a day the page had."""
    return max((row + 1 for row in range(MOST_WINDOWS) if f"open-{day}-{row}" in sent), default=1)


class HoursForm(forms.Form):
    """A calendar besides its week."""

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("Such as: Office, Lisbon."))
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones)
    country = forms.ChoiceField(label=_("Public holidays of"), choices=countries, required=False)
    region = forms.CharField(
        label=_("Region"),
        required=False,
        max_length=12,
        help_text=_("Its short name, where regions differ: BY, TX, SCT."),
    )
    closures = forms.CharField(
        label=_("Closed on"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "2026-12-24 – 2027-01-01"}),
        help_text=_("One a line: a day, or the first and the last one."),
    )
    extra_days = forms.CharField(
        label=_("Open besides"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "2026-12-05 09:00–13:00"}),
        help_text=_("One a line: a day and its hours. They hold on holidays, too."),
    )

    def __init__(self, sent: Any, *, hours: WorkingHours) -> None:
        plain = {name: getattr(hours, name) for name in ("name", "zone", "country", "region")}
        plain["zone"] = plain["zone"] or "UTC"
        lines = {
            "closures": "\n".join(first if first == last else f"{first} – {last}" for first, last in hours.closures),
            "extra_days": "\n".join(f"{day} {_hours(windows)}" for day, windows in sorted(hours.extra_days.items())),
        }
        super().__init__(sent, initial={**plain, **lines})

    def clean_closures(self) -> list[list[str]]:
        """Pairs of ISO days."""
        found = []
        for line in filter(None, map(str.strip, self.cleaned_data["closures"].splitlines())):
            days = re.findall(r"\d{4}-\d{1,2}-\d{1,2}", line)
            if len(days) not in (1, 2) or re.sub(r"\d{4}-\d{1,2}-\d{1,2}|–|-|to|\s", "", line):
                raise ValidationError(
                    _now("“%(line)s” is no day. Write 2026-12-24, or two days."), params={"line": line}
                )
            first, last = _day(days[0]), _day(days[-1])
            if last < first:
                raise ValidationError(_now("“%(line)s” ends before it begins."), params={"line": line})
            found.append([first, last])
        return sorted(found)

    def clean_extra_days(self) -> dict[str, list[list[int]]]:
        """ISO day -> windows."""
        found: dict[str, list[list[int]]] = {}
        for line in filter(None, map(str.strip, self.cleaned_data["extra_days"].splitlines())):
            match = re.fullmatch(r"(\d{4}-\d{1,2}-\d{1,2})[:,]?\s+(.+)", line)
            spans = re.findall(r"(\d{1,2}[:.]\d{2})\s*[–-]\s*(\d{1,2}[:.]\d{2})", match[2]) if match else []
            if not match or not spans:
                message = _now("“%(line)s” is no day with hours. Write 2026-12-05 09:00–13:00.")
                raise ValidationError(message, params={"line": line})
            try:
                found.setdefault(_day(match[1]), []).extend(window(*span) for span in spans)
            except ValueError:
                raise ValidationError(_now("“%(line)s” has a time that is none."), params={"line": line}) from None
        return found


def _day(text: str) -> str:
    """An ISO day. ValidationError for one that is not in the calendar."""
    year, month, day = (int(part) for part in text.split("-"))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise ValidationError(_now("There is no day %(day)s."), params={"day": text}) from None


def _hours(windows: Sequence[Sequence[int]]) -> str:
    return ", ".join(f"{clock(opens)}–{clock(closes)}" for opens, closes in windows)
