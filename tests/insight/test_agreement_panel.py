"""Do both sides of an agreement see how it goes, held against what they agreed, and nobody else?"""

from datetime import datetime, timedelta
from typing import Any

import pytest
from tests.cast import MONDAY, ask
from tests.catalog.test_agreed_targets import agreed
from tests.requests.stages import DAY, anew

from footpath.catalog.agreed import AgreedTarget, Content
from footpath.catalog.models import Agreement
from footpath.demo.cast import Cast
from footpath.insight.agreed_targets import kept_targets
from footpath.insight.agreement_panel import panel
from footpath.requests import actions
from footpath.requests.models import ServiceRequest
from footpath.requests.outcomes import note_outcomes

pytestmark = pytest.mark.django_db
NOW = MONDAY + 40 * DAY


@pytest.fixture
def agreement(cast: Cast) -> Agreement:
    """A move within three days."""
    return agreed(cast, 3, MONDAY - DAY).agreement


def delivered(cast: Cast, after: timedelta, at: datetime = MONDAY) -> ServiceRequest:
    request = ask(cast, at)
    actions.take(request, by=cast.ben, now=at + timedelta(hours=1))
    return actions.deliver(anew(request), text="Done.", by=cast.ben, now=at + after)


def told(agreement: Agreement, now: datetime = NOW) -> list[tuple[str, str]]:
    return [(one.label, one.value) for one in kept_targets(agreement, now)]


def test_how_many_were_within_what_held_for_them(cast, agreement):
    for days in (1, 2, 3, 4):
        delivered(cast, days * DAY)
    assert told(agreement) == [("done within 3 working days", "too few to say (4 so far)")]
    ask(cast, MONDAY)  # nobody has delivered it: overdue
    actions.withdraw(ask(cast, MONDAY), by=cast.ana, now=MONDAY + DAY)  # ended before it was due
    assert told(agreement) == [("done within 3 working days", "3 of 5")]
    assert kept_targets(agreement, NOW)[0].note == "likely between 23% and 88%"
    assert told(agreement, NOW + timedelta(days=91))[0][1] == "nothing to count yet"


def test_what_is_owed_again_and_again_is_seen_on_each_request(cast, agreement):
    version = agreement.versions.get()
    version.content = Content(targets=(AgreedTarget(cast.move.pk, "next_update", 2, "days"),)).as_json()
    version.save()
    assert told(agreement) == [("news every 2 working days", "seen on each request")]
    version.content = {}
    version.save()
    assert told(agreement) == []


def shown(agreement: Agreement, who: Any) -> Any:
    found = panel(Agreement.objects.select_related("first", "second").get(), who, NOW)
    return found.context if found else None


def test_both_sides_see_the_same_and_a_stranger_nothing(cast, agreement):
    for _time in range(5):
        delivered(cast, 1 * DAY, MONDAY + 20 * DAY)
    note_outcomes(ServiceRequest.objects.all())
    ana, ben = shown(agreement, cast.ana), shown(agreement, cast.ben)
    assert ana["targets"] == ben["targets"]
    [section] = [one for one in ana["sections"] if one.key == "provider" or one.key == "back_provider"]
    assert section in ben["sections"]
    assert [line.label for line in section.lines] == ["First response in time"]
    assert shown(agreement, cast.dov) is None
    assert shown(agreement, cast.eve) is None
