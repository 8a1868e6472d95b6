"""How does somebody answer a survey?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.surveys.checking import asked_items, check, clean_quality
from footpath.surveys.models import Invitation, Mode
from footpath.surveys.refusals import NotTaken, Unusable
from footpath.surveys.taking_in import spool

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two devices make two answers


def answer(
    invitation: Invitation, *, answers: Mapping[str, Any], now: datetime, quality: Mapping[str, Any] | None = None
) -> None:
    """Take in the answers of one invitation, once. Of an anonymous wave that leaves two things: that this invitation is
    done, without a moment, and a row in the spool, without a person. No event, no job, no notice.

    `quality` is what a browser says of how somebody answered, in surveys.checking.BUCKETS. Raises Unusable with what is
    wrong by the keys of the questions ("" for the whole); NotTaken, always in the same words, for what was answered,
    closed, called off or not asked, and for people who have left.
    """
    wave = invitation.wave
    if invitation.done or not invitation.is_open or (wave.closes_at is not None and wave.closes_at <= now):
        raise NotTaken
    checked = check(asked_items(wave.version), answers)
    if checked.errors:
        raise Unusable(checked.errors)
    if not checked.answers:
        raise Unusable({"": _("Nothing is answered yet: one answer is enough.")})
    with transaction.atomic():
        if not _once(invitation):
            raise NotTaken
        of = None if _mode_now(invitation) == Mode.ANONYMOUS else invitation.person_id
        spool(wave.pk, cells=invitation.cells, answers=checked.answers, quality=clean_quality(quality or {}), of=of)
    invitation.done = True


def _once(invitation: Invitation) -> bool:
    """Mark it as done; False where another device, or the close, was faster.

    The update names columns of its own row alone: PostgreSQL asks a condition on other tables no second time after it
    has waited for whoever was faster.
    """
    unanswered = {"done": False, "is_open": True} if GUARDED else {}
    return Invitation.objects.filter(pk=invitation.pk, **unanswered).update(done=True) == 1


def _mode_now(invitation: Invitation) -> str:
    """The mode of its wave, which may have become stronger since the invitation was read. Raises NotTaken, so that
    nothing is marked, where its person has left meanwhile.
    """
    there = Invitation.objects.filter(pk=invitation.pk, person__is_active=True).order_by()
    mode = next(iter(there.values_list("wave__mode", flat=True)[:1]), None)
    if mode is None:
        raise NotTaken
    return str(mode)
