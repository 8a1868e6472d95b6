"""Who at Northfield airport has played which talk, who wrote one, and what helps Facilities?"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.organization import WORDS, Northfield
from footpath.growth import actions
from footpath.growth.cooperation.library import print_of
from footpath.growth.cooperation.locked import lock
from footpath.growth.cooperation.shipped import shipped
from footpath.growth.models import Rehearsal, RolePlay, Seat
from footpath.people.models import Person
from footpath.pure.role_play import HELPS, Node, Scenario, play
from footpath.pure.role_play_file import read
from footpath.pure.role_play_runs import good_run

PLAYERS = 34
LINES = (
    "Ask first what it is for, then answer",
    "First ask what they need it for",
    "Say back in your own words what you have heard",
    "Name a day, even if it is a late one",
    "Say what it does to us, without a reproach",
    "Write down in three lines what was agreed",
    "Nobody calls a manager before both have talked",
)
GOAL = "When somebody says urgent, my first sentence is a question."


def rehearse(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Many have played the Friday message, some the others; Ben from both sides; Ana wrote one; Facilities votes."""
    talks = [shipped()[key] for key in ("friday-message", "in-the-queue", "the-rota")]
    for every, talk in enumerate(talks, 1):
        Rehearsal.objects.bulk_create(_played(northfield, talk, every, now, lots))
    cast = northfield.cast
    _both_sides(cast.ben, now - timedelta(days=6))
    actions.set_week_goal(GOAL, by=cast.ben, now=now - timedelta(days=1))
    _walk(cast.ana, "friday-message", ("b", "b"), now - timedelta(days=2))
    _written(cast.ana, northfield, now - timedelta(days=8))
    _board(northfield, now)


def _played(northfield: Northfield, talk: Scenario, every: int, now: datetime, lots: Lots) -> Iterator[Rehearsal]:
    """One play of each of some people of all teams; what helps is chosen more often than what tempts."""
    people = [one for name in sorted(northfield.members) for one in northfield.members[name][1:4]]
    for number, person in enumerate(people[: PLAYERS * every : every]):
        began = now - timedelta(days=60 - number, hours=number % 5)
        path = _drawn(talk, person.pk, lots)
        ended = began + timedelta(minutes=6)
        kept = {"path": path, "bands": [number % 3] * len(path), "end": _kind(talk, path)}
        yield Rehearsal(
            player=person, scenario=talk.key, print=print_of(talk), seat=Seat.OWN, begun_at=began, moved_at=ended,
            ended_at=ended, steps=len(path), locked=lock(kept),
        )  # fmt: skip


def _drawn(talk: Scenario, who: int, lots: Lots) -> list[str]:
    path: list[str] = []
    at = play(talk, path).at
    while isinstance(at, Node):
        helps = {one.key: 5 if one.behavior in HELPS else 3 for one in at.choices}
        path.append(lots.weighed(helps, "role-play", talk.key, who, len(path)))
        at = play(talk, path).at
    return path


def _kind(talk: Scenario, path: list[str]) -> str:
    end = play(talk, path).end
    return end.kind if end else ""


def _walk(by: Person, key: str, choices: tuple[str, ...], at: datetime, seat: str = Seat.OWN) -> Rehearsal:
    one = actions.begin_play(key, seat=seat, by=by, now=at)
    for step, choice in enumerate(choices):
        one = actions.make_choice(one, choice=choice, step=step, by=by, now=at + timedelta(seconds=20 * (step + 1)))
    return one


def _both_sides(by: Person, at: datetime) -> None:
    _walk(by, "in-the-queue", good_run(shipped()["in-the-queue"]), at)
    one = _walk(by, "in-the-queue", ("same", "cooler"), at + timedelta(minutes=10), Seat.OTHER)
    step = one.steps
    while one.ended_at is None:
        one = actions.make_choice(one, choice="cooler", step=step, by=by, now=at + timedelta(minutes=12 + step))
        step += 1


def _written(by: Person, northfield: Northfield, at: datetime) -> None:
    text = (WORDS / "talk.json").read_bytes()
    row: RolePlay = actions.write_role_play(read(text), by=by, now=at)
    actions.show_role_play(row, to="team", team=northfield.cast.flight_operations, read=True, by=by, now=at)


def _board(northfield: Northfield, now: datetime) -> None:
    cast, at = northfield.cast, now - timedelta(days=3)
    team, people = cast.facilities, northfield.members["Facilities"]
    lines = [
        actions.add_guideline(team, text=text, by=people[n % len(people)], now=at + timedelta(hours=n))
        for n, text in enumerate(LINES)
    ]
    actions.merge_guideline(team, line=lines[1], into=lines[0], by=cast.cleo, now=at + timedelta(hours=8))
    actions.move_board(team, to="voting", by=cast.cleo, now=now - timedelta(days=1))
    for number, person in enumerate(people[2:7]):
        for place in {0, 2 + number % 3, 5}:
            when = now - timedelta(hours=20 - number)
            actions.vote_for_guideline(team, line=lines[place], wants=True, by=person, now=when)
