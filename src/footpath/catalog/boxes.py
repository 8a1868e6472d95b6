"""Which box does each kind of question get, and what was typed into it?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from footpath.catalog.requirements import MAX_LENGTH, NotUsable, Requirement, understood
from footpath.people.forms import PersonInput
from footpath.people.models import Person
from footpath.people.queries import person_named

SIZES = {"number": "short", "date": "medium", "choice": "medium"}
FEW = 4  # choices that fit under each other
OPEN = ("", _("Choose …"))


@dataclass(frozen=True)
class Question:
    """A question of a service as a page shows it; `files` are there already, where files are asked for, as the room
    that keeps them has them.
    """

    number: int
    item: Requirement
    box: forms.BoundField
    files: Sequence[Any]
    asked: bool

    @property
    def size(self) -> str:
        """How wide its box is."""
        return SIZES.get(self.item.kind, "")


def name_of(item: Requirement) -> str:
    """What the box of a question is called."""
    return file_name(item.key) if item.kind == "file" else f"answer_{item.key}"


def file_name(key: str) -> str:
    """What the box for the files of a question is called; for those that answer none `key` is empty."""
    return f"file_{key}"


class AnswerField(forms.Field):
    """One question of a service; catalog.requirements says what can be kept as its answer."""

    def __init__(self, item: Requirement, people: QuerySet[Person], *, stored: Any = None) -> None:
        super().__init__(
            label=item.label, help_text=item.why, required=False, widget=_widget(item), initial=_typed(stored)
        )
        self.item, self.people, self.stored = item, people, stored

    def clean(self, value: Any) -> Any:
        """The answer as it is kept; somebody who works here with their id."""
        if self.item.kind == "person" and value:
            value = self._somebody(str(value))
        try:
            return understood(self.item, value)
        except NotUsable as error:
            raise forms.ValidationError(str(error)) from error

    def _somebody(self, text: str) -> Any:
        if isinstance(self.stored, Mapping) and self.stored["name"] == text.strip():
            return self.stored
        person = None if "\x00" in text else person_named(text[:254], self.people)
        return {"id": person.pk, "name": person.name} if person else text


def _typed(stored: Any) -> Any:
    return stored["name"] if isinstance(stored, Mapping) else stored


class FilesField(forms.Field):
    """Files for one question, or for none; the view keeps them, the field has the label and what went wrong."""

    def __init__(self, label: str, why: str, at_once: Mapping[str, str] | None = None) -> None:
        widget = FilesInput({"multiple": True, **(at_once or {})})
        super().__init__(label=label, help_text=why, required=False, widget=widget)


class FilesInput(forms.FileInput):
    """Takes several files."""

    allow_multiple_selected = True


def _widget(item: Requirement) -> forms.Widget:
    return _WIDGETS.get(item.kind, _line)(item)


def _line(_item: Requirement) -> forms.Widget:
    return forms.TextInput({"maxlength": MAX_LENGTH["text"]})


def _choice(item: Requirement) -> forms.Widget:
    choices = [(choice, choice) for choice in item.choices]
    return forms.RadioSelect(choices=choices) if len(choices) <= FEW else forms.Select(choices=[OPEN, *choices])


_WIDGETS: dict[str, Callable[[Requirement], forms.Widget]] = {
    "long_text": lambda _item: forms.Textarea({"rows": 3, "maxlength": MAX_LENGTH["long_text"]}),
    "number": lambda _item: forms.TextInput({"inputmode": "decimal", "maxlength": 30, "autocomplete": "off"}),
    "date": lambda _item: forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    "choice": _choice,
    "choices": lambda item: forms.CheckboxSelectMultiple(choices=[(choice, choice) for choice in item.choices]),
    "yes_no": lambda _item: forms.RadioSelect(choices=[("yes", _("Yes")), ("no", _("No"))]),
    "person": lambda _item: PersonInput(),
}
