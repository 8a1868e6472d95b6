"""Who may build and run surveys, who is asked, and who may see that a survey is there?"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.people.models import Person
from footpath.surveys.models import Instrument, Invitation, Unsealing, Wave
from footpath.surveys.states import SHOWN, State


def can_build(person: Person) -> bool:
    """Champions make instruments, and edit the library of behaviors."""
    return person.is_active and person.champions


def can_run(person: Person, instrument: Instrument) -> bool:
    """Champions, and whoever owns the instrument: edit it, plan its waves, close them, call them off."""
    return person.is_active and (person.champions or instrument.owner_id == person.pk)


def require_run(person: Person | None, instrument: Instrument) -> None:
    """PermissionDenied for everybody else; nobody (None) is Footpath itself, on its schedule."""
    if person is not None and not can_run(person, instrument):
        raise PermissionDenied


def visible_instruments(person: Person) -> QuerySet[Instrument]:
    """Those that somebody may edit or run; everybody else knows an instrument from what they are asked alone."""
    if can_build(person):
        return Instrument.objects.all()
    return Instrument.objects.filter(owner_id=person.pk if person.is_active else None)


def visible_waves(person: Person) -> QuerySet[Wave]:
    """The waves of one's instruments, those in which one is asked, and those whose results are out.

    That a wave is visible says nothing about its figures: `surveys.release.released` alone hands those out.
    """
    if not person.is_active:
        return Wave.objects.none()
    if can_build(person):
        return Wave.objects.all()
    asked = Invitation.objects.filter(person=person, waits=False).values("wave")
    of_theirs = Q(pk__in=asked, state__in=(State.OPEN, State.CLOSED, State.CALLED_OFF, *SHOWN))
    return Wave.objects.filter(Q(instrument__owner=person) | of_theirs | Q(state__in=SHOWN))


def run_by(person: Person) -> QuerySet[Wave]:
    """The waves that somebody may plan, close, call off: not those that they can merely see."""
    return Wave.objects.filter(instrument__in=visible_instruments(person))


def invitations_of(person: Person) -> QuerySet[Invitation]:
    """What somebody is asked right now and has not answered yet."""
    if not person.is_active:
        return Invitation.objects.none()
    open_ones = Invitation.objects.filter(person=person, is_open=True, done=False)
    return open_ones.select_related("wave__instrument", "wave__version").order_by("wave__closes_at", "pk")


def visible_unsealings(person: Person) -> QuerySet[Unsealing]:
    """For its two officers; and for whoever wrote the answer, once it was opened, unless the law forbids it."""
    if not person.is_active:
        return Unsealing.objects.none()
    rows = Unsealing.objects.values_list("pk", "wave__officers")
    own = [pk for pk, officers in rows if person.pk in officers]
    return Unsealing.objects.filter(Q(pk__in=own) | Q(person=person, barred=""))
