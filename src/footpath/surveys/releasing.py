"""What may be said of the answers of a wave, once it is closed?

One of the two modules that read raw answers. It hands nothing out: figures are stored as a Release, once, and read
through `surveys.release`. Where more is to be said of answers, it is added in pure.disclosure_release.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from random import Random, SystemRandom
from typing import Any

from django.db import transaction

from footpath.pure.disclosure import batches
from footpath.pure.disclosure_figures import Question
from footpath.pure.disclosure_plan import plan
from footpath.pure.disclosure_release import Asked, Given, Released, Rules, release
from footpath.surveys import flags
from footpath.surveys.checking import asked_items
from footpath.surveys.earlier_waves import coarse
from footpath.surveys.figures import BATCH, WINDOW, figures_of, store, told
from footpath.surveys.models import Invitation, Item, Release, Wave
from footpath.surveys.models.answers import Response
from footpath.surveys.plans import cell_of, read

NEVER = 10**9


def compute(wave: Wave, *, now: datetime, luck: Random | None = None) -> None:
    """Compute the figures of a closed wave and store them. Of one that is always on: the batches that are full."""
    if wave.always_on:
        release_batches(wave, now=now, luck=luck)
        return
    rows = list(Response.objects.filter(wave=wave).values_list("cells", "answers"))
    items = asked_items(wave.version)
    names = wave.plan["names"]
    pure = read(wave.plan, [cells for cells, _answers in rows])
    at = {cell: i for i, cell in enumerate(pure.cells)}
    given = [Given(at[cell_of(cells, names)], answers) for cells, answers in rows]
    asked, luck = [_asked(item) for item in items], luck or SystemRandom()
    rules = Rules(wave.threshold, wave.comment_threshold, wave.detail_threshold, strict=wave.strict)
    found = release(pure, asked, given, rules, luck)
    while few := coarse(wave, found) - rules.coarse:  # without some distributions there may be others
        rules = replace(rules, coarse=rules.coarse | few)
        found = release(pure, asked, given, rules, luck)
    invited = Invitation.objects.filter(wave=wave).count()
    blocks = told(wave, found, now)
    figures = figures_of(wave, items, blocks, len(rows), invited)
    if blocks:
        figures["quality"] = flags.told(wave.quality, len(rows), wave.threshold)
    store(wave, figures, found.audit, now=now)


@transaction.atomic
def release_batches(wave: Wave, *, now: datetime, luck: Random | None = None) -> int:
    """Store the figures of each full batch of new answers of a wave that is always on; how many there were (AN-12).

    Which answers make a batch is chance; the rest waits. Whenever the batches since the last window hold as many
    answers as a distribution needs, they are a window, and are shown in full.
    """
    held = Wave.objects.select_for_update(of=("self",), no_key=True).select_related("version").get(pk=wave.pk)
    rows: dict[str, list[Any]] = {}
    fresh = Response.objects.filter(wave=held, batch=None).order_by("pk")
    for pk, cells in fresh.values_list("pk", "cells"):
        rows.setdefault(str(cells.get("about", "")), []).append(pk)
    made = 0
    for about, keys in sorted(rows.items()):
        for n in range(batches(len(keys), held.threshold)):
            _batch(held, about, keys[n * held.threshold : (n + 1) * held.threshold], now, luck or SystemRandom())
            made += 1
    return made


def _batch(wave: Wave, about: str, keys: Sequence[Any], now: datetime, luck: Random) -> None:
    before = list(Release.objects.filter(wave=wave, about=about).order_by("batch").values_list("batch", "figures"))
    number = before[-1][0] + 1 if before else 1
    Response.objects.filter(pk__in=keys).update(batch=number)
    last = max((figures["window"][1] for _number, figures in before if figures["window"]), default=0)
    span = [last + 1, number] if (number - last) * wave.threshold >= wave.detail_threshold else None
    items = asked_items(wave.version)
    rules = Rules(wave.threshold, wave.comment_threshold, wave.detail_threshold)
    rows = list(Response.objects.filter(wave=wave, batch__gt=last).values_list("batch", "cells", "answers"))
    mine = [(batch, answers) for batch, cells, answers in rows if str(cells.get("about", "")) == about]
    bands = replace(rules, kc=NEVER, kd=NEVER)
    parts = [_as_one(BATCH, [answers for batch, answers in mine if batch == number], items, bands, luck)]
    if span:
        parts.append(_as_one(WINDOW, [answers for _batch, answers in mine], items, rules, luck))
        told_before = [figures["blocks"] for batch, figures in before if batch > last]
        _without_rests(parts[1], [*told_before, parts[0].blocks], rules.k)
    blocks = [block for part in parts for block in told(wave, part, now, about=about)]
    figures = figures_of(wave, items, blocks, len(keys), None) | {"window": span}
    store(wave, figures, parts[-1].audit, now=now, batch=number, about=about)


def _as_one(key: str, said: Sequence[Any], items: Sequence[Item], rules: Rules, luck: Random) -> Released:
    """The figures of these answers, as one group under this key."""
    given = [Given(0, answers) for answers in said]
    found = release(plan({()}, (), ()), [_asked(item) for item in items], given, rules, luck)
    for block in found.blocks:
        block["key"] = key
    return found


def _without_rests(window: Released, batches_in_it: Sequence[Sequence[Any]], k: int) -> None:
    """Take back what a window tells of a question that one to k-1 people answered in the batches that hide it."""
    for block in window.blocks:
        for key in list(block["items"]):
            told = [one["items"][key]["n"] for blocks in batches_in_it for one in blocks[:1] if key in one["items"]]
            if 0 < block["items"][key]["n"] - sum(told) < k:
                del block["items"][key]
        left, pairs, dimensions = set(block["items"]), block["pairs"], block["dimensions"]
        block["pairs"] = {stem: one for stem, one in pairs.items() if {one["asking"], one["asked"]} <= left}
        block["dimensions"] = {name: one for name, one in dimensions.items() if set(one["items"]) <= left}


def _asked(item: Item) -> Asked:
    options = tuple(str(option["key"]) for option in item.options)
    return Asked(item.key, Question(item.kind, options, item.is_reversed), item.stem, item.voice, item.dimension)
