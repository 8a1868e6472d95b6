"""Which figures may ever leave a wave, fixed before anybody answers, and which of them will hold one's own answer?

`Wave.plan`, with the hash of it beside: {"format": 1, "k", "kc", "kd", "strict", "names": [keys of the cuts],
"cuts": [[key], …, and the two that are crossed], "cells": [[values], …], "blocks": [{"key", "cut", "values", "label",
"merged", "names", "invited", "size": "under" | "some" | "many"}], "audit": {"accepted": True, "rules": {…}, "hidden":
[keys that are not shown even if everybody answers]}}. The cells are for the close; everything else is for everybody to
read (`public`).
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from footpath.pure.disclosure import size_class
from footpath.pure.disclosure_plan import MERGED, Block, Plan, keep, plan
from footpath.surveys.models import Cut, Invitation, Wave

FORMAT = 1
Json = dict[str, Any]


def fix(wave: Wave) -> None:
    """Make the plan of a wave from those who are asked and the cuts as they were copied, and keep it with its hash."""
    cuts = list(Cut.objects.filter(wave=wave))
    names = [cut.key for cut in cuts]
    asked = Counter(
        tuple(str(cells.get(name, "")) for name in names)
        for cells in Invitation.objects.filter(wave=wave).values_list("cells", flat=True)
    )
    parted = [*([name] for name in names), *([list(wave.crossed)] if wave.crossed else [])]
    pure = plan(asked, names, parted)
    people = np.array([asked[cell] for cell in pure.cells], dtype=np.int64)
    kept = keep(pure, people, wave.threshold)
    blocks = [_told(block, cuts, int(pure.rows[i] @ people), wave) for i, block in enumerate(pure.blocks)]
    wave.plan = {
        "format": FORMAT,
        "k": wave.threshold,
        "kc": wave.comment_threshold,
        "kd": wave.detail_threshold,
        "strict": wave.strict,
        "names": names,
        "cuts": parted,
        "cells": [list(cell) for cell in pure.cells],
        "blocks": blocks,
        "audit": {
            "accepted": True,
            "rules": {"below": kept.below, "complement": kept.complement, "audit": kept.audit},
            "hidden": [block.key for i, block in enumerate(pure.blocks) if i not in kept.shown],
        },
    }
    wave.plan_hash = hash_of(wave.plan)
    Wave.objects.filter(pk=wave.pk).update(plan=wave.plan, plan_hash=wave.plan_hash)


def hash_of(content: Json) -> str:
    """The sha256 of stored JSON, however a database orders its keys."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def read(stored: Mapping[str, Any], more: Sequence[Mapping[str, str]] = ()) -> Plan:
    """The plan of a wave as the rules take it, with the cells of answers that nobody was asked for."""
    names = stored["names"]
    cells = [tuple(cell) for cell in stored["cells"]]
    return plan({*cells, *(cell_of(one, names) for one in more)}, names, stored["cuts"])


def cell_of(cells: Mapping[str, str], names: Sequence[str]) -> tuple[str, ...]:
    """The values that an answer has, in the order of the cuts."""
    return tuple(str(cells.get(name, "")) for name in names)


def public(stored: Mapping[str, Any]) -> Json:
    """What everybody may read of a plan: all but which combinations of values there are."""
    return {key: value for key, value in stored.items() if key != "cells"}


def what_they_will_see(wave: Wave, cells: Mapping[str, str]) -> list[Json]:
    """The groups in whose figures an answer with these cells will be, the whole first, each as it stands in the plan
    with "size" ("under", "some", "many", of those who are asked), and "alone": whether it can be shown for itself, or
    only as a part of what is hidden and shown as one (AN-25). Nobody's answer is in any other.
    """
    hidden = set(wave.plan.get("audit", {}).get("hidden", ()))
    return [
        {**block, "alone": block["key"] not in hidden} for block in wave.plan.get("blocks", ()) if holds(block, cells)
    ]


def holds(block: Mapping[str, Any], cells: Mapping[str, str]) -> bool:
    """Whether somebody with these cells is in a group, which may be what stands together of a cut: then `merged` has
    values, or keys of groups where it is by two.
    """
    own = {name: str(cells.get(name, "")) for name in by(block)}
    if MERGED not in block["values"].values():
        return own == dict(block["values"])
    together = "&".join(f"{name}={value}" for name, value in own.items())
    return bool((together if len(own) > 1 else together.partition("=")[2]) in block["merged"])


def by(block: Mapping[str, Any]) -> list[str]:
    """The cuts that a group is a part by, in their order, which a database may not keep; none of the whole."""
    return str(block["cut"]).split("&") if block["cut"] else []


def called(block: Mapping[str, Any]) -> str:
    """The name of a group that stands for itself: "Facilities", "Facilities · Oslo"; none of the whole."""
    return " · ".join(str(block["label"][name]) for name in by(block) if name in block["label"])


def _told(block: Block, cuts: Sequence[Cut], invited: int, wave: Wave) -> Json:
    values = dict(zip(block.by, block.values, strict=True))
    stored = {cut.key: cut.values.get(values[cut.key], {}) for cut in cuts if cut.key in values}
    of_others = [found for found in stored.values() if len(stored) == 1]  # by two it stands with each for itself
    members = [str(one) for found in of_others for one in found.get("members", ())]
    return {
        "key": block.key,
        "cut": "&".join(block.by),
        "values": values,
        "label": {key: str(found.get("label", values[key])) for key, found in stored.items()},
        "merged": members,
        "names": [str(found.get("names", {}).get(one, one)) for found in of_others for one in found.get("members", ())],
        "invited": invited,
        "size": size_class(invited, wave.threshold, wave.detail_threshold),
    }
