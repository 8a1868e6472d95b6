"""What may be written about a moment of service, and in which column does each part of it go?"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.conversations.locked import lock
from footpath.conversations.models import Cause, ContactLog, Happened, How, Outcome, Role
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import visible_to

LONG, SHORT = 2000, 120
TEXTS = {"moment": LONG, "why": LONG, "needed": LONG, "said": LONG, "part": LONG}
LINES = {"person": SHORT, "feeling": SHORT}
NEEDED = ("moment", "why")
MOST_MINUTES = 9999  # about a week of work
LATE = timedelta(days=3)  # a device may have been away from the network for that long after the last day


def columns(facts: Mapping[str, Any], log: ContactLog, *, by: Person, now: datetime) -> dict[str, Any]:
    """The columns of a moment, checked; ValidationError naming each field that cannot be taken, nothing is changed.

    `facts`: outcome, moment and why are needed; role (where the sheet does not say it), on, team, how, minutes, needed,
    said, part, person, feeling, happened, cause, behavior, tags, request.
    """
    wrong: dict[str, Any] = {}
    texts = _texts(facts, wrong)
    choices = {
        "role": (log.role or facts.get("role") or Role.CUSTOMER, Role),
        "outcome": (facts.get("outcome") or "", Outcome),
        "how": (facts.get("how") or "", How),
        "happened": (facts.get("happened") or "", Happened),
        "cause": (facts.get("cause") or "", Cause),
    }
    for name, (value, allowed) in choices.items():
        if value not in allowed.values and (value or name == "outcome"):
            wrong[name] = _("Say whether it went well or could be better.") if name == "outcome" else _("Choose one.")
    kept: dict[str, Any] = {name: value for name, (value, _allowed) in choices.items()}
    kept |= {"on": _day(facts.get("on"), log, now, wrong), "minutes": _minutes(facts.get("minutes"), wrong)}
    kept |= {"team": _team(facts.get("team"), wrong), "request": _request(facts.get("request"), by, now, wrong)}
    kept["behavior"] = str(facts.get("behavior") or "")[:40]
    if wrong:
        raise ValidationError(wrong)
    return kept | {"locked": lock(texts)}


def _texts(facts: Mapping[str, Any], wrong: dict[str, Any]) -> dict[str, Any]:
    """What is locked away."""
    texts: dict[str, Any] = {}
    for name, longest in {**TEXTS, **LINES}.items():
        check = typed.many_lines if name in TEXTS else typed.one_line
        try:
            texts[name] = check(name, str(facts.get(name) or ""), longest=longest, needed=name in NEEDED)
        except ValidationError as error:
            wrong |= error.error_dict
    try:
        texts["tags"] = typed.words("tags", facts.get("tags") or "", most=8)
    except ValidationError as error:
        wrong |= error.error_dict
    return texts


def _day(given: date | None, log: ContactLog, now: datetime, wrong: dict[str, Any]) -> date:
    on: date = given or min(now.date(), log.last)
    if not log.first <= on <= max(log.last, log.first):
        wrong["on"] = _("Choose a day from the first to the last of these two weeks.")
    elif on > now.date() + timedelta(days=1):  # a day ahead of UTC lies the reader's, at most
        wrong["on"] = _("That day has not come yet.")
    return on


def _minutes(given: int | None, wrong: dict[str, Any]) -> int | None:
    if given is not None and not -MOST_MINUTES <= given <= MOST_MINUTES:
        wrong["minutes"] = _("Name at most %(most)d minutes.") % {"most": MOST_MINUTES}
    return given


def _team(given: Team | int | None, wrong: dict[str, Any]) -> Team | None:
    if given is None or isinstance(given, Team):
        return given
    found = Team.objects.filter(pk=given).first()
    if found is None:
        wrong["team"] = _("Choose a team from the list.")
    return found


def _request(given: int | None, by: Person, now: datetime, wrong: dict[str, Any]) -> ServiceRequest | None:
    if given is None:
        return None
    found: ServiceRequest | None = visible_to(by, now.date()).filter(pk=given).first()
    if found is None:
        wrong["request"] = _("There is no request with this number that you can see.")
    return found
