"""How do visits, lunches and grids come about in the tests?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.models import Lunch, SkillTask, Visit, VisitPlace
from footpath.people.actions import state_pair
from footpath.people.models import Person

DAY = timedelta(days=1)
WEDNESDAY = MONDAY.date() + timedelta(days=9)
WANTS, SPOTS = "What becomes of a move once I have asked (cobalt)", "The safe in B 2.14 (saffron)"
QUESTIONS = ["What reaches you first (quince)", "What do you wait for", "What would you drop"]
LEARNED, DIFFERENTLY = "The lift decides (hedgehog)", "I ask a week earlier (walnut)"
HOST_LEARNED = "They need the hour, not the day (juniper)"


def place(cast: Cast, now: datetime = MONDAY, **said: Any) -> VisitPlace:
    """Ben offers a place for one guest."""
    given = {"role": "Moves and doors", "sees": "How a move is planned", "days": [WEDNESDAY], "spots": SPOTS}
    return actions.offer_place(**{**given, "by": cast.ben, **said}, now=now)


def asked(cast: Cast, now: datetime = MONDAY, at: VisitPlace | None = None, **said: Any) -> Visit:
    """Ana asks for it."""
    at = at or place(cast, now)
    given = {"wants": WANTS, "days": [WEDNESDAY], "place": at, "by": cast.ana}
    return actions.ask_for_visit(**{**given, **said}, now=now)


def yes(visit: Visit, part: str, by: Person, now: datetime = MONDAY) -> Visit:
    """One of those who are asked says yes."""
    return actions.answer_consent(visit, part=part, yes=True, by=by, now=now)


def all_yes(visit: Visit, now: datetime = MONDAY) -> Visit:
    """All of them do."""
    for one in visit.consents.select_related("person"):
        visit = yes(visit, one.part, one.person, now)
    return visit


def matched(cast: Cast, now: datetime = MONDAY) -> Visit:
    """Everybody has said yes to Ana's visit."""
    return all_yes(asked(cast, now), now)


def prepared(cast: Cast, now: datetime = MONDAY) -> Visit:
    """Her questions are written."""
    return actions.prepare_visit(matched(cast, now), questions=QUESTIONS, by=cast.ana, now=now)


def done(cast: Cast, now: datetime = MONDAY) -> Visit:
    """It took place."""
    return actions.note_visit_done(prepared(cast, now), by=cast.ben, now=now + 9 * DAY)


def debriefed(cast: Cast, now: datetime = MONDAY) -> Visit:
    """Both have looked back."""
    visit, then = done(cast, now), now + 10 * DAY
    visit = actions.debrief_visit(visit, learned=LEARNED, differently=DIFFERENTLY, by=cast.ana, now=then)
    return actions.debrief_visit(visit, learned=HOST_LEARNED, by=cast.ben, now=then)


def change_asked(cast: Cast, now: datetime = MONDAY) -> Visit:
    """Thirty days later she is asked."""
    visit = debriefed(cast, now)
    assert actions.move_visit_on(visit, now=now + 40 * DAY)
    return again(visit)


def waiting(cast: Cast, now: datetime = MONDAY, **said: Any) -> Visit:
    """Dov waits for a round."""
    given = {"wants": WANTS, "days": [WEDNESDAY, WEDNESDAY + DAY], "by": cast.dov}
    return actions.ask_for_visit(**{**given, **said}, now=now)


def again(visit: Visit) -> Visit:
    """The visit as it is now."""
    return Visit.objects.select_related("visitor", "team", "place__host", "place__team").get(pk=visit.pk)


def depend(cast: Cast, now: datetime = MONDAY) -> None:
    """Facilities says that it serves Sales and Flight operations."""
    for other in (cast.sales, cast.flight_operations):
        state_pair(provider=cast.facilities, customer=other, holds=True, by=cast.cleo, now=now)


def lunch(cast: Cast, now: datetime = MONDAY) -> Lunch:
    """Ben and Dov are paired."""
    depend(cast, now)
    for one in (cast.ben, cast.dov):
        actions.join_lunches(by=one, now=now)
    [made] = actions.pair_lunches(now=now)
    return made


def task(cast: Cast, name: str = "Door codes", now: datetime = MONDAY) -> SkillTask:
    """On the grid of Facilities; Ben alone can do it."""
    made = actions.keep_skill_task(cast.facilities, name=name, by=cast.ben, now=now)
    actions.set_skill_level(made, person=cast.ben, level=3, by=cast.ben, now=now)
    return made


@dataclass(frozen=True)
class Around:
    """For the tables of all pages: Ana has asked for Ben's place, Ben and Dov are paired, Facilities has a grid."""

    visit: Visit
    lunch: Lunch
    task: SkillTask
    day: date

    def at(self, route: str) -> Any:
        """What a number in an address of visits stands for."""
        return self.visit

    def typed(self) -> dict[str, Any]:
        """What is typed on their pages."""
        day = self.day.isoformat()
        asks = {f"question_{number}": "Why" for number in (1, 2, 3)}
        return asks | {
            "role": "Moves", "sees": "All", "kind": "observe", "capacity": 1, "day_1": day, "on": day, "wants": "Why",
            "yes": "yes", "part": "host", "words": "Good", "done_on": day, "learned": "A lot", "differently": "Ask",
            "changed": "yes", "change": "Ask", "reason": "Ill", "seen": "x", "months": 1, "name": "Keys",
            "task": self.task.pk, "person": self.task.levels.get().person_id, "level": 0, "helps": "no",
        }  # fmt: skip


def for_tables(cast: Cast, now: datetime) -> Around:
    """Set that part of the scene."""
    day = now.date() + 9 * DAY
    while day.weekday() > 4:
        day += DAY
    visit = asked(cast, now, place(cast, now, days=[day]), days=[day])
    facts = {"made_at": now, "made_on": now.date(), "answer_until": day, "kind": "lunch"}
    pair = Lunch.objects.create(one=cast.ben, other=cast.dov, one_team=cast.facilities, other_team=cast.sales, **facts)
    return Around(visit, pair, task(cast, now=now), day)


def day_after(days: int) -> date:
    """So many days after the Monday of the tests."""
    return MONDAY.date() + days * DAY
