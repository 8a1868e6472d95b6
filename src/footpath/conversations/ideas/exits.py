"""Which moment of service leads to an obstacle that can be named, or to an idea for the other team?"""

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.exits import Way
from footpath.conversations.models import Cause, ContactPoint
from footpath.people.models import Person

THINGS = (Cause.TOOLS, Cause.TEAM, Cause.OURS, Cause.FACTS)  # behind a moment that could be better, and no person


def name_obstacle(point: ContactPoint, _person: Person) -> Way | None:
    """The obstacle behind a moment that could be better, with what was noted filled in; sent, not in the address."""
    if point.outcome == "well" or (point.cause and point.cause not in THINGS):
        return None
    facts = {"what": str(point.texts.get("why") or "")[:200], "hurts": str(point.texts.get("moment") or "")}
    facts |= {"number": point.request.number if point.request else "", "minutes": str(max(point.minutes or 0, 0) or "")}
    facts["team"] = str(point.team_id or "") if point.cause in {Cause.TEAM, ""} else ""
    return Way(
        _("Name what stands in the way"), "hand-stop", reverse("obstacle-new"), {k: v for k, v in facts.items() if v}
    )


def offer_idea(point: ContactPoint, _person: Person) -> Way | None:
    """An idea for the other team: an empty page, with the team chosen."""
    if point.outcome == "well" or point.team is None:
        return None
    label = _("Offer %(team)s an idea") % {"team": point.team}
    return Way(label, "sparkles", f"{reverse('idea-new')}?team={point.team_id}")
