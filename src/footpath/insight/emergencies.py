"""How often do teams ask to overtake, seen from the team that serves and from the one that asks?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

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
    """What is told of one pair: the other team, its row, sentences, the drawing, and the talk that is open. Where it
    is `withheld`, the sentence says why, and there is nothing else.
    """

    name: str
    withheld: str = ""
    row: "Row | None" = None
    lines: tuple[str, ...] = ()
    why: str = ""
    drawn: Drawn | None = None
    habit: Habit | None = None  # open, and for this reader
    talk_due: bool = False
    pair: Pair | None = None


@dataclass(frozen=True)
class Row:
    """A pair in one line; what is nothing, or not known, is said in a word."""

    asks: int
    emergencies: int
    usual: str  # how often all who ask that team want to come first
    let_in: str
    days: str  # others waited, in working days together
    broken: str
    foreseen: str
    ahead: str  # of all that was asked, what a heads-up had announced


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
        facts = own_facts(record, pair, now)
        row = Told(
            name=names[other].name, row=_row(facts), lines=_lines(facts, who), why=words.why(facts),
            drawn=draw_pair(pair.seen), habit=habit if habit and habit.pk in open_to_reader else None,
            talk_due=habit is not None, pair=pair,
        )  # fmt: skip
        rows.append(row)
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def _row(facts: dict[str, Any]) -> Row:
    (emergencies, asks), (could, answered), paid = facts["year"], facts["foreseen"], facts["cost"]
    none, empty, let_in = _("none"), "–", facts["approved"]
    said = _("%(could)s of %(n)s") % {"could": could or none, "n": answered} if answered else _("not said yet")
    told, counted = facts["ahead"]
    return Row(
        asks=asks,
        ahead=_("%(told)s of %(n)s") % {"told": told or none, "n": counted} if counted else empty,
        emergencies=emergencies,
        usual=words.one_in(facts["usual"]),
        let_in=str(let_in or none),
        days=words.number(paid["days"]) if paid["requests"] else none if let_in else empty,
        broken=str(paid["broken"] or none) if let_in else empty,
        foreseen=said if let_in else empty,
    )


def _lines(facts: dict[str, Any], who: words.Names) -> tuple[str, ...]:
    """What the row does not say."""
    said = [words.beside_others(facts, who), words.lately(facts), words.cost(facts), words.announced(facts)]
    return tuple(one for one in (*said, words.ahead(facts, who)) if one)
