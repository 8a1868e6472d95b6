"""Who there has visited whom, who meets whom for lunch, and which tasks of Facilities one person alone can do?

Told through the verbs at moments of the past, once it is known who depends on whom.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.growth import actions
from footpath.growth.models import Lunch, Visit, VisitKind, VisitPlace
from footpath.growth.shadowing.matching import fingerprint, free_places, proposals, waiting
from footpath.people.models import Person, Team

DAY = timedelta(days=1)
GUESTS = 22  # people who take part in lunch across
WEEKS = (9, 4)  # ago people were paired
SHADOW = "The shift lead at my side: what comes in, from whom, what waits, and what is decided before seven."
MOVES = "How a move is planned: the lift, the landlord, the key, and who is rung when one of them is missing."
WANTS = "What becomes of a move once I have asked for it, and which of my words cost you a day."
ASKS = (
    "What of what I send reaches you too late?",
    "Which of my fields do you never read?",
    "What would you ask me if you had five minutes?",
)
LEARNED = "The lift plan comes on Thursdays. Whoever asks on Friday waits a week for nothing."
DIFFERENTLY = "I ask on Wednesdays, with the door code, and say the hour by which the first desk has to stand."
HOST_LEARNED = "They do not need the day, they need the hour: the shift changes at six."
CHANGED = "Every ask since then came on a Wednesday. The door code stands in our template now."
TASKS = (
    ("Lift plan with the landlord", "Each Thursday, by telephone.", {"cleo": 4, "ben": 1}),
    ("Door codes", "", {"ben": 4, "cleo": 3}),
    ("Floor plans", "", {"ben": 3, "cleo": 3}),
    ("Heating at night", "The old boiler in B.", {"ben": 2}),
)


def visit_ahead(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """A round with a visit that was looked back on, one that is agreed, one place open; lunches, and a grid."""
    _grid(northfield, now - 90 * DAY)
    _looked_back_on(northfield, now)
    _agreed(northfield, now)
    _place(northfield.cast.cleo, MOVES, "Head of facilities: the week ahead", now - 2 * DAY, 9)
    days = _working_days(northfield.cast.sales, now.date() + 8 * DAY, 3)
    wants, wanted = "Why a desk needs three days.", northfield.cast.facilities
    actions.ask_for_visit(wants=wants, wanted=wanted, days=days, by=northfield.cast.dov, now=now - DAY)
    _lunches(northfield, now, lots)


def _grid(northfield: Northfield, at: datetime) -> None:
    cast = northfield.cast
    for name, note, levels in TASKS:
        task = actions.keep_skill_task(cast.facilities, name=name, note=note, by=cast.cleo, now=at)
        for who, level in levels.items():
            actions.set_skill_level(task, person=northfield.people[who], level=level, by=cast.cleo, now=at)


def _looked_back_on(northfield: Northfield, now: datetime) -> None:
    """Ana was with Ben, ten weeks ago, by a round; what she changed was asked thirty days later."""
    cast, champion = northfield.cast, Person.objects.filter(champions=True, is_active=True).order_by("pk").first()
    at = now - 76 * DAY
    place = _place(cast.ben, MOVES, "Moves, from the ask to the last screw", at, 12, kind=VisitKind.HANDS_ON)
    days = place.dates
    visit = actions.ask_for_visit(wants=WANTS, wanted=cast.facilities, days=days, by=cast.ana, now=at)
    if champion is None:
        return
    moment = at + DAY
    seen = fingerprint(proposals(waiting(), free_places(), champion, moment))
    actions.send_round(seen=seen, by=champion, now=moment)
    visit = actions.answer_place(visit, yes=True, by=cast.ana, now=moment + timedelta(hours=3))
    visit = _all_yes(visit, moment + timedelta(hours=5))
    visit = actions.prepare_visit(visit, questions=ASKS, by=cast.ana, now=at + 5 * DAY)
    assert visit.on is not None
    went = at + timedelta(days=(visit.on - at.date()).days)
    visit = actions.note_visit_done(visit, by=cast.ben, now=went)
    visit = actions.debrief_visit(visit, learned=HOST_LEARNED, by=cast.ben, now=went + DAY)
    visit = actions.debrief_visit(visit, learned=LEARNED, differently=DIFFERENTLY, by=cast.ana, now=went + 2 * DAY)
    asked = went + 30 * DAY
    actions.move_visit_on(visit, now=asked)
    actions.say_what_changed(visit, changed="yes", change=CHANGED, shares=True, by=cast.ana, now=asked + DAY)


def _agreed(northfield: Northfield, now: datetime) -> None:
    """Ben goes to Flight operations next week; everybody has said yes."""
    cast, at = northfield.cast, now - 4 * DAY
    place = _place(cast.ana, SHADOW, "Duty manager, early shift", at, 10)
    visit = actions.ask_for_visit(
        wants="How a shift change goes, and where our moves stand in its way.", days=place.dates[:1], place=place,
        by=cast.ben, now=at + timedelta(hours=2),
    )  # fmt: skip
    _all_yes(visit, at + timedelta(hours=6))


def _place(
    host: Person, sees: str, role: str, at: datetime, ahead: int, *, kind: str = VisitKind.OBSERVE
) -> VisitPlace:
    team = Team.objects.select_related("hours").get(memberships__person=host, memberships__until=None)
    days = _working_days(team, at.date() + ahead * DAY, 2)
    return actions.offer_place(role=role, sees=sees, kind=kind, days=days, capacity=2, by=host, now=at)


def _working_days(team: Team, first: date, count: int) -> list[date]:
    found, day = list[date](), first
    while len(found) < count:
        if team.calendar.working_day(day):
            found.append(day)
        day += DAY
    return found


def _all_yes(visit: Visit, at: datetime) -> Visit:
    for number, one in enumerate(visit.consents.select_related("person").order_by("pk")):
        words, moment = "Gladly." if one.part == "host" else "", at + timedelta(minutes=20 * number)
        visit = actions.answer_consent(visit, part=one.part, yes=True, words=words, by=one.person, now=moment)
    return visit


def _lunches(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Some dozen people take part; most of those who were paired have met, and a few will."""
    people = sorted(northfield.people.values(), key=lambda one: one.pk)
    ours = [northfield.cast.ana, northfield.cast.ben, northfield.cast.dov]
    others = [one for one in people if one.is_active and one not in ours]
    for one in (*ours, *lots.many("lunch").sample(others, GUESTS)):
        actions.join_lunches(kind="coffee" if one.pk % 3 else "lunch", by=one, now=now - 88 * DAY)
    for weeks in WEEKS:
        at = now - timedelta(weeks=weeks, days=now.weekday())
        for made in actions.pair_lunches(now=at):
            _meet(made, at, lots)
    for number, made in enumerate(actions.pair_lunches(now=now - timedelta(hours=3))[:4]):
        day = _both_work(made, (now + 4 * DAY).date())
        asked = actions.answer_lunch(made, yes=True, on=day, by=made.one, now=now - timedelta(hours=2))
        if number % 2:
            actions.answer_lunch(asked, yes=True, on=day, by=made.other, now=now - timedelta(hours=1))


def _meet(made: Lunch, at: datetime, lots: Lots) -> None:
    day = _both_work(made, (at + 3 * DAY).date())
    made = actions.answer_lunch(made, yes=True, on=day, by=made.one, now=at + timedelta(hours=4))
    if lots.weighed({"yes": 4, "no": 1}, "lunch", made.pk) == "no":
        actions.answer_lunch(made, yes=False, by=made.other, now=at + timedelta(hours=8))
        return
    made = actions.answer_lunch(made, yes=True, on=day, by=made.other, now=at + timedelta(hours=8))
    actions.note_lunch_met(made, met_on=day, by=made.other, now=at + timedelta(days=(day - at.date()).days + 1))


def _both_work(made: Lunch, day: date) -> date:
    teams: Iterable[Team] = (made.one_team, made.other_team)
    while not all(one.calendar.working_day(day) for one in teams):
        day += DAY
    return day
