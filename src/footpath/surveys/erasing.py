"""What do surveys hold of somebody who is erased, and what is left?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.surveys.models import Consent, Invitation, MineLine, Obstacle, Tester, Unsealing, Wave
from footpath.surveys.taking_in import erase_of


def erase(person: Person, now: datetime) -> None:
    """Their own sheet goes, and each answer that a link leads to. Figures that are out stay as they are: computed anew
    they would tell what was erased (AN-21). That they were asked stays, too, as of a former colleague: how many were
    asked decides what may be shown.
    """
    del now
    for kind in (MineLine, Obstacle, Tester, Consent):
        kind._default_manager.filter(person=person).delete()
    asked = Invitation.objects.filter(person=person)
    for wave in Wave.objects.filter(pk__in=asked.values("wave")):
        erase_of(wave, person.pk)
    asked.update(is_open=False, waits=False, code_hash="")
    Unsealing.objects.filter(person=person).update(person=None)
