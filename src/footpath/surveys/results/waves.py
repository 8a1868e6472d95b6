"""Which waves have results for the reader, and which came before one?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from footpath.people.models import Person
from footpath.surveys.models import Block, Wave
from footpath.surveys.permissions import visible_waves
from footpath.surveys.release import Figures, released_of
from footpath.surveys.states import SHOWN

MOST = 24  # waves that are looked back on


@dataclass(frozen=True)
class Out:
    """A wave whose figures are out, with what of them is for the reader."""

    wave: Wave
    figures: Figures

    def block(self, key: str) -> Mapping[str, Any] | None:
        """A group of it; None where it is not to be seen, for whatever reason."""
        return next((block for block in self.figures.blocks if block["key"] == key), None)


def with_results(person: Person) -> QuerySet[Wave]:
    """The waves whose figures are out, the newest first; those that are always on have a page of their own."""
    found = visible_waves(person).filter(state__in=SHOWN, always_on=False)
    return found.select_related("instrument", "version").order_by("-closed_at", "-pk")


def out(wave: Wave, person: Person) -> Out | None:
    """What the reader may read of a wave, in the order in which it was asked, which a database may not keep; None where
    nothing is out, or nothing of it is for them.
    """
    return next(iter(outs([wave], person)), None)


def outs(waves: Iterable[Wave], person: Person) -> list[Out]:
    """The same of several waves, in their order and asked at once; without those of which nothing is for the reader."""
    waves = list(waves)
    found = released_of(waves, person=person, now=timezone.now())
    told = [wave for wave in waves if wave.pk in found and found[wave.pk].blocks]
    screens: dict[int, list[str]] = {}
    rows = Block.objects.filter(version__in={wave.version_id for wave in told}).order_by("position")
    for version, key in rows.values_list("version_id", "key"):
        screens.setdefault(version, []).append(key)
    return [Out(wave, _in_order(found[wave.pk], screens.get(wave.version_id, []))) for wave in told]


def _in_order(figures: Figures, screens: Iterable[str]) -> Figures:
    place = {key: number for number, key in enumerate(screens)}
    asked = sorted(
        figures.items.items(), key=lambda one: (place.get(one[1].get("block", ""), len(place)), one[1]["position"])
    )
    return replace(figures, items=dict(asked))


def so_far(wave: Wave, person: Person) -> list[Out]:
    """This wave and those of the same instrument before it, the oldest first."""
    same = with_results(person).filter(instrument=wave.instrument_id, closed_at__lte=wave.closed_at)[:MOST]
    return outs(reversed(same), person)


def as_before(outs: Iterable[Out], item: str, print_: str, block: str) -> list[tuple[Out, Mapping[str, Any] | None]]:
    """What was said to one question in one group, wave by wave; None where it was not told, or was worded otherwise."""
    found = []
    for one in outs:
        same = one.figures.items.get(item, {}).get("print") == print_
        group = one.block(block) if same else None
        found.append((one, group["items"].get(item) if group else None))
    return found
