"""How does a program read what two sides offer each other?"""

from datetime import date, datetime
from typing import Any, Literal

from ninja import Field, Schema

from footpath.people.api.shapes import Named


class OfferRead(Schema):
    """What one side offered the other; what it does not name stays as it is."""

    id: int
    side: Literal["customer", "provider"] = Field(description="From which side it comes.")
    made_by: Named
    made_at: datetime
    counters: int | None = Field(description="The offer of the other side in whose place it came.")
    instead_of: int | None = Field(description="The promise that stood then.")
    by_day: date | None
    scope: str
    level: str
    priority: Literal["", "first", "usual", "later"]
    reason: str
    odds: float | None = Field(description="The chance of that day as it stood; null where nothing could be said.")
    price: dict[str, Any] = Field(
        description="What an earlier day costs others: `days` earlier, how many `others` wait longer, by how many "
        "working seconds `each`, promises likely `broken`, and whether it `reaches` 17 chances in 20. Empty: nothing, "
        "or nobody can say."
    )
    state: Literal["open", "accepted", "countered", "declined", "taken_back", "lapsed"]
    lapses_at: datetime
    answered_by: Named | None
    answered_at: datetime | None
    answer: str
    promise: int | None = Field(description="The promise that accepting it made.")
