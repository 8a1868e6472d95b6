"""Who has to agree before work starts, and who stands in for them?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from footpath.catalog.models import Service, ServiceVersion, Signer
from footpath.people.models import Person, Team
from footpath.people.permissions import line_of
from footpath.people.queries import away
from footpath.requests.models import ServiceRequest, SignOff


@dataclass(frozen=True)
class Ask:
    """What decides who is asked: the terms, who asks, whom it is for, and their team."""

    terms: Service | ServiceVersion
    asker: Person | None
    customer: Person | None
    team: Team | None


@dataclass(frozen=True)
class Signers:
    """Whose yes is needed, and who may give it in their place while they are away."""

    approver: Person
    delegate: Person | None = None


def signers(service_request: ServiceRequest, now: datetime) -> Signers | None:
    """Who has to agree to this request, by the terms on which it is asked; None where nobody has to."""
    it = service_request
    if not it.terms.sign_off:
        return None
    return who_signs(Ask(it.terms, it.asker, it.customer, it.customer_team), now)


def who_signs(ask: Ask, now: datetime) -> Signers | None:
    """Who has to agree: the first of those who could that is there, or has somebody who stands in; while all of them
    are away, the first. None where the service asks for nobody's yes, where the asker decides about it anyway, and
    where nobody stands above the two.
    """
    own_word = ask.terms.sign_off in (Signer.BUDGET_OWNER, Signer.NAMED)
    first: Person | None = None
    for candidate in _candidates(ask):
        if ask.asker is not None and candidate.pk == ask.asker.pk:
            if own_word and first is None:
                return None  # it is their budget, or theirs to say: asking is agreeing
            continue
        first = first or candidate
        if not is_away(candidate, now.date()):
            return Signers(candidate)
        stand_in = delegate_of(candidate, ask.asker, now.date())
        if stand_in is not None:
            return Signers(candidate, stand_in)
    return Signers(first) if first else None


def delegate_of(approver: Person, asker: Person | None, on: date) -> Person | None:
    """Who stands in on that day for somebody who is away; whose delegate is away too, theirs. Never the asker."""
    named = _named_by(approver, on)
    for candidate in (named, _named_by(named, on) if named else None):
        if candidate is None or candidate.pk == approver.pk or not candidate.is_active:
            continue
        if (asker is None or candidate.pk != asker.pk) and not is_away(candidate, on):
            return candidate
    return None


def is_away(person: Person, on: date) -> bool:
    """Whether somebody is absent on that day."""
    return bool(away([person.pk], on))


def open_sign_off(service_request: ServiceRequest) -> SignOff | None:
    """The sign-off that the request waits for."""
    return next((one for one in service_request.sign_offs.all() if one.decided_at is None), None)


def _candidates(ask: Ask) -> Iterator[Person]:
    """Everybody who could agree, the one who is meant first; whoever has left is passed over."""
    if not ask.terms.sign_off:
        return
    line = line_of(ask.team) if ask.team else []
    wanted: list[Person | None] = []
    if ask.terms.sign_off == Signer.NAMED:
        wanted.append(ask.terms.sign_off_by)
    if ask.terms.sign_off == Signer.BUDGET_OWNER:
        wanted.append(next((team.budget_owner for team in line if _is_there(team.budget_owner)), None))
    yield from (one for one in wanted if one is not None and one.is_active)
    customer = ask.customer.pk if ask.customer else None
    for team in line:
        if team.lead is not None and team.lead.is_active and team.lead_id != customer:
            yield team.lead


def _is_there(person: Person | None) -> bool:
    return person is not None and person.is_active


def _named_by(person: Person, on: date) -> Person | None:
    """Whom somebody who is away has named."""
    absence = away([person.pk], on).get(person.pk)
    return absence.delegate if absence else None
