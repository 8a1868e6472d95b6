"""How does a program read what a request needs, what waits for it, and what was ordered for it?"""

from datetime import date, datetime

from ninja import Field, Schema

from footpath.requests.states import State


class LinkRead(Schema):
    """Another request of the chain, as you may know it: its title only where you may open it."""

    id: int
    number: str
    team: str = Field(description="Who serves it; empty where it was asked in confidence.")
    title: str = Field(description="Empty where you may not open it.")
    state: State
    promised_day: date | None
    forecast_p50_at: datetime | None
    forecast_p85_at: datetime | None
    chance_kept: float | None
    delivered_at: datetime | None
    late: bool = Field(description="The promised day has passed, and it is not there.")
    need: int = Field(description="The key of the link, for `end-need`.")


class VendorDateRead(Schema):
    """A day that the vendor gave."""

    day: date
    note: str
    noted_at: datetime


class VendorOrderRead(Schema):
    """What was ordered outside."""

    id: int
    vendor: str
    what: str
    reference: str
    ordered_at: datetime
    dates: list[VendorDateRead] = Field(description="As they gave them; the first one counts.")
    came_on: date | None
    canceled_at: datetime | None
    kept: bool | None = Field(description="Whether it came by the day that they gave first; null: not known yet.")


class LinksRead(Schema):
    """What holds a request up, and what it holds up."""

    needs: list[LinkRead] = Field(description="It cannot be delivered before these are.")
    needed_for: list[LinkRead] = Field(description="These cannot be delivered before it is.")
    vendor_orders: list[VendorOrderRead]
