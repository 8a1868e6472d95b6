"""How is somebody told of an event?"""

from datetime import timedelta

from tests.cast import MONDAY, happened

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.notifications.rules import RULES
from footpath.requests import actions

LATER = MONDAY + timedelta(hours=1)


def told(event):
    tell(event)
    return set(Notice.objects.filter(event=event).values_list("recipient__name", flat=True))


def test_the_team_hears_of_a_new_request(cast, asked):
    assert told(happened(asked)) == {"Ben Okafor", "Cleo Marin"}


def test_the_customer_hears_who_took_it(cast, asked):
    actions.take(asked, by=cast.ben, now=LATER)
    assert told(happened(asked)) == {"Ana Ferreira"}


def test_once_somebody_has_it_the_others_are_left_in_peace(cast, asked):
    actions.take(asked, by=cast.ben, now=LATER)
    actions.write(asked, text="The plan is on its way.", by=cast.ana, now=LATER)
    assert told(happened(asked)) == {"Ben Okafor"}


def test_a_note_of_the_team_never_reaches_the_customer(cast, asked):
    actions.note(asked, text="Ask the landlord first.", by=cast.ben, now=LATER)
    assert "Ana Ferreira" not in told(happened(asked))


def test_whoever_did_it_is_not_told(cast, asked):
    actions.take(asked, by=cast.cleo, now=LATER)
    actions.deliver(asked, text="All six stand.", by=cast.cleo, now=LATER)
    assert "Cleo Marin" not in told(happened(asked))


def test_somebody_who_has_left_is_not_told(cast, asked):
    cast.ben.is_active = False
    cast.ben.save()
    assert told(happened(asked)) == {"Cleo Marin"}


def test_a_word_is_told_to_the_other_alone(cast, word):
    assert told(happened(word)) == {"Ben Okafor"}


def test_telling_twice_tells_once(cast, asked):
    event = happened(asked)
    assert (tell(event), tell(event)) == (2, 0)
    assert Notice.objects.filter(event=event).count() == 2


def test_an_event_that_concerns_nobody_tells_nobody(cast):
    event = Event.objects.filter(kind="team.added").latest("id")
    assert event.kind not in RULES
    assert tell(event) == 0
