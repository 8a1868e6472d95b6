"""What is a door: a verb with the form of what is typed for it?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.db import transaction

from footpath.people.models import Person

Call = Callable[[Any, dict[str, Any], Person, datetime], object]


@dataclass(frozen=True)
class Door:
    """A verb with the form of what is typed for it, and the word that is said afterwards; `call` where the verb does
    not take the fields of the form as they are.
    """

    verb: Callable[..., object]
    form: type[forms.Form]
    said: Any
    call: Call | None = None

    def go(self, thing: object, facts: Mapping[str, Any], me: Person, now: datetime) -> object:
        """Do the verb with what was typed; one that fails half-way leaves nothing behind."""
        with transaction.atomic():
            if self.call is not None:
                return self.call(thing, dict(facts), me, now)
            return self.verb(thing, **facts, by=me, now=now)
