"""How does a room come to its role-play in the tests?"""

from typing import NamedTuple

from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.cooperation.playing import choices_of, shipped, shipped_for
from footpath.growth.models import GroupLine, GroupPlay, Participant, Workshop
from footpath.growth.workshops.leading import Facilitator


class Playing(NamedTuple):
    """A workshop of Cleo's with eight guests, in which a talk has begun."""

    workshop: Workshop
    guests: list[Participant]
    lead: Facilitator
    play: GroupPlay


def playing(cast: Cast) -> Playing:
    """At the first moment of the talk."""
    workshop, guests = group(by=cast.cleo, guests=8)
    lead = Facilitator(cast.cleo)
    play = actions.begin_group_play(workshop, scenario=shipped_for()[0].key, by=lead, now=MONDAY)
    return Playing(workshop, guests, lead, play)


def votes(room: Playing, step: int, counts: list[int]) -> list[str]:
    """So many of the room want the first reply, so many the second, …; what was offered."""
    room.play.refresh_from_db()
    offered = choices_of(shipped()[room.play.scenario], room.play.path)
    wanted = [offered[n] for n, count in enumerate(counts) for _one in range(count)]
    for one, choice in zip(room.guests, wanted, strict=False):
        actions.vote_in_room(one, step=step, choice=choice, now=MONDAY)
    return offered


def listing(room: Playing) -> list[GroupLine]:
    """The room lists: three lines, two of which say the same."""
    at(room, "listing")
    say = ["Find out what they need first", "First find out what they need", "Say what it does to you"]
    return [actions.add_group_line(room.guests[n], text=text, now=MONDAY) for n, text in enumerate(say)]


def at(room: Playing, stage: str) -> None:
    """The room is at this stage."""
    GroupPlay.objects.filter(pk=room.play.pk).update(stage=stage)
