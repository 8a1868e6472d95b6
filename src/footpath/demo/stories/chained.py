"""What do requests at the airport need from each other these days, and who waits for whom?"""

from datetime import date, datetime
from typing import Any

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.actions.wait_for import Awaited
from footpath.requests.models import ServiceRequest, SignOff


def belt_loader(stage: Stage) -> Story:
    """A chain of four: a flight waits for a loader, the loader for its repair, that for a part, and the part for a
    vendor who has already given another day. Everybody along it sees how the others stand.
    """
    viktor, ansgar, zoltan = stage.who("viktor"), stage.who("ansgar"), stage.who("zoltan")
    now = yield stage.ago(days=9.8)
    flight = actions.add_commitment(
        kind="flight", reference="NA 530", customer="Northair", due_at=stage.calendar.day_end(stage.ahead(20)),
        team=stage.northfield.teams["Flight operations"], note="First flight of the larger aircraft.",
        by=stage.who("ana"), now=now,
    )  # fmt: skip
    gear = stage.ask(
        "gear", "ana", "A high belt loader at stand 7 for the larger aircraft", now, needed=stage.ahead(20),
        what=["Belt loader"], stand="7", day=stage.ahead(20).isoformat(),
    )  # fmt: skip
    actions.serve(gear, commitment=flight, by=stage.who("ana"), now=now)
    now = yield stage.ago(days=9.5)
    actions.take(gear, by=stage.who("yusuf"), now=now)
    now = yield stage.ago(days=9.4)
    actions.promise(
        gear, by_day=stage.ahead(19), by=viktor, now=now, reason="Loader 5 reaches that high; it has to drive."
    )
    repair = _ask_for(
        stage, "vehicle", gear, now, by="yusuf", title="Belt loader 5: its belt slips under load",
        needed=stage.ahead(18), vehicle="BL 5", stands="yes",
        what="The belt stops as soon as there are more than ten bags on it.",
    )  # fmt: skip
    now = yield stage.ago(days=9)
    actions.take(repair, by=zoltan, now=now)
    now = yield stage.ago(days=8.8)
    actions.promise(repair, by_day=stage.ahead(18), by=ansgar, now=now, reason="With a new drive it is half a day.")
    part = _ask_for(
        stage, "buy", repair, now, by="ansgar", title="Belt drive for loader 5", needed=stage.ahead(16),
        what="Belt drive, type BD 22", how_many="1", must="Fits the loader of 2019.", cost_center="7300", most="2600",
    )  # fmt: skip
    for one in SignOff.objects.filter(request=part, decided_at=None).select_related("approver"):
        actions.agree(part, by=one.approver, now=now)
    yield from _comes_late(stage, repair, part)


def _comes_late(stage: Stage, repair: ServiceRequest, part: ServiceRequest) -> Story:
    """What the vendor said, and what it said then."""
    davide = stage.who("davide")
    now = yield stage.ago(days=8.2)
    part.refresh_from_db()
    actions.take(part, by=davide, now=now)
    order = actions.order_from_vendor(
        part, vendor="Koller Hydraulics", what="Belt drive BD 22", reference="KH 4471", day=_day(stage, 1.2), by=davide,
        now=now,
    )  # fmt: skip
    actions.promise(part, by_day=stage.ahead(14), by=davide, now=now)
    actions.wait_for(part, on=Awaited(order=order), by=davide, now=now)
    now = yield stage.ago(days=7.9)
    repair.refresh_from_db()
    actions.wait_for(repair, on=Awaited(child=part), by=stage.who("zoltan"), now=now)
    now = yield stage.ago(days=1.3)
    actions.note_vendor_date(
        order, day=stage.ahead(9), note="The truck stood at the border over the weekend.", by=davide, now=now
    )


def briefing_room(stage: Stage) -> Story:
    """Ben needs a screen of IT before the room is ready; there is room enough between the two days."""
    ben, jonas = stage.who("ben"), stage.who("jonas")
    now = yield stage.ago(days=4.4)
    room = stage.ask(
        "event", "ines", "Winter briefing for forty in C 2.01", now, needed=stage.ahead(14), room="C 2.01",
        day=stage.ahead(14).isoformat(), people="40", seating="In rows", extras=["Screen"],
    )  # fmt: skip
    now = yield stage.ago(days=4)
    actions.take(room, by=ben, now=now)
    actions.promise(room, by_day=stage.ahead(13), by=ben, now=now)
    screen = _ask_for(
        stage, "device", room, now, by="ben", title="A large screen for C 2.01", needed=stage.ahead(11), what="Screen",
        why="Forty people have to read a weather map from the last row.", cost_center="4310",
    )  # fmt: skip
    for one in SignOff.objects.filter(request=screen, decided_at=None).select_related("approver"):
        actions.agree(screen, by=one.approver, now=now)
    now = yield stage.ago(days=3.2)
    screen.refresh_from_db()
    actions.take(screen, by=jonas, now=now)
    actions.promise(screen, by_day=stage.ahead(8), by=jonas, now=now, reason="It is in stock; we hang it ourselves.")


def _ask_for(
    stage: Stage, service: str, parent: ServiceRequest, now: datetime, *, by: str, title: str, needed: date,
    **answers: Any,
) -> ServiceRequest:  # fmt: skip
    """A team asks another one for what its own work needs."""
    draft = actions.save_draft(
        None, service=stage.northfield.services[service], by=stage.who(by), now=now, title=title, answers=answers,
        needed_by=needed, needed_for=parent,
    )  # fmt: skip
    return actions.submit(draft, by=stage.who(by), now=now)


def _day(stage: Stage, ago: float) -> date:
    return stage.calendar.day_of(stage.ago(days=ago))


STORIES = [belt_loader, briefing_room]
