"""Does the page of a plan say where it stands and what comes next, and does it keep what was typed?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.growth.planning import SECRET, WEEK, again, draft, promised, stepped, tied, under_way

from footpath.growth.actions import ask_check_in, choose_partner, look_at_figures, share_plan
from footpath.growth.models import Evidence, Plan

pytestmark = pytest.mark.django_db


def page(client, plan):
    return client.get(f"/action-plans/{plan.pk}/").content.decode()


def test_from_the_first_word_to_the_start(cast, sign_in, tuesday):
    """What a person does, form by form; the strong button is always the next step."""
    promised(cast, tuesday - 2 * WEEK, kept=5, of=10)
    ben = sign_in(cast.ben)
    assert ben.get("/action-plans/begin/").status_code == 200
    assert ben.post("/action-plans/begin/", {"area": SECRET, "well_1": "Fast"}).status_code == 302
    plan = Plan.objects.get()
    assert "Add the step" in page(ben, plan)
    area = plan.areas.get()
    day = tuesday.date() + timedelta(days=7)
    step = {"what": "Look at the odds", "until": day, "cue": "If asked, then I look"}
    assert ben.post(f"/action-plans/{plan.pk}/areas/{area.pk}/step/", step).status_code == 302
    refused = ben.post(f"/action-plans/{plan.pk}/start/")
    assert refused.status_code == 422
    assert "choose a figure that shows it" in refused.content.decode()
    figure = {
        "about": f"person:{cast.ben.pk}", "figure": "promises_kept", "target": "80",
        "recheck_on": tuesday.date() + timedelta(weeks=12),
    }  # fmt: skip
    assert ben.post(f"/action-plans/{plan.pk}/areas/{area.pk}/figure/", figure).status_code == 302
    shown = page(ben, plan)
    assert "50% (5 of 10)" in shown
    assert "80% or more" in shown
    assert ben.post(f"/action-plans/{plan.pk}/start/").status_code == 302
    assert again(plan).state == "active"
    assert "Under way since" in page(ben, plan)


def test_what_cannot_be_taken_comes_back_as_it_was_typed(cast, sign_in, tuesday):
    plan = draft(cast.ben, tuesday)
    ben = sign_in(cast.ben)
    area = plan.areas.get()
    answer = ben.post(f"/action-plans/{plan.pk}/areas/{area.pk}/step/", {"what": "Call them", "until": "2020-01-01"})
    assert answer.status_code == 422
    assert "Call them" in answer.content.decode()
    answer = ben.post(
        f"/action-plans/{plan.pk}/areas/{area.pk}/figure/",
        {"about": f"person:{cast.ben.pk}", "figure": "promises_kept", "target": "80",
         "recheck_on": tuesday.date() + timedelta(weeks=12)},
    )  # fmt: skip
    assert answer.status_code == 422
    assert "too little to start from: 0 cases" in answer.content.decode()
    assert not Evidence.objects.exists()


def test_it_says_that_it_was_reached_and_whether_that_is_more_than_chance(cast, sign_in, tuesday):
    start = tuesday - 6 * WEEK
    plan = under_way(cast, start)
    promised(cast, start + 2 * WEEK, kept=19, of=20)
    look_at_figures(plan, now=tuesday)
    shown = page(sign_in(cast.ben), plan)
    assert "It has been reached" in shown
    assert "95% (19 of 20)" in shown
    assert "more than chance alone" in shown
    answer = sign_in(cast.ben).post(f"/action-plans/{plan.pk}/close/", {"learned": "Ask for the odds first."})
    assert answer.status_code == 302
    assert "Ask for the odds first." in page(sign_in(cast.ben), plan)


def test_who_is_shown_a_plan_reads_it_and_changes_nothing(cast, sign_in):
    now = timezone.now()
    plan = under_way(cast, now)
    for who in (cast.ana, cast.cleo, cast.eve, cast.max, cast.dov):
        assert sign_in(who).get(f"/action-plans/{plan.pk}/").status_code == 404
    choose_partner(plan, partner=cast.ana, by=cast.ben, now=now)
    share_plan(plan, supervisor=cast.cleo, by=cast.ben, now=now)
    for who in (cast.ana, cast.cleo):
        client = sign_in(who)
        shown = page(client, plan)
        assert SECRET in shown
        assert "throw-away" not in shown
        assert client.post(f"/action-plans/{plan.pk}/give-up/", {"reason": "no"}).status_code == 403
    assert sign_in(cast.eve).get(f"/action-plans/{plan.pk}/").status_code == 404


def test_a_plan_of_a_team_is_for_the_team_once_it_is_under_way(cast, sign_in, tuesday):
    promised(cast, tuesday - 2 * WEEK, kept=5, of=10)
    plan = draft(cast.cleo, tuesday, team=cast.facilities)
    ben = sign_in(cast.ben)
    assert ben.get(f"/action-plans/{plan.pk}/").status_code == 404
    step = stepped(plan, tuesday)
    tied(plan, tuesday)
    cleo = sign_in(cast.cleo)
    assert cleo.post(f"/action-plans/{plan.pk}/start/").status_code == 302
    assert SECRET in page(ben, plan)
    assert ben.post(f"/action-plans/{plan.pk}/steps/{step.pk}/tick/", {"done": "on"}).status_code == 302
    assert ben.get(f"/action-plans/{plan.pk}/steps/{step.pk}/").status_code == 403
    assert sign_in(cast.ana).get(f"/action-plans/{plan.pk}/").status_code == 404


def test_every_list_and_page_of_a_plan_opens(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    assert "No plan under way" in ben.get("/action-plans/").content.decode()
    plan = under_way(cast, tuesday)
    step, area = plan.areas.get().steps.get(), plan.areas.get()
    assert SECRET in ben.get("/action-plans/").content.decode()
    assert "Look at the odds" in ben.get(f"/action-plans/{plan.pk}/steps/{step.pk}/").content.decode()
    assert SECRET in ben.get(f"/action-plans/{plan.pk}/areas/{area.pk}/").content.decode()
    assert ben.get(f"/action-plans/{plan.pk}/areas/999/").status_code == 404
    assert ben.post(f"/action-plans/{plan.pk}/throw-away/").status_code == 302
    assert not Plan.objects.exists()


ASKED = 'id="check-in"'  # the card, strong and on top


def test_after_two_weeks_the_page_asks_how_it_goes(cast, sign_in, tuesday):
    plan = under_way(cast, tuesday - 2 * WEEK)
    assert ASKED not in page(sign_in(cast.ben), plan)
    ask_check_in(again(plan), now=tuesday)
    assert ASKED in page(sign_in(cast.ben), plan)
    assert sign_in(cast.ben).post(f"/action-plans/{plan.pk}/check-in/", {"going": "slowly"}).status_code == 302
    assert ASKED not in page(sign_in(cast.ben), plan)
