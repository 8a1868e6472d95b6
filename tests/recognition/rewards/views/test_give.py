"""Does the page on which a small reward is given say what is wrong, and keep what was typed?"""

import pytest
from tests.cast import MONDAY
from tests.recognition.rewarding import WHY, budget_of, coffee, kind

from footpath.people.actions import deactivate
from footpath.recognition.actions import give_reward, save_reward_rules, write_thanks
from footpath.recognition.models import Reward

pytestmark = pytest.mark.django_db


@pytest.fixture
def give(cast, sign_in, tuesday):
    """`give(amount="4,50")`: Ben gives Ana something, and what he is told."""
    budget_of(cast.facilities)
    budget_of(cast.facilities, unit="minutes", amount=600, allowance=120, alone=60)

    def given(by=cast.ben, **typed):
        facts = {"recipient": cast.ana.name, "kind": kind().pk, "why": WHY, "amount": "", **typed}
        return sign_in(by).post("/rewards/give/", facts)

    return given


def test_it_is_given_and_what_comes_of_it_is_said(give, cast, sign_in):
    answer = give()
    reward = Reward.objects.get()
    assert answer["Location"] == f"/rewards/{reward.pk}/"
    page = sign_in(cast.ana).get(answer["Location"]).content.decode()
    assert WHY in page
    assert "No, thanks" in page
    assert "A coffee, €4.00" in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"recipient": "Ben Okafor"}, "nobody rewards themself"), ({"recipient": "Nobody Known"}, "Nobody here is called"),
     ({"recipient": ""}, "Say whom it is for"), ({"kind": ""}, "Choose what you would like to give"),
     ({"kind": "999"}, "Select a valid choice"), ({"why": ""}, "has to stand here"),
     ({"amount": "5"}, "On the list this is worth €4.00"), ({"amount": "4 USD"}, "Amounts are in EUR here"),
     ({"amount": "-4"}, "more than nothing"), ({"amount": "9999999999999"}, "too much for a small reward"),
     ({"kind": "time"}, "Say how many minutes"), ({"kind": "time", "amount": "half an hour"}, "whole minutes"),
     ({"kind": "time", "amount": "-30"}, "at least one minute"), ({"kind": "time", "amount": "130"}, "120 minutes")],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_field_and_nothing_is_lost(give, typed, said):
    if typed.get("kind") == "time":
        typed = {**typed, "kind": kind("Time off").pk}
    answer = give(**typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert WHY in page or typed.get("why") == ""
    assert not Reward.objects.exists()


def test_a_recipient_who_left_is_named(give, cast):
    deactivate(cast.ana, by=cast.eve, now=MONDAY)
    assert "Ana Ferreira does not work here any more" in give().content.decode()


def test_over_the_allowance_and_over_the_budget(give, cast):
    for _once in range(3):
        assert give(kind=kind("A lunch").pk).status_code == 302
    answer = give(kind=kind("A box of chocolates").pk)
    assert answer.status_code == 422
    assert "more than you can still give this month: €5.00" in answer.content.decode()


def test_minutes_that_are_typed_are_given(give):
    assert give(kind=kind("Time off").pk, amount="30 min").status_code == 302
    assert (Reward.objects.get().amount, Reward.objects.get().unit) == (30, "minutes")


def test_without_a_budget_the_page_says_so_and_keeps_what_was_typed(give, cast):
    save_reward_rules(is_on=False, currency="EUR", words="", by=cast.eve, now=MONDAY)
    answer = give()
    assert answer.status_code == 422
    assert "No budget to give from" in answer.content.decode()
    assert WHY in answer.content.decode()


def test_a_link_fills_in_whom_and_for_what(give, cast, asked, sign_in):
    page = sign_in(cast.ben).get("/rewards/give/", {"to": cast.ana.pk, "request": asked.pk, "note": "x"})
    assert 'value="Ana Ferreira"' in page.content.decode()
    give(request=asked.pk)
    reward = Reward.objects.get()
    assert reward.request == asked
    assert asked.title in sign_in(cast.ana).get(reward.get_absolute_url()).content.decode()


def test_a_request_or_a_note_that_is_not_theirs_is_left_out(give, cast, asked):
    note = write_thanks(did="You lent me your umbrella in the storm", to=[cast.ben], by=cast.dov, now=MONDAY)
    give(by=cast.cleo, request="123456", note=note.pk)
    reward = Reward.objects.get()
    assert (reward.request, reward.about_pk) == (None, None)


def test_it_hangs_on_a_thank_you_note_of_ones_own(give, cast, sign_in):
    note = write_thanks(did="You lent me your umbrella in the storm", to=[cast.ana], by=cast.ben, now=MONDAY)
    give(note=note.pk)
    reward = Reward.objects.get()
    assert reward.about_pk == note.pk
    for reader, there in ((cast.ana, True), (cast.cleo, False)):
        page = sign_in(reader).get(reward.get_absolute_url()).content.decode()
        assert (note.get_absolute_url() in page) is there


def test_the_rules_stand_where_it_is_given(give, cast, sign_in):
    save_reward_rules(is_on=True, currency="EUR", words="Never on Fridays", by=cast.eve, now=MONDAY)
    page = sign_in(cast.ben).get("/rewards/give/").content.decode()
    for line in ("Never on Fridays", "Nobody rewards themself", "€100.00 a quarter", "600 minutes a quarter"):
        assert line in page
    coffee(cast), give_reward(cast.ana, kind=kind(), why=WHY, by=cast.ben, now=MONDAY)
    assert "€42.00" in sign_in(cast.ben).get("/rewards/give/").content.decode()
