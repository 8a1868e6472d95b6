"""How does somebody have their answer erased?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.surveys.models import Invitation, Mode
from footpath.surveys.refusals import Refused
from footpath.surveys.taking_in import erase_of


@transaction.atomic
def erase_answer(invitation: Invitation, *, by: Person, now: datetime) -> None:
    """Erase the raw answer of whoever asks for it, where a link to it was kept. Figures that are out stay as they are
    (AN-21), and nobody answers twice. It is written down nowhere: that would keep what was to go.

    Raises PermissionDenied for everybody else's; Refused for an anonymous one, which nobody can find.
    """
    del now
    if by.pk != invitation.person_id:
        raise PermissionDenied
    if invitation.wave.mode == Mode.ANONYMOUS:
        raise Refused(_("Nobody can tell which answer is yours, so nobody can erase it: that is what keeps it safe."))
    if not erase_of(invitation.wave, by.pk):
        raise Refused(_("There is no answer of yours here."))
