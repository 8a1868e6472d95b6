"""What may stand on the sheet for a coaching talk?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import FACTS, LONG, SHORT
from footpath.growth.coaching.facts import counts, facts_of
from footpath.people import typed
from footpath.people.models import Person

TEXTS = ("good", "hard", "effect", "question", "proposal")  # good and hard: what whoever leads saw themself


def sheet(
    said: Mapping[str, Any], facts: Sequence[str], *, person: Person, supervisor: Person, now: datetime
) -> dict[str, Any]:
    """What was typed as it is kept, with those facts that both can open, and how many of each kind there are.

    Raises ValidationError naming the field.
    """
    if len(facts) > FACTS:
        raise ValidationError({"facts": _("Twelve at most. One or two are better.")})
    found = facts_of(list(dict.fromkeys(facts)), person, supervisor, now)
    purpose = typed.one_line("purpose", str(said.get("purpose") or ""), longest=SHORT)
    texts = {name: typed.many_lines(name, str(said.get(name) or ""), longest=LONG) for name in TEXTS}
    good, hard = counts(found)
    return {
        "texts": {"purpose": purpose, "facts": [one.key for one in found], **texts},
        "praises": good + bool(texts["good"]),
        "helps": hard + bool(texts["hard"]),
    }


def near(day: date | None, today: date) -> date | None:
    """A day on a sheet that nobody else has seen yet; ValidationError on `talk_on` where it cannot be meant."""
    if day is not None and not -7 <= (day - today).days <= 183:
        raise ValidationError({"talk_on": _("Choose a day between today and half a year from now.")})
    return day
