"""How is what two people agreed on looked at again after 30 and 90 days?"""

from tests.cast import MONDAY
from tests.conversations.agreeing import DAY, agreed, last, latest, ruled

from footpath.conversations.actions import follow_up_standard
from footpath.people.models import Draw, Organization

HELD = MONDAY + 7 * DAY  # from when it holds


def test_after_30_and_after_90_days_and_each_once(cast):
    version = last(agreed(cast))
    assert follow_up_standard(version, now=HELD + 29 * DAY) is None
    assert follow_up_standard(version, now=HELD + 30 * DAY).days == 30
    assert latest() == ("standard.followed_up", {"days": 30}, None)
    assert follow_up_standard(version, now=HELD + 60 * DAY) is None
    assert follow_up_standard(version, now=HELD + 90 * DAY).days == 90
    assert Draw.objects.count() == 2


def test_what_is_counted_asks_nobody_and_what_does_not_fit_waits(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    assert follow_up_standard(last(agreed(cast)), now=HELD + 30 * DAY) is None
    counted = agreed(cast, measure="promises_kept", current=60, target=90)
    assert follow_up_standard(last(counted), now=HELD + 30 * DAY).days == 30


def test_rules_are_looked_at_on_the_day_that_they_name(cast):
    version = last(agreed(cast, standard=ruled(cast)))
    assert follow_up_standard(version, now=MONDAY + 27 * DAY) is None
    assert follow_up_standard(version, now=MONDAY + 28 * DAY).days == 28
