"""Where does a call go that somebody writes down: onto a request, into a draft, or between the two?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.models import ServiceRequest, Word
from footpath.requests.models.asked import Channel
from footpath.requests.refusals import Unclear


@transaction.atomic
def write_down(
    about: ServiceRequest | Service | None, facts: Mapping[str, Any], *, caller: Person, by: Person, now: datetime
) -> ServiceRequest | Word:
    """Keep what was said (`text`, `visit`, `call_back_by`): on a request of the caller, as the draft of a new one for
    them, or, about nothing that is there yet, as a word between the two. Returns where it is now.

    Raises what the verbs raise, and Unclear for a call back about what was not asked yet.
    """
    if isinstance(about, ServiceRequest):
        actions.log_call(about, **facts, by=by, now=now)
        return about
    if about is None:
        return actions.take_down(**facts, caller=caller, by=by, now=now)
    if facts["call_back_by"]:
        raise Unclear("about", _("A call back is promised on a request that is there. Ask first, then note the call."))
    return actions.save_draft(
        None, service=about, by=by, now=now, asked_for=caller, title=facts["text"][:200],
        details=facts["text"] if len(facts["text"]) > 200 else "",
        channel=Channel.VISIT if facts["visit"] else Channel.CALL,
    )  # fmt: skip
