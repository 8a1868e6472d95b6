"""Where else do plans show, and from where do they begin?"""

import re
from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.keeping import BETTER, diary, note
from tests.growth.planning import SECRET, WEEK, again, draft, only_area, stepped, under_way
from tests.surveys.results.released import asked_again, block, frequency, out

from footpath.conversations.exits import ways
from footpath.conversations.models import Standard, StandardCheck
from footpath.growth.actions import look_at_figures, start_plan, tie_evidence
from footpath.growth.figures import choices
from footpath.growth.models import Evidence
from footpath.people.models import Person
from footpath.surveys.models import Wave

pytestmark = pytest.mark.django_db


def test_home_shows_what_one_works_on_and_the_page_of_a_team_what_the_team_does(cast, sign_in, tuesday):
    under_way(cast, tuesday)
    assert SECRET in sign_in(cast.ben).get("/").content.decode()
    assert SECRET not in sign_in(cast.cleo).get("/").content.decode()
    page = sign_in(cast.cleo).get(f"/teams/{cast.facilities.pk}/").content.decode()
    assert "Begin a plan for the team" in page
    assert SECRET not in page
    assert "What the team works on" not in sign_in(cast.ana).get(f"/teams/{cast.facilities.pk}/").content.decode()


def test_a_moment_that_could_be_better_becomes_a_plan_with_one_tap(cast, sign_in):
    moment = note(diary(cast.ben), **BETTER)
    (way,) = (one for one in ways(moment, cast.ben) if one.icon == "target")
    page = sign_in(cast.ben).post(way.href, {"filled": "yes", **way.filled}).content.decode()
    assert BETTER["why"] in page
    assert BETTER["why"] not in way.href


def test_what_kept_says_of_plans_is_on_the_page_of_all_that_is_kept(cast, sign_in, tuesday):
    draft(cast.ben, tuesday)
    assert "Your action plans; their texts are locked" in sign_in(cast.ben).get("/kept/").content.decode()


@pytest.fixture
def said(cast):
    """Twelve of Facilities said how promptly they are answered."""
    told = {"promptly-asking": frequency(1, 1, 2, 5, 3)}
    blocks = [block("all", 30, told), block(f"team={cast.facilities.pk}", 12, told, name="Facilities", pairs=True)]
    return out(asked_again(cast, owner=cast.max), blocks, closed_at=MONDAY - timedelta(days=20))


def test_a_plan_is_held_against_a_question_that_is_asked_again(cast, said, sign_in, tuesday):
    """Until then it waits, and whoever runs the survey reads that, without whose plan it is."""
    plan = draft(cast.ben)
    stepped(plan)
    code = f"favorable|{said.instrument_id}:print of promptly-asking"
    facts = {"about": f"team:{cast.facilities.pk}", "target": 0.9, "recheck_on": (MONDAY + 20 * WEEK).date()}
    tie_evidence(only_area(plan), figure=code, **facts, by=cast.ben, now=MONDAY)
    start_plan(plan, by=cast.ben, now=MONDAY)
    evidence = Evidence.objects.get()
    assert (evidence.words, evidence.start["n"], evidence.start["total"]) == ("answer me promptly", 12, 8)
    page = sign_in(cast.ben).get(plan.get_absolute_url()).content.decode()
    assert "answer me promptly, Facilities" in page
    Person.objects.filter(pk=cast.max.pk).update(champions=True)
    waits = sign_in(cast.max).get("/surveys/").content.decode()
    assert "ask the same again before" in waits
    assert cast.ben.name not in waits
    (address,) = re.findall(r'href="([^"]*until=[^"]*)"', waits)
    form = sign_in(cast.max).get(address).context["form"]
    assert form.initial["closes_on"] == evidence.recheck_on - timedelta(days=1)
    assert form.initial["opens_on"] == evidence.recheck_on - timedelta(days=15)
    assert form.initial["teams"] == said.audience.get("teams", [])
    told = address.partition("?")[0] + "?until=soon"
    assert sign_in(cast.max).get(told).status_code == 200  # an address that says no day
    Wave.objects.filter(pk=said.pk).update(state="planned")
    waits = sign_in(cast.max).get("/surveys/").content.decode()
    assert "A wave is planned." in waits
    assert "until=" not in waits
    assert "ask the same again before" not in sign_in(cast.ana).get("/surveys/").content.decode()


def test_a_standard_that_was_just_agreed_begins_without_a_past(cast, tuesday):
    standard = Standard.objects.create(
        provider=cast.ben, customer=cast.ana, state="agreed", begun_by=cast.ben, begun_at=MONDAY
    )
    standard.versions.create(
        number=1, state="agreed", locked="", hash="x", since=MONDAY.date(), written_by=cast.ben, written_at=MONDAY
    )
    plan = draft(cast.ben)
    stepped(plan)
    code = f"standard:{standard.pk}"
    assert code in choices(plan, cast.ben, MONDAY)
    assert code not in choices(plan, cast.cleo, MONDAY)
    facts = {"about": code, "figure": "standard_kept", "target": 0.6, "recheck_on": (MONDAY + 12 * WEEK).date()}
    tie_evidence(only_area(plan), **facts, by=cast.ben, now=MONDAY)
    start_plan(plan, by=cast.ben, now=MONDAY)
    version = standard.versions.get()
    for week, verdict in enumerate(("kept", "missed", "kept"), start=1):
        at = MONDAY + week * WEEK
        spans = {"since": at.date() - timedelta(7), "until": at.date()}
        StandardCheck.objects.create(standard=standard, version=version, verdict=verdict, at=at, **spans)
    assert look_at_figures(again(plan), now=MONDAY + 4 * WEEK) == "met"
