"""What stands on the card for a lunch across?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import Lunch


def as_page(lunch: Lunch) -> dict[str, Any]:
    """The data of card.typ: the two teams, and three questions; no word that anybody wrote."""
    return {
        "title": _("Three questions for a good half hour"),
        "eyebrow": _("Lunch across"),
        "lead": f"{lunch.one_team} · {lunch.other_team}",
        "questions": [
            _("What happens at yours right now?"),
            _("What do you need from us?"),
            _("What is your goal this year?"),
        ],
        "note": _("Nothing of it is written down anywhere. Pay as you like; the one with the shorter way says where."),
    }
