"""How does somebody in the room say what helps in a talk like that?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._room import let_see, play_at, room_of
from footpath.growth.models import GroupLine, Participant, Stage
from footpath.growth.workshops import guidelines
from footpath.growth.workshops.locked import lock
from footpath.people import typed
from footpath.people.refusals import Refused

EACH = 10  # lines of one person


@transaction.atomic
def add_group_line(participant: Participant, *, text: str, now: datetime) -> GroupLine:
    """One line for the list of the room, where everybody reads it, without a name. The same line twice is one.

    It leaves no event. Raises ValidationError on `text`, Refused where the room does not list now, or has enough.
    """
    del now
    said = typed.one_line("text", text, longest=guidelines.LONGEST, needed=True)
    workshop = room_of(participant)
    play_at(workshop, Stage.LISTING)
    lines = GroupLine.objects.filter(workshop=workshop)
    same = next((one for one in lines if one.text.casefold() == said.casefold()), None)
    if same is not None:
        return same
    if lines.filter(writer=participant).count() >= EACH or lines.count() >= guidelines.MOST:
        raise Refused(_("That is as many lines as the list takes. Vote for those that say it best."))
    line = GroupLine.objects.create(workshop=workshop, writer=participant, locked=lock({"text": said}))
    let_see(workshop)
    return line
