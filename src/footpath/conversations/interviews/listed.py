"""Which talks has somebody, and whom could they ask?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.conversations.interviews import states
from footpath.conversations.interviews.permissions import visible_interviews
from footpath.conversations.interviews.words import Standing, standing
from footpath.conversations.models import Interview
from footpath.people.models import Pair, Person
from footpath.people.pairs import column
from footpath.requests.models import ServiceRequest

MOST, SHOWN = 6, 100  # customers to choose from; talks in a list
Row = tuple[Interview, Standing]


def waits_for(talk: Interview, me: Person) -> bool:
    """Whether the next step is this reader's."""
    if me.pk == talk.customer_id:
        return talk.state in (states.WRITING, states.NOTED) or (talk.state == states.INVITED and not talk.other_wished)
    if talk.state == states.APPROVED:
        return me.pk == talk.provider_id
    return talk.state == states.INVITED and talk.other_wished and me.pk == talk.provider_id


def listed(me: Person, now: datetime) -> list[tuple[str, list[Row]]]:
    """One's talks in groups: what waits for the reader, what is to come, what was."""
    groups: dict[str, list[Row]] = {"waits": [], "to_come": [], "was": []}
    for talk in visible_interviews(me)[:SHOWN]:
        key = "waits" if waits_for(talk, me) else "was" if talk.state in (*states.AFTER, *states.ENDED) else "to_come"
        groups[key].append((talk, standing(talk, me, now)))
    groups["to_come"].reverse()
    names = {"waits": _("Waits for you"), "to_come": _("To come"), "was": _("What was")}
    return [(names[key], rows) for key, rows in groups.items() if rows]


def customers_of(me: Person, now: datetime) -> list[Person]:
    """Whom somebody could ask: whom they named as theirs, the first of them first, then whom they served last."""
    said = Pair.objects.filter(**column("provider", me), holds=True, customer_person__is_active=True)
    found = {
        pair.customer_person_id: pair.customer_person
        for pair in said.select_related("customer_person").order_by("-top")
    }
    served = ServiceRequest.objects.filter(assignee=me, asker__is_active=True).exclude(asker=me).select_related("asker")
    for one in served.order_by("-pk")[:30]:
        found.setdefault(one.asker_id, one.asker)
    return [one for one in found.values() if one is not None][:MOST]
