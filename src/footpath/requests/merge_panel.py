"""What does a request's page say of those that became one with it or were made of it, and of who asks where it is?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from footpath.people.models import Person
from footpath.requests.lookalikes import same_again
from footpath.requests.merging import can_undo
from footpath.requests.models import Merge, Nudge, ServiceRequest, Split
from footpath.requests.nudging import last_nudge, stands, too_soon
from footpath.requests.permissions import Side, sides, standing, visible_to
from footpath.requests.states import IN_QUEUE, State
from footpath.ui.panels import Panel

_SERVES = {Side.PROVIDER, Side.LEAD}
_ALIKE = 0.75  # of the words of both titles: below that it is said where somebody looks for it alone
_TWINS_IN = (State.INCOMPLETE, State.QUEUED)  # before work begins it is worth asking whether it is there already


@dataclass(frozen=True)
class Kin:
    """Another request, as this reader may know it; `undo` where they may undo the merge."""

    number: str
    title: str
    address: str
    who: str
    state: str
    by: Person
    at: datetime
    undo: str = ""


def merged(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """Which request goes on for it; which were merged into it; of which it was split off, and what was split off."""
    kin = kin_of(thing)
    if kin is None:
        return None
    merges, splits = kin
    others = [one.into if one.request_id == thing.pk else one.request for one in merges]
    others += [one.source if one.part_id == thing.pk else one.part for one in splits]
    seen = set(visible_to(person, now.date()).filter(pk__in=[one.pk for one in others]).values_list("pk", flat=True))

    def told(other: ServiceRequest, row: Merge | Split, undo: str = "") -> Kin:
        sees = other.pk in seen
        who = other.customer.name if sees and other.customer else ""
        title, address = (other.title, other.get_absolute_url()) if sees else ("", "")
        return Kin(other.number, title, address, who, other.state, row.by, row.at, undo)

    gone = next((one for one in merges if one.request_id == thing.pk), None)
    context = {
        "it": thing,
        "into": told(gone.into, gone, _undo(gone, person, now)) if gone else None,
        "ends": _last(thing, gone, person, now),
        "came": [told(one.request, one, _undo(one, person, now)) for one in merges if one.into_id == thing.pk],
        "source": next((told(one.source, one) for one in splits if one.part_id == thing.pk), None),
        "parts": [told(one.part, one) for one in splits if one.source_id == thing.pk],
    }
    return Panel("requests/merge_panel.html", context)


def _last(thing: ServiceRequest, gone: Merge | None, person: Person, now: datetime) -> ServiceRequest | None:
    """Where it goes on in the end, where that is another one than the one into which it was merged."""
    if gone is None or thing.survivor is None or thing.survivor_id == gone.into_id:
        return None
    return visible_to(person, now.date()).filter(pk=thing.survivor.pk).first()


def _undo(one: Merge, person: Person, now: datetime) -> str:
    """The number of the merged one where this reader may undo that, and nothing has happened since."""
    return one.request.number if can_undo(one, person, now) else ""


def kin_of(thing: ServiceRequest) -> tuple[list[Merge], list[Split]] | None:
    """The merges that hold, and the splits; None where there is none, as was loaded with it."""
    if thing.__dict__.get("has_kin") is False:
        return None
    related = [f"{end}__{what}" for end in ("request", "into") for what in ("asker", "asked_for", "team", "service")]
    merges = Merge.objects.filter(Q(request=thing) | Q(into=thing), undone_at=None).select_related("by", *related)
    ends = [f"{end}__{what}" for end in ("part", "source") for what in ("asker", "asked_for")]
    splits = Split.objects.filter(Q(part=thing) | Q(source=thing)).select_related("by", *ends)
    found = list(merges), list(splits)
    return found if any(found) else None


def nudged(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """That the customer asked where it is: to them where it stands and when they may ask again; to those who serve it
    until one of them has said something.
    """
    last = last_nudge(thing)
    if last is None or thing.state not in IN_QUEUE:
        return None
    seen_as = sides(standing(person, now.date()), thing)
    again = too_soon(thing, now)
    if Side.CUSTOMER in seen_as:
        return _panel(thing, last, stands(thing), again=again) if again else None
    answered = any(one.from_provider and not one.internal and one.at > last.at for one in thing.messages.all())
    return _panel(thing, last, ()) if seen_as & _SERVES and not answered else None


def _panel(thing: ServiceRequest, last: Nudge, said: Iterable[str], again: datetime | None = None) -> Panel:
    context = {"it": thing, "last": last, "said": list(said), "again": again, "times": len(thing.nudges.all())}
    return Panel("requests/nudge_panel.html", context)


def looks_like(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """To those who serve it, before work begins: an open request that is much like it."""
    if thing.state not in _TWINS_IN or not sides(standing(person, now.date()), thing) & _SERVES:
        return None
    found = same_again(thing, person, now, at_least=_ALIKE)
    return Panel("requests/looks_like.html", {"it": thing, "found": found}) if found else None
