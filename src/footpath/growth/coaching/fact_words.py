"""How is a fact from somebody's work said, so that it blames nobody?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from footpath.requests.models import Displacement, ServiceRequest
from footpath.requests.time_spent import Spent, spent_along, together
from footpath.requests.time_words import label, names_for
from footpath.ui import wording

MOST = 2  # accounts of where the time went
LEAST = 0.25  # days


def early(it: ServiceRequest) -> str:
    """A promise that was kept at least a working day before."""
    return _("“%(what)s” was ready at least a working day before the day that was promised.") % {"what": _what(it)}


def commented(it: ServiceRequest) -> str:
    """What the customer said of it."""
    said = Truncator(" ".join(it.rating.comment.split())).chars(200)
    return _("“%(said)s”: said of “%(what)s”.") % {"said": said, "what": _what(it)}


def right_first(it: ServiceRequest) -> str:
    """Accepted as it was delivered."""
    return _("“%(what)s” was right the first time.") % {"what": _what(it)}


def late(it: ServiceRequest, went: Sequence[str], now: datetime) -> str:
    """A promise that did not hold, and where the time went."""
    done = it.delivered_at is not None and it.delivered_at <= now
    words = _("“%(what)s” came later than promised.") if done else _("“%(what)s” is later than promised.")
    text = words % {"what": _what(it)}
    if not went:
        return text
    return _("%(text)s Most of its time: %(where)s.") % {"text": text, "where": "; ".join(went)}


def sent_back(it: ServiceRequest) -> str:
    """It was not right yet when it was first delivered."""
    return _("“%(what)s” came back once before it was right. What was missing when it was asked?") % {"what": _what(it)}


def displaced(one: Displacement) -> str:
    """An emergency came before it."""
    slip = wording.days(one.mean_slip, one.request.team.hours.day_seconds)
    facts = {"what": _what(one.request), "number": one.emergency.number, "slip": slip}
    return _("“%(what)s” was moved back by an emergency (%(number)s), by about %(slip)s.") % facts


def unanswered(it: ServiceRequest, at: datetime) -> str:
    """A question to them is open."""
    words = _("A question on “%(what)s” has waited for an answer since %(day)s. What is in the way?")
    return words % {"what": _what(it), "day": wording.day(at)}


def lying(it: ServiceRequest, since: datetime) -> str:
    """It has been in their hands for long."""
    words = _("“%(what)s” has been in hand since %(day)s. What would move it?")
    return words % {"what": _what(it), "day": wording.day(since)}


def where_time_went(requests: Sequence[ServiceRequest], now: datetime) -> Mapping[int, list[str]]:
    """By the key of the request, the longest stretches of its time, in words."""
    along = spent_along(requests, now) if requests else {}
    names = names_for(line for lines in along.values() for line in lines)
    found: Mapping[int, list[str]] = defaultdict(list)
    for it in requests:
        day = it.team.hours.day_seconds
        lines: list[Spent] = sorted(together(along[it.pk]), key=lambda one: -one.seconds)[:MOST]
        found[it.pk].extend(
            _("%(where)s, %(time)s") % {"where": label(one, names), "time": wording.days(one.seconds, day)}
            for one in lines
            if one.seconds >= LEAST * day
        )
    return found


def _what(it: ServiceRequest) -> str:
    return Truncator(it.title or it.number).chars(90)
