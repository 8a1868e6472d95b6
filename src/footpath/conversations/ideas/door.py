"""What is a way to act on something from its page?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.urls import reverse


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it; a form with fields opens as a dialog of this title."""

    form: type[forms.Form]
    act: Callable[..., Any]
    label: Callable[[], str]  # on the button that opens it, or does it
    said: Callable[[], str]  # afterwards
    send: Callable[[], str] | None = None  # on the button of the form, where that is another word


@dataclass(frozen=True)
class Open:
    """A door as one page shows it to one person."""

    key: str
    label: str
    send: str
    address: str
    form: forms.Form
    is_strong: bool

    @property
    def is_bound(self) -> bool:
        """Whether what was typed comes back, with what is wrong."""
        return bool(self.form.is_bound and self.form.errors)


def laid_out(
    doors: Mapping[str, Door], is_open: Iterable[str], *, prefix: str, pk: int, strong: Iterable[str],
    first: Mapping[str, Mapping[str, Any]], bound: Mapping[str, forms.Form],
) -> list[Open]:  # fmt: skip
    """The doors that are open, in their order; the first of `strong` among them is the one strong button."""
    now_open = set(is_open) | {key for key, form in bound.items() if form.fields}
    best = next((key for key in strong if key in now_open), None)
    return [
        Open(
            key=key, label=door.label(), send=(door.send or door.label)(),
            address=reverse(f"{prefix}-{key}", args=[pk]),
            form=bound.get(key) or door.form(initial=dict(first.get(key, {}))), is_strong=key == best,
        )
        for key, door in doors.items()
        if key in now_open
    ]  # fmt: skip
