"""What do all verbs on a bid have in common?"""

from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.locked import lock
from footpath.bids.models import Bid
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.pure.bids import fingerprint

SHORT, LONG = 140, 4000


def held(bid: Bid, *among: str) -> Bid:
    """The bid as it is now, held until the end of the transaction; Refused where it is in none of these states."""
    rows = Bid.objects.select_for_update(of=("self",), no_key=True).select_related("team__hours", "team__lead", "owner")
    found = rows.get(pk=bid.pk)
    if found.state not in among:
        raise Refused(_("That cannot be done: the bid is %(state)s.") % {"state": found.get_state_display()})
    return found


def move(bid: Bid, to: str, *, occurrence: Occurrence, by: Person | None, now: datetime, **columns: Any) -> Bid:
    """Into another state, by whoever saw it in this one; who is slower is told who was faster."""
    if to not in states.AHEAD[bid.state]:
        raise Refused(_("That cannot be done: the bid is %(state)s.") % {"state": bid.get_state_display()})
    if Bid.objects.filter(pk=bid.pk, state=bid.state, closes_at=bid.closes_at).update(state=to, **columns) != 1:
        raise faster(bid.subject_kind, bid.pk)
    record(occurrence, subject=bid, by=by, now=now)
    return Bid.objects.get(pk=bid.pk)


def mark_of(bid: Bid, moment: datetime) -> str:
    """The fingerprint of its criteria as they stand, locked at this moment."""
    return fingerprint(bid.measures, moment.astimezone(UTC).isoformat())


def fits(bid: Bid) -> bool:
    """Whether the criteria are those that were locked, sign for sign."""
    return bid.locked_at is not None and bid.fingerprint == mark_of(bid, bid.locked_at)


def require_fits(bid: Bid) -> None:
    """Refused where the criteria were never locked, or are not what was locked."""
    if not fits(bid):
        raise Refused(
            _("The criteria are not those that were locked before offers came. Nothing can be decided by them.")
        )


def with_texts(bid: Bid, **texts: Any) -> str:
    """The texts of its end, with these."""
    return lock({**bid.texts, **texts})
