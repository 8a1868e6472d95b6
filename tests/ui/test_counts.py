"""Are several things counted right in one question, which is worded once?"""

from datetime import UTC, date, datetime, timedelta

import pytest

from footpath.people.models import Membership, Person, Team
from footpath.requests.models import ServiceRequest
from footpath.ui.counts import Counts, at_once, how_many
from footpath.ui.kept import Kept, kept_panel

pytestmark = pytest.mark.django_db
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def people_and_teams(pk: int, teams: tuple[int, ...], since: datetime) -> list[object]:
    """Somebody, some teams, and what was drafted since a moment by them."""
    drafted = ServiceRequest.objects.filter(asker_id=pk, drafted_at__gt=since)
    return [Person.objects.filter(pk=pk), Team.objects.filter(pk__in=teams), drafted]


def test_each_is_counted_for_whatever_values_are_given(cast, asked):
    count = Counts(people_and_teams)
    ours, now = (cast.facilities.pk, cast.sales.pk), asked.drafted_at
    assert count(cast.ana.pk, ours, LONG_AGO) == [1, 2, 1]
    assert count(cast.ana.pk, ours, now + timedelta(seconds=1)) == [1, 2, 0]
    assert count(cast.ben.pk, (cast.facilities.pk, -1), LONG_AGO) == [1, 1, 0]
    assert count(-1, (cast.facilities.pk,), LONG_AGO) == [0, 1, 0]
    assert count(cast.ana.pk, (), LONG_AGO) == [1, 0, 1]


def test_it_is_one_question_and_worded_once_for_each_shape(cast, count_queries):
    worded: list[int] = []

    def build(pk: int, teams: tuple[int, ...]) -> list[object]:
        worded.append(pk)
        return people_and_teams(pk, teams, LONG_AGO)

    count = Counts(build)
    assert count_queries(lambda: count(1, (1, 2))) == 1
    times = len(worded)
    count(2, (3, 4))
    assert len(worded) == times
    count(2, (3,))
    assert len(worded) == 2 * times


def test_several_are_asked_at_once_and_each_gets_its_own(cast, asked, count_queries):
    one, other = Counts(people_and_teams), Counts(members_on)
    wanted = [
        one.later(cast.ana.pk, (cast.facilities.pk, cast.sales.pk), LONG_AGO),
        other.later(cast.facilities.pk, asked.drafted_at.date()),
        one.later(-1, (), LONG_AGO),
        other.later(cast.facilities.pk, date(1990, 1, 1)),
    ]
    assert at_once(wanted) == [[1, 2, 1], [2], [0, 0, 0], [0]]
    assert count_queries(lambda: at_once(wanted)) == 1
    assert at_once([]) == []


def members_on(team: int, on: date) -> list[object]:
    """Who is in a team on a day."""
    return [Membership.objects.on(on).filter(team_id=team)]


def test_what_is_computed_from_a_value_is_refused_instead_of_kept(cast):
    def build(since: datetime) -> list[object]:
        return [ServiceRequest.objects.filter(drafted_at__gt=since - timedelta(days=1))]

    with pytest.raises(ValueError, match="computes with a value"):
        Counts(build)(LONG_AGO)


def test_questions_that_are_worded_anew_have_the_rows_that_each_has_alone(cast, asked, count_queries):
    questions = [
        Person.objects.filter(name__startswith="B") | Person.objects.filter(pk=cast.ana.pk),
        Membership.objects.filter(team__name="Facilities", until=None),
        Team.objects.none(),
        Team.objects.filter(memberships__person__is_active=True).distinct().order_by("name"),
        ServiceRequest.objects.filter(drafted_at__gt=LONG_AGO).exclude(asker=cast.ben).select_related("asker"),
    ]
    assert how_many(*questions) == [one.count() for one in questions]
    assert count_queries(lambda: how_many(*questions)) == 1
    assert count_queries(how_many) == 0


def test_what_is_kept_is_counted_once_for_a_panel(cast, count_queries):
    lines = [
        Kept("people", "all", rows=Person.objects.all()),
        Kept("teams and people", "all", rows=(Team.objects.all(), Person.objects.filter(pk=cast.ana.pk))),
        Kept("known already", "all", count=7),
        Kept("not counted", "all"),
    ]
    told = kept_panel("Kept", lines).context["lines"]
    assert [one.count for one in told] == [Person.objects.count(), Team.objects.count() + 1, 7, None]
    assert count_queries(lambda: kept_panel("Kept", lines)) == 1
    assert count_queries(lambda: kept_panel("Kept", lines[2:])) == 0


@pytest.mark.parametrize("many", [3, 19, 60, 400])
def test_whoever_leads_many_teams_is_counted_for_too_though_a_set_has_an_order_of_its_own(cast, many):
    def build(pk: int, mine: tuple[int, ...], led: tuple[int, ...]) -> list[object]:
        of_these = frozenset(mine) | frozenset(led)
        return [Team.objects.filter(pk__in=of_these), Team.objects.filter(lead=pk, pk__in=frozenset(led))]

    teams = (*range(10_000, 10_000 + many - 1), cast.facilities.pk)
    assert Counts(build)(cast.cleo.pk, (cast.sales.pk,), teams) == [2, 1]
