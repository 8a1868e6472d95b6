"""Which waves are closed with which answers, and released?"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.cast import MONDAY
from tests.surveys.waves import anew, crowd, planned

from footpath.demo.cast import Cast
from footpath.people.models import Team
from footpath.surveys import actions
from footpath.surveys.models import Invitation, Release, Wave
from footpath.surveys.models.answers import Response

Answers = Sequence[Mapping[str, Any]]


def often(*steps: int) -> list[dict[str, Any]]:
    """Answers to the question how fast they answer."""
    return [{"answers-fast": step} for step in steps]


def open_wave(cast: Cast, people: Mapping[Team, int], *, cuts: Sequence[str] = ("team",), **facts: Any) -> Wave:
    """A wave that asks so many people of these teams (Ana and others that are there already count)."""
    for team, count in people.items():
        crowd(team, count, name=f"P{team.pk}")
    audience = {"teams": [team.pk for team in people]}
    wave = planned(cast, people=0, audience=audience, cuts=list(cuts), **facts)
    return actions.open_wave(wave, by=cast.cleo, now=MONDAY)


def released_with(wave: Wave, given: Mapping[str, Answers], cast: Cast, *, now: datetime = MONDAY) -> Release:
    """Close it with these answers, by the value of the first cut, and release it."""
    cut = wave.plan["names"][0] if wave.plan["names"] else ""
    Response.objects.bulk_create(
        Response(wave=wave, cells={cut: value} if cut else {}, answers=dict(one))
        for value, answers in given.items()
        for one in answers
    )
    wave = actions.close_wave(anew(wave), by=cast.cleo, now=now)
    actions.release(wave, by=cast.cleo, now=now)
    return Release.objects.get(wave=wave)


def cells_of(wave: Wave) -> dict[str, int]:
    """How many are asked, by team."""
    found: dict[str, int] = {}
    for cells in Invitation.objects.filter(wave=wave).values_list("cells", flat=True):
        found[cells["team"]] = found.get(cells["team"], 0) + 1
    return found
