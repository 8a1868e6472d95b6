"""How does somebody's profile change, and who changes nothing of it?"""

import json
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.profile import RIGHTS
from footpath.people.refusals import SomebodyWasFaster
from footpath.pure.names import problem

BLNS = json.loads((Path(__file__).parents[2] / "data/blns.json").read_text())
FACTS = {
    "name": "Ben A. Okafor",
    "email": "ben.okafor@demo.example",
    "company": "Northwind",
    "says_name": "oh-KAH-for",
    "pronouns": "he/him",
    "job": "Senior technician",
    "does": "I mend doors.\nAsk me about locks.",
    "good_at": ["locks", "doors"],
    "languages": ["English", "Igbo"],
    "reach_me": "Call before ten",
    "phone": "+49 30 1234",
    "place": "Gate 4",
    "zone": "Europe/Lisbon",
    "week": [[[480, 720], [780, 1020]]] * 4 + [[], [], []],
}


def change(person, by, **facts):
    return actions.change_person(person, facts=facts, by=by, now=MONDAY)


def test_every_field_is_kept(cast):
    change(cast.ben, cast.eve, **FACTS)
    kept = Person.objects.get(pk=cast.ben.pk)
    assert {field: getattr(kept, field) for field in FACTS} == FACTS
    assert set(FACTS) == set(RIGHTS) - {"photo"}


def test_it_is_recorded_who_changed_which_fields_and_never_the_words(cast):
    change(cast.ben, cast.ben, phone="1", pronouns="he")
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id) == ("person.changed", cast.ben.pk, cast.ben.pk)
    assert event.facts == {"fields": ["phone", "pronouns"]}


def test_nothing_new_is_no_change(cast):
    before = Event.objects.count()
    change(cast.ben, cast.ben, job=cast.ben.job)
    assert Event.objects.count() == before


@pytest.mark.parametrize(
    ("role", "may"),
    [
        ("ben", set(RIGHTS) - {"name", "email", "company"}),
        ("cleo", {"job", "does"}),
        ("max", {"job", "does"}),
        ("eve", set(RIGHTS)),
        ("ana", set()),
        ("dov", set()),
    ],
)
def test_each_changes_what_is_theirs_and_not_a_field_more(cast, role, may):
    for field, value in FACTS.items():
        if field in may:
            change(Person.objects.get(pk=cast.ben.pk), getattr(cast, role), **{field: value})
            continue
        before = getattr(Person.objects.get(pk=cast.ben.pk), field)
        with pytest.raises(PermissionDenied):
            change(cast.ben, getattr(cast, role), **{field: value})
        assert getattr(Person.objects.get(pk=cast.ben.pk), field) == before


@pytest.mark.parametrize(
    "field", ["administers", "champions", "is_active", "password", "id", "photo", "edits", "nonsense"]
)
def test_what_is_no_profile_is_nobodys_to_change(cast, field):
    for by in (cast.ben, cast.eve, None):
        with pytest.raises(PermissionDenied):
            change(cast.ben, by, **{field: True, "phone": "1"})
    assert Person.objects.get(pk=cast.ben.pk).phone == cast.ben.phone


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("name", "a" + "\u0301" * 1000),
        ("name", "Ben\r\nBcc: x"),
        ("job", "\u202etechnician"),
        ("email", "no address"),
        ("email", "ana@demo.example"),
        ("zone", "Europe/Nowhere"),
        ("zone", "../../etc/passwd"),
        ("week", [[]] * 7),
        ("week", [[[540, 700], [600, 720]]] * 7),
        ("week", "always"),
        ("good_at", ["x" * 41]),
        ("good_at", [str(n) for n in range(30)]),
        ("does", "x" * 1001),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_name(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        change(cast.ben, cast.eve, **{field: value})
    assert list(refused.value.message_dict) == [field]
    assert getattr(Person.objects.get(pk=cast.ben.pk), field) == getattr(cast.ben, field)


def test_no_naughty_name_breaks_anything(cast):
    for text in BLNS:
        person = Person.objects.get(pk=cast.ben.pk)
        if problem(text, 120) is None:
            change(person, cast.eve, name=text)
            assert Person.objects.get(pk=cast.ben.pk).name == person.name
        else:
            with pytest.raises(ValidationError):
                change(person, cast.eve, name=text)


def test_who_saw_an_older_profile_is_told_who_was_faster(cast):
    slow = Person.objects.get(pk=cast.ben.pk)
    change(cast.ben, cast.ben, job="Locksmith")
    with pytest.raises(SomebodyWasFaster, match="Ben Okafor"):
        change(slow, cast.eve, job="Technician for doors")
    assert Person.objects.get(pk=cast.ben.pk).job == "Locksmith"
