"""AN-23: is what somebody plans for themself theirs alone, on every way?"""

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.growth.planning import SECRET, draft, only_area, promised, stepped, tied, under_way

from footpath.growth.actions import check_in, choose_partner, give_up_plan, share_plan, start_plan, write_plan
from footpath.growth.erasing import erase
from footpath.growth.models import Plan
from footpath.growth.permissions import visible_plans
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.models import Team

pytestmark = pytest.mark.django_db
WORDS = (SECRET, "cobalt", "hedgehog", "Look at the odds")


@pytest.fixture
def plan(cast):
    """Ben's, with a word in each of its texts."""
    plan = under_way(cast)
    write_plan(plan, well=["cobalt"], help="hedgehog", by=cast.ben, now=MONDAY)
    return check_in(plan, going="well", note="cobalt", by=cast.ben, now=MONDAY)


def test_an_23_the_database_holds_no_word_of_it_in_plain_text(cast, plan):
    choose_partner(plan, partner=cast.ana, by=cast.ben, now=MONDAY)
    give_up_plan(plan, reason="hedgehog", by=cast.ben, now=MONDAY)
    for event in Event.objects.filter(subject_kind="plan"):
        assert event.facts == {}
        tell(event)
    assert Notice.objects.filter(recipient=cast.ana).exists()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            held = str(cursor.fetchall())
            assert [word for word in WORDS if word in held] == [], table


def test_an_23_it_is_in_no_search_and_no_program(cast, plan, sign_in):
    for who in (cast.ben, cast.eve):
        for word in WORDS:
            assert sign_in(who).get("/search/", {"q": word}).content.decode().count(word) <= 2  # in the box alone
    assert "/action-plans" not in sign_in(cast.ben).get("/api/v1/openapi.json").content.decode()


def test_a_partner_is_not_shown_the_figures_of_a_team_that_is_none_of_theirs(cast, sign_in, tuesday):
    """Those of the owner are the owner's to show."""
    promised(cast, tuesday, kept=5, of=10)
    plans = {}
    for about in (f"person:{cast.ben.pk}", f"team:{cast.facilities.pk}"):
        plans[about] = plan = draft(cast.ben, tuesday)
        stepped(plan, tuesday)
        tied(plan, tuesday, about=about)
        start_plan(plan, by=cast.ben, now=tuesday)
        choose_partner(plan, partner=cast.ana, by=cast.ben, now=tuesday)
    own, of_team = (sign_in(cast.ana).get(plan.get_absolute_url()).content.decode() for plan in plans.values())
    assert "50% (5 of 10)" in own
    assert "5 of 10" not in of_team
    assert "those who may see the figures of this team" in of_team
    assert "5 of 10" in sign_in(cast.ben).get(plans[about].get_absolute_url()).content.decode()
    for pk in (one.pk for one in plans.values()):
        paper = sign_in(cast.ana).get(f"/action-plans/{pk}/page.pdf")
        assert (paper.status_code, paper.headers["Content-Type"]) == (200, "application/pdf")


def test_whoever_is_erased_leaves_no_plan_of_their_own_and_no_gap(cast, plan, sign_in):
    """A draft, one under way, one over: all go. What they were shown is shown no more; a team's plan goes on."""
    draft(cast.ben)
    give_up_plan(under_way(cast, now=MONDAY), reason="x", by=cast.ben, now=MONDAY)
    anas = choose_partner(draft(cast.ana), partner=cast.ben, by=cast.ana, now=MONDAY)
    write_plan(anas, well=[], help=f"An hour with {cast.ben.name}", by=cast.ana, now=MONDAY)
    erase(cast.ben, MONDAY)
    assert list(Plan.objects.all()) == [anas]
    anas = Plan.objects.get()
    assert (anas.partner, anas.texts["help"]) == (None, "An hour with former colleague")
    assert sign_in(cast.ana).get(anas.get_absolute_url()).status_code == 200


def test_a_plan_of_a_team_goes_on_with_whoever_leads_it(cast, sign_in):
    plan = draft(cast.cleo, team=cast.facilities)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    erase(cast.cleo, MONDAY)
    plan.refresh_from_db()
    assert plan.owner == cast.max
    assert list(visible_plans(cast.max, MONDAY.date())) == [plan]
    assert sign_in(cast.max).get(plan.get_absolute_url()).status_code == 200
    erase(cast.cleo, MONDAY)  # again, where there is nothing left
    assert only_area(plan)


def test_what_is_shown_to_a_supervisor_who_is_erased_is_shown_to_nobody(cast, plan):
    share_plan(plan, supervisor=cast.cleo, by=cast.ben, now=MONDAY)
    erase(cast.cleo, MONDAY)
    plan.refresh_from_db()
    assert plan.shared_with is None
