"""Is somebody asked once what has become of announced work, and is it counted no longer when no word comes?"""

from datetime import UTC, datetime, timedelta

import pytest
from tests.requests.announcing import LAST, announced, fresh
from tests.requests.stages import DAY

from footpath.history.models import Event
from footpath.requests import actions

pytestmark = pytest.mark.django_db
AFTER = datetime.combine(LAST, datetime.min.time(), UTC) + timedelta(days=1, hours=9)


def test_once_and_then_it_lapses(cast):
    it = announced(cast)

    def look(days: float) -> bool:
        return actions.let_heads_up_lapse(fresh(it), now=AFTER + days * DAY)

    assert [look(days) for days in (-1, 0, 1, 6, 14, 30)] == [False, True, False, False, True, False]
    assert fresh(it).state == "dropped"
    kinds = [one.kind for one in Event.objects.filter(subject_kind="heads_up").order_by("id")]
    assert kinds == ["heads_up.announced", "heads_up.asked_about", "heads_up.lapsed"]


def test_who_says_that_it_comes_later_is_asked_anew(cast):
    it = announced(cast)
    assert actions.let_heads_up_lapse(it, now=AFTER)
    later = {"what": it.what, "first": it.first, "last": LAST + timedelta(days=30), "pieces": 1}
    actions.change_heads_up(fresh(it), **later, by=cast.dov, now=AFTER + DAY)
    assert not actions.let_heads_up_lapse(fresh(it), now=AFTER + 14 * DAY)
    assert actions.let_heads_up_lapse(fresh(it), now=AFTER + 31 * DAY)
