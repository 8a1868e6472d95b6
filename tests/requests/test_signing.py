"""Who has to agree before work starts, and who stands in for them?"""

from tests.cast import MONDAY, ask
from tests.requests.stages import anew, day, needs_sign_off, sign_off

from footpath.people.models import Absence, Person, Team
from footpath.requests.models import SignOff
from footpath.requests.states import State


def asked(cast, whose, **facts):
    """Who is asked to agree, and who stands in."""
    needs_sign_off(cast, whose, facts.pop("named", None))
    request = ask(cast, MONDAY, **facts)
    found = SignOff.objects.filter(request=request).first()
    assert (request.state == State.SIGN_OFF) == (found is not None)
    return (found.approver, found.delegate) if found else None


def lead(team, person):
    Team.objects.filter(pk=team.pk).update(lead=person)


def away(person, delegate=None, first=0):
    Absence.objects.create(person=person, first=day(first), last=day(4), delegate=delegate)


def leaves(person):
    Person.objects.filter(pk=person.pk).update(is_active=False)


def test_where_the_terms_ask_for_nobody_nobody_is_asked(cast):
    assert asked(cast, "") is None


def test_the_line_manager_is_the_lead_of_the_team_of_whom_it_is_for(cast):
    lead(cast.flight_operations, cast.eve)
    lead(cast.sales, cast.ben)
    assert asked(cast, "line_manager") == (cast.eve, None)
    assert asked(cast, "line_manager", asked_for=cast.dov) == (cast.ben, None)


def test_nobody_agrees_to_their_own_request(cast):
    lead(cast.flight_operations, cast.ana)
    assert asked(cast, "line_manager") == (cast.max, None)
    lead(cast.flight_operations, cast.dov)
    assert asked(cast, "line_manager", by=cast.dov, asked_for=cast.ana) == (cast.max, None)


def test_nobody_agrees_to_what_is_for_them(cast):
    lead(cast.sales, cast.dov)
    assert asked(cast, "line_manager", asked_for=cast.dov) == (cast.max, None)


def test_where_nobody_stands_above_no_yes_is_needed(cast):
    assert asked(cast, "line_manager", by=cast.max) is None


def test_the_budget_owner_is_the_nearest_in_the_line_else_the_line_manager(cast):
    assert asked(cast, "budget_owner") == (cast.max, None)
    Team.objects.filter(pk=cast.northfield.pk).update(budget_owner=cast.eve)
    assert asked(cast, "budget_owner") == (cast.eve, None)
    Team.objects.filter(pk=cast.flight_operations.pk).update(budget_owner=cast.cleo)
    assert asked(cast, "budget_owner") == (cast.cleo, None)
    leaves(cast.cleo)
    assert asked(cast, "budget_owner") == (cast.eve, None)


def test_whoever_owns_the_budget_agrees_by_asking(cast):
    Team.objects.filter(pk=cast.flight_operations.pk).update(budget_owner=cast.ana)
    assert asked(cast, "budget_owner") is None


def test_somebody_by_name(cast):
    assert asked(cast, "named", named=cast.eve) == (cast.eve, None)
    assert asked(cast, "named", named=cast.ana) is None
    leaves(cast.eve)
    assert asked(cast, "named", named=cast.eve) == (cast.max, None)


def test_who_is_away_has_somebody_who_stands_in(cast):
    away(cast.max, cast.cleo)
    assert asked(cast, "line_manager") == (cast.max, cast.cleo)


def test_tomorrow_is_not_today(cast):
    away(cast.max, cast.cleo, first=1)
    assert asked(cast, "line_manager") == (cast.max, None)


def test_whose_delegate_is_away_has_theirs(cast):
    away(cast.max, cast.cleo)
    away(cast.cleo, cast.ben)
    assert asked(cast, "line_manager") == (cast.max, cast.ben)


def test_the_asker_stands_in_for_nobody(cast):
    away(cast.max, cast.ana)
    assert asked(cast, "line_manager") == (cast.max, None)


def test_where_nobody_stands_in_the_next_above_is_asked(cast):
    lead(cast.flight_operations, cast.eve)
    away(cast.eve)
    assert asked(cast, "line_manager") == (cast.max, None)


def test_where_everybody_is_away_it_waits_for_the_first(cast):
    lead(cast.flight_operations, cast.eve)
    away(cast.eve)
    away(cast.max)
    assert asked(cast, "line_manager") == (cast.eve, None)


def test_a_circle_of_teams_hangs_nobody(cast):
    Team.objects.filter(pk=cast.northfield.pk).update(parent=cast.flight_operations)
    assert asked(cast, "line_manager") == (cast.max, None)


def test_what_waits_for_a_yes_runs_no_clock(cast):
    request = anew(sign_off(cast))
    assert (request.ball, request.complete_at, request.next_due_at) == ("approver", None, None)
    assert not request.targets.exists()
    assert not request.quotes.exists()
