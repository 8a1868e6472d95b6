"""What does the printed card of a thank-you note say?"""

import unicodedata
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from footpath.people.queries import home_team
from footpath.recognition.models import ThankNote
from footpath.recognition.shown import listed

_PICTURES = ("So", "Sk", "Co", "Cn")
_JOINERS = "\u200d\ufe0e\ufe0f\u20e3"


def as_card(note: ThankNote, now: datetime) -> dict[str, Any]:
    """The data of card.typ."""
    named = [one.person for one in note.recipients.select_related("person")]
    to = [one.first_name if len(named) > 1 else one.name for one in named] + ([note.team.name] if note.team else [])
    home = home_team(note.written_by, now.date())
    parts = [note.written_by.job, home.name if home else ""]
    return {
        "title": _("Thank you"),
        "to": listed(to),
        "did": _printed(note.texts.get("did", "")),
        "effect": _printed(note.texts.get("effect", "")),
        "by": note.written_by.name,
        "of": ", ".join(part for part in parts if part),
        "day": date_format(timezone.localtime(note.written_at), "j F Y"),
    }


def _printed(text: str) -> str:
    """Without pictures, for which our type on paper has no signs."""
    left = "".join(sign for sign in text if unicodedata.category(sign) not in _PICTURES and sign not in _JOINERS)
    return "\n".join(" ".join(line.split()) for line in left.splitlines()).strip()
