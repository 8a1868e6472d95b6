"""What may a program send, and whom does it mean by a number?"""

from datetime import date
from typing import Annotated, Any, TypeVar, overload

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from ninja import Field, Schema
from pydantic import BeforeValidator, ConfigDict, StrictBool

from footpath.people.programs.wrong import unusable

HIGHEST = 2**63 - 1  # no database has a higher key
Row = TypeVar("Row", bound=Model)


class Body(Schema):
    """What a program sends: a member that nobody knows is refused, so that no slip passes unseen."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    def said(self) -> dict[str, Any]:
        """The members that were sent; what was left out is not there."""
        return self.model_dump(exclude_unset=True)


def _iso(value: object) -> object:
    if isinstance(value, str) and len(value) != len("2026-11-24"):
        raise ValueError("Write a day as 2026-11-24.")
    if not isinstance(value, str | date):
        raise ValueError("Write a day as 2026-11-24.")
    return value


def _whole(value: object) -> object:
    """1.0 is a whole number in JSON; "1" and true are none."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


Whole = Annotated[int, Field(strict=True), BeforeValidator(_whole)]
Id = Annotated[Whole, Field(ge=1, le=HIGHEST)]
IdInQuery = Annotated[int, Field(ge=1, le=HIGHEST)]
Flag = StrictBool
Words = Annotated[str, Field(max_length=100)]
Day = Annotated[date, BeforeValidator(_iso)]


def text(model: type[Model], name: str, why: str = "") -> Any:
    """A text that may be left out, as long as the field of the model lets it be."""
    longest = getattr(model._meta.get_field(name), "max_length", None)
    return Field(default_factory=str, max_length=longest, description=why or None)


@overload
def meant(found: QuerySet[Row], pk: int, field: str) -> Row: ...
@overload
def meant(found: QuerySet[Row], pk: int | None, field: str) -> Row | None: ...
def meant(found: QuerySet[Row], pk: int | None, field: str) -> Row | None:
    """The one of `found` with this number, nobody for None; a Problem naming the field where there is none.

    What is not theirs to see and what is not there are answered alike.
    """
    if pk is None:
        return None
    row = found.filter(pk=pk).first()
    if row is None:
        raise unusable({field: [_("There is nothing here for you.")]})
    return row
