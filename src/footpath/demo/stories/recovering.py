"""What went wrong lately, who owned it, and how far is it put right?"""

from collections.abc import Callable
from typing import Any

from footpath.demo.stage import Stage, Story
from footpath.recovery import actions
from footpath.recovery.actions.plan import Step
from footpath.recovery.models import Recovery
from footpath.requests import actions as asks


def six_monitors(stage: Stage) -> Story:
    """A small one in three taps: Ben says it before Ana notices, and she says that it is right."""
    ben, ana = stage.who("ben"), stage.who("ana")
    now = yield stage.ago(days=9)
    request = stage.ask("move", "ana", "Six places to the night desk", now, **_rooms("B 2.14", "C 1.05", "6"))
    now = yield stage.ago(days=8, hours=6)
    asks.take(request, by=ben, now=now)
    now = yield stage.ago(days=6, hours=2)
    what = "I left the cables of two monitors in B 2.14. The desks stand, two of them are dark."
    it = actions.notice(request, cause="missing", what=what, own=True, by=ben, now=now)
    now = yield stage.ago(days=6)
    actions.fix(it, done="Cables brought, all six burn.", by=ben, now=now)
    now = yield stage.ago(days=5, hours=5)
    actions.check(it, is_right=True, by=ana, now=now)


def a_gate_without_power(stage: Stage) -> Story:
    """A larger one, all the way to making it good: the sockets of a gate were dead when a flight boarded there."""
    ben, ana, cleo = stage.who("ben"), stage.who("ana"), stage.who("cleo")
    now = yield stage.ago(days=14)
    request = stage.ask("move", "ana", "Counter of gate B7 for the Nordmed charter", now, **_rooms("B 5", "B 7", "2"))
    now = yield stage.ago(days=13)
    asks.take(request, by=ben, now=now)
    now = yield stage.ago(days=8, hours=3)
    what = "When the charter boarded, the sockets of the new counter were dead. We boarded by paper."
    it = actions.notice(
        request, cause="wrong", what=what, severity="outside", size="large", touched=[stage.who("dov")], by=ana, now=now
    )
    now = yield stage.ago(days=8, hours=2)
    actions.own(it, by=ben, now=now)
    now = yield stage.ago(days=8)
    sorry = (
        "Ana, Dov: your people stood at a dead counter with a full gate. We had moved it and not measured the sockets. "
        "I am sorry. You hear from me by tomorrow noon with what we do."
    )
    actions.acknowledge(it, apology=sorry, by=ben, now=now)
    now = yield stage.ago(days=7, hours=4)
    steps = [
        Step("Measure every socket of B 5 to B 9", stage.calendar.working_day_after(now, 1)),
        Step("New fuse and a second circuit for B 7", stage.calendar.working_day_after(now, 3), cleo),
    ]
    actions.plan(it, steps=steps, by=ben, now=now)
    now = yield stage.ago(days=7, hours=1)
    actions.present(it, way="talk", to="Ana and Dov, at the gate", by=ben, now=now)
    yield from _made_good(stage, it)


def _made_good(stage: Stage, it: Recovery) -> Story:
    """It is put right, time is offered for it and given; of the two who are asked one has said yes."""
    ben, ana, cleo = stage.who("ben"), stage.who("ana"), stage.who("cleo")
    now = yield stage.ago(days=4)
    actions.fix(it, done="All sockets measured, B 7 has two circuits.", by=ben, now=now)
    now = yield stage.ago(days=3, hours=5)
    good = actions.offer_time(
        it, to=ana, minutes=120, what="I set up your counter at five, before the next charter, and stay.", by=ben,
        now=now, outside_hours=True,
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=1)
    actions.decide_time(good, yes=True, by=cleo, now=now)
    now = yield stage.ago(days=2, hours=6)
    actions.answer_time(good, yes=True, by=ana, now=now)
    now = yield stage.ago(days=1, hours=2)
    actions.deliver_time(good, minutes=110, by=ben, now=now)
    now = yield stage.ago(hours=5)
    actions.check(it, is_right=True, by=stage.who("dov"), now=now)


def wrong_room(stage: Stage) -> Story:
    """One that ages in the open: said by the customer, owned, and not right at the first try."""
    ben, ana = stage.who("ben"), stage.who("ana")
    now = yield stage.ago(days=5)
    request = stage.ask("move", "ana", "Two desks for the trainees", now, **_rooms("B 1.02", "B 1.07", "2"))
    now = yield stage.ago(days=4)
    asks.take(request, by=ben, now=now)
    now = yield stage.ago(days=2, hours=4)
    it = actions.notice(request, cause="handed", what="The desks went to B 1.17.", by=ana, now=now)
    now = yield stage.ago(days=2, hours=3)
    actions.own(it, by=ben, now=now)
    now = yield stage.ago(days=2)
    actions.fix(it, done="Moved to B 1.07.", by=ben, now=now)
    now = yield stage.ago(days=1, hours=4)
    actions.check(it, is_right=False, missing="One of the two is still in B 1.17.", by=ana, now=now)


def what_helps(stage: Stage) -> Story:
    """What Facilities has written down for talks that are hard."""
    now = yield stage.ago(days=60)
    text = (
        "We call before we write. Whoever is angry is heard to the end; nobody says “but”. Cleo comes along when it is "
        "about safety. The small room behind the workshop is quiet."
    )
    team = stage.northfield.teams["Facilities"]
    actions.keep_guideline(team, text=text, edits=0, by=stage.who("cleo"), now=now)


def _rooms(here: str, there: str, places: str) -> dict[str, Any]:
    return {"from_room": here, "to_room": there, "places": places, "signs_off": "Max Adler"}


STORIES: list[Callable[[Stage], Story]] = [six_monitors, a_gate_without_power, wrong_room, what_helps]
