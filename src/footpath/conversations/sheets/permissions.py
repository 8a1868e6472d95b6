"""Who may see a service worksheet?

The two whom it is about, each from the moment in which it is theirs; nobody else: no lead, no administrator, no
program, no export. Those who lead one of the two learn that there is one only where both say so, and nothing of it.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.conversations.models import SheetRound, Worksheet
from footpath.conversations.sheets import states
from footpath.people.models import Membership, Person
from footpath.people.permissions import leads_person, reach


def visible_sheets(person: Person) -> QuerySet[Worksheet]:
    """Those of the customers whom one asks, and those in which one is asked."""
    if not person.is_active:
        return Worksheet.objects.none()
    asked = Q(customer=person) & ~Q(state__in=states.UNKNOWN_TO_CUSTOMER) & ~Q(sent_at=None)
    found = Worksheet.objects.filter(Q(provider=person) | asked)
    return found.select_related("provider", "customer", "provider_team", "customer_team", "round")


def visible_rounds(person: Person) -> QuerySet[SheetRound]:
    """One's own."""
    return SheetRound.objects.filter(owner=person) if person.is_active else SheetRound.objects.none()


def told_to_lead(lead: Person, about: Person, on: date) -> QuerySet[Worksheet]:
    """Which worksheets of somebody whom one leads are known to be there: both say so, and they are open to both."""
    told = Worksheet.objects.filter(provider_tells=True, customer_tells=True, state__in=states.OPEN_EYES)
    if not leads_person(lead, about, on):
        return told.none()
    return told.filter(Q(provider=about) | Q(customer=about)).select_related("provider", "customer")


def above(provider: Person, customers: list[Person], on: date) -> list[Person]:
    """Of these customers those whom the provider leads, directly or from further above: they could not speak freely."""
    led = reach(provider, on).leads
    rows = Membership.objects.on(on).filter(team__in=led, person__in=customers).values_list("person_id", flat=True)
    below = set(rows)
    return [one for one in customers if one.pk in below]


def require_provider(sheet: Worksheet, by: Person) -> None:
    """PermissionDenied for everybody else."""
    if sheet.provider_id != by.pk or not by.is_active:
        raise PermissionDenied


def require_customer(sheet: Worksheet, by: Person) -> None:
    """PermissionDenied for everybody else."""
    if sheet.customer_id != by.pk or not by.is_active:
        raise PermissionDenied


def require_party(sheet: Worksheet, by: Person) -> None:
    """PermissionDenied for everybody but the two."""
    if by.pk not in (sheet.provider_id, sheet.customer_id) or not by.is_active:
        raise PermissionDenied
