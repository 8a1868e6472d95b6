"""What is announced in the tests? Sales will move six places in the week after next."""

from datetime import timedelta
from typing import Any

from tests.cast import MONDAY, Cast

from footpath.requests import actions
from footpath.requests.announced import with_left
from footpath.requests.models import HeadsUp

TODAY = MONDAY.date()
FIRST, LAST = TODAY + timedelta(days=7), TODAY + timedelta(days=11)


def announced(cast: Cast, **facts: Any) -> HeadsUp:
    """Dov says that Sales will move."""
    facts = {"what": "Sales moves to the north wing", "first": FIRST, "last": LAST, "pieces": 2} | facts
    return fresh(actions.announce(cast.move, **{"by": cast.dov, "now": MONDAY} | facts))


def fresh(heads_up: HeadsUp) -> HeadsUp:
    """As it stands in the database."""
    return with_left(HeadsUp.objects.select_related("team__hours", "service__team__hours")).get(pk=heads_up.pk)
