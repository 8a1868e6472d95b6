"""What is promised outside in the tests?"""

from datetime import datetime
from decimal import Decimal
from typing import Any

from tests.cast import MONDAY

from footpath.catalog import actions
from footpath.catalog.models import OutsideStandard
from footpath.demo.cast import Cast
from footpath.people.models import Person

SAID: dict[str, Any] = {
    "what": "An answer to a complaint",
    "customers": "Airlines",
    "kind": "response",
    "unit": "hours",
    "amount": Decimal("4"),
    "written": "Ground handling contract, page 12",
}


def champion(cast: Cast) -> Person:
    """Dov keeps what is promised outside."""
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    cast.dov.refresh_from_db()
    return cast.dov


def promised_outside(cast: Cast, now: datetime = MONDAY, **said: Any) -> OutsideStandard:
    """A champion has written it down; Flight operations keeps it."""
    facts = {**SAID, "team": cast.flight_operations, **said}
    return actions.keep_outside_standard(**facts, by=champion(cast), now=now)
