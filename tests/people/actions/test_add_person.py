"""How does somebody get into the directory?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.sign_in.backend import EmailBackend

FACTS = {"name": "Lena Vogt", "email": " Lena@Northfield.example ", "zone": "Europe/Berlin"}


def add(by: Person | None, **facts: object) -> Person:
    return actions.add_person(**{**FACTS, **facts}, by=by, now=MONDAY)


def test_they_are_in_the_directory_under_one_address(cast):
    lena = add(cast.eve)
    lena.refresh_from_db()
    assert (lena.name, lena.email, lena.zone) == ("Lena Vogt", "lena@northfield.example", "Europe/Berlin")


def test_it_is_recorded_who_added_whom(cast):
    lena = add(cast.eve)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id, event.at) == ("person.added", lena.pk, cast.eve.pk, MONDAY)


def test_nobody_signs_in_before_they_have_a_password(cast):
    add(cast.eve)
    assert EmailBackend().authenticate(None, email=FACTS["email"], password="") is None
    assert not Person.objects.get(name="Lena Vogt").has_usable_password()


@pytest.mark.parametrize("role", ["ana", "ben", "cleo", "dov", "max"])
def test_only_an_administrator_adds(cast, role):
    with pytest.raises(PermissionDenied):
        add(getattr(cast, role))
    assert not Person.objects.filter(name="Lena Vogt").exists()


def test_footpath_itself_adds(cast):
    assert add(None).pk


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "no address"),
        ("email", ""),
        ("email", "Ana@demo.example"),  # somebody has it already
        ("name", ""),
        ("name", "x" * 121),
        ("zone", "Europe/Nowhere"),
        ("zone", "../../etc/passwd"),
        ("phone", "0" * 41),
    ],
)
def test_what_cannot_be_kept_names_its_field(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        add(cast.eve, **{field: value})
    assert field in refused.value.message_dict
