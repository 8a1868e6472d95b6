"""What do the minutes of a meeting say on paper?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import CouncilMeeting
from footpath.ui.wording import full_day


def as_minutes(meeting: CouncilMeeting) -> dict[str, Any]:
    """The data of minutes.typ."""
    presences = meeting.presences.select_related("person", "team").order_by("person__name", "pk")
    people = [f"{one.person.name} ({one.team.name if one.team else _('sponsor')})" for one in presences]
    decisions = meeting.decisions.select_related("owner").order_by("decided_at", "pk")
    topics = [str(one) for one in meeting.topics.all()]
    return {
        "title": str(meeting.council.name),
        "eyebrow": _("Minutes"),
        "lead": " · ".join(filter(None, (full_day(meeting.on), meeting.place, meeting.get_state_display()))),
        "parts": [
            {"title": _("Who was there"), "lines": people},
            {"title": _("What was talked about"), "lines": topics},
        ],
        "notes": {"title": _("Notes"), "text": str(meeting.texts.get("notes", ""))},
        "decisions": {
            "title": _("What was decided"),
            "heads": [_("Decision"), _("Who"), _("Until")],
            "rows": [[one.text, one.owner.name, full_day(one.due)] for one in decisions],
        },
    }
