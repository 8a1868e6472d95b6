"""What do programs read of figures?"""

from datetime import date
from typing import Literal

from ninja import Field, Schema

from footpath.insight.scorecards import FEWEST, Change
from footpath.ui.measures import Kind, Whose


class MeasureRead(Schema):
    """One named figure."""

    key: str
    label: str
    meaning: str
    whose: Whose = Field(description="Whose side of the work it tells of.")
    kind: Kind = Field(description="A share between 0 and 1, or the mean of one to five stars.")
    more_is_better: bool


class WeekRead(Schema):
    """One week of a figure."""

    monday: date
    n: int
    value: float | None
    signal: str = Field(
        description="How it stands out: `above` or `below` the usual limits, `run_above` or `run_below` as one of "
        "eight or more weeks on one side; else empty."
    )


class FigureRead(Schema):
    """One figure of these weeks."""

    key: str
    label: str
    meaning: str
    kind: Kind
    more_is_better: bool
    n: int = Field(description="How many cases it rests on.")
    value: float | None = Field(description=f"Null while there are fewer than {FEWEST} cases.")
    low: float | None = Field(description="With 95 % confidence it lies above this,")
    high: float | None = Field(description="and below this.")
    change: Change = Field(description="Against as many weeks before, by the 95 % interval of the difference.")
    weeks: list[WeekRead]


class IntroducedRead(Schema):
    """Something that began in these weeks; that it stands here says nothing of whether it helped."""

    day: date
    words: str
    kind: str = Field(description="agreement, standard, plan, plan_end, or what another part names.")


class SectionRead(Schema):
    """One side of the work."""

    key: str = Field(description="provider or customer; of a pair also back_provider and back_customer.")
    title: str
    withheld: str = Field(description="Why there are no figures for you; empty where there are.")
    lines: list[FigureRead]


class InsightRead(Schema):
    """How a team, a service, a person or a pair of teams does, both ways."""

    kind: Literal["team", "service", "person", "pair"]
    title: str
    since: date = Field(description="The Monday of the first week.")
    until: date = Field(description="The Monday after the last week, which is this one as far as it has come.")
    introduced: list[IntroducedRead]
    sections: list[SectionRead]
