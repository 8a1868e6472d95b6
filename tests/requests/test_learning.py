"""What has been learned of a team, and when is it learned anew?"""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from tests.cast import MONDAY, ask, past
from tests.requests.stages import DAY, HOUR, TUESDAY, anew, queued, working

from footpath import jobs
from footpath.people import actions as people
from footpath.people.models import Team
from footpath.pure.quote import STILL_LEARNING
from footpath.requests import actions, learning, tasks
from footpath.requests.crew_facts import CrewFacts
from footpath.requests.forecasting import forecast_team
from footpath.requests.learning import LEARN, learn, learn_soon, learned_of, note_simulation, teams_to_learn
from footpath.requests.models import Quote, ServiceRequest, TeamForecast
from footpath.requests.plans import plan_of
from footpath.requests.promise import model_of, odds_if_asked, odds_of

SURE = {"points": [0.0, 0.5, 1.0], "shares": [0.0, 0.5, 1.0], "heard": 150, "effective": 60.0}


def long_past(cast) -> None:
    """So much as nobody learns from while a page waits."""
    past(cast, learning.SHORT_PAST + 1)
    begun = MONDAY - timedelta(days=30)
    ServiceRequest.objects.update(complete_at=begun, started_at=begun, delivered_at=begun + 3 * DAY)


def waiting_jobs() -> list[tuple[str, list[int]]]:
    found = DBTaskResult.objects.filter(status="READY", task_path__startswith="footpath.requests.tasks")
    return [(job.task_path.rpartition(".")[2], job.args_kwargs["args"]) for job in found.order_by("enqueued_at")]


def test_a_page_does_not_stumble_over_the_worker_that_learns_meanwhile(cast):
    long_past(cast)
    learn(cast.facilities, MONDAY)
    came: list[str] = []

    def worker(execute, sql, params, many, context):
        """Learns once more between the question which row there is and the one for what is in it."""
        if '"model"' in sql and sql.startswith("SELECT") and not came:
            came.append(sql)
            learn(cast.facilities, MONDAY + HOUR)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(worker):
        found = learned_of(cast.facilities, MONDAY + 2 * HOUR)
    assert came
    assert (found.as_of, found.still_learning) == (MONDAY + HOUR, False)


def test_what_was_learned_says_what_was_said_on_the_spot(cast):
    past(cast)
    request = queued(cast)
    before = odds_of(request, TUESDAY)
    learn(cast.facilities, TUESDAY)
    after = odds_of(request, TUESDAY)
    assert after.quote.grid == pytest.approx(before.quote.grid, rel=1e-5)
    for key, value in (before.reasons() | {"as_of": TUESDAY.timestamp()}).items():
        assert after.reasons()[key] == (pytest.approx(value, rel=1e-3) if isinstance(value, int | float) else value)
    assert after.as_of == TUESDAY
    assert odds_of(request, TUESDAY + DAY).as_of == TUESDAY


def test_no_page_and_no_verb_learns_where_the_worker_has_been(cast, monkeypatch):
    past(cast)
    learn(cast.facilities, MONDAY)
    monkeypatch.delattr(learning, "fit")
    request = ask(cast, TUESDAY)
    assert Quote.objects.get(request=request).p85_at > TUESDAY
    assert odds_if_asked(cast.move, TUESDAY).known
    with CaptureQueriesContext(connection) as asked:
        model_of(cast.facilities, TUESDAY)
    assert len(asked) == 1


def test_of_a_long_past_nothing_is_said_until_the_worker_has_been_there(cast):
    long_past(cast)
    odds = odds_if_asked(cast.move, TUESDAY)
    assert (odds.known, STILL_LEARNING in odds.reasons()["flags"]) == (False, True)
    assert not odds_if_asked(cast.move, TUESDAY).known
    assert waiting_jobs() == [("learn_team", [cast.facilities.pk])]
    jobs.run_all(now=TUESDAY, raise_errors=True)
    assert odds_if_asked(cast.move, TUESDAY).known


def test_of_a_young_team_others_with_a_long_past_speak_once_the_worker_has_been_there(cast):
    long_past(cast)
    request = queued(cast)
    ServiceRequest.objects.filter(pk=request.pk).update(team=cast.sales)
    assert STILL_LEARNING in odds_of(anew(request), TUESDAY).quote.flags
    jobs.run_all(now=TUESDAY, raise_errors=True)
    assert odds_of(anew(request), TUESDAY).known


def test_the_worker_never_waits_for_itself(cast):
    long_past(cast)
    request = queued(cast)
    tasks.refresh_team.func(cast.facilities.pk)
    assert TeamForecast.objects.filter(team=cast.facilities).exists()
    assert anew(request).forecast_at is not None


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 nonsense", bytes(2000)])
def test_what_cannot_be_read_is_learned_anew(cast, caplog, damage):
    past(cast)
    learn(cast.facilities, MONDAY)
    TeamForecast.objects.update(model=damage, crew={"slots": "x"})
    assert odds_if_asked(cast.move, TUESDAY).known
    assert "is learned anew" in caplog.text
    assert waiting_jobs() == [("learn_team", [cast.facilities.pk])]
    jobs.run_all(now=TUESDAY, raise_errors=True)
    caplog.clear()
    assert odds_if_asked(cast.move, TUESDAY).known
    assert not caplog.text


def test_however_much_happens_it_is_learned_once_in_a_while(cast):
    learn_soon(cast.facilities.pk, MONDAY)
    learn_soon(cast.facilities.pk, MONDAY)
    learn_soon(cast.sales.pk, MONDAY)
    assert waiting_jobs() == [("learn_team", [cast.facilities.pk]), ("learn_team", [cast.sales.pk])]
    jobs.run_all(now=MONDAY, raise_errors=True)
    learn_soon(cast.facilities.pk, MONDAY + timedelta(minutes=1))
    assert jobs.run_all(now=MONDAY + timedelta(minutes=2)).done == 0
    assert jobs.run_all(now=MONDAY + timedelta(minutes=3)).done == 1


