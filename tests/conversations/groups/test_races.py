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
    seated, waiting = seats(group, "seated").count(), seats(group, "waiting").count()
    assert (seated, waiting, fresh(group).taken) == ((8, 1, 8) if guarded else (9, 0, 9))
