"""What do people, teams and sign-in hold of somebody who is erased, and what is left?"""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.files.actions import discard
from footpath.history.models import Event
from footpath.people.models import (
    Absence,
    Answered,
    Draw,
    ListLook,
    MonthOfQuestions,
    Organization,
    Pair,
    PairNote,
    Person,
)
from footpath.people.traces import former_address, names_of, replace_names
from footpath.search import remove, renew_words


def erase(person: Person, now: datetime) -> None:
    """Profile, ways in, absences, private notes; the last of settings.ERASERS, for it takes the name that the others
    look for.
    """
    for kind in (Absence, Draw, MonthOfQuestions, ListLook, Answered):
        kind._default_manager.filter(person=person).delete()
    PairNote.objects.filter(owner=person).delete()
    Pair.objects.filter(Q(provider_person=person) | Q(customer_person=person)).delete()
    person.tokens.all().delete()
    person.known_places.all().delete()
    for of_allauth in (EmailAddress, Authenticator):
        of_allauth._default_manager.filter(user=person).delete()
    Organization.here().deciders.remove(person)
    names, photo = names_of(person), person.photo
    _empty(person, now)
    if photo is not None:
        discard(photo)
    for event in Event.objects.filter(subject_kind=Person.subject_kind, subject_id=person.pk):
        Event.objects.filter(pk=event.pk).update(facts=event.occurrence().erase().facts())
    replace_names(names)
    remove(Person.subject_kind, person.pk)
    renew_words(names)
    transaction.on_commit(cache.clear)


def overwrite() -> None:
    """What is deleted from here on leaves nothing in the pages of the file, where it would be free but readable."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _empty(person: Person, now: datetime) -> None:
    """The row stays, because history needs somebody to name; nothing in it says who that was."""
    blank = Person(pk=person.pk, email=former_address(person), name=_("Former colleague"))
    blank.is_active, blank.erased_at, blank.edits = False, now, person.edits + 1
    blank.set_unusable_password()
    blank.save(force_update=True)
