"""What are one's own plays as statements that other systems of learning read?"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse

from footpath.growth.cooperation.library import find, print_of
from footpath.growth.models import Rehearsal, Seat
from footpath.people.models import Person
from footpath.pure.role_play import GOOD, NotOffered, Scenario, play, sit_opposite
from footpath.pure.xapi import Answer, Told, statements


def statements_of(person: Person, plays: Iterable[Rehearsal], on: date) -> list[dict[str, Any]]:
    """Of all their plays of scenarios that they may still play as they were, the oldest first."""
    found: list[dict[str, Any]] = []
    known: dict[str, Scenario | None] = {}
    for one in plays:
        if one.scenario not in known:
            there = find(person, one.scenario, on)
            known[one.scenario] = there.scenario if there else None
        scenario = known[one.scenario]
        if scenario is not None and print_of(scenario) == one.print:
            found += statements(_told(person, one, scenario))
    return found


def _told(person: Person, one: Rehearsal, scenario: Scenario) -> Told:
    home = str(settings.PUBLIC_URL)
    return Told(
        home=home, person=str(person.pk), play=str(one.pk),
        activity=home + reverse("role-play", args=[one.scenario]), title=scenario.title, seat=one.seat,
        began=one.begun_at, ended=one.ended_at, is_good=one.texts.get("end") == GOOD, answers=_answers(one, scenario),
    )  # fmt: skip


def _answers(one: Rehearsal, scenario: Scenario) -> list[Answer]:
    own, given = one.seat == Seat.OWN, int(one.texts.get("given", 0))
    try:
        walk = (play if own else sit_opposite)(scenario, one.path)
    except NotOffered:
        return []
    found = []
    for number, step in enumerate(walk.steps):
        options = {choice.key: choice.text for choice in step.node.choices}
        if not own:
            options = {how: how for how in ("hotter", "same", "cooler")}
        band = one.bands[number - given] if 0 <= number - given < len(one.bands) else None
        found.append(
            Answer(
                moment=step.node.key,
                question=(step.node.says or step.node.situation) if own else step.choice.text,
                options=options,
                chosen=step.choice.key if own else step.felt,
                band=band,
            )
        )
    return found[given:]
