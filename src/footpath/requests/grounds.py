"""What does a date rest on, sentence by sentence?"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.hours import week_in_words
from footpath.people.models import Team
from footpath.pure.quote import PROVISIONAL
from footpath.requests.reasons import PROMISES_ENOUGH, URGENT_WORTH_A_LINE, Codes, month, notes, reasons
from footpath.ui import wording

LOOKED_AHEAD = timedelta(days=120)  # for days on which the team is closed
DAYS_NAMED = 4  # of them; more are counted
WORTH_A_LINE = 1_800  # working seconds by which a date is moved: of less nobody wants to read


def evidence(codes: Codes, team: str) -> str:
    """From how many finished requests a date comes, and from when they are; empty where nothing was ever finished."""
    similar, finished = codes.get("n_similar", 0), codes.get("n_finished", 0)
    if similar and codes.get("similar_since"):
        text = ngettext(
            "One finished request of this kind speaks for it, from %(since)s.",
            "%(n)d finished requests of this kind speak for it, the oldest from %(since)s; the newest count most.",
            similar,
        )
        return text % {"n": similar, "since": month(codes["similar_since"])}
    if similar:
        text = ngettext(
            "One finished request of this kind speaks for it.",
            "%(n)d finished requests of this kind speak for it; the newest count most.",
            similar,
        )
        return text % {"n": similar}
    if finished:
        text = ngettext(
            "One finished request of %(team)s speaks for it; it was of another kind.",
            "%(n)d finished requests of %(team)s speak for it, all of other kinds; the newest count most.",
            finished,
        )
        return text % {"n": finished, "team": team}
    return _("Finished requests of other teams speak for it.") if PROVISIONAL in codes.get("flags", ()) else ""


def sentences(codes: Codes, team: Team, now: datetime, until: date | None = None) -> list[str]:
    """All that a date rests on, in the order in which it is made; `until` is the last day that matters for closures."""
    found = [evidence(codes, team.name), _still_open(codes), works(team, now, until)]
    day = team.hours.day_seconds
    found += [_urgent(codes), *announced(codes, day), _held_up(codes, day), _level(codes, team.name)]
    found += [_few_promises(codes), _learned(codes, now)]
    return [sentence for sentence in found if sentence]


def as_kept(codes: Codes, team: Team) -> list[str]:
    """What odds rested on that were kept with a promise, in sentences; what was not kept then is not said."""
    lines = [f"{one.label}: {one.value}" for one in reasons(codes, team.name, team.hours.day_seconds)]
    day = team.hours.day_seconds
    found = [evidence(codes, team.name), _urgent(codes), *announced(codes, day), _held_up(codes, day)]
    found.append(_level(codes, team.name))
    return [*lines, *notes(codes, team.name), *(sentence for sentence in found if sentence)]


def _still_open(codes: Codes) -> str:
    n = codes.get("n_open", 0)
    text = ngettext(
        "One that is still open counts, too: it takes longer than it has so far.",
        "%(n)d that are still open count, too: they take longer than they have so far.",
        n,
    )
    return text % {"n": n} if n else ""


def works(team: Team, now: datetime, until: date | None = None) -> str:
    """When the team works, and on which days until then it does not although the weekday is one of work."""
    week = "; ".join(f"{days} {hours}" for days, hours in week_in_words(team.hours.week))
    closed = _closed(team, now, until) if until else []
    if not closed:
        return _("%(team)s works %(week)s.") % {"team": team.name, "week": week}
    days = ", ".join(wording.day(day) for day in closed[:DAYS_NAMED])
    if (more := len(closed) - DAYS_NAMED) > 0:
        days += " " + ngettext("and one more day", "and %(n)d more days", more) % {"n": more}
    return _("%(team)s works %(week)s; closed on %(days)s.") % {"team": team.name, "week": week, "days": days}


def _closed(team: Team, now: datetime, until: date) -> Sequence[date]:
    first = team.calendar.day_of(now)
    span = min(until - first, LOOKED_AHEAD).days
    days = (first + timedelta(days=offset) for offset in range(span + 1))
    return [day for day in days if team.hours.week[day.weekday()] and not team.calendar.working_day(day)]


def _urgent(codes: Codes) -> str:
    share = codes.get("urgent_share")
    if share is None:
        return ""
    if share < URGENT_WORTH_A_LINE:
        return _("Hardly anything was taken before its turn in the last eight weeks.")
    text = _("Work taken before its turn took %(share)s of the time for requests in the last eight weeks.")
    return text % {"share": wording.percent(share)}


def announced(codes: Codes, day_seconds: float) -> list[str]:
    """Which work to come is counted, or is not because the queue cannot be played through with it; and by how much it
    moves a date that comes from the past.
    """
    counted = _("Counted: %(n)d × %(service)s, announced by %(by)s for %(days)s.")
    not_counted = _(
        "Not in this date: %(n)d × %(service)s, announced by %(by)s for %(days)s. The queue cannot be played through "
        "with it."
    )
    found = [
        (counted if one.get("counted", codes.get("simulated")) else not_counted)
        % {"n": one["pieces"], "service": one["service"], "by": one["by"], "days": days_of(one)}
        for one in codes.get("announced", ())
    ]
    later = codes.get("announced_later", 0)
    if found and later >= WORTH_A_LINE:
        found.append(
            _("Without it the date would be %(time)s earlier.") % {"time": wording.duration(later, day_seconds)}
        )
    return found


def _held_up(codes: Codes, day_seconds: float) -> str:
    """Of an emergency that came first, in a date that comes from the past."""
    held = codes.get("held_up", 0)
    text = _("Counted: an emergency that came first holds it up for %(time)s.")
    return text % {"time": wording.duration(held, day_seconds)} if held >= WORTH_A_LINE else ""


def days_of(one: Mapping[str, str]) -> str:
    """From which day to which announced work may come."""
    first, last = (wording.day(date.fromisoformat(one[name])) for name in ("first", "last"))
    return first if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def _level(codes: Codes, team: str) -> str:
    if codes.get("simulated") is None:
        return ""
    if codes["simulated"]:
        return _(
            "The queue is played through in many possible futures: at %(team)s that came closer to the truth than "
            "going by how long things took before."
        ) % {"team": team}
    if PROVISIONAL in codes.get("flags", ()):
        return _("The date comes from how long things really took, waiting included.")
    return _("The date comes from how long things really took at %(team)s, waiting included.") % {"team": team}


def _few_promises(codes: Codes) -> str:
    """Where they are enough, the card itself says what they say."""
    n = codes.get("n_promises", 0)
    if n >= PROMISES_ENOUGH:
        return ""
    if not n:
        return _("No earlier date could be checked yet, so nothing corrects this one.")
    text = ngettext(
        "One earlier date could be checked so far: too few to correct this one much.",
        "%(n)d earlier dates could be checked so far: too few to correct this one much.",
        n,
    )
    return text % {"n": n}


def _learned(codes: Codes, now: datetime) -> str:
    """How old what was learned is."""
    if not codes.get("as_of"):
        return ""
    learned = datetime.fromtimestamp(codes["as_of"], UTC)
    when = wording.moment(learned, now)
    if now - learned < timedelta(minutes=1):
        return _("Learned a moment ago, %(when)s.") % {"when": when}
    return _("Learned %(time)s ago, %(when)s.") % {"time": timesince(learned, now, depth=1), "when": when}
