"""How many asks did a team make unnecessary by writing down what people need to know?"""

from datetime import timedelta
from uuid import uuid4

from tests.cast import MONDAY, ask
from tests.catalog.knowing import known
from tests.requests.stages import DAY, many
from tests.requests.test_measures import noted

from footpath.catalog.actions import avoid_ask
from footpath.requests.answer_measures import asks_avoided
from footpath.ui.measures import Scope

NOW = MONDAY + 6 * DAY
WEEK = (MONDAY.date(), MONDAY.date() + timedelta(days=7))


def figure(scope):
    found = asks_avoided.measure(scope, *WEEK, NOW)
    return found.n, found.value


def avoided(cast, snippet, *people):
    for person in people:
        avoid_ask(snippet, service=cast.move, form_key=uuid4(), by=person, now=MONDAY + DAY)


def test_what_was_answered_counts_among_all_that_was_wanted(cast):
    snippet, ours = known(cast), Scope(teams=frozenset({cast.facilities.pk}))
    requests = many(cast, 3)
    for one in requests:
        noted(one)
    avoided(cast, snippet, cast.dov)
    assert figure(ours) == (4, 0.25)
    behind = {good: asks_avoided.source.behind("", ours, *WEEK, NOW, good=good) for good in (None, True, False)}
    assert [behind[good].count() for good in (None, True, False)] == [3, 0, 3]
    assert figure(Scope(service=cast.move.pk)) == (4, 0.25)
    assert figure(Scope(teams=frozenset({cast.sales.pk}))) == (0, None)
    assert figure(Scope(provider=cast.ben.pk)) == (0, None)
    assert figure(Scope(customer_teams=frozenset({cast.sales.pk})))[0] == 1


def test_who_asks_within_a_week_was_not_answered(cast):
    snippet = known(cast)
    avoided(cast, snippet, cast.ana, cast.dov)
    noted(ask(cast, MONDAY + 2 * DAY), MONDAY + 2 * DAY)
    assert figure(Scope(service=cast.move.pk)) == (2, 0.5)


def test_where_nothing_is_written_down_nothing_is_counted(cast):
    noted(many(cast, 1)[0])
    assert figure(Scope(service=cast.move.pk)) == (0, None)
