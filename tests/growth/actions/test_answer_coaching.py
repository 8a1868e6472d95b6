"""Who answers an offer, and how?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    offered,
)

from footpath.growth import actions
from footpath.growth.coaching import states
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def told(talk):
    """Everybody who gets a notice of what happened last."""
    tell(Event.objects.filter(subject_kind="coaching", subject_id=talk.pk).latest("id"))
    return set(Notice.objects.values_list("recipient__name", flat=True))


@pytest.mark.parametrize("who", ["cleo", "max", "dov", "eve"])
def test_only_the_person_answers(cast, who):
    talk = offered(cast)
    for verb, facts in ((actions.answer_coaching, {"yes": True}), (actions.say_my_view, {"view": "x"})):
        with pytest.raises(PermissionDenied):
            verb(talk, **facts, by=getattr(cast, who), **WHO)
    with pytest.raises(PermissionDenied):
        actions.keep_unwritten(talk, by=getattr(cast, who), **WHO)


def test_a_no_needs_no_reason_and_another_talk_may_follow(cast):
    talk = actions.answer_coaching(offered(cast), yes=False, by=cast.ben, **WHO)
    assert (talk.state, told(talk)) == (states.DECLINED, {cast.cleo.name})
    with pytest.raises(Refused):
        actions.hold_coaching(talk, by=cast.cleo, **WHO)
    assert actions.prepare_coaching(cast.ben, by=cast.cleo, **WHO).state == states.DRAFT
