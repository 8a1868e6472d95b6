"""Is what a team asks of another one counted, and nothing that should not be?"""

from datetime import timedelta

from tests.cast import MONDAY, ask

from footpath.requests.dependence import asked


def test_what_was_asked_counts_by_both_teams(cast):
    first = ask(cast, MONDAY)
    ask(cast, MONDAY + timedelta(hours=1))
    ask(cast, MONDAY - timedelta(days=40))
    assert asked(MONDAY + timedelta(days=1), timedelta(days=7)) == {(first.team_id, first.customer_team_id): 2}


def test_what_is_confidential_does_not_count(cast):
    found = ask(cast, MONDAY)
    found.service.confidential = True
    found.service.save()
    assert asked(MONDAY + timedelta(days=1)) == {}
