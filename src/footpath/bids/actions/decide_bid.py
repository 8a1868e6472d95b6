"""How is a bid decided?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.actions._bid import LONG, held, move, require_fits, with_texts
from footpath.bids.events import BidDebriefed, BidDecided
from footpath.bids.models import Bid, Offer, Outcome
from footpath.bids.permissions import decides, require, works_on
from footpath.people import typed
from footpath.people.models import Person

KEEPS = (Outcome.KEEP, Outcome.PLAN)


@transaction.atomic
def decide_bid(
    bid: Bid, *, outcome: str, offers: Sequence[Offer], reason: str, plan: str = "", by: Person, now: datetime
) -> Bid:
    """Keep, keep with a plan, split or move, with a reason that everybody who has a part reads; by somebody who runs it
    and has nothing to do with an offer. Of two who decide at once one does.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(decides(by, bid, now.date()))
    bid = held(bid, states.SCORED)
    require_fits(bid)
    chosen = _chosen(bid, outcome, offers, now)
    texts = {
        "reason": typed.many_lines("reason", reason, longest=LONG, needed=True),
        "plan": typed.many_lines("plan", plan, longest=LONG, needed=outcome == Outcome.PLAN),
    }
    today = now.date()
    decided = move(
        bid, states.DECIDED, occurrence=BidDecided(outcome), by=by, now=now, outcome=outcome, decided_at=now,
        decided_by=by, debrief_by=bid.team.calendar.working_day_after(now, states.DEBRIEF_DAYS),
        verify_on=today + states.VERIFY_AFTER, locked=with_texts(bid, **texts),
    )  # fmt: skip
    decided.offers.filter(pk__in=[one.pk for one in chosen]).update(is_awarded=True)
    if not decided.offers.filter(is_awarded=False).exists():
        return move(decided, states.DEBRIEFED, occurrence=BidDebriefed(), by=None, now=now)
    return decided


def _chosen(bid: Bid, outcome: str, offers: Sequence[Offer], now: datetime) -> list[Offer]:
    """The offers that get it, as many and of whom the outcome allows; ValidationError naming the field."""
    if outcome not in Outcome.values:
        raise ValidationError({"outcome": _("Choose one.")})
    found = list(bid.offers.filter(pk__in=[one.pk for one in offers]).select_related("team__lead"))
    if outcome in KEEPS and (len(found) > 1 or any(one.team is None for one in found)):
        raise ValidationError({"offers": _("To keep who serves you now, choose their offer, or none.")})
    if outcome == Outcome.MOVE and len(found) != 1:
        raise ValidationError({"offers": _("Choose the one offer that gets it.")})
    if outcome == Outcome.SPLIT and len(found) < 2:
        raise ValidationError({"offers": _("Choose the offers among which it is split.")})
    for one in found:
        if one.team is not None and not works_on(one.team, now.date()):
            raise ValidationError({"offers": _("Nobody works in %(team)s any more.") % {"team": one.team}})
    return found
