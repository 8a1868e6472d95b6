"""How does what somebody typed say where a mail belongs?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.mailroom import actions
from footpath.mailroom.models import Received
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named
from footpath.requests.models import ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Unclear


def put_typed(mail: Received, facts: dict[str, Any], me: Person, now: datetime) -> ServiceRequest:
    """Onto the request whose number was typed; Unclear where there is none that they see."""
    pk = number_in(facts["number"])
    it = visible_to(me, now.date()).filter(pk=pk).first() if pk is not None else None
    if it is None:
        raise Unclear("number", _("There is no such request that you see. Its number looks like FP-12."))
    return actions.put_on(mail, service_request=it, by=me, now=now)


def ask_typed(mail: Received, facts: dict[str, Any], me: Person, now: datetime) -> ServiceRequest:
    """As a request of the person who was typed; Unclear where nobody, or more than one, has that name."""
    person = person_named(facts["person"], visible_people(me))
    if person is None:
        said = _("Nobody, or more than one person, is called “%(name)s”. Try their e-mail address.")
        raise Unclear("person", said % {"name": facts["person"]})
    return actions.ask_for(mail, person=person, service=facts["service"], by=me, now=now)
