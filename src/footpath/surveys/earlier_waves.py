"""Which groups of a wave would tell, next to a wave shortly before, of the few who left or joined? (D-AN-03)"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db.models import Q, QuerySet

from footpath.pure.disclosure_over_time import CLOSE, MANY, tells_of_few
from footpath.pure.disclosure_release import Released
from footpath.surveys.checking import asked_items
from footpath.surveys.figures import placed
from footpath.surveys.models import Invitation, ItemKind, Release, Version, Wave
from footpath.surveys.plans import holds
from footpath.surveys.states import SHOWN

Json = dict[str, Any]
MOST = 1_000_000  # people in a wave


def coarse(wave: Wave, found: Released) -> set[str]:
    """Blocks that would tell, next to earlier waves of the last CLOSE days, of the few who left or joined since."""
    if wave.closed_at is None:
        return set()
    since = wave.closed_at - timedelta(days=CLOSE)
    close = Wave.objects.filter(version__in=_asking_alike(wave.version), state__in=SHOWN, closed_at__gte=since)
    waves = list(close.exclude(pk=wave.pk).exclude(always_on=True))
    if not waves:
        return set()
    earlier = [
        _people_of(one, stored["blocks"], _hidden(stored["blocks"]))
        for one in waves
        for stored in Release.objects.filter(wave=one, batch=0).values_list("figures", flat=True)
    ]
    blocks = placed(wave, found)
    return tells_of_few(_people_of(wave, blocks, _hidden(blocks)), earlier, wave.threshold)


def _asking_alike(version: Version) -> QuerySet[Version]:
    """Versions that ask a question of this one, too: in the same words, or in others under the same key or about the
    same behavior. Whoever copies an instrument and alters its wording asks the same people for the same all the same;
    that is enough to guard them, and not enough to draw both as one course (results.waves.as_before).
    """
    asked = asked_items(version)
    told = [item for item in asked if item.kind != ItemKind.OPEN]
    alike = Q(items__text__in={item.text for item in asked}) | Q(items__key__in={item.key for item in told})
    return Version.objects.filter(alike | Q(items__behavior__in={item.behavior for item in told if item.behavior}))


def _hidden(blocks: Sequence[Json]) -> set[str]:
    """Those of them that need no guard: many people, or no distribution."""
    return {
        block["key"]
        for block in blocks
        if block["n"] >= MANY or not any(figure.get("dist") for figure in block["items"].values())
    }


def _people_of(wave: Wave, blocks: Sequence[Json], without: set[str]) -> dict[str, set[int]]:
    """Who was asked in each of these groups."""
    found: dict[str, set[int]] = {block["key"]: set() for block in blocks if block["key"] not in without}
    for person, cells in Invitation.objects.filter(wave=wave).values_list("person_id", "cells"):
        for block in blocks:
            if block["key"] in found and holds(block, cells):
                found[block["key"]].add(person)
    for block in blocks:  # whoever was erased since was asked all the same
        if block["key"] in found:
            found[block["key"]] |= {-wave.pk * MOST - n for n in range(block["invited"] - len(found[block["key"]]))}
    return found
