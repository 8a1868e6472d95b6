"""What is left when somebody is erased?"""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused, SomebodyWasFaster


def erase(person, by, **more):
    return actions.erase_person(person, by=by, now=MONDAY, **more)


def test_nothing_says_who_they_were(cast):
    person = erase(cast.ben, cast.eve)
    assert (person.name, person.email) == ("Former colleague", f"former-{person.pk}@erased.invalid")
    assert (person.job, person.phone, person.photo_id, person.is_active) == ("", "", None, False)
    assert not person.has_usable_password()
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("person.erased", cast.ben.pk, cast.eve.pk)


def test_their_name_goes_from_texts_of_others_whole_and_alone(cast):
    purpose = f"Ask {cast.ben.name.upper()}, not X{cast.ben.name}: {cast.ben.email}"
    Team.objects.filter(pk=cast.sales.pk).update(purpose=purpose)
    erase(cast.ben, cast.eve)
    was = f"Ask former colleague, not X{cast.ben.name}: former-{cast.ben.pk}@erased.invalid"
    assert Team.objects.get(pk=cast.sales.pk).purpose == was


def test_a_name_that_two_people_have_stays_with_the_other(cast):
    Person.objects.filter(pk=cast.ana.pk).update(name=cast.ben.name)
    Team.objects.filter(pk=cast.sales.pk).update(purpose=f"Ask {cast.ben.name}")
    erase(cast.ben, cast.eve)
    assert Team.objects.get(pk=cast.sales.pk).purpose == f"Ask {cast.ben.name}"


def test_a_second_time_does_nothing(cast):
    person = erase(cast.ben, cast.eve)
    events = Event.objects.count()
    assert erase(person, cast.eve).erased_at == MONDAY
    assert Event.objects.count() == events


def test_a_lead_leaves_no_team_alone(cast):
    with pytest.raises(Refused, match="leads Facilities"):
        erase(cast.cleo, cast.eve)
    erase(cast.cleo, cast.eve, successor=cast.ben)
    assert Team.objects.get(pk=cast.facilities.pk).lead == cast.ben


def test_the_last_administrator_stays(cast):
    with pytest.raises(Refused, match="only administrator"):
        erase(cast.eve, None, successor=cast.ben)
    assert Person.objects.get(pk=cast.eve.pk).erased_at is None


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "max"])
def test_others_erase_nobody(cast, role):
    with pytest.raises(PermissionDenied):
        erase(cast.ben, getattr(cast, role))


def test_nobody_comes_back_from_it(cast, sign_in):
    person = erase(cast.ben, cast.eve)
    with pytest.raises(SomebodyWasFaster):
        actions.reactivate(person, by=cast.eve, now=MONDAY)
    assert sign_in(cast.ana).get(reverse("person", args=[person.pk])).status_code in (200, 404)
