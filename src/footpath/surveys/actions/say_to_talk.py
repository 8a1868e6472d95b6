"""How does somebody say whether they would talk it through?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.events.talks import TalkSettled
from footpath.surveys.models import Consent, Talk, TalkState
from footpath.surveys.refusals import Refused


@transaction.atomic
def say_to_talk(talk: Talk, *, wants: bool, by: Person, now: datetime) -> Talk:
    """Say yes or no, and change it until everybody has said. Then it comes about if all want to; else it ends, and
    what each has said is gone at that moment, so that nobody finds out who did not want to.

    Raises PermissionDenied for everybody else, Refused once it is settled.
    """
    held = Talk.objects.select_for_update(no_key=True).get(pk=talk.pk)  # the last two to answer must see each other
    mine = Consent.objects.filter(talk=held, person=by)
    if not mine.exists():
        raise PermissionDenied
    if held.state != TalkState.ASKED:
        raise Refused(_("This is settled already."))
    mine.update(wants=wants)
    said = list(Consent.objects.filter(talk=held, person__is_active=True).values_list("wants", flat=True))
    if None not in said:
        comes_about = all(said)
        held.state = TalkState.AGREED if comes_about else TalkState.ENDED
        Talk.objects.filter(pk=held.pk).update(state=held.state)
        Consent.objects.filter(talk=held).update(wants=None)
        record(TalkSettled(comes_about), subject=held, by=None, now=now)
    talk.state = held.state
    return held
