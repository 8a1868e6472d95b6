"""What can a wave be planned with?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.audience import clean_audience
from footpath.surveys.cutting import CUTS, MOST, can_cross
from footpath.surveys.models import Cut, Instrument, Mode, Wave
from footpath.surveys.refusals import Unclear

LONGEST = timedelta(days=120)
HIGHEST = 1000  # of a threshold


@dataclass(frozen=True)
class Facts:
    """What somebody says of a wave before it opens."""

    opens_at: datetime
    closes_at: datetime | None
    audience: Mapping[str, Any]
    cuts: Sequence[str]
    threshold: int
    comment_threshold: int
    detail_threshold: int
    officers: Sequence[int]
    strict: bool
    crossed: Sequence[str]


def columns_of(facts: Facts, instrument: Instrument, *, always_on: bool, now: datetime) -> dict[str, Any]:
    """The facts as columns of a wave; Unclear naming what cannot be meant."""
    _check_days(facts, now, always_on=always_on)
    _check_thresholds(facts)
    if len(set(facts.cuts)) != len(facts.cuts) or set(facts.cuts) - set(CUTS):
        raise Unclear("cuts", _("Choose among the ways to part answers that are offered, each once."))
    if len(facts.cuts) > MOST:
        raise Unclear("cuts", _("Three ways to part the answers at most: more would show single people."))
    _check_finer(facts, always_on=always_on)
    return {
        "opens_at": facts.opens_at,
        "closes_at": None if always_on else facts.closes_at,
        "audience": {} if always_on and not facts.audience else clean_audience(facts.audience),
        "threshold": facts.threshold,
        "comment_threshold": facts.comment_threshold,
        "detail_threshold": facts.detail_threshold,
        "officers": _officers(facts, instrument),
        "strict": facts.strict,
        "crossed": list(facts.crossed),
        "mode": instrument.mode,
    }


def keep_cuts(wave: Wave, keys: Sequence[str]) -> None:
    """The ways in which the answers will be parted; their values are copied at the opening."""
    Cut.objects.filter(wave=wave).delete()
    Cut.objects.bulk_create(Cut(wave=wave, key=key, position=position) for position, key in enumerate(keys))


def _check_days(facts: Facts, now: datetime, *, always_on: bool) -> None:
    if facts.opens_at > now + timedelta(days=1100):
        raise Unclear("opens_at", _("Choose a day within the next three years."))
    if always_on:
        return
    if facts.closes_at is None:
        raise Unclear("closes_at", _("Say until when it can be answered."))
    if facts.closes_at <= max(facts.opens_at, now):
        raise Unclear("closes_at", _("It has to end after it begins, and not in the past."))
    if facts.closes_at > facts.opens_at + LONGEST:
        raise Unclear("closes_at", _("Four months at most: after that people answer about something else."))


def _check_finer(facts: Facts, *, always_on: bool) -> None:
    """Two ways at once are two of those that are chosen; batches have no parts, and too few answers to look closer."""
    if always_on and (facts.crossed or facts.strict):
        raise Unclear(
            "crossed" if facts.crossed else "strict", _("What is always on has figures of each batch as a whole alone.")
        )
    if facts.crossed and not (set(facts.crossed) <= set(facts.cuts) and can_cross(facts.crossed)):
        raise Unclear("crossed", _("Choose both ways for themselves first, and two of which neither is in the other."))


def _check_thresholds(facts: Facts) -> None:
    """Never below five, and comments and distributions never before a figure."""
    least = {
        "threshold": 5,
        "comment_threshold": max(10, facts.threshold),
        "detail_threshold": max(10, facts.threshold),
    }
    for name, lowest in least.items():
        if not lowest <= getattr(facts, name) <= HIGHEST:
            words = _("Between %(least)d and %(most)d people: fewer would show single ones.")
            raise Unclear(name, words % {"least": lowest, "most": HIGHEST})


def _officers(facts: Facts, instrument: Instrument) -> list[int]:
    """The two who may together open a sealed link, of a confidential survey alone."""
    if instrument.mode != Mode.CONFIDENTIAL:
        return []
    found = sorted(set(facts.officers))
    if len(found) != 2 or Person.objects.filter(pk__in=found, is_active=True).count() != 2:
        raise Unclear(
            "officers", _("A confidential survey names two people who work here; only both together can open a link.")
        )
    return found
