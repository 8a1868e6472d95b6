"""What does the printed page of a note for the review say?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.recognition.models import Commendation
from footpath.ui.wording import day


def as_page(it: Commendation) -> dict[str, Any]:
    """The data of commendation.typ."""
    kept = _("Written by %(writer)s on %(day)s.") % {"writer": it.written_by.name, "day": day(it.written_at)}
    if it.answered_at is not None:
        agreed = _("%(name)s agreed on %(day)s that it is kept.")
        kept = f"{kept} {agreed % {'name': it.person.name, 'day': day(it.answered_at)}}"
    return {
        "title": it.person.name,
        "eyebrow": _("Note for the review"),
        "lead": day(it.on),
        "parts": [
            {"title": _("What they did"), "text": it.texts.get("fact", "")},
            {"title": _("What came of it"), "text": it.texts.get("effect", "")},
        ],
        "kept": kept,
    }
