"""How is a scenario of one's own written?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.cooperation.faults import sentence
from footpath.growth.cooperation.locked import lock
from footpath.growth.cooperation.permissions import can_write
from footpath.growth.events import RolePlayWritten
from footpath.growth.models import RolePlay, ShownTo
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster
from footpath.pure.role_play import Scenario
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import BIGGEST, as_data, write

MOST = 50  # of one person


@transaction.atomic
def write_role_play(
    scenario: Scenario, *, by: Person, now: datetime, role_play: RolePlay | None = None, edits: int = 0
) -> RolePlay:
    """A new one, private to them, or other words in one of theirs; `edits` is the number that they saw. A draft may
    have faults; one that others may play stays without.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    if not by.is_active or (role_play is not None and not can_write(by, role_play)):
        raise PermissionDenied
    typed.one_line("title", scenario.title, longest=120, needed=True)
    text = write(scenario)
    typed.many_lines("title", text, longest=BIGGEST)
    if len(text.encode()) > BIGGEST:
        raise ValidationError({"title": _("This is too much for one scenario: 200 kB at most.")})
    kept = lock({"scenario": as_data(scenario)})
    if role_play is None:
        if RolePlay.objects.filter(owner=by).count() >= MOST:
            raise Refused(_("You have written fifty. Throw one away first."))
        role_play = RolePlay.objects.create(owner=by, made_at=now, locked=kept)
    else:
        found = faults(scenario) if role_play.shown_to != ShownTo.NOBODY else []
        if found:
            words = _("Others may play it, so it has to stay whole. %(fault)s Take it back first.")
            raise ValidationError({"title": words % {"fault": sentence(found[0], scenario)}})
        as_seen = RolePlay.objects.filter(pk=role_play.pk, edits=edits)
        if as_seen.update(locked=kept, edits=edits + 1) != 1:
            raise faster(role_play.subject_kind, role_play.pk)
    record(RolePlayWritten(), subject=role_play, by=by, now=now)
    return RolePlay.objects.get(pk=role_play.pk)
