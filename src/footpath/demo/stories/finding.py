"""Which requests look for the right team, what do outside customers ask of anybody, and what is announced?"""

from collections.abc import Generator
from datetime import datetime, timedelta

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.models import HeadsUp, ServiceRequest


def _again(request: ServiceRequest) -> ServiceRequest:
    return ServiceRequest.objects.with_names().get(pk=request.pk)


def lease(stage: Stage) -> Story:
    """Referred within the hour, followed to its yes: Facilities mends walls, Legal reads leases."""
    linda, cleo, mei = stage.who("linda"), stage.who("cleo"), stage.who("mei")
    now = yield stage.ago(days=3, hours=6)
    request = stage.ask(
        "rebuild", "linda", "The bakery wants the wall of its shop moved, and who pays?", now, needed=stage.ahead(12),
        details="They say that the lease lets them. Before anybody paints I would like to know what it says.",
        room="Shop 7, main terminal", what="Move a wall by a meter",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=5)
    actions.refer(
        request, to=stage.northfield.teams["Legal"], service=stage.northfield.services["question"], by=cleo, now=now,
        reason="Whether the lease allows it comes first, and that is yours to say. We measure the wall afterwards.",
    )  # fmt: skip
    now = yield stage.ago(days=3, hours=2)
    actions.accept_referral(_again(request), by=mei, now=now)
    now = yield stage.ago(days=3, hours=1)
    text = "Does the lease of shop 7 let the bakery move the wall, and who pays for it?"
    actions.fill_in(_again(request), answers={"question": text, "decides": "The wall"}, by=linda, now=now)
    now = yield stage.ago(days=2, hours=4)
    actions.take(_again(request), by=mei, now=now)
    stage.promise(_again(request), "mei", now)


def crew_door(stage: Stage) -> Story:
    """Open: IT asks Facilities, who has not said yes yet."""
    now = yield stage.ago(hours=7)
    request = stage.ask(
        "anything", "ana", "The door of the crew entrance does not open with the card any more", now,
        details="The light turns green, but the bolt stays where it is.", needed=stage.ahead(4),
    )  # fmt: skip
    now = yield stage.ago(hours=3)
    actions.refer(
        request, to=stage.northfield.teams["Facilities"], service=stage.northfield.services["repair"],
        by=stage.who("priya"), now=now,
        reason="The card is read and let in; it is the bolt of the door that hangs.",
    )  # fmt: skip


def lost_scarf(stage: Stage) -> Story:
    """An outside customer asked the wrong one, who wrote it down; it went on to those who find things."""
    now = yield stage.ago(days=1, hours=6)
    request = actions.file_outside(
        stage.northfield.services["anything"], name="Mr. Haugen, passenger", reach_at="+47 905 55 123",
        text="I left a blue suitcase on belt 3 last night.\nHe asked at our desk; the tag is still on his ticket.",
        by=stage.who("jonas"), now=now,
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=5)
    actions.refer(
        request, to=stage.northfield.teams["Ground handling"], service=stage.northfield.services["bags"],
        by=stage.who("priya"), now=now, reason="A suitcase on a belt: you are the ones who find them.",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=4)
    actions.accept_referral(_again(request), by=stage.who("hanna"), now=now)
    now = yield stage.ago(days=1, hours=3)
    answers = {"tag": "0117 204 518", "flight": "NA 418", "looks": "Blue, with a red ribbon"}
    actions.fill_in(_again(request), answers=answers, by=stage.who("jonas"), now=now)
    now = yield stage.ago(days=1, hours=2)
    actions.take(_again(request), by=stage.who("hanna"), now=now)


def school_class(stage: Stage) -> Story:
    """Done, and Ana has still to tell whoever asked her."""
    now = yield stage.ago(days=4, hours=3)
    request = actions.file_outside(
        stage.northfield.services["repair"], name="Mrs. Lund, Northair", reach_at="lund@northair.example",
        text="The heating in our crew room on pier B stays cold.", by=stage.who("ana"), now=now,
    )  # fmt: skip
    answers = {"room": "Pier B, B 0.12", "what": "Heating or cooling", "danger": "no"}
    actions.fill_in(_again(request), answers=answers, by=stage.who("ana"), now=now)
    now = yield stage.ago(days=3, hours=6)
    actions.take(_again(request), by=stage.who("lena"), now=now)
    now = yield stage.ago(hours=6)
    actions.deliver(
        _again(request), by=stage.who("lena"), now=now,
        text="The valve was stuck. It is warm since this morning; it takes an hour until all of the room is.",
    )  # fmt: skip


def _announce(
    stage: Stage, service: str, by: str, what: str, *, first: int, last: int, pieces: int = 1, days: float
) -> Generator[datetime, datetime, HeadsUp]:
    """Somebody announces work some days ago; `first` and `last` are days ahead of today."""
    now = yield stage.ago(days=days)
    today = stage.now.date()
    return actions.announce(
        stage.northfield.services[service], what=what, first=today + timedelta(days=first),
        last=today + timedelta(days=last), pieces=pieces, by=stage.who(by), now=now,
    )  # fmt: skip


def winter_moves(stage: Stage) -> Story:
    """Ana announces six moves for March; Facilities has seen it."""
    made = yield from _announce(
        stage, "move", "ana", "The winter desks go back to C, six places", first=98, last=112, pieces=6, days=6
    )
    now = yield stage.ago(days=5)
    note = "March suits us. Two weekends would be easier than one."
    actions.see_heads_up(HeadsUp.objects.get(pk=made.pk), note=note, by=stage.who("cleo"), now=now)


def summer_signs(stage: Stage) -> Story:
    """Sales announces signs; nobody at Communications has looked yet."""
    yield from _announce(
        stage, "sign", "dov", "Signs for the new airline at check-in", first=20, last=34, pieces=3, days=1.5
    )


def inspections(stage: Stage) -> Story:
    """Shipping announces the yearly repair of its forklifts."""
    made = yield from _announce(
        stage, "vehicle", "dragan", "Forklifts, the yearly look before winter", first=9, last=20, pieces=4, days=8
    )
    now = yield stage.ago(days=7)
    actions.see_heads_up(HeadsUp.objects.get(pk=made.pk), note="One a day, please.", by=stage.who("ansgar"), now=now)


def visitors(stage: Stage) -> Story:
    """Announced, seen, and by now asked for."""
    made = yield from _announce(stage, "event", "kira", "Route fair in the north hall", first=12, last=13, days=10)
    now = yield stage.ago(days=9)
    actions.see_heads_up(
        HeadsUp.objects.get(pk=made.pk), note="The hall is free. Tell us the seating a week before.",
        by=stage.who("ben"), now=now,
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=3)
    draft = actions.ask_announced(HeadsUp.objects.get(pk=made.pk), by=stage.who("kira"), now=now)
    answers = {
        "room": "The north hall", "day": stage.ahead(9).isoformat(), "people": "60", "seating": "In rows",
    }  # fmt: skip
    filled = actions.save_draft(
        draft, service=draft.service, title=draft.title, answers=answers, needed_by=stage.ahead(9),
        by=stage.who("kira"), now=now,
    )  # fmt: skip
    actions.submit(filled, by=stage.who("kira"), now=now)


STORIES = [lease, crew_door, lost_scarf, school_class, winter_moves, summer_signs, inspections, visitors]
