"""How does a scenario that somebody wrote go away?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.cooperation.permissions import can_write
from footpath.growth.events import RolePlayThrownAway
from footpath.growth.models import Rehearsal, RolePlay
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def throw_role_play_away(role_play: RolePlay, *, by: Person, now: datetime) -> None:
    """With all that is written in it, and their own plays of it. Raises PermissionDenied, Refused where it is gone."""
    if not can_write(by, role_play):
        raise PermissionDenied
    if not RolePlay.objects.filter(pk=role_play.pk).delete()[0]:
        raise Refused(_("It is gone already."))
    Rehearsal.objects.filter(player=by, scenario=role_play.key).delete()
    record(RolePlayThrownAway(), subject=role_play, by=by, now=now)
