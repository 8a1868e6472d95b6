"""From what does a bid begin: a request, a commitment, a service, or another bid that it replaces?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.forms import typed_of
from footpath.bids.models import Bid
from footpath.bids.permissions import runs, visible_bids
from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.requests.commitments import visible_commitments
from footpath.requests.models import Commitment
from footpath.requests.permissions import visible_to
from footpath.ui.wording import day

NONE = {"request": None, "commitment": None, "service": None, "replaces": None}


def linked(asked: Mapping[str, str], person: Person, now: datetime) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the new bid leads back to, as far as `person` may see it, and the words that it begins with."""
    on = now.date()
    kinds: dict[str, Any] = {
        "request": visible_to(person, on).select_related("service"),
        "commitment": visible_commitments(person),
        "service": Service.objects.all(),
        "replaces": visible_bids(person, on).exclude(state__in=states.UNTIL_OPENED[:1]),
    }
    for kind, seen in kinds.items():
        key = asked.get(kind, "")
        found = seen.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 10 else None
        if found is not None and (kind != "replaces" or runs(person, found, on)):
            return _from(kind, found)
    return dict(NONE), {"currency": "EUR"}


def _from(kind: str, found: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    links = {**NONE, kind: found}
    if kind == "replaces":
        assert isinstance(found, Bid)
        again = {name: getattr(found, name) for name in ("request", "commitment", "service")}
        return {**links, **again}, {key: value for key, value in typed_of(found).items() if key != "closes_at"}
    if kind == "request":
        links["service"] = found.service
        return links, {"title": found.title, "currency": "EUR", "team": found.customer_team_id}
    if kind == "commitment":
        return links, {"title": str(found)[:140], "currency": "EUR", "team": found.team_id, "need": _waits(found)}
    words = _("Who does “%(service)s” for us") % {"service": found}
    return links, {"title": words[:140], "currency": "EUR"}


def _waits(commitment: Commitment) -> str:
    """What somebody outside waits for, and until when."""
    facts = {"customer": commitment.customer, "day": day(commitment.due_at)}
    return _("%(customer)s waits for it until %(day)s.") % facts
