"""Which runs of good work has somebody, or a team, and how are they said?

From what came of requests in the last year (requests.Outcome). A run is about one alone: nothing is put beside anybody
else's, and one that ended is said without reproach, to those whose it is.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.people.models import Person, Team
from footpath.pure.streaks import Case, Run, good_months, runs
from footpath.recognition.models import PartLeftOut
from footpath.requests.models import Outcome
from footpath.ui.wording import day

YEAR = timedelta(days=366)
QUARTER = timedelta(days=91)
ENOUGH = 10  # promises, or deliveries: fewer say nothing
ENOUGH_QUESTIONS = 5  # in a month
PEOPLE = 3  # in a run of a team: else it would show single ones


@dataclass(frozen=True)
class Shown:
    """One run as it is said."""

    title: str
    now: str  # the run that goes on, where it is worth it
    longest: str  # the longest one of the year, unless it is the one that goes on
    own: str = ""  # for those whose it is alone: how far it is, or that one ended

    @property
    def is_worth(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.now or self.longest)


def of_person(person: Person, now: datetime) -> list[Shown]:
    """Somebody's own runs; two questions."""
    served = list(_rows(now, provider=person.pk))
    asked = list(_rows(now, customer=person.pk))
    return _all(served, asked, now, person.timezone, people=0)


def of_team(team: Team, now: datetime) -> list[Shown]:
    """The runs of a team, without the parts that people have left out, and only where enough have a part in them;
    three questions.
    """
    out = set(PartLeftOut.objects.filter(team=team).values_list("person", flat=True))
    served = [row for row in _rows(now, team=team.pk) if row["provider"] not in out]
    asked = [row for row in _rows(now, customer_team=team.pk) if row["customer"] not in out]
    return _all(served, asked, now, ZoneInfo(team.hours.zone), people=PEOPLE)


_COLUMNS = ("promise_at", "kept", "done_at", "right_first", "answer_at", "answered", "provider", "customer")


def _rows(now: datetime, **whose: int) -> Collection[dict[str, Any]]:
    since = now - YEAR
    lately = Q(promise_at__gte=since) | Q(done_at__gte=since) | Q(answer_at__gte=since)
    found = Outcome.objects.filter(lately, **whose)
    return list(found.order_by().values(*_COLUMNS))


def _cases(rows: Collection[dict[str, Any]], at: str, well: str, who: str, now: datetime) -> list[Case]:
    """What counts by now: what is overdue counts as not kept without anybody doing anything."""
    return [
        Case(row[at], row[well], row[who])
        for row in rows
        if row[well] is not None and row[at] is not None and now - YEAR <= row[at] <= now
    ]


def _all(
    served: Collection[dict[str, Any]], asked: Collection[dict[str, Any]], now: datetime, zone: ZoneInfo, *, people: int
) -> list[Shown]:
    kept = _cases(served, "promise_at", "kept", "provider", now)
    right = _cases(served, "done_at", "right_first", "provider", now)
    answered = [
        one._replace(at=one.at.astimezone(zone)) for one in _cases(asked, "answer_at", "answered", "customer", now)
    ]
    return [
        _promises(kept, people),
        _deliveries(right, people),
        _questions(answered, now.astimezone(zone), people),
    ]


def _promises(cases: list[Case], people: int) -> Shown:
    def said(run: Run) -> str:
        return _("%(n)s promises kept in a row, from %(first)s to %(last)s.") % _facts(run)

    def worth(run: Run) -> bool:
        return run.is_worth(least=ENOUGH, lasting=QUARTER, people=people)

    more = _("From %(least)s promises and a quarter on it is a run worth keeping.") % {"least": ENOUGH}
    return _shown(_("A quarter without a late delivery"), cases, said, worth, more)


def _deliveries(cases: list[Case], people: int) -> Shown:
    def said(run: Run) -> str:
        return _("%(n)s deliveries in a row right the first time, from %(first)s to %(last)s.") % _facts(run)

    def worth(run: Run) -> bool:
        return run.is_worth(least=ENOUGH, lasting=timedelta(0), people=people)

    more = _("From %(least)s deliveries on it is a run worth keeping.") % {"least": ENOUGH}
    return _shown(_("Right the first time"), cases, said, worth, more)


def _shown(title: str, cases: list[Case], said: Callable[[Run], str], worth: Callable[[Run], bool], more: str) -> Shown:
    found = runs(cases)
    now = said(found.now) if found.now and worth(found.now) else ""
    is_same = found.now is not None and found.longest == found.now
    longest = said(found.longest) if found.longest and worth(found.longest) and not is_same else ""
    own = "" if now else _own(found.now, found.ended, more)
    return Shown(title, now, longest, own)


def _own(run: Run | None, ended: datetime | None, more: str) -> str:
    if run is not None:
        so_far = ngettext("%(n)s in a row so far, since %(first)s.", "%(n)s in a row so far, since %(first)s.", run.n)
        return f"{so_far % _facts(run)} {more}"
    if ended is not None:
        return _("It began anew on %(day)s, as runs do. The next one that goes well is the first.") % {
            "day": day(ended)
        }
    return _("Nothing to count yet.")


def _questions(cases: list[Case], now: datetime, people: int) -> Shown:
    good = good_months(cases, today=now.date(), least=ENOUGH_QUESTIONS)
    if people:
        good = [(month, n) for month, n in good if _people_in(cases, month.year, month.month) >= people]
    title = _("A month in which every question was answered in time")
    months = [date_format(month, "F Y") for month, _n in good]
    if not months:
        return Shown(title, "", "", _("A month counts from %(least)s questions on.") % {"least": ENOUGH_QUESTIONS})
    last = _("%(month)s: all %(n)s questions were answered in time.") % {"month": months[-1], "n": good[-1][1]}
    before = _("Before that: %(months)s.") % {"months": ", ".join(months[:-1])} if months[:-1] else ""
    return Shown(title, last, before)


def _people_in(cases: Collection[Case], year: int, month: int) -> int:
    return len({one.who for one in cases if (one.at.year, one.at.month) == (year, month)} - {None})


def _facts(run: Run) -> dict[str, Any]:
    return {"n": run.n, "first": day(run.first), "last": day(run.last)}
