"""How is it said whether dates have held, so that anybody can check it?"""

from collections.abc import Sequence
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.insight.promises import ENOUGH, Held, Next, Part, Promises
from footpath.insight.promises_given import Given, Odds
from footpath.insight.wording import of, percent
from footpath.pure.quote import DRIFT, PROVISIONAL
from footpath.requests.promise_record import LEVELS
from footpath.ui.wording import duration

SOME, CLEARLY = 4, 1.2  # a quarter of the parts at each end; what nobody would overlook
TONES = {"as_said": "moss", "more": "sun", "fewer": "clay"}


def said(level: float) -> str:
    """A level as it is quoted: "half", "17 in 20", "19 in 20"."""
    return {LEVELS[0]: _("half"), LEVELS[1]: _("17 in 20"), LEVELS[2]: _("19 in 20")}[level]


def first_lines(promises: Promises) -> list[str]:
    """What is so, and what follows for the next date."""
    newest = promises.newest
    if newest is None:
        return []
    if not promises.is_enough:
        later = _("With %(n)d one can tell whether the odds can be taken at their word.") % {"n": ENOUGH}
        return [_held(newest.at_85), later]
    found = [_judged(newest.at_85), _held(newest.at_85)]
    return [*found, next_line(promises.next)] if promises.next else found


def _held(one: Held) -> str:
    facts = {"n": one.n, "held": one.count, "share": percent(one.share), "chance": chance_words(one)}
    text = ngettext(
        "So far one date at 17 chances in 20 has come, and %(held)d held.",
        "So far %(n)d dates at 17 chances in 20 have come, and %(held)d held.",
        one.n,
    )
    if one.n >= ENOUGH:
        text = _("Of the last %(n)d dates at 17 in 20 (85%%), %(held)d held: %(share)s; chance alone gives %(chance)s.")
    return text % facts


def _judged(one: Held) -> str:
    return {
        "as_said": _("The odds can be taken at their word."),
        "more": _("More dates have held than was said: they were more careful than they had to be."),
        "fewer": _("Fewer dates have held than was said: allow for some more time."),
    }[one.code]


def next_line(following: Next) -> str:
    """What the next date will be: taken at another level where past ones were off."""
    level, really = following.level_for_85, following.kept_at_85
    facts = {"really": percent(really), "level": percent(level)}
    if percent(level) == percent(LEVELS[1]):
        return _("The next date needs no correction.")
    if level > LEVELS[1]:
        text = _("Uncorrected, our 85%% would have been %(really)s; the next date is set at %(level)s: a later one.")
    else:
        text = _("Uncorrected, our 85%% would have been %(really)s; the next date is set at %(level)s: an earlier one.")
    return text % facts


def notes(promises: Promises) -> list[str]:
    """How far this can be trusted now."""
    found: list[str] = []
    if promises.next is None:
        return found
    if PROVISIONAL in promises.next.flags and promises.newest:
        text = _("Provisional: %(team)s has finished fewer than %(n)d requests, so other teams speak for it, too.")
        found.append(text % {"team": promises.team.name, "n": ENOUGH})
    if DRIFT in promises.next.flags:
        found.append(_drift(promises.next))
    return found


def _drift(following: Next) -> str:
    if following.drift_since is None:
        return _(
            "Lately dates have held more or less often than was said. New dates follow: the newest requests count most."
        )
    text = (
        _("Since %(since)s things take longer than before. New dates follow: the newest requests count most.")
        if following.drift_fewer
        else _("Since %(since)s things go faster than before. New dates follow: the newest requests count most.")
    )
    return text % {"since": month_year(following.drift_since)}


def verdict(one: Held) -> str:
    """What may be said of one level, in a few words."""
    return {"as_said": _("as said"), "more": _("more than said"), "fewer": _("fewer than said")}[one.code]


def chance_words(one: Held) -> str:
    """Between which shares chance alone would put it."""
    low, high = one.chance
    return _("%(low)s to %(high)s") % {"low": percent(low), "high": percent(high)}


def held_words(one: Held) -> str:
    """How many held: "82% of 50", "17 of 20"."""
    if one.n < ENOUGH:
        return of(one.count, one.n)
    return _("%(share)s of %(n)d") % {"share": percent(one.share), "n": one.n}


def when(part: Part, unit: str) -> str:
    """Which months or weeks: "Mar 2026", "Mar to May 2026"."""
    if unit != "month":
        return _("%(first)s to %(last)s") % {"first": day_month(part.since), "last": day_month(part.until)}
    last = month_year(part.until)
    if (part.since.year, part.since.month) == (part.until.year, part.until.month):
        return last
    shape = "M" if part.since.year == part.until.year else "M Y"
    return _("%(first)s to %(last)s") % {"first": formats.date_format(part.since, shape), "last": last}


