"""How does one of two people propose a standard to the other?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from footpath.conversations.actions._standards import begin
from footpath.conversations.models import AgreedKind, Standard
from footpath.conversations.standards.checked import standard_from
from footpath.conversations.standards.wording import Observed
from footpath.people.models import Person


@transaction.atomic
def propose_standard(
    *, provider: Person, customer: Person, behavior: str, measure: str, unit: str = "",
    current: float | str | None = None, target: float | str, since: date | None = None,
    checker: Person | None = None, noticed: str, at_most: bool = False, every_weeks: int = 4, in_register: bool = True,
    conclusion: str = "", observed: Sequence[Observed | Mapping[str, str]] = (), origin: str = "",
    origin_pk: int | None = None, by: Person, now: datetime,
) -> Standard:  # fmt: skip
    """Write down what a service is to be; it holds once both have agreed to the same wording.

    `behavior` says who does what, and when or how often. `measure` is the key of a figure of MEASURES, which is then
    counted from requests between the two teams (its unit follows; shares in percent), or words for what is counted by
    hand in `unit`. `checker` is one of the two, the customer unless said. `origin` is "worksheet", "interview" or "".

    Raises PermissionDenied for whoever is neither, ValidationError naming the field: also where `behavior` holds a
    word that judges, or a `conclusion` comes without a behavior that was `observed`.
    """
    side = "provider" if checker and checker.pk == provider.pk else "customer"
    if checker and checker.pk not in (provider.pk, customer.pk):
        side = "somebody else"
    wording = standard_from(
        now.date(),
        {
            "behavior": behavior, "measure": measure, "unit": unit, "current": current, "target": target,
            "since": since, "checker": side, "noticed": noticed, "at_most": at_most, "every_weeks": every_weeks,
            "in_register": in_register, "conclusion": conclusion, "observed": observed,
        },
    )  # fmt: skip
    return begin(
        AgreedKind.STANDARD, wording, provider=provider, customer=customer, origin=origin, origin_pk=origin_pk, by=by,
        now=now,
    )  # fmt: skip
