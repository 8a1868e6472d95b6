"""How does somebody say whether whoever leads them gets copies of the notes that they get?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recognition.events import ThanksCopiesChosen
from footpath.recognition.models import Recipient, ThanksChoice
from footpath.recognition.permissions import require


@transaction.atomic
def choose_copies(*, copies: bool, by: Person, now: datetime) -> None:
    """Of notes from now on; where they want no copies any more, those that went are gone, too. PermissionDenied."""
    require(by.is_active)
    ThanksChoice.objects.update_or_create(person=by, defaults={"copies": copies})
    if not copies:
        Recipient.objects.filter(person=by).update(copied_to=None)
    record(ThanksCopiesChosen(), subject=by, by=by, now=now)
