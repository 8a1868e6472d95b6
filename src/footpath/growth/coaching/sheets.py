"""What stands on the sheet of a talk, for whoever reads it, and what may be put there?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footpath.growth.coaching import states
from footpath.growth.coaching.facts import facts_about, facts_of
from footpath.growth.coaching.seen import Fact
from footpath.growth.models import CoachingLook, CoachingTalk
from footpath.people.models import Person

TEXTS = ("purpose", "good", "hard", "effect", "question", "proposal", "view", "wording")


def choices(talk: CoachingTalk, by: Person, now: datetime) -> list[Fact]:
    """The facts that may be on this sheet: those that are on it, and those of the last weeks."""
    there = facts_of(talk.texts.get("facts") or [], talk.coached, talk.supervisor, now)
    found = facts_about(talk.coached, by, now)
    keys = {one.key for one in there}
    return there + [one for one in (*found.praise, *found.help) if one.key not in keys]


def as_typed(talk: CoachingTalk) -> dict[str, Any]:
    """The sheet as its form shows it."""
    kept = talk.texts
    return {**{name: kept.get(name, "") for name in TEXTS}, "facts": kept.get("facts") or [], "talk_on": talk.talk_on}


@dataclass(frozen=True)
class Look:
    """One look at what was agreed on: what each said, as one line each."""

    weeks: int
    on: Any
    said: Sequence[CoachingLook]
    is_due: bool  # for the reader: its day has come, and they have said nothing


@dataclass(frozen=True)
class Shown:
    """A talk as one of the two reads it."""

    talk: CoachingTalk
    texts: dict[str, Any]
    praise: Sequence[Fact]
    help: Sequence[Fact]
    lost: int  # facts that one of the two cannot open any more
    looks: Sequence[Look]
    mine: bool  # the reader leads
    other: Person

    @property
    def yes_is_mine(self) -> bool:
        """Whether the reader has said yes to the words as they are."""
        own = self.talk.supervisor_yes if self.mine else self.talk.coached_yes
        return self.talk.number > 0 and own == self.talk.number

    @property
    def due(self) -> Look | None:
        """The look for which the reader is asked now: the latest."""
        return next((one for one in reversed(self.looks) if one.is_due), None)

    @property
    def waits(self) -> bool:
        """Whether it waits for the reader."""
        return waits_for(self.talk, self.mine) or self.due is not None


def shown(talk: CoachingTalk, reader: Person, now: datetime) -> Shown:
    """All of it; the facts as far as both can open them right now."""
    keys = talk.texts.get("facts") or []
    found = facts_of(keys, talk.coached, talk.supervisor, now)
    return Shown(
        talk=talk,
        texts={**{name: talk.texts.get(name, "") for name in TEXTS}, "is_lost": bool(talk.texts.get("lost"))},
        praise=[one for one in found if one.is_good],
        help=[one for one in found if not one.is_good],
        lost=len(keys) - len(found),
        looks=looks_of(talk, reader, now),
        mine=reader.pk == talk.supervisor_id,
        other=talk.other(reader),
    )


def looks_of(talk: CoachingTalk, reader: Person, now: datetime) -> list[Look]:
    """The looks of what was agreed on, past and ahead."""
    said = list(talk.looks.select_related("by")) if talk.looks_on else []
    today, found = now.date(), []
    for weeks, on in talk.looks_on.items():
        of_it = [one for one in said if one.weeks == weeks]
        is_due = talk.state == states.AGREED and on <= today and all(one.by_id != reader.pk for one in of_it)
        found.append(Look(weeks, on, of_it, is_due))
    return found


def waits_for(talk: CoachingTalk, mine: bool) -> bool:
    """Whether it waits for whoever leads (`mine`), or for the other one; looks that are due left out."""
    if talk.state == states.HELD:
        own = talk.supervisor_yes if mine else talk.coached_yes
        return own != talk.number or not talk.number
    return talk.state == (states.ACCEPTED if mine else states.OFFERED)
