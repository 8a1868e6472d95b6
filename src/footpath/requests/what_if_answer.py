"""What is told of a change to a team's queue, to somebody who sees some of the requests in it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person, Team
from footpath.pure.arrivals import load
from footpath.pure.odds import DOTS
from footpath.pure.queueing import Plan
from footpath.pure.what_if import Change, compare
from footpath.requests.board import board
from footpath.requests.numbers import number_of
from footpath.requests.what_if import Wish, changed, present, told, without_job
from footpath.requests.what_if_prices import FELT, PLACES, Price, felt, price_list
from footpath.requests.what_if_words import (
    cannot_say_words,
    customer_days_words,
    effect_words,
    enough_hands_words,
    promises_words,
    sure_words,
    wish_words,
)
from footpath.ui import wording
from footpath.ui.charts.before_after import Pair, Stretch

MOST_ROWS = 12
TOUCHED = 0.01  # of a chance


@dataclass(frozen=True)
class Seen:
    """A request of the queue that the reader sees."""

    pk: int
    title: str
    promised_day: date | None

    @property
    def number(self) -> str:
        """As FP-12."""
        return number_of(self.pk)


def seen_by(reader: Person, team: Team, now: datetime) -> dict[int, Seen]:
    """Of the team's queue what this reader sees, in the order of the board; one query."""
    rows = board(team, reader, now).values_list("pk", "title", "promised_day")
    return {row[0]: Seen(*row) for row in rows}


@dataclass(frozen=True)
class Row:
    """One request whose promise or day is moved; `asked` is None where the reader may not see it."""

    asked: Seen | None
    before: float | None
    after: float | None
    moved: str

    @property
    def promised(self) -> bool:
        """Whether there is a promise whose chance is known."""
        return self.before is not None and self.after is not None

    @property
    def name(self) -> str:
        """What it is called in a drawing."""
        return self.asked.title if self.asked else _("one that you do not see")

    @property
    def pair(self) -> Pair | None:
        """Its chances for the drawing; None without a promise, and where they hardly move."""
        if self.before is None or self.after is None or abs(self.after - self.before) < TOUCHED:
            return None
        facts = {"before": _dots(self.before), "after": _dots(self.after)}
        still = facts["before"] == facts["after"]
        words = (_("%(after)s in 20") if still else _("%(before)s → %(after)s in 20")) % facts
        return Pair(self.name, self.before, self.after, words)


@dataclass(frozen=True)
class Answer:
    """Everything that the page says of one wish, and of the queue it is about."""

    words: str
    change: Change
    order: Sequence[int] = ()  # the rows of the change that are shown
    cannot: tuple[str, str] | None = None
    lines: Sequence[str] = ()
    sure: str = ""
    rows: Sequence[Row] = ()
    rest: str = ""
    bars: Sequence[Stretch] = ()
    prices: Sequence[Price] = ()

    @property
    def pairs(self) -> list[Pair]:
        """What is drawn."""
        return [row.pair for row in self.rows if row.pair]


def answer(plan: Plan, wish: Wish, team: Team, *, job: str, seen: Mapping[int, Seen]) -> Answer:
    """What this wish would bring. `job` names what the urgent job is for; who is not `seen` is not named."""
    plan, words = told(plan, wish), wish_words(wish, job)
    then = changed(plan, wish)
    change = compare(plan, then)
    if change.cannot_say:
        return Answer(words, change, cannot=cannot_say_words(change.cannot_say))
    order = _worst_first(change, wish.first)
    rows = _rows(change, order[:MOST_ROWS], team.hours.day_seconds, seen)
    return Answer(
        words,
        change,
        order[:MOST_ROWS],
        lines=said(plan, change, team),
        sure=sure_words(*change.shift, team.hours.day_seconds) if _is_felt(change) else "",
        rows=rows,
        rest=_rest(change, order[MOST_ROWS:], team),
        bars=_bars(plan, change),
        prices=price_list(without_job(plan, wish), wish.the_job, {*PLACES, wish.position}) if wish.job else (),
    )


def glance(plan: Plan, wish: Wish, team: Team) -> Sequence[str]:
    """The same in its first lines alone."""
    change = compare(plan, changed(plan, wish))
    return cannot_say_words(change.cannot_say) if change.cannot_say else said(plan, change, team)


def said(plan: Plan, change: Change, team: Team) -> list[str]:
    """The first lines: who is done earlier or later, what becomes of promises, and all waiting together."""
    day = team.hours.day_seconds
    if not plan.line:
        return [_("Nothing is open, so nobody would notice.")]
    lines = effect_words(felt(change, -1), felt(change, 1), day)
    if not _is_felt(change):
        return [*lines, enough_hands_words()] if plan.team.at_once >= len(plan.line) else lines
    promised = int((~np.isnan(change.keep_before)).sum())
    total = float(change.slip_mean.sum())
    return [*lines, promises_words(change.kept_more, promised), customer_days_words(total, day)]


