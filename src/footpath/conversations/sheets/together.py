"""What have several customers of one person said together, so that nobody's answer stands alone?

They answer an anonymous survey that is always on (surveys): figures come in batches of five new answers or more, by the
rules of the release, and for the person whom they are about alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from footpath.conversations.locked import unlock
from footpath.conversations.models import SheetRound
from footpath.people.models import Person
from footpath.surveys.about_persons import about_person
from footpath.surveys.actions import invite
from footpath.surveys.audience import Asked
from footpath.surveys.models import Purpose, Wave, WaveState
from footpath.surveys.release import Figures, released_batches

RATING = "rating"
ANEW = timedelta(days=182)  # then a new wave is opened, in which the same customer can be asked again


def open_waves() -> Sequence[Wave]:
    """The waves in which customers are asked together right now, the newest first: one, or none."""
    found = Wave.objects.filter(instrument__purpose=Purpose.WORKSHEET, always_on=True, state=WaveState.OPEN)
    return list(found.select_related("instrument", "version").order_by("-opened_at", "-pk"))


def ask_together(wave: Wave, provider: Person, customers: Sequence[Person], now: datetime) -> None:
    """Ask each of them about the provider, as far as their budgets of questions have room; nobody twice in one wave."""
    about = about_person(provider.pk)
    invite(wave, [(Asked(one, about), {"about": about}) for one in customers], now=now)


@dataclass(frozen=True)
class Batch:
    """What five customers or more have said: a band of the share that gave 8 or more, and the middle number; in words
    only from ten on.
    """

    made_at: datetime
    n: int
    band: str
    median: float | None
    words: list[tuple[str, list[str]]]


def batches(person: Person, now: datetime) -> list[Batch]:
    """All that may be told to this person of themself, the newest first."""
    waves = Wave.objects.filter(instrument__purpose=Purpose.WORKSHEET, always_on=True).select_related("instrument")
    about = about_person(person.pk)
    found = [one for wave in waves for one in released_batches(wave, person=person, now=now, about=about)]
    told = [_told(figures, block) for figures in found for block in figures.blocks]
    return sorted(told, key=lambda one: one.made_at, reverse=True)


def _told(figures: Figures, block: Mapping[str, Any]) -> Batch:
    rating = block["items"].get(RATING, {})
    asked = sorted(figures.items.items(), key=lambda one: int(one[1]["position"]))
    words = [(str(item["text"]), list(block["items"].get(key, {}).get("comments") or [])) for key, item in asked]
    return Batch(
        figures.made_at, int(block["n"]), str(rating.get("band", "")), rating.get("median"), [o for o in words if o[1]]
    )


@dataclass(frozen=True)
class OwnView:
    """What the provider had sealed, opened together with the first batch that came after it."""

    own: int
    predicted: int
    reason: str


def own_view(sheet_round: SheetRound, told: Sequence[Batch]) -> OwnView | None:
    """None before anything of the others is open."""
    kept = unlock(sheet_round.sealed)
    if "own" not in kept or not any(one.made_at.date() >= sheet_round.begun_on for one in told):
        return None
    return OwnView(int(kept["own"]), int(kept["predicted"]), str(kept["reason"]))
