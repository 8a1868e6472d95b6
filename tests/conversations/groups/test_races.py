"""Of two people who take the last seat at once, who waits?"""

from functools import partial

import pytest
from tests import race
from tests.cast import MONDAY
from tests.conversations.grouping import asked_in, fresh, gathered, seats

from footpath.conversations.actions import _groups, join_group
from footpath.conversations.models import FocusGroup

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.mark.parametrize("guarded", [True, False])
def test_the_last_seat_is_taken_once(cast, monkeypatch, guarded):
    group = gathered(cast).agreed(7)
    one, other = asked_in(group)[:2]
    monkeypatch.setattr(_groups, "GUARDED", guarded)

    def join(seen, by):
        return join_group(seen, agrees=True, by=by, now=MONDAY)

    race.at_once(partial(FocusGroup.objects.get, pk=group.pk), (join, one), (join, other))
    seated = seats(group, "seated").count()
    if guarded:
        assert (seated, seats(group, "waiting").count(), fresh(group).taken) == (8, 1, 8)
    else:  # the control: seats are counted wrong, or one too many sits
        assert seated == 9 or fresh(group).taken != seated or seats(group, "waiting").count() == 1
