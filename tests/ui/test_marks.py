"""Does every part say what it introduced when, and to those alone who may know?"""

from datetime import date, timedelta

from tests.cast import MONDAY
from tests.catalog.agreeing import signed
from tests.conversations.agreeing import agreed
from tests.growth.planning import WEEK, draft, promised, stepped, tied, under_way
from tests.growth.routing import crew, leg, started

from footpath.growth import actions
from footpath.growth.permissions import visible_plans
from footpath.ui.marks import Mark, marks
from footpath.ui.measures import Scope

SINCE, UNTIL = MONDAY.date() - timedelta(weeks=4), MONDAY.date() + timedelta(weeks=4)


def found(scope, reader, since=SINCE, until=UNTIL):
    return [(one.kind, one.day) for one in marks(scope, since, until, reader, MONDAY)]


def late(_scope, since, _until, _reader, _now):
    yield Mark(since + timedelta(days=2), "late")


def early(_scope, since, _until, _reader, _now):
    return [Mark(since, "early")]


def test_what_all_parts_know_stands_in_the_order_of_days(cast, settings):
    settings.MARKS = [f"{__name__}.late", f"{__name__}.early"]
    assert [one.words for one in marks(Scope(), SINCE, UNTIL, cast.ana, MONDAY)] == ["early", "late"]


def test_an_agreement_is_a_mark_of_both_teams_of_the_two_and_of_its_services(cast):
    version = signed(cast)
    ours, theirs = frozenset({cast.facilities.pk}), frozenset({cast.flight_operations.pk})
    one = ("agreement", MONDAY.date())
    for scope in (
        Scope(teams=ours), Scope(customer_teams=ours), Scope(teams=theirs), Scope(teams=ours, customer_teams=theirs),
        Scope(teams=theirs, customer_teams=ours), Scope(service=cast.move.pk),
    ):  # fmt: skip
        assert found(scope, cast.cleo) == [one]
    assert found(Scope(teams=ours, customer_teams=frozenset({cast.sales.pk})), cast.cleo) == []
    assert found(Scope(teams=ours), cast.cleo, since=date(2026, 11, 24)) == []
    assert found(Scope(teams=ours), cast.dov) == [], "whoever may not read it is told of no agreement"
    (mark,) = marks(Scope(teams=ours), SINCE, UNTIL, cast.cleo, MONDAY)
    assert mark.url == version.agreement.get_absolute_url()
    assert "Facilities" in mark.words


def test_a_program_and_each_step_of_it_that_has_begun_are_marks_of_all_its_teams(cast):
    crew(cast.facilities, 4, since=SINCE)
    program = started(cast, team=cast.facilities, now=MONDAY - 3 * WEEK)
    actions.leave_out_program_step(leg(program, "contact"), reason="Later", by=cast.eve, now=MONDAY)
    begun = [("program", -21), ("program_step", -21), ("program_step", -14)]  # the third one is left out, others ahead
    expected = [(kind, MONDAY.date() + timedelta(days=day)) for kind, day in begun]
    inside = Scope(teams=frozenset({cast.facilities.pk}))
    for scope in (inside, Scope(service=cast.move.pk), Scope(provider=cast.ben.pk)):
        assert found(scope, cast.ben) == expected
    assert found(inside, cast.eve) == expected
    assert found(inside, cast.dov) == [], "whoever is in none of its teams does not read it"
    assert found(Scope(teams=frozenset({cast.sales.pk})), cast.eve) == []
    (mark, *_more) = marks(inside, SINCE, UNTIL, cast.ben, MONDAY)
    assert mark.url == program.get_absolute_url()
    later = MONDAY + 20 * WEEK
    actions.end_program(program, reason="Enough", by=cast.eve, now=MONDAY)
    kinds = [one.kind for one in marks(inside, SINCE, later.date(), cast.ben, later)]
    assert kinds == [kind for kind, _day in begun], "what was ahead when it was ended has never begun"


def test_a_plan_of_a_team_is_a_mark_for_the_team_and_says_nothing_of_what_is_in_it(cast):
    plan = draft(cast.cleo, team=cast.facilities)
    ours = Scope(teams=frozenset({cast.facilities.pk}))
    assert found(ours, cast.cleo) == [], "a draft has not begun"
    stepped(plan)
    promised(cast, MONDAY - 2 * WEEK, kept=5, of=10)
    tied(plan)
    actions.start_plan(plan, by=cast.cleo, now=MONDAY)
    assert found(ours, cast.ben) == [("plan", MONDAY.date())]
    assert found(ours, cast.ana) == []
    (mark,) = marks(ours, SINCE, UNTIL, cast.ben, MONDAY)
    assert mark.words == "Action plan of Facilities"


def test_a_plan_of_somebody_is_a_mark_beside_their_own_figures_alone(cast):
    under_way(cast)
    assert found(Scope(provider=cast.ben.pk), cast.ben) == [("plan", MONDAY.date())]
    assert found(Scope(provider=cast.ben.pk), cast.cleo) == []
    assert visible_plans(cast.ben, MONDAY.date()).exists()
    assert found(Scope(teams=frozenset({cast.facilities.pk})), cast.ben) == []


def test_a_standard_in_the_register_is_a_mark_of_both_teams_without_names(cast):
    agreed(cast)
    pair = Scope(teams=frozenset({cast.facilities.pk}), customer_teams=frozenset({cast.flight_operations.pk}))
    assert found(pair, cast.ana) == [("standard", date(2026, 11, 30))]
    (mark,) = marks(pair, SINCE, UNTIL, cast.cleo, MONDAY)
    assert mark.words == "A standard of two people: Facilities for Flight operations"
    assert found(pair, cast.dov) == []


def test_a_standard_that_the_two_keep_to_themselves_is_no_mark(cast):
    agreed(cast, in_register=False, behavior="Ben calls Ana on Fridays at nine.")
    assert found(Scope(teams=frozenset({cast.facilities.pk})), cast.ben) == []