def begin(part: Part, unit: str) -> str:
    """Where it begins, in few letters: "Mar 2026", "23 Mar"."""
    return month_year(part.since) if unit == "month" else day_month(part.since)


def month_year(value: date) -> str:
    """ "Mar 2026"."""
    return formats.date_format(value, pgettext("a month in Django's format, Mar 2026", "M Y"))


def day_month(value: date) -> str:
    """ "23 Mar"."""
    return formats.date_format(value, pgettext("a far day under the dots in Django's format, 23 Nov", "j M"))


def ahead(part: Part, promises: Promises) -> str:
    """How far ahead the middle date at 17 in 20 lay, in working time."""
    return duration(part.ahead, promises.day_seconds)


def odds_line(odds: Odds) -> str:
    """What the odds said of the promises that people gave, and how it went."""
    low, high = odds.interval
    facts = {"said": percent(odds.said), "kept": percent(odds.share), "n": odds.n}
    facts |= {"low": percent(low), "high": percent(high)}
    facts["so"] = {
        "as_said": _("as the odds said"),
        "more": _("people kept more than the odds said, because they know things about a job that the odds do not"),
        "fewer": _("fewer than the odds said"),
    }[odds.code]
    text = _(
        "Of the %(n)d that had odds, %(kept)s were kept (likely %(low)s to %(high)s); the odds had said %(said)s on "
        "average: %(so)s."
    )
    return text % facts


def rests_on(promises: Promises) -> list[str]:
    """What was done to find this out, and what nobody can know from it."""
    team = {"team": promises.team.name, "n": ENOUGH}
    played = _("Dates of %(team)s come from playing its queue through, because that did better in its past.") % team
    return [
        *([played] if promises.next and promises.next.simulated else []),
        _(
            "Footpath went back through the past of %(team)s, day by day: each request got its dates from only what "
            "was known when it was complete. Then it looked whether they held."
        )
        % team,
        _(
            "It starts where %(n)d requests had been finished. A request counts once the latest of its dates has come; "
            "if it is still open then, it has missed them all."
        )
        % team,
        _(
            "Time counts while %(team)s works, by its hours of today, and not while it waits for the customer. "
            "Requests that were withdrawn or declined are left out."
        )
        % team,
        _(
            "What it cannot know: who was away then, and what people would have done differently, had they been told "
            "the date. In a hard week many dates fail together, more than chance alone would do."
        ),
    ]


def course_title(promises: Promises) -> str:
    """What the drawing over time is called."""
    return _("Month by month") if promises.unit == "month" else _("Week by week")


def course_line(promises: Promises) -> str:
    """How far ahead dates lay at first and lately: those that are far off hold easily, so both belong together."""
    parts = promises.parts
    some = -(-len(parts) // SOME)
    first, last = (_middle(few) for few in (parts[:some], parts[-some:]))
    facts = {"first": duration(first, promises.day_seconds), "last": duration(last, promises.day_seconds)}
    text = _("The middle date at 17 in 20 was %(first)s ahead at first, and is %(last)s lately.")
    if last > CLEARLY * first:
        text = _(
            "Dates lie farther off now: the middle one at 17 in 20 used to be %(first)s ahead, lately it is %(last)s."
        )
    elif first > CLEARLY * last:
        text = _(
            "Dates have come nearer: the middle one at 17 in 20 used to be %(first)s ahead, lately it is %(last)s."
        )
    return text % facts


def _middle(parts: Sequence[Part]) -> float:
    return sum(part.ahead * part.n for part in parts) / sum(part.n for part in parts)


def course_header() -> list[str]:
    """The columns of its table."""
    return [
        _("Asked"),
        _("Requests"),
        _("Held at half"),
        _("at 17 in 20"),
        _("at 19 in 20"),
        _("17 in 20, by chance"),
        _("Lay ahead"),
    ]


def given_header() -> list[str]:
    """The columns of the promises that people gave."""
    return [_("Fell due"), _("Early"), _("Kept"), _("Broken"), _("Moved")]


def given_lines(given: Given) -> list[str]:
    """What became of them, and what the odds had said."""
    if not given.is_told:
        return []
    facts = {"n": given.counted, "kept": given.kept}
    first = _("In the last twelve months %(n)d promises fell due, and %(kept)d of them were kept.") % facts
    return [first, odds_line(given.odds)] if given.odds else [first]


def too_few_given() -> str:
    """Where there is nothing to tell."""
    return _(
        "Fewer than five fell due in the last twelve months, so nothing is said of them. A promise is given on the "
        "page of a request."
    )
