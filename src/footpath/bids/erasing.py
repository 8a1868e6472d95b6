"""What is left of bids when somebody is erased?"""

from datetime import datetime

from footpath.bids import sealing, states
from footpath.bids.events import BidChanged
from footpath.bids.locked import lock, unlock
from footpath.bids.models import Bid, Offer, Score, Seat
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """Bids that they ran go on with whoever leads the team; what they scored before all had handed in goes, and what
    stood in a decision stays as a former colleague's. Their name goes from every text, sealed offers too: these are
    sealed again in the same breath, and nothing of them leaves.
    """
    for bid in Bid.objects.filter(owner=person).exclude(state__in=states.OVER).select_related("team__lead"):
        lead = bid.team.lead
        if lead is not None and lead.pk != person.pk and lead.is_active:
            Bid.objects.filter(pk=bid.pk).update(owner=lead)
            record(BidChanged(), subject=bid, by=None, now=now)
    Seat.objects.filter(person=person, handed_in_at=None).delete()
    Offer.objects.filter(by=person, team__isnull=False).update(by=None)
    names = names_of(person)
    for offer in Offer.objects.exclude(locked="").select_related("bid"):
        sealed = sealing.without(offer, names)
        if sealed is not None:
            Offer.objects.filter(pk=offer.pk).update(locked=sealed)
    for model, column in ((Bid, "locked"), (Seat, "locked"), (Score, "locked"), (Offer, "agreed"), (Offer, "debrief")):
        for row in model._default_manager.exclude(**{column: ""}):
            texts = unlock(getattr(row, column))
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(**{column: lock(cleaned)})
