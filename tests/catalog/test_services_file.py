"""What does a file of services say, and where is it wrong?"""

import pytest

from footpath.catalog.services_file import TABLE, read_services, understood
from footpath.people.mistakes import CannotImport
from footpath.pure.csv_file import BadFile

pytestmark = pytest.mark.django_db
HEAD = ",".join(TABLE.columns)


def content(*lines):
    """A file; what a line does not say is empty."""
    return "\n".join([HEAD, *(line + "," * (HEAD.count(",") - line.count(",")) for line in lines)]).encode()


def said(*lines):
    return understood(read_services(content(*lines)))


def test_a_full_row(cast):
    (door,) = said('Facilities,Mend a door,Hinges too.,4 h,2 Days,3 working days,5 d,"office,  BERLIN"')
    assert (door.team, door.name, door.line) == ("Facilities", "Mend a door", 2)
    assert door.facts == {
        "description": "Hinges too.",
        **{"first_response": 4, "first_response_unit": "hours", "next_update": 2, "next_update_unit": "days"},
        **{"delivery": 3, "delivery_unit": "days", "lead_days": 5, "hours": cast.hours},
    }


@pytest.mark.parametrize("cell", ["1 h", "4h", "8 hours", "1 working hour", "2 d", "1 day", "400 days"])
def test_targets_are_hours_or_days(cell):
    (only,) = said(f"Facilities,Mend a door,,,,{cell}")
    assert only.facts["delivery"] >= 1


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Facilities,Mend a door,,0 h", "first_response"),
        ("Facilities,Mend a door,,,401 days", "next_update"),
        ("Facilities,Mend a door,,,,soon", "delivery"),
        ("Facilities,Mend a door,,,,-2 days", "delivery"),
        ("Facilities,Mend a door,,,,２ days", "delivery"),
        ("Facilities,Mend a door,,,,3", "delivery"),
        ("Facilities,Mend a door,,,,,4 h", "lead_time"),
        ("Facilities,Mend a door,,,,,,Night shift of nobody", "calendar"),
        ("Facilities," + "n" * 121, "name"),
        ("t" * 81 + ",Mend a door", "team"),
        ("Facilities,Mend a door," + "d" * 2001, "description"),
    ],
)
def test_a_bad_cell_is_named(cast, line, column):
    with pytest.raises(CannotImport) as caught:
        said(line)
    assert [(one.line, one.column) for one in caught.value.mistakes] == [(2, column)]


def test_one_service_has_one_row():
    with pytest.raises(CannotImport) as caught:
        said("Facilities,Mend a door", "FACILITIES,Mend  a Door")
    assert [(one.line, one.column) for one in caught.value.mistakes] == [(3, "name")]


def test_what_looks_like_a_formula_is_text():
    (only,) = said("Facilities,=1+1,@SUM(A1)")
    assert (only.name, only.facts["description"]) == ("=1+1", "@SUM(A1)")


def test_a_cell_that_must_be_there_is_named():
    with pytest.raises(BadFile) as caught:
        said("Facilities,", ",Mend a door")
    assert [(one.line, one.column, one.code) for one in caught.value.problems] == [
        (2, "name", "missing"), (3, "team", "missing"),
    ]  # fmt: skip
