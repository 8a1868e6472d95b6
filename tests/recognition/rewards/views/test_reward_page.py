"""What does the page of a small reward show whom, and what can be done there?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.rewarding import WHY, again, agreed, budget_of, coffee, kind, left, lunch

from footpath.people.actions import name_lead
from footpath.recognition.actions import approve_reward, save_reward_rules, tell_reward

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget(cast, tuesday):
    """Of Facilities."""
    return budget_of(cast.facilities)


def page_of(sign_in, who, reward):
    return sign_in(who).get(reward.get_absolute_url())


def test_until_it_is_told_the_recipient_knows_nothing(cast, budget, sign_in):
    reward = lunch(cast)
    assert page_of(sign_in, cast.ana, reward).status_code == 404
    approve_reward(reward, by=cast.cleo, now=MONDAY)
    assert page_of(sign_in, cast.ana, reward).status_code == 404
    assert WHY not in sign_in(cast.ana).get("/rewards/").content.decode()
    tell_reward(again(reward), by=cast.ben, now=MONDAY)
    assert WHY in page_of(sign_in, cast.ana, reward).content.decode()


def test_those_who_answer_for_the_budget_see_what_and_not_why(cast, budget, sign_in):
    page = page_of(sign_in, cast.max, coffee(cast)).content.decode()
    assert "A coffee" in page
    assert WHY not in page
    assert page_of(sign_in, cast.eve, coffee(cast)).status_code == 404


def test_the_way_from_the_second_look_to_the_hand(cast, budget, sign_in):
    reward = lunch(cast)
    address = reward.get_absolute_url()
    assert WHY in page_of(sign_in, cast.cleo, reward).content.decode()
    assert sign_in(cast.cleo).post(f"{address}approve/").status_code == 302
    assert sign_in(cast.ben).post(f"{address}tell/").status_code == 302
    assert "I have it, thank you" in page_of(sign_in, cast.ana, reward).content.decode()
    assert sign_in(cast.ana).post(f"{address}handed-over/").status_code == 302
    assert again(reward).state == "handed_over"
    assert left(budget) == 8_500


def test_a_no_needs_words_and_they_come_back_with_what_is_wrong(cast, budget, sign_in):
    reward = lunch(cast)
    answer = sign_in(cast.cleo).post(f"{reward.get_absolute_url()}refuse/", {"reason": "x" * 501})
    assert answer.status_code == 422
    assert "x" * 501 in answer.content.decode()
    answer = sign_in(cast.cleo).post(f"{reward.get_absolute_url()}refuse/", {"reason": ""})
    assert answer.status_code == 422
    sign_in(cast.cleo).post(f"{reward.get_absolute_url()}refuse/", {"reason": "Lunch is on Friday"})
    assert "Lunch is on Friday" in page_of(sign_in, cast.ben, reward).content.decode()
    assert page_of(sign_in, cast.ana, reward).status_code == 404


def test_an_approver_who_lost_the_role_is_told_plainly(cast, budget, sign_in):
    reward = lunch(cast)
    name_lead(cast.facilities, lead=cast.dov, by=cast.eve, now=MONDAY)
    assert "You do not decide about this any more" in page_of(sign_in, cast.cleo, reward).content.decode()
    answer = sign_in(cast.cleo).post(f"{reward.get_absolute_url()}approve/")
    assert answer.status_code == 409
    assert "You do not decide about this any more" in answer.content.decode()


def test_what_was_taken_back_says_why_to_whoever_knows_of_it(cast, budget, sign_in):
    told, untold = coffee(cast), agreed(cast, recipient=cast.dov)
    for reward in (told, untold):
        answer = sign_in(cast.ben).post(f"{reward.get_absolute_url()}take-back/", {"reason": "It was the other team"})
        assert answer.status_code == 302
    assert "It was the other team" in page_of(sign_in, cast.ana, told).content.decode()
    assert page_of(sign_in, cast.dov, untold).status_code == 404


def test_a_recipient_who_answers_for_the_budget_is_not_told_too_early(cast, budget, sign_in):
    """Ben would like to give Cleo, who reads the ledger, something."""
    reward = approve_reward(coffee(cast, recipient=cast.cleo), by=cast.max, now=MONDAY)
    assert page_of(sign_in, cast.cleo, reward).status_code == 404
    ledger = sign_in(cast.cleo).get(budget.get_absolute_url()).content.decode()
    assert "not told yet" in ledger
    assert "for Cleo" not in ledger
    sheet = b"".join(sign_in(cast.cleo).get(f"{budget.get_absolute_url()}ledger.csv")).decode()
    assert "Cleo Marin,A coffee" not in sheet


def test_the_ledger_and_its_table(cast, budget, sign_in):
    coffee(cast)
    page = sign_in(cast.cleo).get(budget.get_absolute_url()).content.decode()
    assert "€96.00 of €100.00 left" in page
    assert "for Ana Ferreira" in page
    assert WHY not in page
    rows = b"".join(sign_in(cast.cleo).get(f"{budget.get_absolute_url()}ledger.csv")).decode().splitlines()
    assert len(rows) == 3
    assert rows[1].endswith("Ben Okafor,Ana Ferreira,A coffee,-4.00,96.00,EUR")
    assert sign_in(cast.ben).get(budget.get_absolute_url()).status_code == 404
    assert sign_in(cast.eve).get(budget.get_absolute_url()).status_code == 404


def test_the_menu_has_rewards_where_there_are_some_and_for_whoever_sets_them_up(cast, tuesday, sign_in):
    def there(who):
        return 'href="/rewards/"' in sign_in(who).get("/people/").content.decode()

    assert [there(cast.ben), there(cast.eve)] == [False, True]
    budget_of(cast.sales)
    assert [there(cast.ben), there(cast.eve)] == [True, True]
    save_reward_rules(is_on=False, currency="EUR", words="", by=cast.eve, now=MONDAY)
    assert [there(cast.ben), there(cast.eve)] == [False, True]
    assert "no small rewards here" in sign_in(cast.ben).get("/rewards/").content.decode()


def test_the_home_of_rewards_says_what_waits_and_what_is_left(cast, budget, sign_in):
    lunch(cast), coffee(cast, kind=kind("A box of chocolates"), recipient=cast.dov), coffee(cast)
    waits = sign_in(cast.cleo).get("/rewards/").content.decode()
    assert "Waiting for your second look" in waits
    mine = sign_in(cast.ben).get("/rewards/").content.decode()
    assert "€19.00" in mine  # of fifty, with what waits
    assert "from Ben Okafor" in sign_in(cast.ana).get("/rewards/").content.decode()
