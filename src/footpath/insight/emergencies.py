"""How often do teams ask to overtake, seen from the team that serves and from the one that asks?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.insight.emergencies_drawn import Drawn, draw_pair
from footpath.insight.permissions import with_one_person
from footpath.insight.subjects import why_withheld
from footpath.people.models import Person, Team
from footpath.people.permissions import tree
from footpath.requests import habit_words as words
from footpath.requests.emergency_record import Pair, Record, record_of, servers_of
from footpath.requests.habits import own_facts, visible_habits
from footpath.requests.models import Habit


@dataclass(frozen=True)
class Told:
    """What is told of one pair: the other team, sentences, the drawing, and the talk that is open. Where it is
    `withheld`, the sentence says why, and there is nothing else.
    """

    name: str
    withheld: str = ""
    lines: tuple[str, ...] = ()
    why: str = ""
    drawn: Drawn | None = None
    habit: Habit | None = None  # open, and for this reader
    talk_due: bool = False
    pair: Pair | None = None


@dataclass(frozen=True)
class Emergencies:
    """Both sides of one team: those who ask it to let them come first, and whom it asks. In the order of names."""

    team: Team
    asked_of: tuple[Told, ...]
    asks: tuple[Told, ...]
    made_at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether nobody has asked anybody."""
        return not self.asked_of and not self.asks


def emergencies_of(team: Team, reader: Person, now: datetime) -> Emergencies:
    """All that the page of a team says, for somebody who may see its figures."""
    record = record_of(team, now)
    asked_of = _told([(record, pair, pair.customer) for pair in record.pairs], reader, now)
    asks = [
        (other, pair, server.pk)
        for server in servers_of(team, now)
        for other in [record if server.pk == team.pk else record_of(server, now)]
        for pair in [other.pair(team.pk)]
        if pair is not None
    ]
    return Emergencies(team, asked_of, _told(asks, reader, now), now)


def pair_of(team: Team, customer: int, reader: Person, now: datetime) -> Told | None:
    """What is told of one pair alone; None where nothing was asked."""
    record = record_of(team, now)
    pair = record.pair(customer)
    return _told([(record, pair, customer)], reader, now)[0] if pair else None


def _told(pairs: Iterable[tuple[Record, Pair, int]], reader: Person, now: datetime) -> tuple[Told, ...]:
    names, found = tree(), list(pairs)
    habits: dict[tuple[int, int], Habit] = {}
    if found:
        talks = Habit.objects.filter(ended_at=None, team__in=[pair.team for _record, pair, _other in found])
        habits = {(one.team_id, one.customer_team_id): one for one in talks}
    single = with_one_person([pair.customer for _record, pair, _other in found], now.date()) if found else frozenset()
    open_to_reader = set(visible_habits(reader, now.date()).values_list("pk", flat=True)) if habits else set()
    rows = []
    for record, pair, other in found:
        withheld = why_withheld({pair.customer}, reader, now.date()) if pair.customer in single else ""
        if withheld:
            rows.append(Told(names[other].name, withheld))
            continue
        who = words.Names(names[pair.team].name, names[pair.customer].name)
        habit = habits.get((pair.team, pair.customer))
        lines, why = _lines(own_facts(record, pair, now), who), words.why({"why": pair.seen.why})
        row = Told(
            name=names[other].name, lines=lines, why=why,
            drawn=draw_pair(pair.seen), habit=habit if habit and habit.pk in open_to_reader else None,
            talk_due=habit is not None, pair=pair,
        )  # fmt: skip
        rows.append(row)
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def _lines(facts: dict[str, Any], who: words.Names) -> tuple[str, ...]:
    return (
        f"{words.how_often(facts, who)} {words.beside_others(facts, who)}",
        f"{words.let_in(facts)} {words.cost(facts)}",
        f"{words.foreseen(facts)} {words.announced(facts)}",
    )
