"""What helps Ben in the tests? A checklist of two lines, and a reply of Facilities."""

from typing import Any

from tests.cast import MONDAY, Cast
from tests.requests.stages import new_terms

from footpath.requests import actions
from footpath.requests.models import Reply

PHOTO, KEYS = "Photos of the places before", "Keys handed over"
CHECKLIST = [{"text": PHOTO, "needed": True}, {"text": KEYS}]
TEXT = "Hello {first_name}, {number} is planned for {promised}. {me}"


def with_checklist(cast: Cast) -> None:
    """From now on the work of the service has a checklist."""
    new_terms(checklist=CHECKLIST)
    cast.move.refresh_from_db()


def reply(cast: Cast, **facts: Any) -> Reply:
    """Ben has written it for Facilities."""
    facts = {"name": "Planned", "text": TEXT, "by": cast.ben, "now": MONDAY} | facts
    return actions.write_reply(cast.facilities, **facts)
