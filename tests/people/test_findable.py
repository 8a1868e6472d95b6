"""Are people and teams found by what the directory says of them, and by nothing else?"""

import pytest
from tests.cast import MONDAY

from footpath import search
from footpath.history.models import Event
from footpath.people.findable import index_all, index_people
from footpath.people.models import Membership, Person, Team
from footpath.people.reactions import make_findable

pytestmark = pytest.mark.django_db


def people(text):
    found = search.find(text, within={"person": Person.objects.all()})
    return [Person.objects.get(pk=hit.id).first_name for hit in found]


def teams(text):
    return [hit.title for hit in search.find(text, within={"team": Team.objects.all()})]


@pytest.fixture
def ben(cast):
    facts = {
        "job": "Electrician", "does": "Keeps the lights on.", "good_at": ["Ladders", "Sockets"],
        "languages": ["Yoruba"], "says_name": "oh-KAH-for", "phone": "5550199", "reach_me": "Knock",
    }  # fmt: skip
    Person.objects.filter(pk=cast.ben.pk).update(**facts)
    index_all(MONDAY)
    return cast.ben


@pytest.mark.parametrize("text", ["ben", "Okafor", "electrician", "lights", "ladder", "yoruba", "facilities sockets"])
def test_a_person_is_found_by_what_they_are_and_do(ben, text):
    assert people(text) == ["Ben"]


@pytest.mark.parametrize("text", ["kah", "5550199", "knock", "demo.example", "ben@demo.example"])
def test_how_to_say_it_how_to_reach_them_and_the_address_are_no_words(ben, text):
    assert people(text) == []


def test_teams_are_found_by_name_and_purpose(ben, cast):
    Team.objects.filter(pk=cast.facilities.pk).update(purpose="Keeps the house running")
    index_all(MONDAY)
    assert teams("facil") == teams("house running") == ["Facilities"]


def test_whoever_left_is_found_no_more(ben):
    Person.objects.filter(pk=ben.pk).update(is_active=False)
    index_people([ben.pk], MONDAY)
    assert people("ben") == []
    Person.objects.filter(pk=ben.pk).update(is_active=True)
    assert [one.added for one in index_all(MONDAY)] == [1, 0]


def happens(kind, thing):
    return Event(kind=kind, subject_kind=thing.subject_kind, subject_id=thing.pk, at=MONDAY)


def test_what_changes_is_found_as_it_is_now(ben, cast):
    Person.objects.filter(pk=ben.pk).update(job="Plumber")
    make_findable(happens("person.changed", ben))
    assert (people("plumber"), people("electrician")) == (["Ben"], [])
    Team.objects.filter(pk=cast.facilities.pk).update(name="House")
    make_findable(happens("team.changed", cast.facilities))
    assert (teams("house"), people("house plumber"), people("ben facilities")) == (["House"], ["Ben"], [])
    Membership.objects.filter(person=ben).update(until=MONDAY.date().replace(day=1))
    make_findable(happens("team.left", cast.facilities))
    assert people("house plumber") == []


def test_what_happens_to_others_changes_nothing(cast, count_queries):
    assert count_queries(lambda: make_findable(Event(subject_kind="request", subject_id=1, at=MONDAY))) == 0
