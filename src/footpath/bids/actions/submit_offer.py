"""How does a team hand in an offer, and procurement a vendor's quote?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.bids import sealing, states
from footpath.bids.actions._bid import held
from footpath.bids.actions._offer import Terms, said
from footpath.bids.events import OfferSent
from footpath.bids.models import Bid, Offer, OfferFile
from footpath.bids.permissions import enters_quotes, may_offer, require, visible_offers
from footpath.files.actions import store
from footpath.files.names import clean
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused, faster

MOST_FILES, MOST_MB = 5, 5
_MB = 1024 * 1024


@transaction.atomic
def submit_offer(
    bid: Bid, terms: Terms, *, team: Team | None, by: Person, now: datetime,
    offer: Offer | None = None, files: Sequence[File[bytes]] = (),
) -> Offer:  # fmt: skip
    """Seal what is offered until the closing moment; `offer` is the earlier one that it replaces. For a team by whoever
    leads it, for a vendor (no team) by whoever is named as procurement. One second too late is too late.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    on = now.date()
    require(may_offer(by, bid, on).filter(pk=team.pk).exists() if team else enters_quotes(by, bid, on))
    if offer is not None and not visible_offers(by, on).filter(pk=offer.pk, bid=bid, team=team).exists():
        raise PermissionDenied
    bid = held(bid, states.OPEN)
    if now >= bid.closes_at:
        raise Refused(_("The moment for offers is over. This one was not taken; what you typed is still here."))
    found: dict[str, Any] = said(terms, bid, now, outside=team is None)
    if offer is not None and team is None and not files:
        found["file_names"] = sealing.file_names(offer)
    kept = offer or Offer(bid=bid, team=team)
    kept.by, kept.sent_at, kept.locked = by, now, sealing.seal(bid, team.pk if team else None, found)
    _keep(kept, is_new=offer is None)
    if team is None and files:
        _attach(kept, files, now)
    record(OfferSent(), subject=kept, by=by, now=now)
    return kept


def _keep(offer: Offer, *, is_new: bool) -> None:
    """Two of one team who hand in at once: one of them is told."""
    if not is_new:
        columns = {"by": offer.by, "sent_at": offer.sent_at, "locked": offer.locked}
        if Offer.objects.filter(pk=offer.pk).update(**columns) != 1:
            raise Refused(_("This offer was taken back meanwhile. Hand it in as a new one; what you typed is here."))
        return
    try:
        with transaction.atomic():
            offer.save()
    except IntegrityError:
        raise faster(offer.bid.subject_kind, offer.bid_id) from None


def _attach(offer: Offer, files: Sequence[File[bytes]], now: datetime) -> None:
    """Instead of those that were attached before."""
    if len(files) > MOST_FILES:
        raise ValidationError({"attached": _("Attach at most %(most)s files.") % {"most": MOST_FILES}})
    if any((one.size or 0) > MOST_MB * _MB for one in files):
        raise ValidationError({"attached": _("A file can have up to %(most)s MB here.") % {"most": MOST_MB}})
    names = {}
    OfferFile.objects.filter(offer=offer).delete()
    for one in files:
        name = clean(one.name or "")
        if not one.size:
            raise ValidationError({"attached": _("“%(name)s” is empty.") % {"name": name}})
        stored = store(sealing.sealed_file(one.read()), by_id=None, now=now)
        OfferFile.objects.create(offer=offer, file=stored)
        names[stored.pk] = name
    Offer.objects.filter(pk=offer.pk).update(locked=sealing.resealed(offer, file_names=names))
