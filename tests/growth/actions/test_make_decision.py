"""What was decided, who does it, and by when?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    TODAY,
    at_work,
    decided,
    planned,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.refusals import Refused

LATER = MONDAY + timedelta(days=30)


def test_it_is_noted_for_all_and_a_later_one_replaces_it(cast):
    council = at_work(cast)
    first = decided(cast, council)
    later = decided(cast, council, text="One list a floor.", supersedes=first)
    first.refresh_from_db()
    assert (first.text, first.state, later.supersedes) == ("One list of keys for all.", states.SUPERSEDED, first)
    assert list(Event.objects.order_by("-id").values_list("kind", flat=True)[:2]) == [
        "council_decision.made",
        "council_decision.superseded",
    ]
    with pytest.raises(Refused):
        decided(cast, council, supersedes=first)


def test_not_by_those_outside_and_what_is_wrong_is_named(cast):
    council = at_work(cast)
    facts = {"text": "Keys", "owner": cast.dov, "due": DUE, "now": MONDAY}
    with pytest.raises(PermissionDenied):
        verbs.make_decision(council, **facts, by=cast.cleo)
    gone, over = {"owner": Person(is_active=False)}, {"due": TODAY - timedelta(days=1)}
    for wrong in (gone, {"owner": None}, over, {"text": ""}, {"why": "x" * 1201}):
        with pytest.raises(ValidationError) as told:
            verbs.make_decision(council, **facts | wrong, by=cast.ben)
        assert list(told.value.message_dict) == list(wrong)
    other = at_work(cast)
    with pytest.raises(ValidationError):
        decided(cast, council, meeting=planned(cast, other))
    with pytest.raises(PermissionDenied):
        decided(cast, council, supersedes=decided(cast, other))
