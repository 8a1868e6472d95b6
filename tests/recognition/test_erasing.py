"""What is left of thanks and credit when somebody is erased?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, delivered, note

from footpath.people.actions import erase_person
from footpath.people.models import Person
from footpath.recognition.actions import choose_copies
from footpath.recognition.models import Contribution, Recipient, ThankNote, ThanksChoice
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db


def test_private_notes_go_and_shared_ones_stay_a_former_colleagues(cast):
    done = delivered(cast)
    theirs = note(cast.ben, cast.ana), note(cast.ben, cast.ana, seen="public")
    to_them = note(cast.ana, cast.ben), note(cast.ana, cast.ben, seen="public", did="Ben Okafor stayed, and so did I.")
    together = note(cast.dov, cast.ben, cast.cleo)
    choose_copies(copies=True, by=cast.ben, now=MONDAY)
    erase_person(cast.ben, by=cast.eve, now=MONDAY)
    left = ThankNote.objects.filter(pk__in=[one.pk for one in (*theirs, *to_them, together)])
    assert set(left) == {theirs[1], to_them[1], together}
    assert "Okafor" not in left.get(pk=to_them[1].pk).texts["did"]
    assert [one.person for one in together.recipients.all()] == [cast.cleo]
    assert not ThanksChoice.objects.exists()
    assert Contribution.objects.get(request=done).person.name != "Ben Okafor"
    assert theirs[1] in visible_notes(cast.dov, TODAY)
    assert Person.objects.get(pk=cast.ben.pk).erased_at


def test_copies_for_them_are_gone(cast):
    choose_copies(copies=True, by=cast.ben, now=MONDAY)
    note(cast.ana, cast.ben)
    erase_person(cast.cleo, by=cast.eve, now=MONDAY, successor=cast.ben)
    assert Recipient.objects.get(person=cast.ben).copied_to is None
