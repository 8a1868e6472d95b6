"""Who serves whom, as it was said by hand?"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Pair, Person, Team
from footpath.people.permissions import line_of, reach

End = Person | Team


def provider_of(pair: Pair) -> End:
    """Who serves."""
    end = pair.provider_team or pair.provider_person
    assert end is not None  # held by a constraint
    return end


def customer_of(pair: Pair) -> End:
    """Who is served."""
    end = pair.customer_team or pair.customer_person
    assert end is not None  # held by a constraint
    return end


def column(side: str, end: End) -> dict[str, End]:
    """The column of Pair that names `end` as its "provider" or "customer"."""
    return {f"{side}_{'team' if isinstance(end, Team) else 'person'}": end}


def said_of(side: str, end: End) -> QuerySet[Pair]:
    """What was said by hand of somebody as "provider" or "customer"."""
    return Pair.objects.filter(**column(side, end)).select_related(
        "provider_team", "provider_person", "customer_team", "customer_person"
    )


def is_of(person: Person, end: End) -> bool:
    """Whether somebody is this end, or leads this team or one above it; administrators of its settings are not."""
    return end == person if isinstance(end, Person) else any(one.lead_id == person.pk for one in line_of(end))


def seen_by(person: Person, on: date) -> Q:
    """Which pairs somebody sees: those of teams; those that name a person only that person, and who leads the team."""
    leads = reach(person, on).leads
    return (
        Q(provider_person=None, customer_person=None)
        | Q(provider_person=person)
        | Q(customer_person=person)
        | Q(provider_team__in=leads)
        | Q(customer_team__in=leads)
    )


def ends(provider: End, customer: End) -> dict[str, Any]:
    """The columns of a pair. ValidationError where both ends are one, or somebody has left."""
    if type(provider) is type(customer) and provider.pk == customer.pk:
        raise ValidationError({"customer": _("Choose somebody else: nobody is their own customer.")})
    for end in (provider, customer):
        if isinstance(end, Person) and not end.is_active:
            raise ValidationError({"customer": _("%(name)s does not work here any more.") % {"name": end.name}})
    return {**column("provider", provider), **column("customer", customer)}


def numbers(pair: Pair) -> dict[str, int | None]:
    """The four ends as an event keeps them."""
    return {
        "provider_team": pair.provider_team_id,
        "provider_person": pair.provider_person_id,
        "customer_team": pair.customer_team_id,
        "customer_person": pair.customer_person_id,
    }
