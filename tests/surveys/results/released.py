"""Which waves have figures that are out? As the release engine stores them, without anybody having answered."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.pure.answers_together import apart
from footpath.pure.intervals import wilson
from footpath.surveys.models import Block, Instrument, Item, Release, Version, Wave

BANDS = ((0.205, "0-20"), (0.405, "21-40"), (0.605, "41-60"), (0.795, "61-79"), (1.1, "80-100"))
THEY = (3, 4, 4, 4, 3, 3, 5, 2, 4, 3)
ME = (4, 5, 4, 5, 3, 4, 5, 4, 4, 5)
WORDED = {
    "promptly-asking": "answer me promptly",
    "promptly-asked": "answer promptly",
    "all-in-all": "How good is the service that you get?",
    "choose": "Would you choose us?",
    "one-thing": "What one thing would help?",
}
KINDS = {"all-in-all": "ten", "choose": "choice", "one-thing": "open"}
OPTIONS = [{"key": "surely", "text": "Surely"}, {"key": "unsure", "text": "Unsure"}, {"key": "no", "text": "No"}]


def frequency(*dist: int, scale: int = 5) -> dict[str, Any]:
    """The figure of so many answers of each step."""
    n = sum(dist)
    good = sum(dist[-2:]) if scale == 5 else sum(dist[-3:])
    told: dict[str, Any] = {"kind": "frequency" if scale == 5 else "ten", "n": n, "scale": scale}
    told["band"] = next(words for end, words in BANDS if good / n < end)
    told["median"] = [step for step, count in enumerate(dist, start=1) for _ in range(count)][n // 2]
    full = n >= 10
    told["dist"] = list(dist) if full else None
    told["mean"] = round(sum(step * count for step, count in enumerate(dist, start=1)) / n, 2) if full else None
    told["favorable"] = [round(one, 4) for one in (good / n, *wilson(good, n))] if full else None
    return told


def block(
    key: str, n: int, items: Mapping[str, Any], *, name: str = "", pairs: bool = False, **more: Any
) -> dict[str, Any]:
    """A group: "all", "team=7", "team=*"."""
    cut, _equals, value = key.partition("=")
    own = {} if key == "all" or value == "*" else {cut: value}
    both = apart([{"they": they, "i": me} for they, me in zip(THEY, ME, strict=True)], "they", "i")
    asked = {"asking": "promptly-asking", "asked": "promptly-asked", "gap": 0.8, "both": both}
    return {
        "key": key, "cut": "" if key == "all" else cut, "values": own, "label": {cut: name} if own else {},
        "merged": ["8", "9"] if value == "*" else [], "names": ["Legal", "Shipping"] if value == "*" else [],
        "n": n, "invited": n + 4, "rate": 0.8, "items": dict(items), "pairs": {"promptly": asked} if pairs else {},
        "dimensions": {}, "first_to": [], "others_from": None, **more,
    }  # fmt: skip


def asked_again(cast: Cast, instrument: Instrument | None = None, *, owner: Person | None = None) -> Version:
    """The questions, as the first version of an instrument."""
    owner = owner or cast.max
    instrument = instrument or Instrument.objects.create(
        key="served", title="How we serve each other", owner=owner, made_at=MONDAY - timedelta(days=900)
    )
    version = Version.objects.create(instrument=instrument, number=instrument.versions.count() + 1)
    screen = Block.objects.create(version=version, key="they", position=1, title="When I ask coworkers")
    for position, (key, text) in enumerate(WORDED.items()):
        stem, _dash, voice = key.rpartition("-") if key.startswith("promptly") else ("", "", "")
        Item.objects.create(
            version=version, block=screen, key=key, position=position, kind=KINDS.get(key, "frequency"), text=text,
            stem=stem, voice=voice, print=f"print of {key}", options=OPTIONS if key == "choose" else [],
        )  # fmt: skip
    return version


def out(
    version: Version, blocks: Sequence[Mapping[str, Any]], *, closed_at: datetime = MONDAY - timedelta(days=20),
    prints: Mapping[str, str] = {}, **more: Any,
) -> Wave:  # fmt: skip
    """A wave that was closed at that moment and whose figures are these."""
    instrument = version.instrument
    wave = Wave.objects.create(
        instrument=instrument, version=version, number=instrument.waves.count() + 1, state="released", mode="anonymous",
        opens_at=closed_at - timedelta(days=14), closes_at=closed_at, opened_at=closed_at - timedelta(days=14),
        closed_at=closed_at, released_at=closed_at, made_by=instrument.owner, made_at=closed_at, **more,
    )  # fmt: skip
    shown = {key for one in blocks for key in one["items"]}
    items = {
        item.key: {
            "kind": item.kind, "text": item.text, "print": prints.get(item.key, item.print), "stem": item.stem,
            "voice": item.voice, "dimension": item.dimension, "behavior": "", "options": item.options,
            "reversed": False, "position": item.position, "block": "they",
        }
        for item in version.items.all()
        if item.key in shown
    }  # fmt: skip
    looked_at = {"cuts": 1, "blocks": len(blocks), "items": len(items), "figures": 40}
    whole = blocks[0] if blocks else {"n": None, "invited": 30}
    figures = {"format": 1, "k": 5, "kc": 10, "kd": 10, "n": whole["n"], "invited": whole["invited"], "rate": 0.8}
    figures |= {"items": items, "blocks": list(blocks), "looked_at": looked_at}
    audit = {"accepted": True, "rules": {"below": 1, "complement": 2, "audit": 0, "unproven": 0}, "items": {}}
    Release.objects.create(wave=wave, figures=figures, audit=audit, hash="0" * 64, made_at=closed_at)
    return wave


def full(good: int = 14, n: int = 31) -> dict[str, Any]:
    """Every kind of question with enough answers to be told in full."""
    return {
        "promptly-asking": frequency(2, n - good - 9, 7, good - 5, 5),
        "promptly-asked": frequency(0, 2, n - 22, 12, 8),
        "all-in-all": frequency(0, 0, 0, 1, 2, 4, n - 17, 6, 3, 1, scale=10),
        "choose": {"kind": "choice", "n": n, "top": "surely", "dist": {"surely": n - 6, "unsure": 4, "no": 2}},
        "one-thing": {"kind": "open", "n": 12, "comments": ["Tell us early.", "<b>Less</b> mail."]},
    }


def without_token(page: Any) -> str:
    """What a page says, without the token of its forms, which is another one each time."""
    return re.sub(r"\b\w{64}\b", "", page.text)
