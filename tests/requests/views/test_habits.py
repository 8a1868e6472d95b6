"""Does the page of a talk tell both leads the same facts, keep what they type, and end with what they agreed?"""

import pytest
from tests.requests.stages import MONDAY, TUESDAY, day

from footpath.requests import actions
from footpath.requests.models import Habit

FACTS = {
    "why": "close", "lately": [4, 9], "year": [5, 31], "usual": 0.0125, "all": [6, 480], "approved": 4,
    "cost": {"requests": 14, "teams": 6, "days": 11.5, "broken": 1}, "foreseen": [3, 4], "announced": 0,
    "since": "2025-12-01", "kept": [6, 11], "responded": [30, 31], "complete_first": [0, 0], "lead_honored": [4, 9],
    "overtaken": 2,
}  # fmt: skip


@pytest.fixture
def habit(cast):
    return actions.raise_habit(cast.facilities, customer_team=cast.sales, facts=FACTS, now=MONDAY)


def text_of(response):
    return " ".join(response.content.decode().split())


def test_the_facts_stand_there_in_plain_words_both_ways(cast, habit, sign_in, tuesday):
    page = text_of(sign_in(cast.cleo).get(f"/habits/{habit.pk}/"))
    for words in (
        "Sales asked Facilities for 31 things in twelve months; 5 of them wanted to come first.",
        "In the last three months it was 4 of 9.",
        "Of all that Facilities was asked, 1 in 80 did: 6 of 480.",
        "Because of that 14 requests of others waited longer, 11.5 working days together; 1 promise was broken by it.",
        "Of the 4 that are closed, 3 could have been foreseen, at least in part.",
        "No heads-up had told of it before.",
        "Facilities kept 6 of 11 promises to Sales.",
        "Sales asked early enough in 4 of 9 requests for a certain day.",
        "Sales itself waited longer 2 times at Facilities, because others came first.",
        "Would fewer things be urgent if Sales could count on the usual dates?",
        "Nobody did anything wrong by asking",
        "By now it is not so any more",
    ):
        assert words in page
    assert "of 0 requests" not in page


def test_who_leads_and_who_is_above_sees_it_and_nobody_else(cast, habit, sign_in, tuesday):
    for name, status in {"ana": 404, "ben": 404, "dov": 404, "eve": 404, "cleo": 200, "max": 200}.items():
        assert sign_in(getattr(cast, name)).get(f"/habits/{habit.pk}/").status_code == status


def test_a_day_is_found_and_what_was_agreed_ends_it(cast, habit, sign_in, tuesday):
    cleo, here = sign_in(cast.cleo), f"/habits/{habit.pk}/"
    bad = cleo.post(f"{here}talk/", {"talk_on": str(day(-3))})
    assert (bad.status_code, "Choose a day between today and a year from now." in text_of(bad)) == (422, True)
    assert cleo.post(f"{here}talk/", {"talk_on": str(day(3))}).status_code == 302
    assert "You talk on <strong>Thu 26 Nov</strong>." in text_of(cleo.get(here))
    assert cleo.post(f"{here}end/", {"agreed": " "}).status_code == 422
    assert cleo.post(f"{here}end/", {"agreed": "Fairs are announced."}).status_code == 302
    page = text_of(cleo.get(here))
    assert "Fairs are announced." in page
    assert "That is what we agreed" not in page
    late = cleo.post(f"{here}end/", {"agreed": "Nothing more."})
    assert late.status_code == 409
    assert "Nothing more." in text_of(late)
    assert "Cleo Marin wrote what was agreed" in text_of(late)
    assert Habit.objects.get().ended_at == TUESDAY
