"""What do the two sides agree on these days, in offers and counter-offers?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.models.negotiated import OfferedPriority


def night_desk(stage: Stage) -> Story:
    """Three rounds: not at once, then earlier with less, then agreed; and the first promise stays to be seen."""
    ana, ben, cleo = stage.who("ana"), stage.who("ben"), stage.who("cleo")
    now = yield stage.ago(days=5, hours=5)
    request = stage.ask(
        "move", "ana", "Night desk from B 2.11 to C 1.05", now, needed=stage.ahead(5),
        details="It has to stand before the winter schedule begins; the night shift cannot work from two rooms.",
        from_room="B 2.11", to_room="C 1.05", places="2", signs_off="Max Adler",
    )  # fmt: skip
    now = yield stage.ago(days=5, hours=2)
    first = actions.promise(
        request, by_day=stage.ahead(9), by=cleo, now=now,
        reason="Both of our movers are in the north hall until the middle of next week.",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=4)
    one = actions.make_offer(
        request, by_day=stage.ahead(3), by=ana, now=now, instead_of=first,
        reason="The winter schedule begins on the day after. Without the desk the night shift sits in two rooms.",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=7)
    two = actions.counter_offer(
        one, by_day=stage.ahead(5), by=ben, now=now,
        scope="Desk, screens and phones. The two cabinets follow in the week after.",
        reason="I can bring the desk alone on my cart; for the cabinets we have to be two.",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=3)
    three = actions.counter_offer(
        two, by_day=stage.ahead(4), by=ana, now=now,
        scope="Desk, screens and phones. The two cabinets follow in the week after.",
        priority=OfferedPriority.FIRST,
        reason="Without the cabinets it should be a morning's work. One day earlier, and we clear the room ourselves.",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=6)
    actions.accept_offer(three, by=ben, now=now)
    now = yield stage.ago(days=1, hours=7)
    actions.take(request, by=ben, now=now)


def partition(stage: Stage) -> Story:
    """Not now, but on …: waits for Ana."""
    now = yield stage.ago(days=1, hours=5)
    request = stage.ask(
        "move", "ana", "Partition between dispatch and the corridor", now, needed=stage.ahead(4),
        details="Two meters, so that one can telephone.",
        from_room="Store", to_room="Dispatch, B 2.11", places="1", signs_off="Max Adler",
    )  # fmt: skip
    now = yield stage.ago(hours=4)
    actions.not_now(
        request, by_day=stage.ahead(10), by=stage.who("cleo"), now=now,
        reason="The walls are with the carpenter until then. On that day they are back, and Lena is free.",
    )  # fmt: skip


def crew_lockers(stage: Stage) -> Story:
    """Earlier, if it can be: waits for Ben."""
    ben, greta = stage.who("ben"), stage.who("greta")
    now = yield stage.ago(days=2, hours=7)
    request = stage.ask(
        "move", "greta", "Eight lockers into the crew room", now, needed=stage.ahead(6),
        from_room="Old fire station", to_room="Crew room, C 0.12", places="1", signs_off="Max Adler",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=2)
    first = actions.promise(request, by_day=stage.ahead(9), by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=1, hours=7)
    actions.assign(request, to=ben, by=stage.who("cleo"), now=now)
    now = yield stage.ago(hours=5.5)
    actions.make_offer(
        request, by_day=stage.ahead(6), by=greta, now=now, instead_of=first,
        scope="Four of the eight would do for the new crew; the others whenever there is a trolley.",
        reason="The new crew starts on that day and has nowhere to leave its bags.",
    )  # fmt: skip


STORIES = [night_desk, partition, crew_lockers]
