"""Is it said of a date what it rests on, in sentences?"""

from datetime import date, timedelta

import pytest
from tests.cast import MONDAY, Cast, past
from tests.requests.stages import day, queued

from footpath.requests import actions
from footpath.requests.grounds import as_kept, evidence, sentences, works
from footpath.requests.story import timeline

MARCH = MONDAY.replace(year=2025, month=3).timestamp()


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        (
            {"n_similar": 61, "n_finished": 300, "similar_since": MARCH},
            "61 finished requests of this kind speak for it, the oldest from March 2025; the newest count most.",
        ),
        ({"n_similar": 1, "similar_since": MARCH}, "One finished request of this kind speaks for it, from March 2025."),
        ({"n_similar": 61}, "61 finished requests of this kind speak for it; the newest count most."),
        (
            {"n_finished": 7},
            "7 finished requests of Sales speak for it, all of other kinds; the newest count most.",
        ),
        ({"n_finished": 0, "flags": ["provisional"]}, "Finished requests of other teams speak for it."),
        ({"n_finished": 0, "flags": []}, ""),
        ({}, ""),
    ],
)
def test_from_how_many_and_from_when(codes: dict[str, object], sentence: str) -> None:
    assert evidence(codes, "Sales") == sentence


@pytest.mark.django_db
def test_when_the_team_works_and_when_it_is_closed(cast: Cast) -> None:
    team = cast.facilities
    plain = works(team, MONDAY)
    assert plain == "Facilities works Mon–Fri 8:00–12:00, 13:00–17:00."
    team.hours.closures = [["2026-12-24", "2027-01-03"]]
    assert works(team, MONDAY, date(2026, 12, 23)) == plain
    assert works(team, MONDAY, date(2026, 12, 24)) == plain[:-1] + "; closed on Thu 24 Dec."
    assert works(team, MONDAY, date(2027, 6, 1)).endswith("and 3 more days.")


@pytest.mark.django_db
def test_all_that_it_rests_on_in_sentences(cast: Cast) -> None:
    codes = {
        "n_similar": 61,
        "n_finished": 300,
        "n_open": 41,
        "n_promises": 12,
        "urgent_share": 0.18,
        "simulated": False,
        "as_of": (MONDAY - timedelta(minutes=4)).timestamp(),
        "flags": [],
    }
    said = [line.replace("\xa0", " ") for line in sentences(codes, cast.facilities, MONDAY)]
    assert said[1] == "41 that are still open count, too: they take longer than they have so far."
    assert said[3:6] == [
        "Work taken before its turn took 18% of the time for requests in the last eight weeks.",
        "The date comes from how long things really took at Facilities, waiting included.",
        "12 earlier dates could be checked so far: too few to correct this one much.",
    ]
    assert said[6].startswith("Learned 4 minutes ago, ")
    played = " ".join(sentences(codes | {"simulated": True, "urgent_share": 0.0}, cast.facilities, MONDAY))
    assert "played through in many possible futures" in played
    shaky = " ".join(sentences(codes | {"flags": ["provisional"]}, cast.facilities, MONDAY))
    assert "The date comes from how long things really took, waiting included." in shaky
    assert "Hardly anything was taken before its turn" in played


@pytest.mark.django_db
def test_what_a_promise_rested_on_is_kept_with_it_also_from_before_there_were_so_many_codes(cast: Cast) -> None:
    past(cast)
    given = actions.promise(queued(cast), by_day=day(9), by=cast.ben, now=MONDAY)
    assert given.quote
    said = as_kept(given.quote.reasons, cast.facilities)
    assert "People in Facilities: 2" in said
    assert "40 finished requests of this kind speak for it" in " ".join(said)
    moment = next(one for one in timeline(given.quote.request, frozenset()) if one.promise)
    assert moment.rested_on == said
    for code in list(given.quote.reasons):
        given.quote.reasons.pop(code)
        assert as_kept(given.quote.reasons, cast.facilities)
    assert as_kept({}, cast.facilities) == ["Requests ahead in the queue: 0", "Finished requests of this kind: 0"]


@pytest.mark.django_db
def test_a_quote_from_before_says_what_it_kept(cast: Cast) -> None:
    old = {"n_similar": 61, "n_finished": 300, "n_open": 0, "n_promises": 300, "ahead": 7, "flags": []}
    assert sentences(old, cast.facilities, MONDAY) == [evidence(old, "Facilities"), works(cast.facilities, MONDAY)]
