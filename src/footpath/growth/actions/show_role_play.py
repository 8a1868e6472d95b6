"""Who may play a scenario that somebody wrote: they alone, a team, or everybody?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.cooperation.faults import sentence
from footpath.growth.cooperation.library import opened
from footpath.growth.cooperation.names import all_names, found_in
from footpath.growth.cooperation.permissions import can_show_everybody, can_take_back, can_write
from footpath.growth.events import RolePlayShown
from footpath.growth.models import RolePlay, ShownTo
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.people.refusals import faster
from footpath.pure.role_play_check import faults


@transaction.atomic
def show_role_play(
    role_play: RolePlay, *, to: str, by: Person, now: datetime, team: Team | None = None, read: bool = False
) -> RolePlay:
    """To a team of theirs by whoever wrote it; then to everybody by a champion; back to nobody by whoever wrote it, or
    by a champion. What others may play is without faults, and where a text could tell of whom it speaks, `read` says
    that somebody has read it and stands for it.

    Raises PermissionDenied, ValidationError naming the field, Refused where somebody was faster.
    """
    if to not in ShownTo.values:
        raise ValidationError({"to": _("Choose who may play it.")})
    may = {
        ShownTo.NOBODY: can_take_back(by, role_play),
        ShownTo.TEAM: can_write(by, role_play),
        ShownTo.EVERYBODY: can_show_everybody(by, role_play),
    }
    if not may[ShownTo(to)]:
        raise PermissionDenied
    if to == ShownTo.TEAM and (team is None or team.pk not in reach(by, now.date()).member_of):
        raise ValidationError({"team": _("Choose a team that you are in.")})
    if to != ShownTo.NOBODY:
        _check(role_play, read=read)
    before = {"shown_to": role_play.shown_to, "edits": role_play.edits}
    kept = role_play.team if to == ShownTo.EVERYBODY else team if to == ShownTo.TEAM else None
    if RolePlay.objects.filter(pk=role_play.pk, **before).update(shown_to=to, team=kept) != 1:
        raise faster(role_play.subject_kind, role_play.pk)
    record(RolePlayShown(), subject=role_play, by=by, now=now)
    return RolePlay.objects.get(pk=role_play.pk)


def _check(role_play: RolePlay, *, read: bool) -> None:
    scenario = opened(role_play)
    wrong = faults(scenario)
    if wrong:
        words = _("It cannot be played yet. %(fault)s")
        raise ValidationError({"to": words % {"fault": sentence(wrong[0], scenario)}})
    told = found_in(scenario, all_names())
    if told and not read:
        words = _("Somebody could be recognized: %(words)s. Write it in other words, or tick that you have read it.")
        raise ValidationError({"read": words % {"words": ", ".join(one.words for one in told[:6])}})
