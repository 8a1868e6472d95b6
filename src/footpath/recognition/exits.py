"""How does a moment of service lead to a thank-you note?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.exits import Way
from footpath.conversations.models import ContactPoint
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named


def say_thanks(point: ContactPoint, person: Person) -> Way | None:
    """Of a moment that went well: to whoever was named, or to those who had a part in the request. What was noted of it
    is sent along into the box, and goes to nobody before it is read again and sent.
    """
    if point.outcome != "well":
        return None
    somebody = person_named(str(point.texts.get("person", "")), visible_people(person))
    if somebody is not None and somebody.pk == person.pk:
        somebody = None
    if somebody is None and point.request is None:
        return None
    filled = {"did": str(point.texts.get("moment") or ""), "effect": str(point.texts.get("why") or "")}
    filled |= {"to": somebody.email} if somebody else {}
    filled |= {"request": str(point.request_id)} if point.request_id else {}
    label = _("Thank %(name)s") % {"name": somebody.first_name} if somebody else _("Say thank you")
    return Way(label, "heart-handshake", reverse("thanks-write"), {name: text for name, text in filled.items() if text})
