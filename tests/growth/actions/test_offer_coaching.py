"""When may a talk be offered, and what does the refusal say?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    SAW,
    learn,
    sheet,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.growth.coaching.permissions import visible_coaching
from footpath.growth.coaching.training import left
from footpath.growth.models import CoachTraining, Rehearsal
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.exporting import export_of
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def told(talk):
    """Everybody who gets a notice of what happened last."""
    tell(Event.objects.filter(subject_kind="coaching", subject_id=talk.pk).latest("id"))
    return set(Notice.objects.values_list("recipient__name", flat=True))


@pytest.mark.parametrize(
    ("plays", "lacks"),
    [((), 2), (("coach-praise",), 1), (("coach-help",), 1), (("coach-praise", "coach-help"), 0)],
)
def test_a_first_talk_is_offered_once_all_is_learned(cast, plays, lacks):
    talk = actions.prepare_coaching(cast.ben, by=cast.cleo, **WHO)
    ready = {"purpose": "The move", "good": SAW, "facts": [], "talk_on": MONDAY.date()}
    talk = actions.write_coaching(talk, **ready, by=cast.cleo, **WHO)
    learn(cast.cleo, plays=plays)
    assert len(left(cast.cleo)) == lacks
    if lacks:
        with pytest.raises(Refused, match="something to learn: A role-play"):
            actions.offer_coaching(talk, by=cast.cleo, **WHO)
    else:
        assert actions.offer_coaching(talk, by=cast.cleo, **WHO).state == states.OFFERED
    assert (CoachTraining.objects.get().trained_on is not None) is not bool(lacks)


def test_a_play_from_the_other_seat_or_one_that_is_not_over_does_not_count(cast):
    learn(cast.cleo)
    Rehearsal.objects.filter(scenario="coach-help").update(seat="other")
    Rehearsal.objects.filter(scenario="coach-praise").update(ended_at=None)
    assert [one.key for one in left(cast.cleo)] == ["coach-praise", "coach-help"]


@pytest.mark.parametrize("lacks", ["purpose", "good", "talk_on"])
def test_an_offer_says_what_it_is_for_what_was_seen_and_when(cast, lacks):
    talk = sheet(cast, **{lacks: None if lacks == "talk_on" else ""})
    with pytest.raises(ValidationError) as refused:
        actions.offer_coaching(talk, by=cast.cleo, **WHO)
    assert set(refused.value.message_dict) == {lacks}


def test_before_it_is_offered_nobody_learns_of_it(cast):
    talk = sheet(cast)
    assert told(talk) == set()
    assert not visible_coaching(cast.ben).exists()
    assert "growth.CoachingTalk" not in export_of(cast.ben)["tables"]
    assert export_of(cast.cleo)["tables"]["growth.CoachingTalk"][0]["locked"].startswith("locked")
    actions.offer_coaching(talk, by=cast.cleo, **WHO)
    assert "growth.CoachingTalk" in export_of(cast.ben)["tables"]
