"""Does a champion send what they looked at?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.visiting import WEDNESDAY, again, place, waiting

from footpath.growth import actions
from footpath.growth.models import VisitRound
from footpath.growth.shadowing.matching import fingerprint, free_places, proposals
from footpath.growth.shadowing.matching import waiting as those_who_wait
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def champion(cast):
    """Eve runs rounds."""
    cast.eve.champions = True
    cast.eve.save()
    return cast.eve


def seen(champion):
    """The fingerprint of what she looks at."""
    return fingerprint(proposals(those_who_wait(), free_places(), champion, MONDAY))


def test_each_who_was_matched_has_a_place_offered_for_three_working_days(cast, champion):
    visit = waiting(cast, wanted=cast.facilities)
    at = place(cast)
    sent = actions.send_round(seen=seen(champion), by=champion, now=MONDAY)
    visit = again(visit)
    assert (sent.waiting, sent.matched) == (1, 1)
    assert (visit.state, visit.place, visit.on, visit.round) == ("offered", at, WEDNESDAY, sent)
    assert visit.answer_until.isoformat() == "2026-11-26"
    assert "wanted" in visit.why
    assert Event.objects.filter(kind="visit_round.sent", actor_id=champion.pk).count() == 1


def test_what_has_changed_since_is_not_sent_and_neither_is_nothing(cast, champion):
    with pytest.raises(Refused, match="nobody to match"):
        actions.send_round(seen=seen(champion), by=champion, now=MONDAY)
    waiting(cast)
    at = place(cast)
    looked = seen(champion)
    actions.withdraw_place(at, by=cast.ben, now=MONDAY)
    place(cast)
    with pytest.raises(Refused, match="changed since"):
        actions.send_round(seen=looked, by=champion, now=MONDAY)
    assert not VisitRound.objects.exists()


def test_others_send_none(cast, champion):
    for one in (cast.ana, cast.cleo, cast.max):
        with pytest.raises(PermissionDenied):
            actions.send_round(seen="", by=one, now=MONDAY)
