"""What may this person read of the figures of a wave? The one exit: no page, file, mail or program reads others.

Figures are computed once, by `surveys.releasing`, and stored in `Release.figures`; everybody gets a subset of the same
blocks. A block that is suppressed, one that nobody planned and one that is not for this person are all the same: not
there. So is an item in a block. Shape of the stored JSON (`Figures` has the same names):

    {"format": 1, "k": 5, "kc": 10, "kd": 10,
     "n": 120, "invited": 178, "rate": 0.7,             answers; people asked; share in tenths (or None)
     "items": {ITEM: {"kind", "text", "print", "stem", "voice", "dimension", "behavior", "options", "reversed",
                      "position", "block"}},           as they were asked; only those that are shown somewhere
     "blocks": [BLOCK, …],                              the whole first, then cut by cut in the order of the plan
     "looked_at": {"cuts": 2, "blocks": 14, "items": 30, "figures": 420},    how much was looked at ("how many cuts")
     "quality": {FLAG: [{"steps": [bucket, …], "n": 12}, …]}}    of all answers, for whoever runs it (surveys/flags.py)

    BLOCK = {"key": "all" | "team=7" | "team=7&site=north" | "team=*" (merged: all hidden groups of the cut),
     "cut": "" | "team" | "team&site",                  the keys of the cuts that it is a part by; "" is the whole
     "values": {"team": "7"},                           {} for the whole; for a merged block those of its parent
     "label": {"team": "Facilities"},                   the names, as they were at the opening; {} for the whole
     "merged": ["8", "11"],                             of a merged block (and of "others"): the values in it, and the
                                                        keys of the blocks in it where the cut is by two
     "names": ["Legal", "Shipping"],                    their names
     "n": 14, "invited": 20, "rate": 0.7,
     "items": {ITEM: FIGURE}, "pairs": {STEM: PAIR}, "dimensions": {DIMENSION: TOGETHER},
     "first_to": [person ids], "others_from": ISO moment or None}            about a person (AN-22), else [] and None

    FIGURE of frequency and ten = {"kind", "n", "scale": 5 or 10, "band": "61-79" (of the favorable share), "median": 4,
     and from kd on: "dist": [1, 2, 5, 9, 3] or None, "mean": 3.55 or None, "favorable": [share, low, high] or None}
    FIGURE of choice and several = {"kind", "n", "top": OPTION or None (a tie), "dist": {OPTION: people} or None}
    FIGURE of ranking = {"kind", "n", "top": OPTION or None, "dist": {OPTION: people who put it first} or None,
     "ranks": {OPTION: mean rank} or None}
    FIGURE of open = {"kind", "n", "comments": [texts, shuffled for this question alone] or None}
     Each comment stands in one block alone: of the first cut where that has kc answers, else in the whole, with others.

    PAIR = {"asking": ITEM, "asked": ITEM, "gap": asked less asking, of the two means, or None,
     "both": what pure.answers_together.apart says of those who answered both ({"n", "mean", "low", "high", "they", "i",
     "size", "t_test", "ranks"}), or None where it would tell fewer than kd people from the rest}
    TOGETHER = {"items": [ITEM, …], "mean": of their means or None, "reliability": what
     pure.answers_together.together says ({"n", "questions", "alpha", "low", "high", "omega"}), or None where one of
     the questions is not told in full}; its key is "time", of questions in two voices "time.asking" and "time.asked"

Of an always-on wave each batch is a Release of its own (`batch` 1, 2, …; `about` "service:12"), with one or two blocks:
"batch" (k new answers: bands and medians), and, whenever batches since the last one hold kd answers, "window": those,
in full. Windows share no answer, so they may be added up. Comments stand in windows.

`Release.audit` = {"accepted": True, "rules": {"below", "complement", "audit": how often each hid a block},
"items": {ITEM: {"shown", "detailed": blocks}}, "strict": {"tried", "narrow": how many figures became bands} or None,
"over_time": blocks that are shown in bands because few left or joined since an earlier wave}.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from footpath.catalog.models import Service
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.pure.disclosure_plan import MERGED, WHOLE
from footpath.surveys.models import Invitation, Release, Wave, WaveState
from footpath.surveys.permissions import can_run
from footpath.surveys.plans import holds, public
from footpath.surveys.states import SHOWN

Json = Mapping[str, Any]
OF_EVERYBODY = (WHOLE, "batch", "window")
OF_TEAMS = ("team", "department")


@dataclass(frozen=True)
class Figures:
    """What somebody may read of one release. Without a block there is nothing for them, whatever the reason."""

    wave: int
    batch: int
    about: str
    n: int | None
    invited: int | None
    rate: float | None
    k: int
    kc: int
    kd: int
    items: Mapping[str, Json]
    blocks: list[Json]
    looked_at: Json
    quality: Json
    plan: Json
    audit: Json
    hash: str
    made_at: datetime

    def block(self, key: str) -> Json | None:
        """A group; None where there is nothing for them to see."""
        return next((block for block in self.blocks if block["key"] == key), None)


def released(wave: Wave, *, person: Person, now: datetime | None = None) -> Figures | None:
    """What this person may read of a wave; None while its results are not out, and where nothing left it at all.

    Without `now`, what is first for the persons that it is about is theirs alone.
    """
    return released_of([wave], person=person, now=now).get(wave.pk)


def released_of(waves: Iterable[Wave], *, person: Person, now: datetime | None = None) -> dict[int, Figures]:
    """The same of several waves, by their keys and asked at once; those of which nothing is out are not there."""
    out = {wave.pk: wave for wave in waves if wave.state in SHOWN}
    if not out or not person.is_active:
        return {}
    rows = Release.objects.filter(wave__in=list(out), batch=0).order_by("pk")
    return {one.wave: one for one in _subset(out, rows, person, now)}


def released_batches(
    wave: Wave, *, person: Person, now: datetime | None = None, about: str | None = None
) -> list[Figures]:
    """The batches of a wave that is always on, by what they are about and in their order (AN-12)."""
    if not wave.always_on or not person.is_active or wave.state not in (WaveState.OPEN, WaveState.CLOSED, *SHOWN):
        return []
    rows = Release.objects.filter(wave=wave, batch__gt=0).order_by("about", "batch")
    return _subset({wave.pk: wave}, rows if about is None else rows.filter(about=about), person, now)


def _subset(waves: Mapping[int, Wave], rows: Iterable[Release], person: Person, now: datetime | None) -> list[Figures]:
    found = []
    readers: dict[int, _Reader] = {}
    theirs = _Theirs(person, list(waves))
    for row in rows:
        wave = waves[row.wave_id]
        if wave.pk not in readers:
            readers[wave.pk] = _Reader(wave, theirs, now or row.made_at, since=now)
        reader, stored = readers[wave.pk], row.figures
        blocks = [block for block in stored["blocks"] if reader.may_read(block, row.about)]
        items = {key for block in blocks for key in block["items"]}
        found.append(
            Figures(
                wave=wave.pk,
                batch=row.batch,
                about=row.about,
                **{name: stored[name] for name in ("n", "invited", "rate", "k", "kc", "kd", "looked_at")},
                quality=stored.get("quality", {}) if reader.runs else {},
                items={key: item for key, item in stored["items"].items() if key in items},
                blocks=blocks,
                plan=public(wave.plan),
                audit=row.audit,
                hash=row.hash,
                made_at=row.made_at,
            )
        )
    return found


class _Theirs:
    """What of somebody is looked up, of several waves at once and only where it is needed."""

    def __init__(self, person: Person, waves: Sequence[int]) -> None:
        self.person, self.waves = person, waves
        self._services: dict[frozenset[str], set[str]] = {}

    @cached_property
    def cells(self) -> dict[int, list[Mapping[str, str]]]:
        """In which parts they were asked, by wave."""
        asked = Invitation.objects.filter(wave__in=self.waves, person=self.person).order_by("pk")
        found: dict[int, list[Mapping[str, str]]] = {}
        for wave, cells in asked.values_list("wave_id", "cells"):
            found.setdefault(wave, []).append(dict(cells))
        return found

    def services(self, teams: frozenset[str]) -> set[str]:
        """What these teams offer."""
        if teams not in self._services:
            offered = Service.objects.filter(team__in=[int(team) for team in teams])
            self._services[teams] = {str(pk) for pk in offered.values_list("pk", flat=True)}
        return self._services[teams]


class _Reader:
    """Which blocks of a wave are for somebody: the whole for everybody; a group for those who were asked in it, who are
    in that team or lead it or a team above, for the team that was asked about; all of them for whoever runs the survey
    and for administrators. Figures about a person are for that person first.
    """

    def __init__(self, wave: Wave, theirs: _Theirs, on: datetime, *, since: datetime | None) -> None:
        self.theirs, self.person, self.wave, self.since = theirs, theirs.person, wave.pk, since
        self.runs = can_run(self.person, wave.instrument)
        self.all = self.runs or self.person.administers
        found = reach(self.person, on.date())
        self.teams = frozenset(str(team) for team in found.member_of | found.leads)

    def may_read(self, block: Json, about: str) -> bool:
        if person_first(block, self.since):
            return self.person.pk in block["first_to"]
        if self.all or block["key"] == WHOLE:
            return True
        if block["key"] in OF_EVERYBODY:
            return about == "" or self._serves(about)
        return self._asked_in(block) or self._of_them(block)

    def _asked_in(self, block: Json) -> bool:
        return any(holds(block, cells) for cells in self.theirs.cells.get(self.wave, []))

    def _of_them(self, block: Json) -> bool:
        for name, value in block["values"].items():
            values = block["merged"] if value == MERGED else [value, *block["merged"]]
            if name in OF_TEAMS and self.teams & set(values):
                return True
            if name == "about" and any(self._serves(one) for one in values):
                return True
        return False

    def _serves(self, about: str) -> bool:
        kind, _colon, number = about.partition(":")
        if kind == "service":
            return number in self.theirs.services(self.teams)
        return kind == "team" and number in self.teams


def person_first(block: Json, now: datetime | None) -> bool:
    """Whether figures about a person are still theirs alone."""
    return bool(block["others_from"]) and (now is None or now < datetime.fromisoformat(block["others_from"]))


def audit_of(wave: Wave) -> Json | None:
    """What the rules held back of a wave whose results are out, or come in batches; None before. For everybody."""
    if wave.state not in SHOWN and not wave.always_on:
        return None
    return Release.objects.filter(wave=wave).order_by("batch").values_list("audit", flat=True).first()
