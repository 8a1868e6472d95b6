"""Are the reasons under a date said in plain words, each with its days or its number?"""

from datetime import UTC, datetime

import pytest

from footpath.requests.reasons import Reason, notes, reasons

DAY = 8 * 3600
CODES = {
    "ahead": 7,
    "wait": 4 * DAY,
    "work": [2 * DAY, 3 * DAY],
    "n_work": 61,
    "people": 3,
    "takes": [6.5 * DAY, 9 * DAY],
    "n_similar": 61,
    "n_finished": 300,
    "n_promises": 300,
    "kept_at_85": 0.82,
    "level_for_85": 0.874,
    "flags": [],
}


def test_who_is_away_is_a_number_and_urgent_work_a_share() -> None:
    said = reasons(CODES | {"away": 1, "urgent_share": 0.18}, "Facilities", DAY)
    assert said[2:4] == [
        Reason("People in Facilities, one of them away today", "3"),
        Reason("Of the time for requests, work taken before its turn", "18%"),
    ]
    assert reasons(CODES | {"away": 2}, "Facilities", DAY)[2].label == "People in Facilities, 2 of them away today"
    assert len(reasons(CODES | {"away": 0, "urgent_share": 0.001}, "Facilities", DAY)) == 4


def test_each_reason_has_its_days_or_its_number() -> None:
    assert reasons(CODES, "Facilities", DAY, asking=True) == [
        Reason("7 requests are ahead of yours", "about 4 days"),
        Reason("The work itself, from 61 like it", "2–3 days"),
        Reason("People in Facilities", "3"),
        Reason("In all, from half to 17 in 20 of them", "6.5–9 days"),
    ]


@pytest.mark.parametrize(
    ("codes", "reason"),
    [
        ({"ahead": 1}, Reason("One request is ahead of yours", "about 4 days")),
        ({"ahead": 0, "wait": 1800}, Reason("Nothing is ahead of yours; until somebody starts", "about 30 min")),
        ({"wait": None}, Reason("Requests ahead in the queue", "7")),
        ({"n_work": 1}, Reason("The work itself, from one like it", "2–3 days")),
        ({"n_work": 0}, Reason("The work itself, from other kinds of request", "2–3 days")),
        ({"work": None}, Reason("Finished requests of this kind", "61")),
        ({"work": [1200, 3000]}, Reason("The work itself, from 61 like it", "20–50 min")),
    ],
)
def test_what_is_not_known_is_not_said(codes: dict[str, object], reason: Reason) -> None:
    assert reason in reasons(CODES | codes, "Facilities", DAY, asking=True)


def test_on_the_page_of_a_request_both_sides_read_the_same() -> None:
    assert reasons(CODES, "Facilities", DAY)[0] == Reason("Requests ahead in the queue", "7")


def test_a_quote_from_before_has_the_reasons_that_it_kept() -> None:
    kept = {key: value for key, value in CODES.items() if key not in ("wait", "work", "n_work", "people", "takes")}
    assert reasons(kept, "Facilities", DAY) == [
        Reason("Requests ahead in the queue", "7"),
        Reason("Finished requests of this kind", "61"),
    ]
    assert reasons({}, "Facilities", DAY)
    assert notes({}, "Facilities") == []


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ({}, "In the last 300 promises our 85% was really 82%, so we quote 87%: a later date."),
        (
            {"kept_at_85": 0.91, "level_for_85": 0.78},
            "In the last 300 promises our 85% was really 91%, so we quote 78%: an earlier date.",
        ),
        (
            {"kept_at_85": 0.8514, "level_for_85": 0.853},
            "In the last 300 promises our 85% was really 85%, so this date stays as it is.",
        ),
        (
            {"kept_at_85": 0.8514, "level_for_85": 0.861},
            "In the last 300 promises our 85% was really 85%; to be safe we quote 86%, a later date.",
        ),
        (
            {"kept_at_85": 0.86, "level_for_85": 0.858},
            "In the last 300 promises our 85% was really 86%; to be safe we quote 86%, a later date.",
        ),
        (
            {"kept_at_85": 0.84, "level_for_85": 0.83},
            "In the last 300 promises our 85% was really 84%; this date is quoted at 83%.",
        ),
    ],
)
def test_how_far_past_promises_were_off(codes: dict[str, object], sentence: str) -> None:
    assert notes(CODES | codes, "Facilities") == [sentence]


def test_few_promises_say_nothing() -> None:
    assert notes(CODES | {"n_promises": 29}, "Facilities") == []


def test_what_makes_the_odds_shaky_is_said() -> None:
    shaky = CODES | {"flags": ["provisional", "no_similar"], "n_finished": 7, "n_promises": 7}
    assert notes(shaky, "Facilities") == [
        "Nothing of this kind has been finished there yet: other requests speak for it.",
        "Provisional: Facilities has finished 7 requests so far, so other teams speak, too.",
    ]
    assert notes(shaky | {"n_finished": 0}, "Sales") == [
        "Provisional: Sales has finished nothing so far, so other teams speak for it."
    ]
    drifting = CODES | {"flags": ["drift"], "n_promises": 0, "drift_fewer": True}
    assert notes(drifting, "Sales") == [
        "Lately fewer dates of Sales have held than was said: this one leans on the newest requests."
    ]
    since = {"drift_since": datetime(2026, 3, 9, tzinfo=UTC).timestamp()}
    for fewer, word in ((True, "fewer"), (False, "more")):
        assert notes(drifting | since | {"drift_fewer": fewer}, "Sales") == [
            f"Since March 2026 {word} dates of Sales have held than was said: this one leans on the newest requests."
        ]
    assert "has finished one request so far" in notes(shaky | {"n_finished": 1}, "Facilities")[1]


def test_why_nothing_can_be_said() -> None:
    assert notes(CODES | {"flags": ["older_than_any", "cannot_say"]}, "Facilities") == [
        "It has been open longer than anything that Facilities has ever finished."
    ]
    assert notes(CODES | {"flags": ["too_far", "cannot_say"]}, "Facilities") == [
        "The day would be so far off that nobody could stand by it."
    ]
    assert notes(CODES | {"flags": ["no_similar", "cannot_say"]}, "Facilities") == []
    assert notes(CODES | {"flags": ["still_learning", "cannot_say"]}, "Facilities") == [
        "Footpath is still learning from what Facilities has done. Look again in a minute."
    ]
