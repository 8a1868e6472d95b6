"""Who may read a thank-you note?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, note

from footpath.people.models import Person
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db
EVERYBODY = ("ana", "ben", "cleo", "dov", "eve", "max")


def readers(cast, it):
    return [name for name in EVERYBODY if it in visible_notes(getattr(cast, name), TODAY)]


def test_a_private_one_the_two_alone_and_no_administrator(cast):
    assert readers(cast, note(cast.ana, cast.ben)) == ["ana", "ben"]


def test_one_for_the_team_those_who_are_in_it_or_lead_it(cast):
    assert readers(cast, note(cast.ana, cast.ben, seen="team")) == ["ana", "ben", "cleo", "max"]


def test_a_public_one_everybody_who_works_here(cast):
    it = note(cast.ana, cast.ben, seen="public")
    assert readers(cast, it) == list(EVERYBODY)
    assert not visible_notes(Person(is_active=False), TODAY)


def test_a_private_one_to_a_team_its_people_and_who_leads_it_not_those_above(cast):
    assert readers(cast, note(cast.ana, team=cast.facilities)) == ["ana", "ben", "cleo"]
    assert readers(cast, note(cast.ana, team=cast.facilities, seen="team", now=MONDAY)) == ["ana", "ben", "cleo", "max"]
