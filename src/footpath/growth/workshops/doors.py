"""Who stands at the door of a workbook, and what may they open?

A cookie of this one workbook, with the key in it; or somebody who is signed in. Nothing else: no number in an address
opens anything.
"""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.keys import hash_of
from footpath.growth.workshops.leading import Facilitator, can_lead_workshop
from footpath.people.models import Person

GUEST, LEAD = "workbook_", "workbook_lead_"
PATH = "/workbook"
MANY = 30  # workbooks that one browser remembers


@dataclass(frozen=True)
class Here:
    """A workshop, and who looks at it."""

    workshop: Workshop
    participant: Participant | None
    by: Facilitator

    @cached_property
    def leads(self) -> bool:
        """Whether they are the one who leads it."""
        return can_lead_workshop(self.by, self.workshop)


def signed_in(request: HttpRequest) -> Person | None:
    """Whoever is signed in; a browser without a session costs no question."""
    person = request.user
    return person if isinstance(person, Person) and person.is_active else None


def taking_part(request: HttpRequest, code: str) -> Participant | None:
    """The workbook of this workshop that this browser, or whoever is signed in, may open: their own."""
    found = Participant.objects.filter(workshop__code=code).select_related("workshop", "person")
    key = request.COOKIES.get(f"{GUEST}{code}", "")
    mine = found.filter(key_hash=hash_of(key)).first() if key else None
    if mine is None and (person := signed_in(request)) is not None:
        mine = found.filter(person=person).first()
    return mine


def leading(request: HttpRequest, code: str) -> Here:
    """The workshop, for whoever leads it; Http404 for everybody else."""
    workshop = Workshop.objects.filter(code=code).select_related("facilitator").first()
    by = Facilitator(signed_in(request), request.COOKIES.get(f"{LEAD}{code}", ""))
    if workshop is None or not can_lead_workshop(by, workshop):
        raise Http404
    return Here(workshop, None, by)


def here(request: HttpRequest, code: str) -> Here | None:
    """The workshop for whoever takes part in it or leads it; None for everybody else, whether it exists or not."""
    by = Facilitator(signed_in(request), request.COOKIES.get(f"{LEAD}{code}", ""))
    mine = taking_part(request, code)
    if mine is not None:
        return Here(mine.workshop, mine, by)
    workshop = Workshop.objects.filter(code=code).first() if by.key or by.person else None
    found = Here(workshop, None, by) if workshop else None
    return found if found and found.leads else None


def remember(response: HttpResponseBase, workshop: Workshop, participant: Participant | None = None) -> None:
    """Let this browser open the workbook of `participant` again; without one, the facilitator's page."""
    name = f"{GUEST if participant else LEAD}{workshop.code}"
    response.set_cookie(
        name,
        participant.key if participant else workshop.key,
        max_age=int(states.KEPT.total_seconds()),
        path=PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def forget(response: HttpResponseBase, code: str) -> None:
    """This browser opens neither of them any more."""
    for start in (GUEST, LEAD):
        response.delete_cookie(f"{start}{code}", path=PATH, samesite="Lax")


def on_this_device(request: HttpRequest) -> list[tuple[Workshop, bool]]:
    """The workbooks that this browser, or whoever is signed in, may open, and whether they lead them; newest first."""
    hashes = _hashes(request)
    person = signed_in(request)
    leads, guests = Q(key_hash__in=hashes), Q(participants__key_hash__in=hashes, participants__removed_at=None)
    if person is not None:
        leads |= Q(facilitator=person)
        guests |= Q(participants__person=person, participants__removed_at=None)
    if not hashes and person is None:
        return []
    led = set(Workshop.objects.filter(leads).values_list("pk", flat=True))
    found = Workshop.objects.filter(leads | guests).distinct().order_by("-created_at", "-pk")[:MANY]
    return [(one, one.pk in led) for one in found]


def _hashes(request: HttpRequest) -> list[str]:
    keys = [value for name, value in request.COOKIES.items() if name.startswith(GUEST)][: 2 * MANY]
    return [found for key in keys if (found := hash_of(key))]


def signature(code: str) -> str:
    """What stands beside the code in the drawn one: whoever scans it need not be counted among those who guess."""
    return salted_hmac("footpath.workbook-code", code, algorithm="sha256").hexdigest()[:16]
