"""What goes of service worksheets when somebody is erased, and how do theirs end?"""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.conversations.actions.send_sheet import ask_no_more
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import SheetRound, StoppedWork, Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import SheetClosed, SheetExpired, SheetTakenBack
from footpath.history.kinds import Occurrence
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names
from footpath.surveys.about_persons import about_person
from footpath.surveys.figures import forget
from footpath.surveys.taking_in import erase_about


def erase(person: Person, now: datetime) -> None:
    """Their words go. What was not open ends unread; what was open is closed, and the numbers stay, so that figures of
    many do not tell whose went.
    """
    mine = Worksheet.objects.filter(Q(provider=person) | Q(customer=person))
    for sheet in mine.exclude(state__in=states.OVER).order_by("pk"):
        _end(sheet, person, now)
    mine.filter(provider=person).update(sealed="", own_sealed_again="")
    mine.filter(customer=person).update(answered="", rating_sealed_again="")
    StoppedWork.objects.filter(sheet__in=mine).update(what="")
    _without_name(person)
    SheetRound.objects.filter(owner=person).update(sealed="")
    erase_about(about_person(person.pk))
    forget(about_person(person.pk))


def _without_name(person: Person) -> None:
    """Others wrote of them, too: where their name stands, it goes."""
    first = {person.first_name: _("former colleague")}
    for sheet in Worksheet.objects.exclude(sealed="", answered=""):
        names = names_of(person) | (first if {sheet.provider_id, sheet.customer_id} & {person.pk} else {})
        texts = {name: cleaned(getattr(sheet, name), names) for name in ("sealed", "answered")}
        Worksheet.objects.filter(pk=sheet.pk).update(**texts)
    for one in StoppedWork.objects.exclude(what=""):
        StoppedWork.objects.filter(pk=one.pk).update(what=cleaned(one.what, names_of(person)))


def cleaned(kept: str, names: Mapping[str, str]) -> str:
    """A locked text without these names; what cannot be opened any more stays as it is."""
    told = unlock(kept)
    if not told or "lost" in told:
        return kept
    return lock({key: without_names(text, dict(names)) for key, text in told.items()})


def _end(sheet: Worksheet, person: Person, now: datetime) -> None:
    occurrence: Occurrence = SheetClosed(opened=False)
    state, columns = states.CLOSED, {"own_sealed_again": "", "rating_sealed_again": ""}
    if not sheet.is_open_to_both:
        ask_no_more(sheet)
        gone = sheet.provider_id == person.pk
        state = states.TAKEN_BACK if gone else states.EXPIRED
        occurrence = SheetTakenBack() if gone else SheetExpired()
        columns["sealed"] = ""
    Worksheet.objects.filter(pk=sheet.pk).update(state=state, closed_at=now, **columns)
    record(occurrence, subject=sheet, by=None, now=now)
