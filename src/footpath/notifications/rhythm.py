"""How and when does somebody want to hear of something?"""

from dataclasses import dataclass
from datetime import time

from django.utils import dates, formats
from django.utils.translation import gettext as _

from footpath.notifications.groups import USUALLY, Group, How
from footpath.notifications.models import MailHours, Preference
from footpath.people.models import Person
from footpath.pure.quiet_hours import Quiet


@dataclass(frozen=True)
class Rhythm:
    """When somebody wants mail, on the clocks of their zone."""

    quiet: Quiet
    digest_at: time


USUAL = {"quiet_from": time(18), "quiet_until": time(7), "days_off": [5, 6], "digest_at": time(8)}


def rhythm_of(person: Person) -> Rhythm:
    """When this person wants mail."""
    hours = MailHours.objects.filter(person=person).first() or MailHours(person=person, **USUAL)
    quiet = Quiet(person.zone, hours.quiet_from, hours.quiet_until, frozenset(hours.days_off))
    return Rhythm(quiet, hours.digest_at)


def wishes_of(person: Person) -> dict[Group, How]:
    """How this person wants to hear of each group."""
    chosen = dict(Preference.objects.filter(person=person).values_list("group", "how"))
    return {group: How(chosen.get(group, USUALLY[group])) for group in Group}


def summary(wishes: dict[Group, How], rhythm: Rhythm) -> str:
    """What the wishes come to, in two or three sentences."""
    ways = set(wishes.values())
    daily = _("one mail a day at %(time)s") % {"time": clock(rhythm.digest_at)}
    if ways == {How.APP}:
        return _("You get no mail: everything waits for you here.")
    if How.AT_ONCE not in ways:
        return _("You get %(daily)s, if there is news.") % {"daily": daily}
    if wishes[Group.WAITS_FOR_ME] == How.AT_ONCE and ways != {How.AT_ONCE}:
        first = _("You get mail at once when something waits for you")
    else:
        first = _("You get mail at once")
    text = _("%(first)s, else %(daily)s") % {"first": first, "daily": daily} if How.DAILY in ways else first
    return " ".join((_("%(text)s; %(pause)s.") % {"text": text, "pause": _pause(rhythm.quiet)}).split())


def _pause(quiet: Quiet) -> str:
    """When no mail comes."""
    hours = _("between %(start)s and %(end)s") % {"start": clock(quiet.start), "end": clock(quiet.end)}
    names = [str(dates.WEEKDAYS[day]) for day in sorted(quiet.days_off)]
    days = _("on %(days)s") % {"days": _and(names)} if names else ""
    if quiet.start == quiet.end:
        return _("nothing %(days)s") % {"days": days} if days else _("at any hour")
    return (
        _("nothing %(hours)s or %(days)s") % {"hours": hours, "days": days}
        if days
        else _("nothing %(hours)s") % {"hours": hours}
    )


def _and(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(many)s and %(last)s") % {"many": ", ".join(names[:-1]), "last": names[-1]}


def clock(at: time) -> str:
    """A time as people say it: 8:00."""
    return formats.time_format(at, "G:i")
