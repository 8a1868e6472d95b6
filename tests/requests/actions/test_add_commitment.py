"""How does somebody note that an outside customer waits for something?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.requests.outside import DAY, DUE, flight, kinds_of

from footpath.requests.models import Commitment


def test_anybody_who_works_here_may_and_it_is_recorded(cast):
    one = flight(cast, by=cast.dov, reference="  NA   912 ", note="Two engines.\r\nHeavy.")
    kept = Commitment.objects.get()
    assert (kept.kind, kept.reference, kept.customer, kept.due_at) == ("flight", "NA 912", "Northair", DUE)
    assert (kept.team, kept.added_by, kept.note) == (cast.flight_operations, cast.dov, "Two engines.\nHeavy.")
    assert (str(one), kinds_of(one)) == ("flight NA 912", ["added"])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "ship"),
        ("reference", " "),
        ("reference", "x" * 81),
        ("customer", "a\x00b"),
        ("customer", "x" * 121),
        ("note", "x" * 2001),
        ("due_at", MONDAY + 4000 * DAY),
    ],
)
def test_what_cannot_be_kept_is_named(cast, field, value):
    with pytest.raises(ValidationError) as refused:
        flight(cast, **{field: value})
    assert list(refused.value.message_dict) == [field]
    assert not Commitment.objects.exists()


def test_the_same_twice_is_refused_and_another_kind_is_another_thing(cast):
    flight(cast)
    with pytest.raises(ValidationError, match="here already"):
        flight(cast, reference="na 912")
    assert flight(cast, kind="shipment").pk


def test_whoever_has_left_notes_nothing(cast):
    cast.dov.is_active = False
    with pytest.raises(PermissionDenied):
        flight(cast, by=cast.dov)
