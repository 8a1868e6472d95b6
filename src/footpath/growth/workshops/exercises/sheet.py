"""How is an exercise filled in: which field stands for which part, and in which order do they stand on the page?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.models import WorkshopKind
from footpath.growth.practice.situations import coach_answer
from footpath.growth.workshops.exercises.exercise import ExerciseForm
from footpath.growth.workshops.exercises.parts import (
    LONG,
    MOST_LINES,
    NOTES,
    TOLD,
    Asked,
    Kind,
    Part,
    Section,
    lines_of,
    named,
    parts_of,
)
from footpath.people import typed
from footpath.pure.wording import Flag

YEARS = range(2000, 2200)  # of a day that somebody types


@dataclass(frozen=True)
class Row:
    """One line of several that have the same columns."""

    number: int
    fields: list[forms.BoundField]
    is_open: bool  # something stands in it, or it comes first


@dataclass(frozen=True)
class Line:
    """A part as the page shows it: a field, with a tick where it may be told; or rows."""

    part: Part
    field: forms.BoundField | None = None
    told: forms.BoundField | None = None
    rows: tuple[Row, ...] = ()
    flags: tuple[Flag, ...] = ()  # what the coach says to what stands there


@dataclass(frozen=True)
class Laid:
    """A section as the page shows it."""

    section: Section
    lines: list[Line]


class SheetForm(ExerciseForm):
    """The fields of an exercise follow from its sections; all of them can stay empty, and notes come last."""

    asked: ClassVar[Asked]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.sections = type(self).asked()
        alone = (
            self.participant is not None and self.participant.workshop.kind == WorkshopKind.ALONE
        )  # no room is there
        for part in parts_of(self.sections):
            for name, one in _flat(part):
                self.fields[name] = _field(one)
            if part.told and not alone:
                self.fields[f"{part.key}-{TOLD}"] = forms.BooleanField(
                    label=_("May be shown to the room, without my name"), required=False
                )
        self.fields[NOTES] = forms.CharField(
            label=_("Your notes"), help_text=_("For you alone: no screen and no report shows them."), required=False,
            max_length=LONG, widget=forms.Textarea({"rows": 3}),
        )  # fmt: skip

    @classmethod
    def headings(cls) -> list[str]:
        """The titles of its sections."""
        return [str(section.title) for section in cls.asked()]

    def clean(self) -> dict[str, Any]:
        """No text with signs that cannot be seen, and no list that nobody reads to its end."""
        facts: dict[str, Any] = super().clean() or {}
        for name, value in list(facts.items()):
            if isinstance(value, str) and value:
                try:
                    facts[name] = self._text(name, value)
                except ValidationError as error:
                    self.add_error(None, error)
        return facts

    def _text(self, name: str, value: str) -> str:
        part = self._part(name)
        if part is None or part.kind in (Kind.TEXT, Kind.LINES):
            if part is not None and part.kind == Kind.LINES and len(lines_of(value)) > MOST_LINES:
                raise ValidationError({name: _t("Write at most %(most)s lines.") % {"most": MOST_LINES}})
            return typed.many_lines(name, value, longest=LONG)
        return typed.one_line(name, value, longest=part.longest) if part.kind == Kind.LINE else value

    def _part(self, name: str) -> Part | None:
        return next((one for part in parts_of(self.sections) for at, one in _flat(part) if at == name), None)

    @property
    def answers(self) -> dict[str, Any]:
        """What is kept: what was answered, days as text."""
        said = {name: value for name, value in self.cleaned_data.items() if value not in (None, "", False)}
        return {name: value.isoformat() if isinstance(value, date) else value for name, value in said.items()}

    @property
    def laid_out(self) -> list[Laid]:
        """Its sections with their fields."""
        return [Laid(section, [self._line(part) for part in section.parts]) for section in self.sections]

    def _line(self, part: Part) -> Line:
        told = f"{part.key}-{TOLD}"
        if part.kind != Kind.ROWS:
            field = self[part.key]
            if part.coached:
                field.field.widget.attrs["data-coach"] = ""
            flags = tuple(coach_answer(str(field.value() or ""))) if part.coached else ()
            return Line(part, field, self[told] if told in self.fields else None, flags=flags)
        rows = []
        for number in range(part.rows):
            fields = [self[named(part, number, one.key)] for one in part.columns]
            is_open = not number or any(one.value() for one in fields) or any(one.errors for one in fields)
            rows.append(Row(number + 1, fields, is_open))
        return Line(part, rows=tuple(rows))

    @property
    def notes(self) -> forms.BoundField:
        """The private field."""
        return self[NOTES]


def _flat(part: Part) -> Iterator[tuple[str, Part]]:
    """The fields of a part by name: one, or as many as its rows have columns."""
    if part.kind != Kind.ROWS:
        yield part.key, part
        return
    for row in range(part.rows):
        for column in part.columns:
            yield named(part, row, column.key), column


def _field(part: Part) -> forms.Field:
    common: dict[str, Any] = {"label": part.label, "help_text": part.help, "required": False}
    if part.is_number:
        look = {"class": "ten" if part.kind == Kind.TEN else "five"}
        return forms.TypedChoiceField(
            choices=part.steps, coerce=int, empty_value=None, widget=forms.RadioSelect(look), **common
        )
    if part.kind == Kind.CHOICE:
        few = len(part.choices) < 4  # side by side
        offered = part.choices if few else (("", _("Not said")), *part.choices)
        widget: forms.Widget = forms.RadioSelect({"class": "five"}) if few else forms.Select()
        return forms.ChoiceField(choices=offered, widget=widget, **common)
    if part.kind == Kind.DAY:
        return DayField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **common)
    if part.kind == Kind.LINE:
        return forms.CharField(max_length=part.longest, **common)
    rows = max(2, part.space)
    return forms.CharField(max_length=part.longest, widget=forms.Textarea({"rows": rows}), **common)


class DayField(forms.DateField):
    """A day that a diary knows."""

    def clean(self, value: Any) -> date | None:
        """ValidationError for a year that nobody means."""
        found: date | None = super().clean(value)
        if found is not None and found.year not in YEARS:
            raise ValidationError(_t("Write the day as in 2026-12-31."))
        return found
