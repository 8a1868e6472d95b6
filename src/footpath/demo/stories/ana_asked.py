"""What did Ana ask for that has arrived, ended, or not begun?"""

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def headset(stage: Stage) -> Story:
    """Delivered yesterday: Ana looks whether everything is there."""
    jonas = stage.who("jonas")
    now = yield stage.ago(days=9, hours=5)
    request = stage.ask(
        "device", "ana", "Headset for the night desk", now, what="Headset", cost_center="4200",
        why="The night desk is alone and has to talk with the tower and type at the same time.",
    )  # fmt: skip
    now = yield stage.ago(days=9, hours=2)
    actions.promise(request, by_day=stage.ahead(2), by=jonas, now=now)
    now = yield stage.ago(days=3, hours=4)
    actions.take(request, by=jonas, now=now)
    now = yield stage.ago(days=1, hours=2)
    actions.deliver(
        request, by=jonas, now=now,
        text="It lies on the night desk, paired with the phone and the radio. The short list of buttons is under it.",
    )  # fmt: skip


def printer(stage: Stage) -> Story:
    """Accepted, with more than was agreed."""
    priya, ana = stage.who("priya"), stage.who("ana")
    now = yield stage.ago(days=4, hours=6)
    request = stage.ask(
        "computer", "ana", "Printer in the briefing room jams", now, device="Printer", where="Briefing room, B 2.01",
        happened="Every second sheet since Monday, with a light that blinks twice.", stopped="no",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=4)
    stage.promise(request, "priya", now)
    now = yield stage.ago(days=3, hours=6)
    actions.take(request, by=priya, now=now)
    now = yield stage.ago(days=2, hours=6)
    actions.deliver(
        request, by=priya, now=now,
        text="The roller was worn. I put in a new one, and set the printer to two sides, as the crews like it.",
    )  # fmt: skip
    now = yield stage.ago(days=2, hours=3)
    actions.accept(request, by=ana, now=now)
    actions.rate(request, stars=5, comment="You even asked the crews. Thank you.", beyond=True, by=ana, now=now)


def name_plates(stage: Stage) -> Story:
    """Closed: promised, and kept a day early."""
    ana, lena = stage.who("ana"), stage.who("lena")
    now = yield stage.ago(days=16, hours=4)
    request = stage.ask(
        "keys", "ana", "Name plates for the briefing room", now, what="A name plate", door="B 2.01", who="Briefing"
    )
    now = yield stage.ago(days=16, hours=2)
    stage.promise(request, "lena", now)
    now = yield stage.ago(days=15, hours=3)
    actions.take(request, by=lena, now=now)
    now = yield stage.ago(days=14, hours=2)
    actions.deliver(request, text="Up since this morning, in both languages.", by=lena, now=now)
    now = yield stage.ago(days=13, hours=7)
    actions.accept(request, by=ana, now=now)
    actions.rate(request, stars=5, comment="", by=ana, now=now)
    now = yield stage.ago(days=7, hours=6)
    actions.close(request, now=now)


def standing_desk(stage: Stage) -> Story:
    """Declined, with a way that leads on."""
    now = yield stage.ago(days=5, hours=4)
    request = stage.ask(
        "move", "ana", "Electric standing desk for the night shift", now,
        from_room="Store", to_room="C 1.03", places="1", signs_off="Max Adler",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=2)
    actions.decline(
        request, by=stage.who("cleo"), now=now,
        reason="We cannot buy furniture in this quarter; the budget is used up.",
        alternative="Crew planning gives back two standing desks at the end of the month. I have put your name on one.",
    )  # fmt: skip


def extra_chairs(stage: Stage) -> Story:
    """Withdrawn in time."""
    now = yield stage.ago(days=6, hours=5)
    request = stage.ask(
        "event", "ana", "Ten more chairs for the winter briefing", now,
        room="The north hall", day=stage.ahead(6).isoformat(), people="40", seating="In rows",
    )  # fmt: skip
    now = yield stage.ago(days=5, hours=5)
    actions.withdraw(request, reason="We found ten in the training room.", by=stage.who("ana"), now=now)


def audit_day(stage: Stage) -> Story:
    """A draft that Ana has begun."""
    now = yield stage.ago(hours=6)
    stage.draft(
        "event", "ana", "Briefing room for the audit day", now, needed=stage.ahead(14),
        room="B 2.01", people="12", seating="Around a table", extras=["Screen", "Coffee"],
    )  # fmt: skip


STORIES = [headset, printer, name_plates, standing_desk, extra_chairs, audit_day]
