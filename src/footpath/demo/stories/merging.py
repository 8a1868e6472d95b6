"""Who asked the same at Northfield airport, who asked several things at once, and who asks where it is?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def cold_pier(stage: Stage) -> Story:
    """Two people ask about the same cold pier; Cleo makes one of it, and both hear how it goes on."""
    now = yield stage.ago(days=2, hours=5)
    first = stage.ask(
        "repair", "ines", "The heating of the south pier stays cold", now, room="South pier, gates 20 to 24",
        details="Since the weekend; passengers keep their coats on.", what="Heating or cooling", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=1)
    second = stage.ask(
        "repair", "viktor", "No heating on the south pier", now,
        room="South pier", what="Heating or cooling", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=7)
    stage.promise(first, "cleo", now)
    now = yield stage.ago(days=1, hours=6)
    first.refresh_from_db()
    actions.merge(second, into=first, by=stage.who("cleo"), now=now)
    now = yield stage.ago(days=1, hours=2)
    first.refresh_from_db()
    actions.write(
        first, text="A valve in the plant room is stuck. The part is here, the plumber comes in the morning.",
        by=stage.who("cleo"), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=2)
    first.refresh_from_db()
    actions.nudge(first, by=stage.who("ines"), now=now)


def cold_pier_again(stage: Stage) -> Story:
    """And a third one, whom nobody has noticed yet: it looks like the first."""
    now = yield stage.ago(hours=3)
    stage.ask(
        "repair", "hanna", "South pier: the heating stays cold", now,
        room="South pier, gate 22", what="Heating or cooling", danger="no",
    )  # fmt: skip


def three_in_one(stage: Stage) -> Story:
    """Ruth asked for three things in one; Ben has made requests of two, each with the clock of the whole."""
    now = yield stage.ago(days=1, hours=5)
    whole = stage.ask(
        "repair", "ruth", "Staff entrance: lamp, mat and mailbox", now, room="Staff entrance, door 4",
        details="The lamp flickers, the mat curls up at one corner, and the mailbox does not close.",
        what="Light or power", danger="no",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=3)
    whole.refresh_from_db()
    titles = ["The mat at door 4 curls up", "The mailbox at door 4 does not close"]
    actions.split(whole, titles=titles, by=stage.who("ben"), now=now)
    now = yield stage.ago(days=1, hours=2)
    whole.refresh_from_db()
    actions.take(whole, by=stage.who("ben"), now=now)


STORIES = [cold_pier, cold_pier_again, three_in_one]
