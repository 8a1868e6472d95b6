"""Who is told of a small reward, where else does it show, what is kept, and what is left when somebody is erased?"""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.programs import program
from tests.recognition.rewarding import WHY, again, agreed, budget_of, coffee, left, lunch, note

from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.actions import erase_person
from footpath.people.actions.deactivate import deactivate
from footpath.people.exporting import export_of
from footpath.recognition.actions import decline_reward, keep_commendation, refuse_reward, tell_reward
from footpath.recognition.models import Commendation, Reward
from footpath.recognition.rewards.tasks import look_after_rewards
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db


def told(kind):
    """Who finds a notice of the last event of this kind."""
    event = Event.objects.filter(kind=kind).latest("id")
    tell(event)
    return sorted(Notice.objects.filter(event=event).values_list("recipient__name", flat=True))


def test_everybody_hears_what_concerns_them(cast):
    budget_of(cast.facilities)
    assert told("reward_budget.saved") == ["Cleo Marin"]
    reward = lunch(cast)
    assert told("reward.asked") == ["Cleo Marin"]
    refuse_reward(reward, reason="No", by=cast.cleo, now=MONDAY)
    assert told("reward.refused") == ["Ben Okafor"]
    reward = agreed(cast)
    assert told("reward.approved") == ["Ben Okafor"]
    tell_reward(reward, by=cast.ben, now=MONDAY)
    assert told("reward.given") == ["Ana Ferreira"]
    decline_reward(again(reward), by=cast.ana, now=MONDAY)
    assert told("reward.declined") == ["Ben Okafor"]
    keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    assert (told("commendation.asked"), told("commendation.kept")) == (["Ben Okafor"], ["Cleo Marin"])


def test_it_is_offered_beside_a_delivered_request_and_on_somebodys_page(cast, asked, sign_in, tuesday):
    budget_of(cast.northfield)
    ServiceRequest.objects.filter(pk=asked.pk).update(assignee=cast.ben, delivered_at=MONDAY, state="delivered")
    page = sign_in(cast.ana).get(asked.get_absolute_url()).content.decode()
    assert f"/rewards/give/?to={cast.ben.pk}&amp;request={asked.pk}" in page
    assert "/rewards/give/" not in sign_in(cast.ben).get(asked.get_absolute_url()).content.decode()
    reward = coffee(cast, by=cast.ana, recipient=cast.ben, request=asked)
    assert reward.get_absolute_url() in sign_in(cast.ana).get(asked.get_absolute_url()).content.decode()
    person = sign_in(cast.ana).get(f"/people/{cast.ben.pk}/").content.decode()
    assert f"/rewards/give/?to={cast.ben.pk}" in person
    assert "Write a note for the review" not in person
    assert "Write a note for the review" in sign_in(cast.cleo).get(f"/people/{cast.ben.pk}/").content.decode()


def test_at_the_end_of_the_quarter_what_is_left_is_gone(cast):
    budget = budget_of(cast.facilities)
    reward = agreed(cast)
    look_after_rewards.call(now=MONDAY)
    assert left(budget) == 8_500
    look_after_rewards.call(now=datetime(2027, 1, 1, 8, 0, tzinfo=UTC))
    assert again(reward).state == "expired"
    assert [(one.what, one.left) for one in budget.rows.order_by("nth")][-2:] == [
        ("given_back", 10_000),
        ("expired", 0),
    ]


def test_what_is_left_of_somebody_who_is_erased(cast):
    budget = budget_of(cast.facilities)
    open_one, waits, over = coffee(cast), lunch(cast), coffee(cast, by=cast.cleo)
    of_ben = coffee(cast, recipient=cast.dov, why="As Ana Ferreira had asked")
    note(cast)
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    erase_person(cast.ana, by=cast.eve, now=MONDAY)
    states = {one.pk: (one.state, one.locked) for one in Reward.objects.all()}
    assert [states[one.pk] for one in (open_one, waits, over)] == [("taken_back", "")] * 3
    assert again(of_ben).texts == {"why": "As former colleague had asked"}
    assert left(budget) == 9_600
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    erase_person(cast.ben, by=cast.eve, now=MONDAY)
    assert not Commendation.objects.exists()
    assert left(budget) == 10_000


def test_it_is_kept_about_them_and_handed_over(cast, sign_in, tuesday):
    budget_of(cast.facilities)
    coffee(cast), note(cast)
    for who in (cast.ana, cast.ben):
        assert "Small rewards that you got" in sign_in(who).get(reverse("kept")).content.decode()
    assert "recognition.Reward" in export_of(cast.ana)["tables"]
    assert WHY not in str(export_of(cast.ana))


def test_programs_read_their_own_and_the_ledgers_of_theirs(cast):
    budget = budget_of(cast.facilities)
    coffee(cast), lunch(cast)
    [mine] = program(cast.ana).get("/api/v1/rewards").json()["items"]
    assert (mine["what"], mine["amount"], mine["currency"], mine["why"]) == ("A coffee", 400, "EUR", WHY)
    assert [one["left"] for one in program(cast.cleo).get("/api/v1/reward-budgets").json()["items"]] == [9_600]
    rows = program(cast.cleo).get(f"/api/v1/reward-budgets/{budget.pk}/ledger").json()["items"]
    assert [(one["what"], one["amount"], one["left"]) for one in rows] == [
        ("granted", -400, 9_600), ("opened", 10_000, 10_000),
    ]  # fmt: skip
    assert program(cast.ben).get(f"/api/v1/reward-budgets/{budget.pk}/ledger").status_code == 404
