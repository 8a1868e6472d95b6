"""What does a room see of its role-play: where the talk is, how it votes, what it lists?

Votes are told as soon as as many have voted as the room was told; until then only how many they are.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from footpath.growth.cooperation.playing import Talk, shipped, shipped_for, talk_of
from footpath.growth.models import GroupPlay, GroupVote, Participant, Stage, Workshop, WorkshopKind
from footpath.growth.workshops import guidelines
from footpath.growth.workshops.shown import in_room


@dataclass(frozen=True)
class Option:
    """A reply with how many want it; None while too few have voted."""

    key: str
    text: str
    votes: int | None
    share: float
    mine: bool


@dataclass(frozen=True)
class Wanted:
    """A guideline with how many want it; None while it is not told."""

    pk: int
    text: str
    votes: int | None
    mine: bool


def play_facts(workshop: Workshop, me: Participant | None, *, leads: bool) -> dict[str, Any]:
    """What the page of the role-play shows."""
    play = GroupPlay.objects.filter(workshop=workshop).first()
    alone = workshop.kind == WorkshopKind.ALONE
    facts: dict[str, Any] = {"workshop": workshop, "play": play, "me": me, "leads": leads, "alone": alone}
    if play is None:
        return facts | {"scenarios": shipped_for()}
    facts |= {"stages": Stage, "people": in_room(workshop).filter(paper=False).count(), "votes_each": guidelines.VOTES}
    if play.stage == Stage.PLAYING:
        return facts | _talk(workshop, play, me)
    return facts | _list(workshop, play, me, leads=leads)


def _talk(workshop: Workshop, play: GroupPlay, me: Participant | None) -> dict[str, Any]:
    talk = talk_of(shipped()[play.scenario], play.path)
    votes = GroupVote.objects.filter(
        participant__workshop=workshop, participant__removed_at=None, about=f"step-{len(play.path)}"
    )
    given = dict(votes.values_list("participant", "choice"))
    told = len(given) >= workshop.threshold
    return {
        "talk": talk,
        "step": len(play.path),
        "last": talk.steps[-1] if talk.steps else None,
        "options": _options(talk, given, told=told, me=me),
        "voted": len(given),
        "told": told,
    }


def _options(talk: Talk, given: dict[int, str], *, told: bool, me: Participant | None) -> list[Option]:
    if talk.moment is None:
        return []
    counts, mine = Counter(given.values()), given.get(me.pk) if me else None
    most = max(counts.values(), default=1)
    return [
        Option(key, text, counts[key] if told else None, 100 * counts[key] / most if told else 0, key == mine)
        for key, text in talk.moment.options
    ]


def _list(workshop: Workshop, play: GroupPlay, me: Participant | None, *, leads: bool) -> dict[str, Any]:
    mine = set(GroupVote.objects.filter(participant=me).values_list("about", flat=True)) if me else set()
    told = play.stage == Stage.KEPT
    rows = guidelines.wanted(workshop)
    if not told:
        rows = sorted(rows, key=lambda row: row[0].pk)
    elif any(votes for _line, votes in rows):
        rows = [row for row in rows if row[1]][: guidelines.KEPT]
    lines = [
        Wanted(line.pk, line.text, votes if told else None, guidelines.about(line.pk) in mine) for line, votes in rows
    ]
    listing = leads and play.stage == Stage.LISTING
    return {
        "lines": lines,
        "left": guidelines.VOTES - sum(one.mine for one in lines) if not told else 0,
        "pairs": guidelines.pairs(guidelines.listed(workshop))[:6] if listing else [],
    }
