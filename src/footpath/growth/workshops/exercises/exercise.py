"""What is an exercise of the workbook?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise

from footpath.growth.models import Participant


class ExerciseForm(forms.Form):
    """What somebody writes in an exercise. No field is required: what is half done is kept, too.

    `participant` is who writes, for forms that ask about what somebody, or their group, wrote before.
    """

    def __init__(self, *args: Any, participant: Participant | None = None, **more: Any) -> None:
        self.participant = participant
        super().__init__(*args, **more)

    @classmethod
    def headings(cls) -> list[str]:
        """What it is about, as headings; the big screen shows them while everybody writes."""
        return []

    @property
    def answers(self) -> dict[str, Any]:
        """What is kept of a form that is valid: plain values that JSON can hold, under the names of the fields."""
        return dict(self.cleaned_data)


@dataclass(frozen=True)
class Result:
    """What the big screen says of an exercise: nothing from which anybody could be made out."""

    template: str  # draws `facts`, as `result`
    facts: dict[str, Any]  # plain values that JSON can hold


@dataclass(frozen=True)
class Exercise:
    """One of them."""

    key: str
    title: str | Promise
    purpose: str | Promise  # one or two sentences
    minutes: int
    form: type[ExerciseForm]
    template: str  # the fields, inside the form that the page opens and closes; has `form`, `exercise`, `participant`
    result: Callable[..., Result | None] | None = None  # of the answers of all who wrote, and the room's threshold
    group: bool = False  # done in breakout groups
