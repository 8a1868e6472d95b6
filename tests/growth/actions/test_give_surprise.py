"""How does what surprised somebody new reach a team?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.conversations.models import Idea, Obstacle
from footpath.growth.actions import give_surprise, note_surprise
from footpath.growth.models import Surprise
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
SECRET = "Piet laughs about the form"


@pytest.fixture
def note(cast):
    it = open_one(cast)
    return note_surprise(it, text=SECRET, by=it.hire, now=MONDAY)


def test_as_an_idea_in_their_own_words_and_nothing_else_of_the_note(cast, note):
    hire = note.onboarding.hire
    idea = give_surprise(note, give="idea", what="Mend the form", team=cast.facilities, by=hire, now=MONDAY)
    assert (idea.what, idea.offered_by, idea.team) == ("Mend the form", hire, cast.facilities)
    assert SECRET not in f"{idea.what} {idea.effect} {idea.whom}"
    assert Surprise.objects.get().idea == idea


def test_as_an_obstacle(cast, note):
    facts = {"what": "The form asks for a fax number", "kind": "policy", "often": "weekly", "team": cast.facilities}
    given = give_surprise(note, give="obstacle", **facts, by=note.onboarding.hire, now=MONDAY)
    assert Obstacle.objects.get() == given == Surprise.objects.get().obstacle


def test_once_not_by_others_and_not_without_what_is_needed(cast, note):
    hire = note.onboarding.hire
    facts = {"what": "Mend the form", "team": cast.facilities, "now": MONDAY}
    for who in (cast.ben, cast.cleo):
        with pytest.raises(PermissionDenied):
            give_surprise(note, give="idea", **facts, by=who)
    with pytest.raises(ValidationError):
        give_surprise(note, give="rumor", **facts, by=hire)
    with pytest.raises(ValidationError) as refused:
        give_surprise(note, give="idea", **{**facts, "team": None}, by=hire)
    assert set(refused.value.error_dict) == {"team"}
    with pytest.raises(ValidationError) as refused:
        give_surprise(note, give="obstacle", **facts, by=hire)
    assert set(refused.value.error_dict) == {"kind"}
    assert not Surprise.objects.get().given
    give_surprise(note, give="idea", **facts, by=hire)
    with pytest.raises(Refused, match="already"):
        give_surprise(note, give="idea", **facts, by=hire)
    assert Idea.objects.count() == 1