def test_of_whom_nobody_asks_anything_nothing_is_learned(cast):
    long_past(cast)
    forecast_team(cast.sales, TUESDAY)
    assert waiting_jobs() == []


def test_what_was_given_up_is_not_tried_again_and_again(cast):
    learn_soon(cast.facilities.pk, MONDAY)
    DBTaskResult.objects.update(status="FAILED")
    learn_soon(cast.facilities.pk, MONDAY)
    assert DBTaskResult.objects.filter(task_path=LEARN).count() == 1


def test_a_delivery_is_learned_from(cast):
    past(cast)
    request = working(cast)
    jobs.run_all(now=MONDAY + HOUR, raise_errors=True)
    before = model_of(cast.facilities, MONDAY).cohort.outcomes
    actions.deliver(request, text="Done.", by=cast.ben, now=MONDAY + 2 * HOUR)
    jobs.run_all(now=MONDAY + 2 * HOUR, raise_errors=True)
    assert model_of(cast.facilities, MONDAY).cohort.outcomes == before + 1


@pytest.mark.parametrize("what", ["hours", "away", "joined"])
def test_people_and_hours_are_learned_from(cast, what):
    jobs.run_all(now=MONDAY, raise_errors=True)
    facts = {"by": cast.eve, "now": MONDAY}
    if what == "hours":
        people.save_hours(cast.hours, name="Other hours", zone="UTC", week=cast.hours.week, **facts)
        expected = set(Team.objects.filter(hours=cast.hours).values_list("pk", flat=True))
    elif what == "away":
        people.say_away(cast.ben, first=TUESDAY.date(), last=TUESDAY.date(), by=cast.ben, now=MONDAY)
        expected = {cast.facilities.pk}
    else:
        people.join_team(cast.sales, person=cast.ana, since=MONDAY.date(), **facts)
        expected = {cast.sales.pk}
    jobs.run_all(now=MONDAY, raise_errors=True)
    assert set(TeamForecast.objects.values_list("team", flat=True)) == expected


def test_what_nobody_has_learned_of_yet_is_caught_up_with(cast):
    past(cast)
    assert list(teams_to_learn()) == [cast.facilities]
    tasks.refresh_all.func()
    tasks.refresh_all.func()
    assert waiting_jobs() == [("learn_team", [cast.facilities.pk])]
    jobs.run_all(now=TUESDAY, raise_errors=True)
    tasks.refresh_all.func()
    assert waiting_jobs() == [("study_team", [cast.facilities.pk])]
    jobs.run_all(now=TUESDAY, raise_errors=True)
    row = TeamForecast.objects.get()
    assert (row.learned_at, row.recorded_at, row.simulated) == (TUESDAY, TUESDAY, False)
    tasks.refresh_all.func()
    assert waiting_jobs() == []


def test_every_night_each_team_is_looked_back_at(cast):
    tasks.learn_all.func()
    jobs.run_all(now=TUESDAY, raise_errors=True)
    assert TeamForecast.objects.get().recorded_at == TUESDAY


def test_learning_keeps_what_the_night_has_found(cast):
    past(cast)
    learn(cast.facilities, MONDAY)
    crew = CrewFacts().as_json() | {"level": SURE}
    TeamForecast.objects.update(simulated=True, crew=crew, record={"unit": "month"})
    learn(cast.facilities, TUESDAY)
    row = TeamForecast.objects.get()
    assert (row.simulated, row.record, row.learned_at) == (True, {"unit": "month"}, TUESDAY)
    assert learned_of(cast.facilities, TUESDAY).simulated is not None
    note_simulation(cast.facilities, TUESDAY)
    assert learned_of(cast.facilities, TUESDAY).simulated is None  # too few promises to tell


def test_where_the_simulation_does_better_all_dates_come_from_it(cast):
    """Those of the page, of the form, of the board; and from the past again where nothing can be simulated."""
    past(cast)
    request, other = queued(cast), queued(cast)
    learn(cast.facilities, MONDAY)
    crew = CrewFacts().as_json() | {"level": SURE}
    TeamForecast.objects.update(simulated=True, crew=crew)
    plan = plan_of(cast.facilities, TUESDAY)
    odds = odds_of(anew(other), TUESDAY)
    assert odds.quote == plan.quote(next(one for one in plan.queue if one.id == other.pk))
    assert odds.reasons()["simulated"] is True
    forecast_team(cast.facilities, TUESDAY)
    assert anew(other).forecast_p85_at == odds.at(0.85)
    asking = odds_if_asked(cast.move, TUESDAY)
    assert asking.ahead == 2
    assert asking.latest_ask(TUESDAY.date() + timedelta(days=60)).moment > TUESDAY.timestamp()
    TeamForecast.objects.update(crew=crew | {"level": {"points": 3}})
    assert odds_of(anew(request), TUESDAY).reasons()["simulated"] is False


def test_a_team_that_never_did_anything_and_one_that_is_closed_for_a_year(cast):
    cast.move.team.hours.closures = [["2026-11-01", "2027-12-31"]]
    cast.move.team.hours.save()
    learn(cast.facilities, TUESDAY)
    assert not odds_if_asked(cast.move, TUESDAY).known
    past(cast)
    learn(cast.facilities, TUESDAY + HOUR)
    assert odds_if_asked(cast.move, TUESDAY).day(0.85).year == 2028
