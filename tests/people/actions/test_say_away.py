"""How does somebody say that they will be away?"""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Absence, Person
from footpath.people.queries import away

FIRST, LAST = date(2026, 11, 30), date(2026, 12, 3)


def say(person, by, first=FIRST, last=LAST, **more):
    return actions.say_away(person, first=first, last=last, by=by, now=MONDAY, **more)


@pytest.mark.parametrize("role", ["ben", "cleo", "max", "eve"])
def test_the_person_who_leads_them_and_administrators_note_it(cast, role):
    say(cast.ben, getattr(cast, role), delegate=cast.cleo)
    gone = away([cast.ben.pk, cast.ana.pk], LAST)
    assert (list(gone), gone[cast.ben.pk].delegate) == ([cast.ben.pk], cast.cleo)
    assert away([cast.ben.pk], LAST + timedelta(days=1)) == {}
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("person.away", getattr(cast, role).pk)
    assert event.facts == {"first": "2026-11-30", "last": "2026-12-03", "delegate_id": cast.cleo.pk}


@pytest.mark.parametrize("role", ["ana", "dov"])
def test_others_do_not(cast, role):
    with pytest.raises(PermissionDenied):
        say(cast.ben, getattr(cast, role))
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        (LAST, FIRST, "last"),
        (date(2026, 11, 1), date(2026, 11, 3), "last"),
        (FIRST, date(2036, 1, 1), "last"),
        (LAST, LAST + timedelta(days=9), "first"),
        (FIRST - timedelta(days=2), FIRST, "first"),
        (FIRST + timedelta(days=1), FIRST + timedelta(days=1), "first"),
    ],
)
def test_days_that_cannot_be_are_refused_by_name(cast, first, last, field):
    say(cast.ben, cast.ben)
    with pytest.raises(ValidationError) as refused:
        say(cast.ben, cast.ben, first, last)
    assert list(refused.value.message_dict) == [field]
    assert Absence.objects.count() == 1


def test_who_stands_in_is_somebody_else_who_is_there(cast):
    say(cast.cleo, cast.cleo, LAST, LAST + timedelta(days=3))
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    for delegate in (cast.ben, cast.cleo, cast.dov):
        with pytest.raises(ValidationError) as refused:
            say(cast.ben, cast.ben, delegate=delegate)
        assert list(refused.value.message_dict) == ["delegate"]
