"""How do figures stand as they are stored? The shape is in surveys/release.py."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from footpath.pure.disclosure_plan import MERGED
from footpath.pure.disclosure_release import Released
from footpath.surveys.about_persons import first_readers
from footpath.surveys.models import Invitation, Item, Release, Wave
from footpath.surveys.plans import called, hash_of

BATCH, WINDOW = "batch", "window"
OF_PLAN = ("cut", "values", "label", "merged", "names", "invited")
Json = dict[str, Any]


def placed(wave: Wave, found: Released) -> list[Json]:
    """The blocks with what the plan says of them; merged ones with what is in them."""
    planned = {block["key"]: block for block in wave.plan.get("blocks", ())}
    of_cut: dict[str, list[Json]] = {}
    for block in planned.values():
        of_cut.setdefault(block["cut"], []).append(block)
    shown = {block["key"] for block in found.blocks}
    placed = []
    for block in found.blocks:
        if block["key"] in planned:
            place = {
                key: planned[block["key"]][key] for key in ("cut", "values", "label", "merged", "names", "invited")
            }
        elif block["key"] in (BATCH, WINDOW):
            place = _merged("", [])
        else:
            inside = [one for one in of_cut.get(_cut_of(block["key"]), ()) if one["key"] not in shown]
            place = _merged(_cut_of(block["key"]), inside)
        placed.append(place | block)
    return placed


def _cut_of(key: str) -> str:
    return "&".join(part.partition("=")[0] for part in key.split("&")) if "=" in key else ""


def _merged(cut: str, inside: Sequence[Json]) -> Json:
    names = cut.split("&") if cut else []
    return {
        "cut": cut,
        "values": dict.fromkeys(names, MERGED),
        "label": {},
        "merged": [value for one in inside for value in _in_it(one)],
        "names": [name for one in inside for name in (one["names"] or [called(one)])],
        "invited": sum(one["invited"] for one in inside),
    }


def _in_it(one: Json) -> list[str]:
    return [one["key"]] if len(one["values"]) > 1 else [*one["values"].values(), *one["merged"]]


def told(wave: Wave, found: Released, now: datetime, about: str = "") -> list[Json]:
    """The blocks as they are stored."""
    found_blocks = []
    only = about or _only_subject(wave)
    for block in placed(wave, found):
        subject = block["values"].get("about", "") or only
        first, others_from = first_readers(subject, now)
        found_blocks.append(
            block
            | {"rate": _rate(wave, block["n"], block["invited"]), "first_to": first}
            | {"others_from": others_from.isoformat() if others_from else None}
        )
    return found_blocks


def _only_subject(wave: Wave) -> str:
    """What everybody is asked about, if that is one and the same."""
    subjects = set(Invitation.objects.filter(wave=wave).values_list("about", flat=True).distinct())
    return subjects.pop() if len(subjects) == 1 else ""


def _rate(wave: Wave, n: int, invited: int) -> float | None:
    return round(10 * n / invited) / 10 if invited >= wave.threshold else None


def figures_of(wave: Wave, items: Sequence[Item], blocks: list[Json], n: int, invited: int | None) -> Json:
    shown = {key for block in blocks for key in block["items"]}
    return {
        "format": 1,
        "k": wave.threshold,
        "kc": wave.comment_threshold,
        "kd": wave.detail_threshold,
        "n": n if blocks else None,
        "invited": invited,
        "rate": _rate(wave, n, invited) if blocks and invited else None,
        "items": {item.key: _of(item) for item in items if item.key in shown},
        "blocks": blocks,
        "looked_at": {
            "cuts": len({block["cut"] for block in blocks} - {""}),
            "blocks": len(blocks),
            "items": len(shown),
            "figures": sum(len(block["items"]) for block in blocks),
        },
    }


def _of(item: Item) -> Json:
    names = ("kind", "text", "print", "stem", "voice", "dimension", "behavior", "options", "position")
    return {name: getattr(item, name) for name in names} | {"reversed": item.is_reversed, "block": item.block.key}


def store(wave: Wave, figures: Json, audit: Json, *, now: datetime, batch: int = 0, about: str = "") -> None:
    Release.objects.create(
        wave=wave, batch=batch, about=about, figures=figures, audit=audit, hash=hash_of(figures), made_at=now
    )


def forget(about: str) -> None:
    """What was released about one person alone goes when they are erased: nobody else ever read it."""
    Release.objects.filter(about=about).delete()
