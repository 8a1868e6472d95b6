"""What does the airport promise its outside customers, and on which services inside does it rest?"""

from decimal import Decimal
from typing import NamedTuple

from footpath.catalog import actions
from footpath.demo.stage import Stage, Story


class Promised(NamedTuple):
    """One promise, where it is written, who keeps it, and the services that stand beside it."""

    what: str
    customers: str
    kind: str
    unit: str
    amount: int
    written: str
    team: str
    beside: tuple[str, ...]


PROMISED = (
    Promised(
        "Equipment at the stand when the aircraft is there", "Airlines", "delivery", "days", 2,
        "Ground handling contract, annex B", "Flight operations", ("gear", "vehicle"),
    ),
    Promised(
        "A first answer to a complaint of an airline", "Airlines", "response", "hours", 4,
        "Service charter, page 3", "Sales", ("text", "repair", "gear"),
    ),
    Promised(
        "What a shipper was promised is there on its day", "Shippers", "kept", "share", 95,
        "Cargo terms, section 7", "Shipping", ("bags", "vehicle"),
    ),
)  # fmt: skip


def promised_outside(stage: Stage) -> Story:
    """A month ago Anke, who is a champion, wrote down three promises; those who serve stand beside them since."""
    now = yield stage.ago(days=21)
    anke, northfield = stage.who("anke"), stage.northfield
    for one in PROMISED:
        standard = actions.keep_outside_standard(
            what=one.what, customers=one.customers, kind=one.kind, unit=one.unit, amount=Decimal(one.amount),
            written=one.written, team=northfield.teams[one.team], by=anke, now=now,
        )  # fmt: skip
        for service in one.beside:
            actions.put_beside(standard, northfield.services[service], by=anke, now=now)


STORIES = (promised_outside,)
