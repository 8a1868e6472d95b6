"""How does coaching go: how many have learned it, how many talks there were, what was kept, and is there praise in it?

Of one single supervisor only they themself read that. Together it is told from five supervisors on, and what only some
of them have done from five who have done it; without names, and without an order.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from footpath.growth.coaching import states
from footpath.growth.coaching.care import supervisors
from footpath.growth.models import CoachingLook, CoachingTalk, CoachTraining, LookOutcome
from footpath.people.models import Membership, Person
from footpath.people.permissions import reach
from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import share_figure

FEWEST = 5  # supervisors
PERIOD = timedelta(days=365)


@dataclass(frozen=True)
class Coaching:
    """What is told; None: too few have done it to say anything of it."""

    supervisors: int
    trained: Figure | None = None
    talks: int | None = None
    kept: Figure | None = None
    praises: int | None = None
    helps: int | None = None


def own_figures(person: Person, now: datetime) -> Coaching:
    """What somebody who leads others sees of themself."""
    return _counted({person.pk}, now, fewest=0)


def figures_for(reader: Person, now: datetime) -> Coaching | None:
    """For champions of the whole house, for others of those who lead and whom they lead; None where that is nobody's
    to see, or of fewer than five. Everybody has one cut of it, so that nothing follows from the difference of two.
    """
    whose = cut_of(reader, now)
    return _counted(whose, now, fewest=FEWEST) if len(whose) >= FEWEST else None


def may_read(reader: Person, now: datetime) -> bool:
    """Champions, and whoever leads five or more who lead others."""
    return reader.is_active and (reader.champions or len(cut_of(reader, now)) >= FEWEST)


def cut_of(reader: Person, now: datetime) -> set[int]:
    """The supervisors whom the figures of this reader are of."""
    every = set(supervisors(now.date()))
    if not reader.is_active:
        return set()
    if reader.champions:
        return every
    led = Membership.objects.on(now.date()).filter(team__in=reach(reader, now.date()).leads)
    return (every & set(led.values_list("person_id", flat=True))) - {reader.pk}


def _counted(whose: Collection[int], now: datetime, *, fewest: int) -> Coaching:
    trained = CoachTraining.objects.filter(person__in=whose, trained_on__isnull=False).count()
    talks = CoachingTalk.objects.filter(
        supervisor__in=whose, state__in=(*states.TALKED, states.LEFT), held_on__gt=(now - PERIOD).date()
    )
    rows = list(talks.values_list("pk", "supervisor_id", "praises", "helps"))
    last = _last_looks([pk for pk, *_rest in rows])
    by_talk = {pk: supervisor for pk, supervisor, *_rest in rows}
    held_by = {supervisor for supervisor in by_talk.values()}
    followed_by = {by_talk[pk] for pk in last}
    kept = sum(last.values())
    is_told = len(held_by) >= fewest
    return Coaching(
        supervisors=len(whose),
        trained=share_figure([Tally(len(whose), trained, trained)]),
        talks=len(rows) if is_told else None,
        kept=share_figure([Tally(len(last), kept, kept)]) if last and len(followed_by) >= fewest else None,
        praises=sum(row[2] for row in rows) if is_told else None,
        helps=sum(row[3] for row in rows) if is_told else None,
    )


def _last_looks(talks: Collection[int]) -> Mapping[int, bool]:
    """Of talks that were looked at, whether at the last look all who said something said that it was kept."""
    said: dict[int, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for talk, weeks, outcome in CoachingLook.objects.filter(talk__in=talks).values_list("talk_id", "weeks", "outcome"):
        said[talk][weeks].append(outcome == LookOutcome.KEPT)
    return {talk: all(looks[max(looks)]) for talk, looks in said.items()}
