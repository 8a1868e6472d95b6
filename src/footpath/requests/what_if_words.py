"""How is it said what a change to a team's queue would bring?"""

from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.crew import NO_PEOPLE, URGENT_FILLS_TEAM, WORK_UNKNOWN
from footpath.requests.forms.what_if import after
from footpath.requests.numbers import number_of
from footpath.requests.what_if import Wish
from footpath.ui import wording

HARDLY = 0.05  # promises: fewer are not worth a word
HARDLY_MOVED = 300.0  # working seconds: an average that is shorter is not worth a number


def wish_words(wish: Wish, job: str) -> str:
    """What is tried, as a heading; `job` names what the job is for."""
    found = [_more(wish), _away(wish), _job(wish, job)]
    if wish.first is not None:
        found.append(_("%(number)s taken next") % {"number": number_of(wish.first)})
    return " · ".join(part for part in found if part)


def _more(wish: Wish) -> str:
    if not wish.person:
        return ""
    words = ngettext("One more person", "%(n)d more people", wish.person) % {"n": wish.person}
    return _("%(people)s from %(day)s") % {"people": words, "day": wording.day(wish.since)} if wish.since else words


def _away(wish: Wish) -> str:
    if not (wish.absent and wish.away and wish.until):
        return ""
    words = ngettext("One person away", "%(n)d people away", wish.absent) % {"n": wish.absent}
    return _("%(people)s, %(days)s") % {"people": words, "days": _days(wish.away, wish.until)}


def _days(first: date, last: date) -> str:
    if first == last:
        return wording.day(first)
    return _("%(first)s to %(last)s") % {"first": wording.day(first), "last": wording.day(last)}


def _job(wish: Wish, job: str) -> str:
    if not wish.job:
        return ""
    facts = {"job": job or _("Urgent work"), "place": after(wish.position)}
    if wish.hours:
        facts["hours"] = wording.duration(wish.hours * wording.HOUR, float("inf"))
        return _("%(job)s of %(hours)s, taken %(place)s") % facts
    return _("%(job)s, taken %(place)s") % facts


def effect_words(earlier: tuple[int, float], later: tuple[int, float], day_seconds: int) -> list[str]:
    """How many requests are done earlier, and how many later: each a number and the average of their seconds."""
    found = []
    for (count, seconds), one, many in (
        (
            earlier,
            _("One open request is done earlier, by about %(time)s."),
            _("%(n)d open requests are done earlier, on average by about %(time)s."),
        ),
        (
            later,
            _("One open request is done later, by about %(time)s."),
            _("%(n)d open requests are done later, on average by about %(time)s."),
        ),
    ):
        if count:
            found.append((one if count == 1 else many) % {"n": count, "time": wording.duration(seconds, day_seconds)})
    return found or [_("Hardly anybody would notice: no open request is done half an hour earlier or later.")]


def enough_hands_words() -> str:
    """Why one more person changes nothing."""
    return _("Nothing that is open waits for somebody to be free; what takes time is the work itself.")


def promises_words(kept_more: float, promised: int) -> str:
    """What becomes of promises."""
    if not promised:
        return _("None of them has a promise, so none can be broken.")
    if abs(kept_more) < HARDLY:
        return _("Hardly any promise is affected.")
    number = _number(abs(kept_more))
    if number == "1":
        kept, broken = _("Likely one more promise is kept."), _("Likely one more promise is broken.")
    elif abs(kept_more) < 1:
        kept, broken = (
            _("Perhaps one more promise is kept: %(n)s on average."),
            _("Perhaps one more promise is broken: %(n)s on average."),
        )
    else:
        kept, broken = _("On average %(n)s more promises are kept."), _("On average %(n)s more promises are broken.")
    return (kept if kept_more > 0 else broken) % {"n": number}


def sure_words(low: float, high: float, day_seconds: int) -> str:
    """Between which lengths the average lies in 8 futures of 10; negative seconds are earlier."""
    if max(-low, high) < HARDLY_MOVED:
        return _("In 8 futures of 10 hardly anything moves: what changes comes from the few others.")
    if low < 0 < high:
        facts = {"low": wording.duration(-low, day_seconds), "high": wording.duration(high, day_seconds)}
        return (
            _("In 8 futures of 10 the average of all that move lies between %(low)s earlier and %(high)s later.")
            % facts
        )
    span = wording.between(min(abs(low), abs(high)), max(abs(low), abs(high)), day_seconds)
    text = (
        _("In 8 futures of 10 the average of all that move is %(span)s later.")
        if high > 0
        else _("In 8 futures of 10 the average of all that move is %(span)s earlier.")
    )
    return text % {"span": span}


def customer_days_words(seconds: float, day_seconds: int) -> str:
    """All waiting together."""
    days = _number(abs(seconds) / day_seconds)
    less, more = (
        _("Added up, customers wait %(days)s working days less."),
        _("Added up, customers wait %(days)s working days more."),
    )
    return "" if days == "0" else (less if seconds < 0 else more) % {"days": days}


def cannot_say_words(code: str) -> tuple[str, str]:
    """Why nothing can be said, and what would help."""
    if code == NO_PEOPLE:
        return (
            _("Nobody works in this team, so no date can be given."),
            _("Say who is in it, or try it with one more person."),
        )
    if code == URGENT_FILLS_TEAM:
        return (
            _("Urgent work alone keeps nearly all of this team busy."),
            _("When anything else is done, nobody can honestly say. Try it with more people."),
        )
    if code != WORK_UNKNOWN:
        return (
            _("There is too much to look at, or the team is closed for too long."),
            _("Look at the working hours of the team, and at what is open that nobody will do any more."),
        )
    return (
        _("How long the work takes is not known yet."),
        _("That is so until ten requests have been finished here. Hours of work stated in the services help, too."),
    )


def _number(number: float) -> str:
    rounded = round(number) if number >= 10 else round(number, 1)
    return formats.number_format(rounded, decimal_pos=0 if rounded == int(rounded) else 1, use_l10n=True)
