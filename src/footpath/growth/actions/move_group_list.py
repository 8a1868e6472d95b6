"""How does a room come from its list to its guidelines?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led
from footpath.growth.actions._room import moved, play_at
from footpath.growth.events import GroupPlayMoved
from footpath.growth.models import GroupPlay, Stage, Workshop, WorkshopKind
from footpath.growth.workshops import guidelines, states
from footpath.growth.workshops.leading import Facilitator
from footpath.history.record import record
from footpath.people.refusals import Refused

AHEAD = {Stage.PLAYING: Stage.LISTING, Stage.LISTING: Stage.VOTING, Stage.VOTING: Stage.KEPT}


@transaction.atomic
def move_group_list(workshop: Workshop, *, seen: str, by: Facilitator, now: datetime) -> GroupPlay:
    """From listing to voting, from voting to what is kept; from the play to the list, too. `seen` is the stage that
    stood on the page: a double click goes on once.

    Raises PermissionDenied; Refused where there is nothing to vote on, nobody has voted, or the room has gone on.
    """
    workshop = led(workshop, states.OPEN, by=by)
    play = play_at(workshop, *AHEAD)
    if play.stage != seen:
        raise Refused(_("The room has gone on meanwhile. Look again."))
    if play.stage == Stage.LISTING and not guidelines.listed(workshop):
        raise Refused(_("There is no line yet. Ask the room what helps."))
    if play.stage == Stage.VOTING and not guidelines.kept_lines(workshop):
        raise Refused(_("Nobody has voted yet."))
    alone = workshop.kind == WorkshopKind.ALONE and play.stage == Stage.LISTING  # nobody votes with oneself
    play = moved(play, now, stage=Stage.KEPT if alone else AHEAD[Stage(play.stage)])
    record(GroupPlayMoved(), subject=workshop, by=by.person, now=now)
    return play
