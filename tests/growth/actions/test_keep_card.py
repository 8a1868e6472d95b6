"""How is a practice card written?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.practicing import LIMIT, SAYS, card

from footpath.growth.actions import keep_card
from footpath.growth.models import Card
from footpath.growth.practice.permissions import visible_cards
from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster

pytestmark = pytest.mark.django_db


def test_it_is_kept_locked_for_its_owner_alone(cast):
    one = card(cast.ben)
    assert one.texts["says"] == SAYS
    assert SAYS not in one.locked
    assert LIMIT not in str(one)
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id, event.facts) == ("practice_card.kept", cast.ben.pk, {})
    assert list(visible_cards(cast.ben)) == [one]
    assert not visible_cards(cast.cleo)
    assert not visible_cards(cast.eve)


def test_a_closed_line_is_kept_as_it_is_the_coach_forbids_nothing(cast):
    assert card(cast.ben, rewritten="No.").texts["rewritten"] == "No."


def test_of_two_windows_the_second_one_is_told(cast):
    one = card(cast.ben)
    facts = {"situation": "", "by": cast.ben, "now": MONDAY}
    keep_card(one, texts={"says": "I have no time"}, edits=0, **facts)
    with pytest.raises(SomebodyWasFaster):
        keep_card(one, texts={"says": "Not today"}, edits=0, **facts)
    assert Card.objects.get().texts["says"] == "I have no time"


@pytest.mark.parametrize(("field", "facts"), [("says", {"says": " "}), ("says", {"says": "x" * 281})])
def test_what_cannot_be_kept_names_its_field(cast, field, facts):
    with pytest.raises(ValidationError) as wrong:
        keep_card(None, situation="", texts=facts, by=cast.ben, now=MONDAY)
    assert field in wrong.value.message_dict


def test_only_the_eight_situations_and_only_its_owner(cast):
    with pytest.raises(ValidationError):
        keep_card(None, situation="rain", texts={"says": "No"}, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        keep_card(card(cast.ben), situation="", texts={"says": "No"}, by=cast.cleo, now=MONDAY)
