"""Do people at Northfield practice to say what they can do?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY

from footpath.demo.organization import found
from footpath.demo.stage import Stage, play
from footpath.demo.stories.practicing import anas_cards, facilities_phrases
from footpath.growth.models import Card, Phrase, Polish
from footpath.growth.practice.situations import SITUATIONS, coach_answer
from footpath.history.record import of_the_past

pytestmark = [pytest.mark.django_db, pytest.mark.same_anywhere]


def test_facilities_has_twelve_phrases_without_a_closed_word_and_ana_three_cards():
    with of_the_past():
        northfield = found(MONDAY - timedelta(days=760), password_hash="x")
        stage = Stage(northfield, MONDAY)
        play([facilities_phrases(stage), anas_cards(stage)], until=MONDAY)
    phrases = Phrase.objects.all()
    assert len(phrases) == 12
    assert {one.situation for one in phrases} == {one.key for one in SITUATIONS}
    assert not [one.text for one in phrases if coach_answer(one.text)]
    ana = northfield.people["ana"]
    cards = Card.objects.filter(owner=ana)
    assert len(cards) == 3
    assert Polish.objects.filter(card__in=cards, accepted_at=None).exclude(suggested_at=None).count() == 1
    assert Polish.objects.filter(helper=ana, suggested_at=None).count() == 1
