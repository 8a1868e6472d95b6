"""What do the other teams do for each other?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def charter(stage: Stage) -> Story:
    """Ana serves, too: Dov's charter needs a stand."""
    now = yield stage.ago(days=2, hours=6)
    request = stage.ask(
        "stand", "dov", "Football charter, 180 seats, one night", now, needed=stage.ahead(5),
        flight="Skyline Air, A320, registration follows", day=stage.ahead(6).isoformat(), people="180",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=5)
    stage.promise(request, "ana", now)
    now = yield stage.ago(days=1, hours=6)
    actions.take(request, by=stage.who("ana"), now=now)
    now = yield stage.ago(hours=7)
    actions.write(
        request, text="Stand 14 is free all night. The slot waits for their registration.", by=stage.who("ana"), now=now
    )


def ambulance(stage: Stage) -> Story:
    """In the queue of flight operations."""
    now = yield stage.ago(hours=1.6)
    stage.ask(
        "stand", "hanna", "Ambulance flight from Bergen", now, needed=stage.ahead(3),
        flight="NordMed, King Air, LN-NMD", day=stage.ahead(4).isoformat(), people="4",
    )  # fmt: skip


def roster_swap(stage: Stage) -> Story:
    """Ana asked crew planning; delivered within a day and accepted."""
    now = yield stage.ago(days=3, hours=5)
    request = stage.ask(
        "roster", "ines", "Swap of two late duties", now, who="Ines Duarte and Paul Richter",
        day=stage.ahead(4).isoformat(), why="A school play.",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=3)
    actions.take(request, by=stage.who("luis"), now=now)
    now = yield stage.ago(days=2, hours=7)
    actions.deliver(
        request, text="Swapped; both keep their eleven hours of rest.", by=stage.who("luis"), now=now
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=4)
    actions.accept(request, by=stage.who("ines"), now=now)


def framework(stage: Stage) -> Story:
    """Dov's contract, in work at Legal."""
    now = yield stage.ago(days=6, hours=4)
    request = stage.ask(
        "question", "dov", "May we name the price of a competitor in an offer?", now, needed=stage.ahead(6),
        question="Skyline asks us to put our fee beside that of the airport next door.", decides="An offer",
    )  # fmt: skip
    now = yield stage.ago(days=6, hours=1)
    actions.promise(request, by_day=stage.ahead(5), by=stage.who("henrik"), now=now)
    now = yield stage.ago(days=3, hours=5)
    actions.take(request, by=stage.who("mei"), now=now)


def letter(stage: Stage) -> Story:
    """Confidential: Ben, whoever writes it, and the head of People see it."""
    now = yield stage.ago(days=1, hours=7)
    request = stage.ask(
        "letter", "ben", "Proof of employment for the landlord", now, what="Proof of employment",
        for_whom="My new landlord", language="German",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=3)
    actions.assign(request, to=stage.who("oscar"), by=stage.who("nadia"), now=now)
    stage.promise(request, "nadia", now)


def board_room(stage: Stage) -> Story:
    """Max, too, is a customer: delivered, and waiting for his word."""
    now = yield stage.ago(days=6, hours=3)
    request = stage.ask(
        "repair", "max", "The screen in the board room shows everything in green", now, room="A 3.01",
        what="Something else", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=6, hours=1)
    stage.promise(request, "cleo", now)
    now = yield stage.ago(days=3, hours=4)
    actions.take(request, by=stage.who("tomas"), now=now)
    now = yield stage.ago(days=1, hours=3)
    actions.deliver(
        request, text="A pin of the plug was bent. New cable, and all colors are back.", by=stage.who("tomas"), now=now
    )


def ramp_badges(stage: Stage) -> Story:
    """Security has it in work; well on the way."""
    now = yield stage.ago(days=3, hours=2)
    request = stage.ask(
        "badge", "viktor", "Badges for three winter hands", now, needed=stage.ahead(6),
        who="Ali Kaya, Rosa Lind, Tim Berg", kind="A first badge",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=6)
    stage.promise(request, "piet", now)
    now = yield stage.ago(days=1, hours=2)
    actions.take(request, by=stage.who("olga"), now=now)


STORIES = [charter, ambulance, roster_swap, framework, letter, board_room, ramp_badges]
