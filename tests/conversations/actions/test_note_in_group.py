"""How is written down what was said in a focus group?"""

import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import note_in_group
from footpath.conversations.groups.guests import Guest
from footpath.conversations.models import GroupNote
from footpath.history.models import Event
from footpath.people.models import Membership
from footpath.people.refusals import Refused


def note(table, group, text="It was late.", **facts):
    return note_in_group(group, **({"question": 1, "text": text, "by": table.cast.dov, "now": LATER} | facts))


def test_a_sentence_without_a_name_lies_locked(table):
    group = table.agreed()
    kept = note(table, group, team=table.cargo.pk)
    assert str(kept) == "It was late."
    assert kept.team == table.cargo
    assert "late" not in GroupNote.objects.values_list("locked", flat=True)[0]


@pytest.mark.parametrize("text", ["Abby was late.", "Write to abby@demo.example.", "Call +49 30 5550 101."])
def test_a_name_is_said_to_stand_there(table, text):
    with pytest.raises(ValidationError, match="Somebody is named here"):
        note(table, table.agreed(), text)


def test_a_word_that_is_no_name_is_kept_where_somebody_says_so_but_never_an_address(table):
    group = table.agreed()
    assert str(note(table, group, "Lou is a town, too.", is_sure=True))
    with pytest.raises(ValidationError):
        note(table, group, "lou@demo.example", is_sure=True)


def test_a_department_of_fewer_than_five_is_nobody_in_particular(table):
    group = table.agreed()
    Membership.objects.filter(
        person__in=[one for one in table.people if one.memberships.filter(team=table.cargo)][:3]
    ).delete()
    with pytest.raises(ValidationError) as told:
        note(table, group, team=table.cargo.pk)
    assert "team" in told.value.message_dict


@pytest.mark.parametrize(("field", "value"), [("text", "x" * 100_000), ("text", ""), ("question", 6), ("question", 0)])
def test_what_cannot_be_kept_names_its_field(table, field, value):
    with pytest.raises(ValidationError) as told:
        note(table, table.agreed(), **{field: value})
    assert field in told.value.message_dict


def test_what_is_sent_again_is_kept_once(table):
    group, number = table.agreed(), uuid.UUID(int=7)
    assert note(table, group, client_id=number) == note(table, group, client_id=number)


def test_only_by_the_host_and_whoever_writes_and_not_too_early_or_too_late(table):
    group = table.agreed()
    for stranger in (table.champion, table.cast.eve, seats(group, "seated")[0].person):
        with pytest.raises(PermissionDenied):
            note(table, group, by=stranger)
    with pytest.raises(Refused):
        note(table, group, now=MONDAY)
    done, _themes = table.to_code()
    with pytest.raises(Refused, match="All notes stand there"):
        note(table, done)


def test_a_guest_writes_as_nobody_and_only_into_their_group(table):
    group = table.agreed()
    group = table.with_guest(group)
    guest = Guest(group.pk, group.guest_hash)
    assert note(table, group, by=guest).written_by is None
    with pytest.raises(PermissionDenied):
        note(table, group, by=Guest(group.pk + 1, group.guest_hash))
    assert Event.objects.latest("id").actor_id is None
