"""How does what somebody typed or sent reach the verbs that find the right team for a request?"""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_people, visible_teams
from footpath.requests import actions
from footpath.requests.addressees import addressee
from footpath.requests.door import Door
from footpath.requests.forms.referring import ReferForm, RefuseReferralForm
from footpath.requests.forms.verbs import NothingForm
from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear


class Meant(NamedTuple):
    """To whom a request is referred."""

    to: Team
    person: Person | None = None
    service: Service | None = None


def meant(text: str, me: Person, now: datetime) -> Meant:
    """Who is meant by "service-12", "person-7", "team-3", or by a name; Unclear where nobody is."""
    kind, _dash, number = text.strip().partition("-")
    if kind in ("service", "person", "team") and number.isdecimal() and len(number) < 19:
        found = _numbered(kind, int(number), me, now)
        if found is None:
            raise Unclear("to", _("Choose somebody from the list, or search for other words."))
        return found
    somebody = addressee(text, "to", me)
    return Meant(somebody) if isinstance(somebody, Team) else _person(somebody, now)


def _numbered(kind: str, pk: int, me: Person, now: datetime) -> Meant | None:
    if kind == "team":
        team = visible_teams(me).select_related("hours").filter(pk=pk).first()
        return Meant(team) if team else None
    if kind == "person":
        person = visible_people(me).filter(pk=pk).first()
        return _person(person, now) if person else None
    service = Service.objects.select_related("team__hours").filter(pk=pk).first()
    return Meant(service.team, service=service) if service else None


def _person(person: Person, now: datetime) -> Meant:
    """Somebody in the team for which they work."""
    home = reach(person, now.date()).home
    if home is None:
        text = _("%(name)s is in no team. Choose somebody who is.")
        raise Unclear("to", text % {"name": person.name})
    return Meant(Team.objects.select_related("hours").get(pk=home), person=person)


def _refer(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    who = meant(facts["to"], me, now)
    try:
        return actions.refer(
            it, **who._asdict(), reason=facts["reason"], again=facts.get("again", False), by=me, now=now
        )
    except Unclear as error:
        raise Unclear({"person": "to", "service": "to"}.get(error.field, error.field), str(error)) from error


_said = gettext_lazy
REFERRAL_DOORS: dict[str, Door] = {
    "refer": Door(actions.refer, ReferForm, _said("Referred. It stays with you until they say yes."), _refer),
    "accept-referral": Door(actions.accept_referral, NothingForm, _said("It is with your team now.")),
    "refuse-referral": Door(
        actions.refuse_referral, RefuseReferralForm, _said("Said. They look further, with your reason.")
    ),
    "tell-outside": Door(actions.tell_outside, NothingForm, _said("Thank you. They know.")),
    "take-back-referral": Door(actions.take_back_referral, NothingForm, _said("Taken back. It stays with you.")),
}
