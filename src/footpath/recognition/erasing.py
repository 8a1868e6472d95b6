"""What is left of thanks and credit when somebody is erased?"""

from datetime import datetime

from footpath.people.models import Person
from footpath.people.traces import names_of, without_names
from footpath.recognition.locked import lock, unlock
from footpath.recognition.models import Contribution, Recipient, ThankNote, ThanksChoice, WhoReads


def erase(person: Person, now: datetime) -> None:
    """What only they and those they thanked could read goes, and so does what was written to them alone; what others
    could read stays, of or to a former colleague, and so does that they had a part in a delivery. Names that they took
    off, what they chose and copies for them are gone. Their name goes from the texts of all notes.
    """
    del now
    private = ThankNote.objects.filter(seen=WhoReads.PRIVATE)
    private.filter(written_by=person).delete()
    to_them = Recipient.objects.filter(person=person)
    others = Recipient.objects.exclude(person=person)
    private.filter(pk__in=to_them.values("note"), team=None).exclude(pk__in=others.values("note")).delete()
    to_them.filter(note__seen=WhoReads.PRIVATE).delete()
    Recipient.objects.filter(copied_to=person).update(copied_to=None)
    ThanksChoice.objects.filter(person=person).delete()
    Contribution.objects.filter(person=person, left_at__isnull=False).delete()
    names = names_of(person)
    for note in ThankNote.objects.exclude(locked="").iterator():
        texts = unlock(note.locked)
        cleaned = {key: without_names(value, names) for key, value in texts.items()}
        if cleaned != texts:
            ThankNote.objects.filter(pk=note.pk).update(locked=lock(cleaned))
