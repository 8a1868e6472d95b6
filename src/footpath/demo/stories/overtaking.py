"""Who asks to overtake these weeks, and what is decided?"""

from dataclasses import replace
from datetime import datetime

from footpath.demo.stage import Stage, Story
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.overtaking_words import apology_for
from footpath.requests.price_of_overtaking import Choice, Price, price


def stand(stage: Stage) -> Story:
    """Open, for Max: he stands in for the director above Sales and Facilities, who is at the fair."""
    now = yield stage.ago(days=2, hours=2)
    people.say_away(
        stage.who("matteo"), first=stage.now.date(), last=stage.ahead(4), delegate=stage.who("max"),
        by=stage.who("matteo"), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=1)
    request = stage.ask(
        "event", "dov", "Trade-fair stand, built anew", now, needed=stage.ahead(5),
        details="Four by six meters, with the model of the new pier. The old drawings are at Katja's.",
        room="Fairground, hall 4", day=stage.ahead(6).isoformat(), people="40", seating="They stand",
        extras=["Screen", "Stage"],
    )  # fmt: skip
    now = yield stage.ago(hours=0.4)
    actions.ask_emergency(
        request,
        unforeseen="The carrier lost the stand between Lisbon and here, and told us this morning.",
        protects="A new one must stand when the fair opens, or we show an empty space to 40 outside customers.",
        by=stage.who("dov"),
        now=now,
    )


def barrier(stage: Stage) -> Story:
    """Let in two weeks ago and done; whether it could have been foreseen, nobody has said yet."""
    now = yield stage.ago(days=9, hours=6)
    request = stage.ask(
        "repair", "ruth", "Barrier at the staff car park hangs open", now, room="Gate 2, staff car park",
        what="Something else", danger="no",
    )  # fmt: skip
    emergency = actions.ask_emergency(
        request,
        unforeseen="A delivery van took the arm with it at six this morning.",
        protects="Without it everybody can drive to the apron fence; a guard stands there round the clock.",
        by=stage.who("ruth"),
        now=now,
    )
    now = yield stage.ago(days=9, hours=4)
    cost = _as_it_was(price(request, now), now)
    actions.decide_emergency(
        emergency, choice=Choice.OVERTAKE, by=stage.who("max"), now=now, current=cost, shown=cost,
        why="A guard at an open gate costs more every day than what moves, and it is a matter of safety.",
        apology=apology_for(emergency),
    )  # fmt: skip
    now = yield stage.ago(days=9, hours=2)
    actions.take(request, by=stage.who("tomas"), now=now)
    now = yield stage.ago(days=8, hours=5)
    actions.deliver(request, text="New arm, and a post in front of it.", by=stage.who("tomas"), now=now)
    now = yield stage.ago(days=8, hours=1)
    actions.accept(request, by=stage.who("ruth"), now=now)


def posters(stage: Stage) -> Story:
    """Declined: it stays in line, with the reason."""
    now = yield stage.ago(days=4, hours=5)
    request = stage.ask(
        "computer", "greta", "The big roster screen flickers", now, device="Screen", where="Crew room, C 1.12",
        happened="It flickers for a second, some times an hour.", stopped="no",
    )  # fmt: skip
    now = yield stage.ago(days=4, hours=4)
    emergency = actions.ask_emergency(
        request,
        unforeseen="It began last week, and today it is worse.",
        protects="Forty people read their duties there.",
        by=stage.who("greta"),
        now=now,
    )
    now = yield stage.ago(days=4, hours=2)
    actions.decide_emergency(
        emergency, choice=Choice.STAY, by=stage.who("max"), now=now, shown=_as_it_was(price(request, now), now),
        why="The roster is on everybody's phone, too. Two promises to others would break for it.",
    )  # fmt: skip


def _as_it_was(cost: Price, now: datetime) -> Price:
    """The price without those who were not in line yet, as everyday requests stand there as they are today."""
    pks = {one.pk for option in cost.options for one in option.slips}
    there = set(ServiceRequest.objects.filter(pk__in=pks, complete_at__lt=now).values_list("pk", flat=True))
    options = tuple(
        replace(option, slips=tuple(one for one in option.slips if one.pk in there)) for option in cost.options
    )
    return replace(cost, options=options)


STORIES = [stand, barrier, posters]
