"""How does an officer ask to learn whose a confidential answer is?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.events.talks import UnsealingAsked
from footpath.surveys.models import Mode, Unsealing, Wave
from footpath.surveys.refusals import Refused, usable
from footpath.surveys.states import SHOWN


@transaction.atomic
def ask_to_unseal(wave: Wave, *, words: str, reason: str, by: Person, now: datetime) -> Unsealing:
    """Ask the other officer of a confidential wave to open the link of the answer that says these words, because of a
    threat of harm or because the law says so. Nothing is looked up before the other one agrees.

    Raises PermissionDenied for everybody but the two officers; Refused for an anonymous wave, of which there is no link
    (AN-24), for one with names, and before its results are out; Unclear (words, reason).
    """
    if wave.mode == Mode.ANONYMOUS:
        raise Refused(_("This is impossible: of an anonymous survey there is no link between a person and an answer."))
    if wave.mode != Mode.CONFIDENTIAL or wave.state not in SHOWN:
        raise Refused(_("Only in a confidential survey whose results are out is there a sealed link to open."))
    if by.pk not in wave.officers or not by.is_active:
        raise PermissionDenied
    facts = {"words": usable(words, "words", longest=4000), "reason": usable(reason, "reason", longest=2000)}
    asked = Unsealing.objects.create(wave=wave, asked_by=by, asked_at=now, **facts)
    record(UnsealingAsked(), subject=asked, by=by, now=now)
    return asked
