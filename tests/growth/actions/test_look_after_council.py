"""What is due in an interdepartmental team?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.growth.councils import (
    TODAY,
    at_work,
    decided,
    planned,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def kinds():
    """What was told since."""
    return list(Event.objects.order_by("id").values_list("kind", flat=True))


def test_each_reminder_comes_once(cast):
    council = at_work(cast)
    planned(cast, council, on=TODAY + timedelta(days=2))
    decided(cast, council, due=TODAY + timedelta(days=3))
    facts = {"what": "A board at nine", "until": TODAY + timedelta(days=5), "measure": "promises_kept"}
    verbs.begin_trial(council, **facts, team=cast.facilities, by=cast.ben, now=MONDAY)
    before = len(kinds())
    for _twice in range(2):
        verbs.look_after_council(council, now=MONDAY)
    assert kinds()[before:] == ["council_meeting.near", "council_decision.due_soon"]
    before = len(kinds())
    for _twice in range(2):
        verbs.look_after_council(council, now=LATER)
    assert kinds()[before:] == ["council_decision.overdue", "council_trial.due"]


def test_it_ends_when_its_last_day_is_over(cast):
    council = at_work(cast, ends_on=TODAY + timedelta(days=7))
    verbs.look_after_council(council, now=MONDAY + timedelta(days=7))
    assert council.state == states.RUNNING
    verbs.look_after_council(council, now=MONDAY + timedelta(days=8))
    assert council.state == states.ENDED
