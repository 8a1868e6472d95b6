"""Who may see and do what with things that two people agreed on?

The two alone, whoever leads or administers here. Their teams read what holds, without names, where both have agreed to
that in the wording itself (register.py).
"""

from django.db.models import Q, QuerySet

from footpath.conversations.models import Standard, StandardState, StandardVersion, WordingState
from footpath.conversations.standards.events import StandardHandedOn
from footpath.history.models import Event
from footpath.people.models import Person

OPEN = (StandardState.PROPOSED, StandardState.AGREED, StandardState.LEFT)


def visible_standards(person: Person) -> QuerySet[Standard]:
    """Those of which somebody is one of the two."""
    if not person.is_active:
        return Standard.objects.none()
    mine = Standard.objects.filter(Q(provider=person) | Q(customer=person))
    return mine.select_related("provider", "customer", "provider_team", "customer_team")


def readable_versions(standard: Standard, person: Person) -> QuerySet[StandardVersion]:
    """The wordings that one of the two reads: whoever took the place of somebody who left reads what was worded since,
    and not what the two before them had said to each other.
    """
    found = StandardVersion.objects.filter(standard=standard)
    handed = Event.objects.filter(
        subject_kind=Standard.subject_kind, subject_id=standard.pk, kind=StandardHandedOn.kind
    )
    for number in sorted((one["number"] for one in handed.values_list("facts", flat=True)), reverse=True):
        if not found.filter(number__lt=number, signatures__person=person).exists():
            return found.filter(number__gte=number)
    return found


def is_side(person: Person, standard: Standard) -> bool:
    """Whether somebody is one of the two."""
    return person.is_active and person.pk in (standard.provider_id, standard.customer_id)


def other_side(standard: Standard, person: Person) -> Person:
    """With whom somebody agreed on it."""
    return standard.customer if person.pk == standard.provider_id else standard.provider


def checker_of(standard: Standard, version: StandardVersion) -> Person:
    """Who says whether it was kept: the wording names the side, and whoever stands there by now is asked."""
    return standard.provider if version.wording.checker == "provider" else standard.customer


def can_agree(person: Person, standard: Standard, version: StandardVersion) -> bool:
    """Whoever is one of the two and has not agreed to this wording yet, while it waits."""
    waits = version.state == WordingState.WAITS and standard.state != StandardState.LEFT
    return waits and is_side(person, standard) and person.pk not in {one.person_id for one in version.signatures.all()}


def can_word(person: Person, standard: Standard) -> bool:
    """Either of the two says it in other words, also what holds."""
    return is_side(person, standard) and standard.state in (StandardState.PROPOSED, StandardState.AGREED)


def can_end(person: Person, standard: Standard) -> bool:
    """Either of the two ends what holds, or what somebody left behind."""
    return is_side(person, standard) and standard.state in (StandardState.AGREED, StandardState.LEFT)


def can_edit_words(person: Person) -> bool:
    """Champions keep the list of words that judge."""
    return person.champions and person.is_active
