"""Who asks to overtake these weeks, and what is decided?"""

from dataclasses import replace
from datetime import datetime

from footpath.demo.stage import Stage, Story
from footpath.people import actions as people
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.overtaking_words import apology_for
from footpath.requests.price_of_overtaking import Choice, Option, Price, price


def stand(stage: Stage) -> Story:
    """Open, for Max: he stands in for the director above Sales and Facilities, who is at the fair."""
    now = yield stage.ago(days=2, hours=2)
    people.say_away(
        stage.who("matteo"), first=stage.ago(hours=1).date(), last=stage.ahead(4), delegate=stage.who("max"),
        by=stage.who("matteo"), now=now,
    )  # fmt: skip
    now = yield stage.ago(hours=1)
    request = stage.ask(
        "rebuild", "dov", "Trade-fair stand, built anew", now, needed=stage.ahead(30),
        details="Four by six meters, with the model of the new pier. The old drawings are at Katja's.",
        room="Fairground, hall 4", wish="Airlines sit down with us there and talk about the pier.", empty="yes",
    )  # fmt: skip
    now = yield stage.ago(hours=0.4)
    actions.ask_emergency(
        request,
        unforeseen="The carrier lost the stand between Lisbon and here, and told us this morning.",
        protects="A new one must stand when the fair opens, or we show an empty space to 40 outside customers.",
        by=stage.who("dov"),
        now=now,
    )


def badge_printer(stage: Stage) -> Story:
    """Open, for Max: at a team with a shorter line, so that the price is a smaller one."""
    now = yield stage.ago(hours=1.5)
    request = stage.ask(
        "anything", "ruth", "Every third badge for the fair comes out blank", now,
        details="Security desk, A 0.01. Since the update of this morning; we print each of them twice.",
    )  # fmt: skip
    now = yield stage.ago(hours=1)
    actions.ask_emergency(
        request,
        unforeseen="The update came this morning, by itself, and nobody had told us of it.",
        protects="60 people who build up the fair wait at the fence for theirs, longer every morning.",
        by=stage.who("ruth"),
        now=now,
    )


def plow(stage: Stage) -> Story:
    """Let in two weeks ago and done; whether it could have been foreseen, nobody has said yet."""
    now = yield stage.ago(days=9, hours=6)
    request = stage.ask(
        "vehicle", "bruno", "Snow plow 3 does not lift its blade", now, vehicle="Plow 3", stands="no",
        what="The cylinder leaks; the blade stays down since this morning.", where="Hangar area, H 4",
    )  # fmt: skip
    emergency = actions.ask_emergency(
        request,
        unforeseen="It passed its inspection in October; the seal burst this morning, with the first frost announced.",
        protects="Without plow 3 the roads to the gates stay white, and the first flights wait.",
        by=stage.who("bruno"),
        now=now,
    )
    now = yield stage.ago(days=9, hours=4)
    stage.forecast(request.team, now)
    cost = _as_it_was(price(request, now), now)
    actions.decide_emergency(
        emergency, choice=Choice.OVERTAKE, by=stage.who("max"), now=now, current=cost, shown=cost,
        why="Snow does not wait for our queue, and flights hang on it. The others get new days they can count on.",
        apology=apology_for(emergency),
    )  # fmt: skip
    now = yield stage.ago(days=9, hours=2)
    actions.take(request, by=stage.who("vesna"), now=now)
    now = yield stage.ago(days=8, hours=1)
    actions.deliver(
        request, text="New seal, new oil, and it lifts. Plows 1 and 2 have the same seal: we look at them next.",
        by=stage.who("vesna"), now=now,
    )  # fmt: skip
    now = yield stage.ago(days=7, hours=5)
    actions.accept(request, by=stage.who("bruno"), now=now)


def roster_screen(stage: Stage) -> Story:
    """Declined: it stays in line, with the reason."""
    now = yield stage.ago(days=4, hours=5)
    request = stage.ask(
        "computer", "greta", "The roster on the big screen freezes", now, device="Program", where="Crew room, C 1.12",
        happened="It stands still for a minute, some times an hour.", stopped="no",
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
    there = set(ServiceRequest.objects.filter(complete_at__lt=now).in_queue().values_list("pk", flat=True))
    return replace(cost, options=tuple(_among(there, option) for option in cost.options))


def _among(there: set[int], option: Option) -> Option:
    told = tuple(one for one in option.told if one.pk in there)
    others = tuple((pk, seconds) for pk, seconds in option.others if pk in there)
    together = sum(one.seconds for one in told) + sum(seconds for _pk, seconds in others)
    return replace(option, told=told, others=others, rest=len(others), seconds=together)


STORIES = [stand, badge_printer, plow, roster_screen]