def _is_felt(change: Change) -> bool:
    """Whether anybody would feel it."""
    return bool(felt(change, -1)[0] or felt(change, 1)[0])


def rests(plan: Plan, now: datetime) -> list[tuple[str, str]]:
    """What all of it rests on, each with its number."""
    line, crew = plan.line, plan.team
    found = [(_("People"), str(present(plan)))]
    if crew.slots > 1:
        found.append((_("Requests that each has in hand at a time, about"), str(crew.slots)))
    if crew.share < 1:
        at_once = formats.number_format(round(crew.at_once, 1), 1)
        found.append((_("Requests in hand while others wait, on average"), at_once))
    ahead = [end for _begin, end in crew.absences if end > now.timestamp()]
    if ahead:
        found.append((_("Absences that are known, now and ahead"), str(len(ahead))))
    open_now = _("%(n)d, %(in_hand)d of them in work") % {"n": len(line), "in_hand": plan.in_hand}
    found.append((_("Open requests"), open_now if line else _("none")))
    if paused := len(plan.queue) - len(line):
        found.append((_("Paused ones, which are left out"), str(paused)))
    found.append((_("Finished requests from which the work was learned"), str(plan.model.work.outcomes)))
    tables = [table for stream in crew.urgent if (table := plan.work_table(stream.type_id)) is not None]
    if tables and len(tables) == len(crew.urgent):
        found.append(
            (
                _("Of the time for requests, urgent work still to come"),
                wording.percent(load(crew.urgent, tables, crew.at_once)),
            )
        )
    learned = min(datetime.fromtimestamp(plan.model.fitted_at, UTC), now)
    found += [(_("Futures that were played through"), str(plan.S)), (_("Learned"), wording.moment(learned, now))]
    return found


def _dots(chance: float) -> str:
    count = round(chance * DOTS)
    return _("under 1") if count < 1 else _("over 19") if count >= DOTS else str(count)


def _worst_first(change: Change, chosen: int | None) -> list[int]:
    """Whom it concerns: the one that was chosen, promises by what they lose, then by what they gain, and the others by
    how far they move.
    """
    gain = np.nan_to_num(change.keep_after - change.keep_before)
    touched = [at for at in np.argsort(gain, kind="stable").tolist() if abs(gain[at]) >= TOUCHED]
    losing = [at for at in touched if gain[at] < 0]
    gaining = [at for at in reversed(touched) if gain[at] > 0]
    known = set(touched)
    moved = [at for at in np.argsort(-np.abs(change.slip_mean), kind="stable").tolist() if at not in known]
    found = losing + gaining + [at for at in moved if abs(change.slip_mean[at]) >= FELT]
    return sorted(found, key=lambda at: change.ids[at] != chosen)


def _rows(change: Change, order: Sequence[int], day_seconds: int, seen: Mapping[int, Seen]) -> list[Row]:
    found = []
    for at in order:
        before, after = (
            None if np.isnan(one[at]) else float(one[at]) for one in (change.keep_before, change.keep_after)
        )
        moved = moved_words(float(change.slip_mean[at]), day_seconds)
        found.append(Row(seen.get(change.ids[at]), before, after, moved))
    return found


def moved_words(seconds: float, day_seconds: int) -> str:
    """By how much it is done later or earlier."""
    if abs(seconds) < FELT:
        return _("the same")
    time = wording.duration(abs(seconds), day_seconds)
    return (_("%(time)s later") if seconds > 0 else _("%(time)s earlier")) % {"time": time}


def _rest(change: Change, order: Sequence[int], team: Team) -> str:
    if not order:
        return ""
    largest = max(abs(float(change.slip_mean[at])) for at in order)
    text = ngettext("and one more, by at most %(time)s", "and %(n)d more, each by at most %(time)s", len(order))
    return text % {"n": len(order), "time": wording.duration(largest, team.hours.day_seconds)}


def _bars(plan: Plan, change: Change) -> list[Stretch]:
    if change.worked_off_before is None or change.worked_off_after is None:
        return []
    both = ((_("as it stands"), change.worked_off_before), (_("then"), change.worked_off_after))
    return [
        Stretch(label, half - plan.moment, most - plan.moment, _span_words(plan, half, most))
        for label, (half, most) in both
    ]


def _span_words(plan: Plan, half: float, most: float) -> str:
    first, last = (plan.team.calendar.day_ending(datetime.fromtimestamp(one, UTC)) for one in (half, most))
    if first == last:
        return wording.day(first)
    return _("%(first)s; 17 in 20 by %(last)s") % {"first": wording.day(first), "last": wording.day(last)}
