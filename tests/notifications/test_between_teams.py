"""Who is told when a request looks for its team, when an outside customer waits, and when work is announced?"""

import pytest
from tests.cast import ANSWERS, MONDAY
from tests.requests.announcing import LAST, announced, fresh
from tests.requests.referrals import offers_of, referred
from tests.requests.stages import TUESDAY, anew, queued

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.requests import actions

pytestmark = pytest.mark.django_db


def told() -> set[str]:
    """Who is told of what happened last."""
    event = Event.objects.latest("id")
    tell(event)
    return set(Notice.objects.filter(event=event).values_list("recipient__name", flat=True))


def test_a_referral_is_told_to_whoever_is_asked_to_the_customer_and_back_to_whoever_referred(cast):
    request = referred(cast, queued(cast), service=offers_of(cast))
    assert told() == {"Ana Ferreira", "Dov Levi"}
    actions.refuse_referral(request, reason="Not ours.", by=cast.dov, now=TUESDAY)
    assert told() == {"Ana Ferreira", "Ben Okafor"}
    again = referred(cast, anew(request), person=cast.dov, now=TUESDAY)
    assert told() == {"Ana Ferreira", "Dov Levi"}
    actions.accept_referral(again, by=cast.dov, now=TUESDAY)
    assert told() == {"Ana Ferreira", "Ben Okafor"}


def test_whoever_heard_an_outside_customer_is_told_what_to_say(cast):
    asked = actions.file_outside(cast.move, name="Mrs. Lund", text="Move our desk.", by=cast.dov, now=MONDAY)
    actions.fill_in(asked, answers=ANSWERS, by=cast.dov, now=MONDAY)
    actions.decline(anew(asked), reason="No room.", alternative="Gate 5.", by=cast.ben, now=TUESDAY)
    assert told() == {"Dov Levi"}
    assert "Tell Mrs. Lund" in Event.objects.latest("id").occurrence().sentence("Footpath")


def test_work_to_come_is_told_to_those_who_will_do_it_and_their_word_back(cast):
    it = announced(cast)
    assert told() == {"Ben Okafor", "Cleo Marin"}
    actions.see_heads_up(it, note="Fine.", by=cast.ben, now=TUESDAY)
    assert told() == {"Dov Levi"}
    later = {"what": it.what, "first": it.first, "last": LAST, "pieces": 9}
    actions.change_heads_up(fresh(it), **later, by=cast.dov, now=TUESDAY)
    assert told() == {"Ben Okafor", "Cleo Marin"}
    actions.drop_heads_up(fresh(it), by=cast.dov, now=TUESDAY)
    assert told() == {"Ben Okafor", "Cleo Marin"}
