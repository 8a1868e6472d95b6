"""What do the verbs of role-plays have in common?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.growth.cooperation.permissions import leads_board, works_on_board
from footpath.growth.models import BoardState, GuidelineBoard, Rehearsal
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


def held_play(play: Rehearsal, *, by: Person) -> Rehearsal:
    """The play as it is now, held until the end of the transaction; theirs alone."""
    if not by.is_active or play.player_id != by.pk:
        raise PermissionDenied
    found = Rehearsal.objects.select_for_update(no_key=True).filter(pk=play.pk).first()
    if found is None:
        raise Refused(_("You threw this play away meanwhile."))
    return found


def held_board(team: Team, *among: str, by: Person, now: datetime, lead: bool = False) -> GuidelineBoard:
    """The board of a team, held until the end of the transaction; in one of these states. It is begun with the first
    who comes.
    """
    may = leads_board if lead else works_on_board
    if not may(by, team, now.date()):
        raise PermissionDenied
    GuidelineBoard.objects.get_or_create(team=team, defaults={"begun_at": now})
    found = GuidelineBoard.objects.select_for_update(of=("self",), no_key=True).select_related("team").get(team=team)
    if found.state not in among:
        label = BoardState(found.state).label
        raise Refused(_("That cannot be done now: %(state)s.") % {"state": label})
    return found
