"""What do people see of a program?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.growth.routing import DAY, TODAY, again, crew, leg, started

from footpath.growth.actions import end_program, finish_program_step, leave_out_program_step
from footpath.growth.models import Program
from footpath.growth.program.panels import home
from footpath.growth.program.shown import page_of, stones_of, where
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def text(response):
    return response.content.decode()


def test_a_steward_starts_one_and_everybody_reads_it(cast, sign_in, tuesday):
    eve = sign_in(cast.eve)
    assert "No program runs right now" in text(eve.get(reverse("programs")))
    page = eve.post(reverse("program-start"), {"team": "", "starts_on": "2026-11-24", "survey": ""}, follow=True)
    assert "Program of the whole house" in text(page)
    program = Program.objects.get()
    page = text(sign_in(cast.ana).get(program.get_absolute_url()))
    assert "Look at the list of those you serve" in page
    assert "Look after it" not in page


@pytest.mark.parametrize("day", ["2026-11-22", "2026-02-30", "soon", "", "9999-12-31"])
def test_a_day_that_cannot_be_is_named_and_what_was_typed_stays(cast, sign_in, tuesday, day):
    page = sign_in(cast.eve).post(reverse("program-start"), {"team": "", "starts_on": day, "survey": ""})
    assert page.status_code == 422
    assert not Program.objects.exists()


def test_a_team_without_people_cannot_be_chosen(cast, sign_in, tuesday):
    typed = {"team": cast.facilities.pk, "starts_on": "2026-11-24", "survey": ""}
    assert sign_in(cast.eve).post(reverse("program-start"), typed).status_code == 422


def test_two_clicks_start_one(cast, sign_in, tuesday):
    eve, typed = sign_in(cast.eve), {"team": "", "starts_on": "2026-11-24", "survey": ""}
    eve.post(reverse("program-start"), typed)
    typed["starts_on"] = "2026-11-25"
    page = eve.post(reverse("program-start"), typed)
    assert page.status_code == 409
    assert "runs already" in text(page)


def test_a_part_is_read_by_those_in_it_and_by_stewards(cast, sign_in, tuesday):
    crew(cast.facilities, 5)
    program = started(cast, cast.facilities)
    codes = [
        sign_in(who).get(program.get_absolute_url()).status_code for who in (cast.ben, cast.max, cast.eve, cast.ana)
    ]
    assert codes == [200, 200, 200, 404]


def test_the_steps_are_changed_from_their_pages(cast, sign_in, tuesday):
    program, eve = started(cast), sign_in(cast.eve)
    at = {"pk": program.pk, "leg": "survey"}
    move = reverse("program-step-move", kwargs=at)
    page = eve.post(move, {"first": "2026-01-01"})
    assert page.status_code == 422
    assert "2026-01-01" in text(page)
    eve.post(move, {"first": (TODAY + 20 * DAY).isoformat(), "along": "on"})
    assert leg(program, "survey").first == TODAY + 20 * DAY
    eve.post(reverse("program-step-done", kwargs=at), {"brought": "Much <b>."})
    page = text(eve.get(program.get_absolute_url()))
    assert "Much &lt;b&gt;." in page
    assert "moved, first planned for" in page
    eve.post(reverse("program-step-back", kwargs=at))
    assert eve.post(reverse("program-step-leave-out", kwargs=at), {"reason": ""}).status_code == 422
    eve.post(reverse("program-step-leave-out", kwargs=at), {"reason": "No time."})
    assert "No time." in text(sign_in(cast.ana).get(reverse("program-step", kwargs=at)))
    assert eve.get(reverse("program-step", kwargs={**at, "leg": "nothing"})).status_code == 404


def test_the_path_leaves_out_what_is_left_out(cast):
    program = started(cast)
    finish_program_step(leg(program, "serves"), by=cast.eve, now=MONDAY)
    leave_out_program_step(leg(program, "survey"), reason="No.", by=cast.eve, now=MONDAY)
    page = page_of(again(program), cast.ana, MONDAY + timedelta(days=40))
    stones = stones_of(page["steps"], runs=True)
    assert [one.state for one in stones] == ["behind", *["here"] * 3, *["ahead"] * 3]
    assert [one.step.key for one in page["late"]] == ["contact"]
    assert not page["may"]


def test_where_it_stands_is_said(cast):
    program = started(cast, starts_on=TODAY + DAY)
    assert "It starts on" in where(program, TODAY)
    assert "Day 1 of 90" in where(program, TODAY + DAY)
    ended = end_program(program, reason="We merge.", by=cast.eve, now=MONDAY)
    assert "We merge." in where(ended, TODAY)


def test_one_line_on_the_home_page_while_it_runs(cast):
    assert home(None, cast.ana, MONDAY) is None
    program = started(cast)
    assert "Look at the list" in str(home(None, cast.ana, MONDAY).context["what"])
    end_program(program, reason="No.", by=cast.eve, now=MONDAY)
    assert home(None, cast.ana, MONDAY) is None


def test_a_part_is_on_the_home_page_of_those_in_it_alone(cast):
    crew(cast.facilities, 5)
    started(cast, cast.facilities)
    assert home(None, cast.ben, MONDAY) is not None
    assert home(None, cast.eve, MONDAY) is None


def test_when_nobody_looks_after_it_somebody_can_take_it_over(cast, sign_in, tuesday):
    program = started(cast)
    Program.objects.update(keeper=None)
    eve = sign_in(cast.eve)
    assert "Nobody looks after it" in text(eve.get(program.get_absolute_url()))
    eve.post(reverse("program-keeper", args=[program.pk]), {"keeper": cast.eve.pk})
    assert again(program).keeper == cast.eve
    assert eve.post(reverse("program-keeper", args=[program.pk]), {"keeper": cast.ana.pk}).status_code == 422
    assert Person.objects.filter(pk=cast.eve.pk, is_active=True).exists()
