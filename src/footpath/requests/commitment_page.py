"""What does the page of an outside commitment tell?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests.chain_words import drawn
from footpath.requests.chains import Chain, chain_of
from footpath.requests.commitment_words import situation
from footpath.requests.late_shares import born
from footpath.requests.models import Commitment
from footpath.requests.story import Moment
from footpath.requests.time_spent import spent_along, together
from footpath.requests.time_words import TONES, label, names_for
from footpath.ui import wording
from footpath.ui.charts.ledger import Segment

OFFICE_DAY = 8 * 3600  # teams along a chain have days of different lengths
MOMENTS = 50  # of its history, the newest ones


def told(commitment: Commitment, reader: Person, now: datetime) -> dict[str, Any]:
    """How it stands, the chain that serves it, where a lateness was born, and what happened to it."""
    chain, end = chain_of(commitment, reader, now), f"c{commitment.pk}"
    late = born(chain, end, now) if commitment.dropped_at is None else None
    events = Event.objects.filter(subject_kind=commitment.subject_kind, subject_id=commitment.pk).order_by("-id")
    return {
        "situation": situation(commitment, now),
        "chain": drawn(chain, now, here=end, lost=late.lost if late else None),
        "is_served": len(chain.nodes) > 1,
        "born": late,
        "spent": (spent := time_along(chain, now)),
        "spent_total": wording.working_days(sum(one.value for one in spent), OFFICE_DAY),
        "moments": _moments(list(events[:MOMENTS])),
    }


def time_along(chain: Chain, now: datetime) -> list[Segment]:
    """Where the working time went along a chain, over the hops that the reader may see. Waiting for a team whose own
    hop is among them is left out: that time stands there.
    """
    hops = [node.request for node in chain.nodes if node.request is not None and node.seen]
    teams = {hop.team_id for hop in hops}
    lines = [line for lines in spent_along(hops, now).values() for line in lines if line.waited_for not in teams]
    names = names_for(lines)
    return [
        Segment(label(line, names), line.seconds, wording.days(line.seconds, OFFICE_DAY), TONES[line.account])
        for line in together(lines)
    ]


def _moments(events: list[Event]) -> list[Moment]:
    """What happened, newest first."""
    names = dict(Person.objects.filter(pk__in={one.actor_id for one in events}).values_list("pk", "name"))
    found = []
    for event in events:
        who = names.get(event.actor_id or 0, _("A former colleague")) if event.actor_id else "Footpath"
        found.append(Moment(who=who, what=event.occurrence().sentence(who), at=event.at))
    return found
