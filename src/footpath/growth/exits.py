"""How does a moment of service, a worksheet or an interview lead to an action plan?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.exits import Way
from footpath.conversations.models import ContactPoint, Role
from footpath.growth.models import Origin
from footpath.people.models import Person


def make_a_plan(point: ContactPoint, _person: Person) -> Way | None:
    """Of a moment in which one served, and that could be better."""
    if point.outcome != "better" or point.role != Role.PROVIDER:
        return None
    area = " ".join(str(point.texts.get("why") or "").split())[:280]
    label = _("Make a plan of it")
    return Way(label, "target", reverse("action-plan-begin"), {"area": area, "origin": Origin.MOMENT.value})
