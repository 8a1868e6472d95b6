"""Who reads what is offered, and when? The one place in which an offer is opened.

Until the moment is over only the side that offers; from then on those who compare. The moment stands in the sealed text
itself: whoever changes the row of the bid, by whichever way, opens nothing earlier.
"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from footpath.bids import states
from footpath.bids.models import Bid, Offer, OfferFile
from footpath.bids.permissions import compares, visible_offers
from footpath.files import disk
from footpath.people import locks
from footpath.people.models import Person
from footpath.people.traces import without_names

_PURPOSE = "bid_offer"
_BOUND = ("bid", "team", "not_before")


def seal(bid: Bid, team: int | None, said: dict[str, Any]) -> str:
    """What is offered, as it lies in the database: bound to this bid, this side and the moment."""
    bound = {"bid": bid.pk, "team": f"team {team or 0}", "not_before": bid.closes_at.isoformat()}
    return locks.lock(_PURPOSE, {**said, **bound})


def read(offer: Offer, reader: Person, now: datetime) -> dict[str, Any]:
    """What is offered. PermissionDenied for everybody who may not know it yet, or at all."""
    said = _unlocked(offer)
    if visible_offers(reader, now.date()).filter(pk=offer.pk).exists():
        return said
    if not is_due(offer.bid, said, now) or not compares(reader, offer.bid, now.date()):
        raise PermissionDenied
    return said


def read_all(bid: Bid, reader: Person, now: datetime) -> list[tuple[Offer, dict[str, Any]]]:
    """All offers of a bid that is opened, for somebody who compares them."""
    if not compares(reader, bid, now.date()):
        raise PermissionDenied
    found = [(offer, _unlocked(offer)) for offer in bid.offers.select_related("team__lead").prefetch_related("files")]
    if any(not is_due(bid, said, now) for _offer, said in found):
        raise PermissionDenied
    return found


def is_due(bid: Bid, said: dict[str, Any], now: datetime) -> bool:
    """Whether the moment is over: by the bid, and by what was sealed."""
    sealed_until = datetime.fromisoformat(said["not_before"]) if said.get("not_before") else bid.closes_at
    return bid.state in states.OPENED and now >= bid.closes_at and now >= sealed_until


def name_of(offer: Offer) -> str:
    """Whose offer it is, once it is opened."""
    if offer.team is not None:
        return str(offer.team.name)
    if offer.bid.state not in states.OPENED:
        raise PermissionDenied
    return str(_unlocked(offer).get("vendor") or _("A vendor"))


def promised(offer: Offer) -> dict[str, Any]:
    """The offer that was awarded, for looking back; nothing of any other one."""
    if not offer.is_awarded or offer.bid.state not in states.AFTER_DECISION:
        raise PermissionDenied
    return _unlocked(offer)


def asked_figures(offer: Offer, now: datetime) -> list[str]:
    """The keys of the figures that a team offers as evidence; for the verb that opens all offers."""
    said = _unlocked(offer)
    if offer.bid.state not in states.OPENED or now < offer.bid.closes_at:
        raise PermissionDenied
    return list(said.get("figures", []))


def resealed(offer: Offer, **more: Any) -> str:
    """The same with more in it; nothing of it leaves."""
    return locks.lock(_PURPOSE, {**_unlocked(offer), **more})


def file_names(offer: Offer) -> dict[str, str]:
    """The names of its files by their keys, for the verb that replaces it."""
    return dict(_unlocked(offer).get("file_names", {}))


def without(offer: Offer, names: dict[str, str]) -> str | None:
    """The same without these names, sealed again; None where nothing changes. Nothing of it leaves."""
    said = _unlocked(offer)
    bound = {name: said[name] for name in _BOUND if name in said}
    cleaned = without_names({key: value for key, value in said.items() if key not in _BOUND}, names) | bound
    return None if cleaned == said or "lost" in said else locks.lock(_PURPOSE, cleaned)


def sealed_file(content: bytes) -> ContentFile[bytes]:
    """The bytes of a file as they lie on the disk until somebody may open them; its name is kept in the offer."""
    return ContentFile(locks.box(_PURPOSE).encrypt(content), name="offer.sealed")


def file_bytes(file: OfferFile, reader: Person, now: datetime) -> tuple[str, bytes]:
    """The name and the bytes of a file, for whoever may read the offer."""
    said = read(file.offer, reader, now)
    name = str(said.get("file_names", {}).get(file.file_id, "file"))
    return name, locks.box(_PURPOSE).decrypt(disk.path_of(file.file_id).read_bytes())


def _unlocked(offer: Offer) -> dict[str, Any]:
    said = locks.unlock(_PURPOSE, offer.locked)
    of = f"team {offer.team_id or 0}"
    if said.get("bid", offer.bid_id) != offer.bid_id or said.get("team", of) != of:
        return {"lost": True}  # a text of another offer was put in its place
    return said


def as_download(name: str, content: bytes) -> HttpResponse:
    """Whatever is inside, the browser saves it and does not run it; nothing keeps a copy (as files/serving.py)."""
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "private, no-store",
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
    }
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)
