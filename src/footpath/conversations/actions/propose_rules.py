"""How does one of two people propose rules for how they work together?"""

from datetime import date, datetime

from django.db import transaction

from footpath.conversations.actions._standards import begin
from footpath.conversations.models import AgreedKind, Standard
from footpath.conversations.standards.checked import rules_from
from footpath.people.models import Person


@transaction.atomic
def propose_rules(
    *, provider: Person, customer: Person, provider_will: str, customer_will: str, when_wrong: str, review_on: date,
    origin: str = "", origin_pk: int | None = None, by: Person, now: datetime,
) -> Standard:  # fmt: skip
    """Write down what each of two people will do, what they do when it goes wrong, and when they look at it again;
    it holds once both have agreed to the same wording. The two alone read it.

    Raises PermissionDenied for whoever is neither, ValidationError naming the field.
    """
    said = {
        "provider_will": provider_will,
        "customer_will": customer_will,
        "when_wrong": when_wrong,
        "review_on": review_on,
    }
    wording = rules_from(now.date(), said)
    return begin(
        AgreedKind.RULES, wording, provider=provider, customer=customer, origin=origin, origin_pk=origin_pk, by=by,
        now=now,
    )  # fmt: skip
