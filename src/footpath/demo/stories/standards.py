"""What have people at Northfield agreed on, two by two?"""

from datetime import datetime, timedelta
from typing import Any

from footpath.conversations import actions
from footpath.conversations.models import Standard, StandardCheck, StandardVersion, Verdict, WordingState
from footpath.conversations.standards.stretches import first_monday, holds_from
from footpath.demo.stage import Stage, Story

FIRST_ANSWER: dict[str, Any] = {
    "behavior": "Ben answers each ask for a move within the day, with a date or with what he has to know first.",
    "measure": "first_response",
    "current": 75,
    "target": 80,
    "noticed": "Ana can put the move into the shift plan and does not have to ask whether somebody has read it.",
    "conclusion": "We never know whether you have seen it.",
    "observed": [
        {"who": "Facilities", "did": "answered nothing until the third day", "often": "in three of eight moves"},
        {"who": "Ana", "did": "called to ask where it was", "often": "twice in one week"},
    ],
}
DOOR_CODE: dict[str, Any] = {
    "behavior": "Ana writes the room number and the door code into each ask for a move.",
    "measure": "Asks for moves with room and code",
    "unit": "of 10 asks",
    "current": 6,
    "target": 9,
    "every_weeks": 2,
    "noticed": "The crew stands before no locked door.",
}
CALL_BACK: dict[str, Any] = {
    "behavior": "Emre calls back before five on the same day, or writes why not and when he will.",
    "measure": "Calls that came back the same day",
    "unit": "of 10 calls",
    "current": 5,
    "target": 9,
    "noticed": "Nobody in the tower calls a second time for the same thing.",
    "conclusion": "You are unresponsive.",
    "observed": [{"who": "Emre", "did": "did not call back", "often": "twice in the week of the radio check"}],
}
LADDER: dict[str, Any] = {
    "behavior": "Cleo leaves a ladder at gate 4 on every Monday before eight.",
    "measure": "Mondays with a ladder at eight",
    "unit": "of 4 Mondays",
    "target": 4,
    "noticed": "It stands behind the door.",
}
RULES: dict[str, Any] = {
    "provider_will": "say on the same day when a date cannot be held, and name the next one",
    "customer_will": "ask Ben first when something is unclear, and say what it is for",
    "when_wrong": "call each other within the hour, say what happened before why, and write down what we do next",
}


def bens_answers(stage: Stage) -> Story:
    """Ben and Ana agree on first answers; Ana says it in other words once, and both agree to those."""
    ben, ana = stage.who("ben"), stage.who("ana")
    now = yield stage.ago(days=99)
    standard = actions.propose_standard(provider=ben, customer=ana, **FIRST_ANSWER, origin="interview", by=ben, now=now)
    now = yield stage.ago(days=98, hours=2)
    said = {**FIRST_ANSWER, "target": 90}
    actions.reword_standard(standard, hash=_last(standard).hash, said=said, by=ana, now=now)
    yield from _both(stage, standard, 97)
    now = yield stage.ago(days=96)
    review_on = stage.ahead(12)
    rules = actions.propose_rules(provider=ben, customer=ana, **RULES, review_on=review_on, by=ana, now=now)
    yield from _both(stage, rules, 95)


def anas_asks(stage: Stage) -> Story:
    """The other way round, Ana has agreed to something, too; Ben says how it goes."""
    now = yield stage.ago(days=48)
    sides: dict[str, Any] = {"provider": stage.who("ana"), "customer": stage.who("ben")}
    standard = actions.propose_standard(**sides, **DOOR_CODE, by=sides["provider"], now=now)
    yield from _both(stage, standard, 47)


def emres_calls(stage: Stage) -> Story:
    """What a talk with IT led to waits for Ana."""
    emre, ana = stage.who("emre"), stage.who("ana")
    now = yield stage.ago(days=2, hours=3)
    standard = actions.propose_standard(provider=emre, customer=ana, **CALL_BACK, by=emre, now=now)
    now = yield stage.ago(days=2, hours=2)
    actions.agree_to_standard(_last(standard), hash=_last(standard).hash, by=emre, now=now)


def cleos_ladder(stage: Stage) -> Story:
    """One that is not needed any more."""
    now = yield stage.ago(days=60)
    sides: dict[str, Any] = {"provider": stage.who("cleo"), "customer": stage.who("ana")}
    standard = actions.propose_standard(**sides, **LADDER, by=sides["customer"], now=now)
    yield from _both(stage, standard, 59)
    now = yield stage.ago(days=9)
    actions.end_standard(standard, reason="There is a ladder at the gate for good now.", by=sides["customer"], now=now)


def look_at_standards(stage: Stage) -> None:
    """As the worker has, day by day: what is counted is counted, and who was asked has said how it went but for the
    last time.
    """
    held = StandardVersion.objects.filter(agreed_at__isnull=False).select_related("standard").order_by("pk")
    for version in held:
        until = version.standard.ended_at or stage.now
        day = max(version.agreed_at or until, _morning(version, until))
        while day <= until:
            _look(version, day, last=day + timedelta(weeks=2) > until)
            day += timedelta(weeks=1)


def _look(version: StandardVersion, now: datetime, *, last: bool) -> None:
    if version.state != WordingState.AGREED:
        return
    check = actions.check_standard(version, now=now)
    if check is not None and check.verdict == Verdict.ASKED and not last and check.checker is not None:
        said = StandardCheck.objects.filter(standard=check.standard_id).count() > 1
        actions.answer_check(check, kept=said, by=check.checker, now=now + timedelta(hours=3))
    asked = actions.follow_up_standard(version, now=now)
    if asked is not None and not version.wording.is_counted and version.wording.measure and not last:
        actions.value_standard(asked, value=8, by=asked.standard.customer, now=now + timedelta(hours=4))


def _morning(version: StandardVersion, moment: datetime) -> datetime:
    """A Monday on which the worker looks for the first time."""
    day = first_monday(holds_from(version))
    return moment.replace(year=day.year, month=day.month, day=day.day, hour=6, minute=10, second=0, microsecond=0)


def _both(stage: Stage, standard: Standard, days: float) -> Story:
    """Both agree, the provider first, an hour apart."""
    for hours, person in enumerate((standard.customer, standard.provider)):
        now = yield stage.ago(days=days, hours=4 - hours)
        version = _last(standard)
        actions.agree_to_standard(version, hash=version.hash, by=person, now=now)
    standard.refresh_from_db()


def _last(standard: Standard) -> StandardVersion:
    return standard.versions.order_by("-number")[0]


STORIES = [bens_answers, anas_asks, emres_calls, cleos_ladder]
