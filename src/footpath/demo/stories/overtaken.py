"""Who waits longer these days because somebody else came first, and what do they hear?"""

from datetime import datetime

from footpath.demo.stage import Stage, Story
from footpath.requests import actions
from footpath.requests.models import Emergency, ServiceRequest
from footpath.requests.overtaking_words import apology_for
from footpath.requests.price_of_overtaking import Choice, price
from footpath.requests.promises_owed import owed_of


def roof_light(stage: Stage) -> Story:
    """Let in this morning: Ana and others wait longer, and their promises are still to be said anew."""
    now = yield stage.ago(hours=4)
    request = stage.ask(
        "repair", "viktor", "Roof light over belt 4 hangs by one cable", now, room="Baggage hall, belt 4",
        what="Light or power", danger="no", details="The belt stands still; bags go over belt 3.",
    )  # fmt: skip
    now = yield stage.ago(hours=3.8)
    emergency = actions.ask_emergency(
        request,
        unforeseen="A bolt broke this morning, when the hall was heated up for the first time this winter.",
        protects="Belt 4 carries half of the evening's bags; without it they miss their flights.",
        by=stage.who("viktor"),
        now=now,
    )
    now = yield stage.ago(hours=3)
    _let_in(stage, emergency, request, now, why="Nobody may stand below it, and the evening's bags need the belt.")


def after_the_plow(stage: Stage) -> Story:
    """What the snow plow displaced two weeks ago (stories/overtaking.py) was said anew the same day."""
    now = yield stage.ago(days=9, hours=3)
    emergency = Emergency.objects.select_related("team__lead").get(request__title="Snow plow 3 does not lift its blade")
    lead = emergency.team.lead
    assert lead is not None
    later = stage.calendar.working_day_after(now, 5)
    given = [one for one in owed_of(emergency, lead, now) if one.row.promise and one.row.promise.made_at < now]
    owed = {one.row.pk: one.proposed or later for one in given}
    if owed:
        actions.promise_again(emergency, days=owed, by=lead, now=now)


def _let_in(stage: Stage, emergency: Emergency, request: ServiceRequest, now: datetime, *, why: str) -> None:
    stage.forecast(request.team, now)
    cost = price(request, now)
    actions.decide_emergency(
        emergency, choice=Choice.OVERTAKE, by=emergency.decider or stage.who("max"), now=now, current=cost, shown=cost,
        why=why, apology=apology_for(emergency),
    )  # fmt: skip


STORIES = [roof_light, after_the_plow]
