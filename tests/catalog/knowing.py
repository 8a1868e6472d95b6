"""What is known about the service of the tests? What one may move oneself, and where the keys are."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from tests.cast import MONDAY, Cast

from footpath.catalog import actions
from footpath.catalog.models import Snippet

TODAY = MONDAY.date()
KEY = UUID(int=7)
TITLE = "May I move my own monitor?"
BODY = "Yes: unplug both cables, carry it, and plug it in. Ask where a desk moves, too."


def known(cast: Cast, **facts: Any) -> Snippet:
    """Ben has written it down for everybody."""
    facts = {"title": TITLE, "body": BODY, "words": "screen display", "by": cast.ben, "now": MONDAY} | facts
    return actions.write_snippet(cast.move, **facts)


def inside(cast: Cast) -> Snippet:
    """What Facilities keeps for itself."""
    title = "Where are the keys of the monitor store?"
    return known(cast, title=title, body="In the safe of the north wing.", inside=True)


def due(cast: Cast, **facts: Any) -> Snippet:
    """Its day has come: by Tuesday it is to be looked at again."""
    return known(cast, review_on=TODAY + timedelta(days=1), **facts)
