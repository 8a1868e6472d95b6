"""When do those who took part hear what came of it?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.conversations.actions._groups import study_changed
from footpath.conversations.groups.found import found_in
from footpath.conversations.groups.study_events import FocusAsked, FocusTold
from footpath.conversations.models import Became, FocusStudy

ASKED_AFTER, TOLD_AFTER, AT_LAST = timedelta(days=50), timedelta(days=60), timedelta(days=74)
AGAIN = timedelta(days=7)


@transaction.atomic
def turn_focus(study: FocusStudy, *, now: datetime) -> bool:
    """Whether time has done something: once everything is done, or after sixty days with what is so, those who took
    part are told, once. Whoever has a word to say on a theme is asked for it before, each week; two weeks later it is
    told that there was none.

    Raises SomebodyWasFaster.
    """
    if study.reported_at is None or study.told_at is not None:
        return False
    gone = now - study.reported_at
    became = [row.theme.became for row in found_in(study).told]
    if all(one == Became.DONE for one in became) or (gone >= TOLD_AFTER and all(became)) or gone >= AT_LAST:
        study_changed(study, FocusTold(), by=None, now=now, told_at=now)
        return True
    if gone >= ASKED_AFTER and not all(became) and (study.asked_at is None or now - study.asked_at >= AGAIN):
        study_changed(study, FocusAsked(), by=None, now=now, asked_at=now)
        return True
    return False
