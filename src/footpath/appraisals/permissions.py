"""Who may see an appraisal, and who reads its report?

The person; whoever leads them, by name; one coach whom the person chose. The report is the person's first, and whoever
leads them reads it once it is shared. Whoever rates sees the questions, and nothing else. Nobody sees who has answered,
administrators see nothing at all: whoever asks for another one is told that there is none.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.circle import supervisor_of
from footpath.appraisals.models import Appraisal, Group, Purpose, Rater, Standing
from footpath.people.models import Person
from footpath.people.permissions import leads_person


def visible_appraisals(person: Person) -> QuerySet[Appraisal]:
    """Those whose page somebody may open."""
    if not person.is_active:
        return Appraisal.objects.none()
    coached = Q(coach=person, state__in=states.READ)
    found = Appraisal.objects.filter(Q(subject=person) | Q(supervisor=person) | coached)
    return found.select_related("subject", "supervisor", "coach", "pulse_of")


def known_appraisals(person: Person) -> QuerySet[Appraisal]:
    """The same, and those in which they are asked: a notice may say that there is one."""
    asked = Rater.objects.filter(appraisal=OuterRef("pk"), person=person, standing=Standing.ASKED, waits=False)
    seen = visible_appraisals(person).order_by().values("pk")
    found = Appraisal.objects.filter(Q(pk__in=seen) | Exists(asked)) if person.is_active else Appraisal.objects.none()
    return found.select_related("subject", "supervisor", "coach")


def own_seat(person: Person, pk: int) -> Rater | None:
    """Where somebody is asked in an appraisal; None where they are not."""
    asked = Rater.objects.filter(appraisal=pk, person=person, standing=Standing.ASKED, waits=False)
    return asked.select_related("appraisal__subject", "appraisal__supervisor", "person").first()


def can_begin(by: Person, subject: Person, purpose: str, on: date) -> bool:
    """Everybody their own, to get better; whoever leads somebody, of either kind."""
    if not by.is_active or not subject.is_active:
        return False
    if by.pk == subject.pk:
        return purpose == Purpose.DEVELOPMENT and supervisor_of(by, on) is not None
    return leads_person(by, subject, on)


def why_not_begin(by: Person, subject: Person, on: date) -> str:
    """Why somebody may not begin it like this, in words."""
    if by.pk != subject.pk:
        return _("You can begin it for yourself, and for people whom you lead.")
    if supervisor_of(by, on) is None:
        return _("Nobody leads you here, so nobody could agree with the list of those who are asked.")
    return _("An appraisal is begun by whoever leads you. For yourself you can begin one to get better.")


def can_set_up(person: Person, it: Appraisal) -> bool:
    """Whoever began it."""
    return person.is_active and person.pk == it.begun_by_id


def is_subject(person: Person, it: Appraisal) -> bool:
    """The person of whom it is."""
    return person.is_active and person.pk == it.subject_id


def can_approve(person: Person, it: Appraisal, on: date) -> bool:
    """Whoever leads the person, and never the person: an administrator has no more to say here than anybody."""
    return person.pk == it.supervisor_id != it.subject_id and leads_person(person, it.subject, on)


def can_cancel(person: Person, it: Appraisal) -> bool:
    """Of a development one the person; of an appraisal whoever leads them."""
    if it.purpose == Purpose.DEVELOPMENT:
        return is_subject(person, it)
    return person.is_active and person.pk == it.supervisor_id


def can_read_report(person: Person, it: Appraisal) -> bool:
    """The person and their coach from its release on, whoever leads them once it is shared."""
    if it.state not in states.READ or not person.is_active:
        return False
    return person.pk in (it.subject_id, it.coach_id) or (person.pk == it.supervisor_id and it.shared_at is not None)


def can_agree(person: Person, it: Appraisal) -> bool:
    """Who writes down what follows: the person, and whoever leads them once it is shared."""
    return is_subject(person, it) or (can_read_report(person, it) and person.pk == it.supervisor_id)


def require(may: bool) -> None:
    """PermissionDenied unless it is theirs."""
    if not may:
        raise PermissionDenied


def anonymous(group: str) -> bool:
    """Whether those of a group rate without their names."""
    return group not in (Group.SELF, Group.SUPERVISOR)
