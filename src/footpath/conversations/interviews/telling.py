"""In which order is a talk told to coworkers, and what of it may be told?"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from footpath.conversations.models import Debrief, Fate, Statement

Parts = dict[str, dict[str, Any]]  # part → {"words": one's own, "sentences": numbers of approved sentences}
BEFORE: Final = ("setup", "opening", "first")  # what is told before anybody reacts
AFTER: Final = ("probing", "issues", "resolutions", "standards", "good", "bad")
ALL = (*BEFORE, *AFTER)


@dataclass(frozen=True)
class Part:
    """One part as it is written and read."""

    key: str
    title: str
    help: str


def parts() -> list[Part]:
    """All parts, in their order."""
    said = {
        "setup": (_("How it was set up"), _("Why you asked, and how: no names where none are needed.")),
        "opening": (_("The opening question"), _("With which question it began.")),
        "first": (_("First reactions"), _("What you felt when you heard it. That helps others to say it, too.")),
        "probing": (_("What probing taught"), _("What came when you asked once more.")),
        "issues": (_("What stands in the way"), _("What was done or not done, not what somebody is like.")),
        "resolutions": (_("What will be done about it"), ""),
        "standards": (_("Standards and measures"), _("What is agreed, and how all of you will know.")),
        "good": (_("Good news"), _("What is to stay exactly as it is.")),
        "bad": (_("Not so good news"), _("Said plainly, and without anybody to blame.")),
    }
    return [Part(key, *said[key]) for key in ALL]


def told_in(debrief: Debrief, keys: Collection[str]) -> list[tuple[Part, str, list[Statement]]]:
    """Each of these parts that says something: one's own words, and the sentences that the customer approved. What is
    not approved any more, or was kept back, is not among them whatever was written once.
    """
    may = {one.pk: one for one in debrief.interview.statements.filter(fate=Fate.TOLD)}
    rows = []
    for part in parts():
        kept = debrief.texts.get(part.key) or {}
        sentences = [may[pk] for pk in kept.get("sentences", ()) if pk in may]
        if part.key in keys and (kept.get("words") or sentences):
            rows.append((part, str(kept.get("words", "")), sentences))
    return rows


def own_words(texts: Mapping[str, Any]) -> str:
    """All that is said in one's own words, together."""
    return "\n".join(str(texts[key].get("words", "")) for key in ALL if texts.get(key)).strip()


def hash_of(texts: Mapping[str, Any]) -> str:
    """What the customer's yes is for: the same words and sentences in the same parts make the same hash."""
    plain = [[key, (texts.get(key) or {}).get("words", ""), (texts.get(key) or {}).get("sentences", [])] for key in ALL]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=True).encode()).hexdigest()
