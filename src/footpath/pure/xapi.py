"""What does a play look like as statements of xAPI 1.0.3, which other systems of learning read?

Source of the shape: https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

VERSION = "1.0.3"
VERBS = "http://adlnet.gov/expapi/verbs/"
ACTIVITIES = "http://adlnet.gov/expapi/activities/"


@dataclass(frozen=True)
class Answer:
    """One choice: the key of its moment, what could be chosen, what was, and how long it took, coarsely."""

    moment: str
    question: str
    options: Mapping[str, str]
    chosen: str
    band: int | None


@dataclass(frozen=True)
class Told:
    """A play, as plain values: whose (a number), of which activity, and what happened in it."""

    home: str  # the address of this installation
    person: str
    play: str
    activity: str  # the address of the scenario
    title: str
    seat: str
    began: datetime
    ended: datetime | None
    is_good: bool
    answers: Sequence[Answer]


def statements(told: Told) -> list[dict[str, Any]]:
    """It began, each answer, and that it was completed."""
    last = told.ended or told.began
    found = [_statement(told, "initialized", _activity(told), told.began, result={})]
    for number, one in enumerate(told.answers, 1):
        result: dict[str, Any] = {"response": one.chosen}
        if one.band is not None:
            result["extensions"] = {f"{told.home}/xapi/time-band": one.band}
        found.append(_statement(told, "answered", _question(told, one), last, result=result, number=number))
    if told.ended is not None:
        found.append(
            _statement(
                told, "completed", _activity(told), told.ended, result={"completion": True, "success": told.is_good}
            )
        )
    return found


def _statement(
    told: Told, verb: str, thing: dict[str, Any], at: datetime, *, result: dict[str, Any], number: int = 0
) -> dict[str, Any]:
    name = f"{told.home}/plays/{told.play}/{verb}/{number}"
    found: dict[str, Any] = {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "version": VERSION,
        "timestamp": at.isoformat(),
        "actor": {"objectType": "Agent", "account": {"homePage": told.home, "name": told.person}},
        "verb": {"id": f"{VERBS}{verb}", "display": {"en-US": verb}},
        "object": thing,
        "context": {
            "registration": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{told.home}/plays/{told.play}")),
            "extensions": {f"{told.home}/xapi/seat": told.seat},
        },
    }
    if number:
        found["context"]["contextActivities"] = {"parent": [{"id": told.activity}]}
    return found | ({"result": result} if result else {})


def _activity(told: Told) -> dict[str, Any]:
    return {
        "objectType": "Activity",
        "id": told.activity,
        "definition": {"type": f"{ACTIVITIES}simulation", "name": {"en-US": told.title}},
    }


def _question(told: Told, one: Answer) -> dict[str, Any]:
    return {
        "objectType": "Activity",
        "id": f"{told.activity}#{one.moment}",
        "definition": {
            "type": f"{ACTIVITIES}cmi.interaction",
            "interactionType": "choice",
            "description": {"en-US": one.question},
            "choices": [{"id": key, "description": {"en-US": text}} for key, text in one.options.items()],
        },
    }
