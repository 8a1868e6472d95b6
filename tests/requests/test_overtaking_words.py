"""Does whoever decides read why there is no fast lane, and nothing of it where there is one?"""

from dataclasses import replace
from datetime import date

from footpath.requests.overtaking_words import no_fast_lane
from footpath.requests.price_of_overtaking import Choice, Option, Price

STAY = Option(Choice.STAY, most=date(2026, 12, 21))
FIRST = Option(Choice.OVERTAKE, most=date(2026, 12, 1), broken=1.4)
FAST = Option(Choice.FAST, after=1038, most=date(2026, 12, 8))


def test_it_says_why_there_is_no_fast_lane():
    assert "at every place before its turn a promise likely breaks" in no_fast_lane(Price((STAY, FIRST)))
    late = replace(FAST, most=STAY.most)
    assert "after FP-1038, it is ready no day earlier" in no_fast_lane(Price((late, STAY, FIRST)))


def test_it_says_nothing_where_there_is_one_or_nothing_is_known():
    assert no_fast_lane(Price((FAST, STAY, FIRST))) == ""
    assert no_fast_lane(Price((STAY, FIRST), cannot_say="work_unknown")) == ""
    assert no_fast_lane(Price((STAY,))) == ""


def test_only_what_brings_a_day_is_chosen_beforehand():
    assert Price((FAST, STAY, FIRST)).fast_is_earlier
    assert not Price((replace(FAST, most=STAY.most), STAY, FIRST)).fast_is_earlier
    assert not Price((replace(FAST, most=None), STAY)).fast_is_earlier
    assert not Price((STAY, FIRST)).fast_is_earlier
