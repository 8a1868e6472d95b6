"""How does somebody say thank you?"""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.recognition.thanking import DID, EFFECT, TODAY, delivered, note

from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused
from footpath.recognition.actions import choose_copies, write_thanks
from footpath.recognition.models import Recipient, ThankNote
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db
KEY = UUID("6f1c1b6e-7d0e-4c5e-9a57-0f6b1d1d0a01")


def test_it_says_what_they_did_and_what_it_changed_and_lies_locked(cast):
    it = note(cast.ana, cast.ben, cast.cleo)
    assert it.texts == {"did": DID, "effect": EFFECT}
    assert "late" not in it.locked
    assert [one.person for one in it.recipients.all()] == [cast.ben, cast.cleo]
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_id, event.actor_id, event.facts) == ("thanks.written", it.pk, cast.ana.pk, {})


def test_it_can_be_of_a_request_that_one_sees(cast):
    done = delivered(cast)
    assert note(cast.ana, cast.ben, service_request=done).request == done
    with pytest.raises(PermissionDenied):
        note(cast.dov, cast.ben, service_request=done)


def test_of_a_confidential_request_it_stays_between_them(cast):
    done = delivered(cast)
    choose_copies(copies=True, by=cast.ben, now=MONDAY)
    type(done.service).objects.filter(pk=done.service_id).update(confidential=True)
    done.refresh_from_db()
    with pytest.raises(ValidationError, match="confidential"):
        note(cast.ana, cast.ben, service_request=done, seen="public")
    it = note(cast.ana, cast.ben, service_request=done)
    assert it.recipients.get().copied_to is None


def test_it_can_be_of_a_word_to_the_other_one(cast, word):
    assert note(cast.ana, cast.ben, word=word).word == word
    with pytest.raises(ValidationError) as error:
        note(cast.ana, cast.cleo, word=word)
    assert "to" in error.value.message_dict
    with pytest.raises(PermissionDenied):
        note(cast.dov, cast.ben, word=word)


@pytest.mark.parametrize(
    "did",
    [
        "",
        "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
        "Thanks @ben @cleo @ben.okafor",
        "thx",
        "/giphy thank you so very much",
    ],
)
def test_a_picture_or_a_name_alone_is_no_note(cast, did):
    with pytest.raises(ValidationError) as error:
        note(cast.ana, cast.ben, did=did, effect="")
    assert "did" in error.value.message_dict
    assert not ThankNote.objects.exists()


@pytest.mark.parametrize(
    ("facts", "field"), [({"seen": "all"}, "seen"), ({"did": "x" * 1300}, "did"), ({"effect": "\u202etfel"}, "effect")]
)
def test_what_cannot_be_kept_is_said_at_its_field(cast, facts, field):
    with pytest.raises(ValidationError) as error:
        note(cast.ana, cast.ben, **facts)
    assert list(error.value.message_dict) == [field]


def test_it_goes_to_somebody_else(cast):
    for to in ([], [cast.ana], [cast.ben, cast.ana]):
        with pytest.raises(ValidationError) as error:
            note(cast.ana, *to)
        assert "to" in error.value.message_dict
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    with pytest.raises(ValidationError):
        note(cast.ana, Person.objects.get(pk=cast.dov.pk))
    with pytest.raises(PermissionDenied):
        note(Person.objects.get(pk=cast.dov.pk), cast.ana)


def test_nor_by_way_of_a_team_in_which_one_is_alone(cast):
    Team.objects.filter(pk=cast.sales.pk).update(lead=None)
    with pytest.raises(ValidationError) as error:
        note(cast.dov, team=Team.objects.get(pk=cast.sales.pk))
    assert "team" in error.value.message_dict
    assert note(cast.ben, team=cast.facilities).team == cast.facilities


def test_very_many_at_once_end_in_a_kind_word_and_an_hour_later_it_goes_on(cast):
    for minute in range(12):
        note(cast.ana, cast.ben, now=MONDAY + timedelta(seconds=minute))
    for _again in range(50):
        with pytest.raises(Refused, match="still here"):
            note(cast.ana, cast.ben, now=MONDAY + timedelta(minutes=1))
    assert ThankNote.objects.count() == 12
    note(cast.dov, cast.ben, now=MONDAY + timedelta(minutes=1))
    for hour in range(1, 4):
        for minute in range(12):
            at = MONDAY + timedelta(hours=hour, minutes=minute)
            if ThankNote.objects.filter(written_by=cast.ana).count() < 40:
                note(cast.ana, cast.ben, now=at)
    with pytest.raises(Refused):
        note(cast.ana, cast.ben, now=MONDAY + timedelta(hours=6))
    note(cast.ana, cast.ben, now=MONDAY + timedelta(hours=30))


def test_a_page_that_is_sent_twice_is_one_note(cast):
    once = note(cast.ana, cast.ben, form_key=KEY)
    assert note(cast.ana, cast.ben, form_key=KEY) == once
    assert note(cast.dov, cast.ben, form_key=KEY) != once
    assert ThankNote.objects.count() == 2


def test_a_copy_goes_to_whoever_leads_them_where_they_have_chosen_so(cast):
    assert note(cast.ana, cast.ben).recipients.get().copied_to is None
    choose_copies(copies=True, by=cast.ben, now=MONDAY)
    it = note(cast.ana, cast.ben)
    assert it.recipients.get().copied_to == cast.cleo
    assert it in visible_notes(cast.cleo, TODAY)
    assert note(cast.cleo, cast.ben).recipients.get().copied_to is None  # who wrote it has it
    choose_copies(copies=True, by=cast.cleo, now=MONDAY)
    assert note(cast.ana, cast.cleo).recipients.get().copied_to == cast.max  # of a lead: the next one above


def test_everything_but_the_words_is_told_by_name(cast):
    with pytest.raises(TypeError):
        write_thanks(DID, by=cast.ana, now=MONDAY)  # type: ignore[misc]
    assert not Recipient.objects.exists()
