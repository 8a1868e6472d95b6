"""Is it decided for every kind of event whom it tells?"""

import pytest

from footpath.history.kinds import all_kinds
from footpath.notifications.rules import RULES
from footpath.notifications.things import KINDS
from footpath.notifications.untold import TELLS_NOBODY

DECLARED = sorted(kind.kind for kind in all_kinds() if kind.__module__.startswith("footpath."))


@pytest.mark.parametrize("kind", DECLARED)
def test_every_kind_of_event_tells_somebody_or_expressly_nobody(kind):
    assert (kind in RULES) != (kind in TELLS_NOBODY)


def test_no_rule_is_about_something_that_cannot_happen():
    assert (set(RULES) | TELLS_NOBODY) - set(DECLARED) == set()


def test_a_rule_is_about_a_thing_that_a_notice_can_lead_to():
    assert {kind.split(".")[0] for kind in RULES} <= set(KINDS)
