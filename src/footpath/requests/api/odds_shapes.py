"""How does a program read odds, and what they rest on?"""

from datetime import date, datetime

from ninja import Field, Schema


class BasisRead(Schema):
    """What odds rest on, as numbers; lengths are in working seconds, null is not known."""

    n_similar: int = Field(0, description="Finished requests of the same service among the evidence.")
    similar_since: datetime | None = Field(None, description="When the oldest of them was complete.")
    n_finished: int = Field(0, description="Finished requests of the team in all.")
    n_open: int = Field(0, description="Requests of the team that are open: evidence, too.")
    half_life: int = Field(0, description="After how many newer requests an old one counts half.")
    ahead: int = Field(0, description="Requests of the team that are in the queue before it.")
    people: int | None = Field(None, description="Who works in the team.")
    away: int | None = Field(None, description="How many of them are away today.")
    capacity: int | None = Field(None, description="How much those who are there have in hand at once.")
    urgent_share: float | None = Field(None, description="Of the last eight weeks, for work taken before its turn.")
    work: list[int] | None = Field(None, description="The work alone: the middle half of all cases lies between.")
    n_work: int | None = Field(None, description="Finished pieces of such work.")
    takes: list[int] | None = Field(None, description="In all: at even odds, and at 17 chances in 20.")
    n_promises: int = Field(0, description="Past dates that were looked at.")
    kept_at_85: float = Field(description="How many of them held that should have at 17 chances in 20.")
    level_for_85: float = Field(description="At which level the date is therefore taken.")
    drift_since: datetime | None = Field(None, description="With the flag drift: since when dates hold differently.")
    drift_fewer: bool = Field(False, description="Whether fewer of them held than was said, or more.")
    simulated: bool | None = Field(None, description="Whether the queue is played through to find the date.")


class ForecastRead(Schema):
    """The odds, from the queue as it is: the working days by whose end it is done."""

    p50: date = Field(description="At even odds.")
    p85: date = Field(description="At 17 chances in 20.")
    p95: date = Field(description="At 19 chances in 20.")
    chance: float = Field(description="That it is done by the end of that day, in twentieths.")
    reasons: list[str] = Field(description="What they rest on, in sentences.")
    basis: BasisRead
    flags: list[str] = Field(
        description="provisional: few requests are finished; no_similar: none of this service; drift: it has changed."
    )
    as_of: datetime | None = Field(description="How old what was learned of the team is.")
