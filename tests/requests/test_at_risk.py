"""Is it said which promises are at risk, why, and which can still be saved?"""

from datetime import date, datetime, timedelta

import pytest
from tests.cast import MONDAY, Cast
from tests.requests.stages import DAY, anew, many

from footpath.requests import at_risk
from footpath.requests.at_risk import Risks, counted, in_short, none_at_risk, savable_first, what_to_do, why
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.django_db
NOW = MONDAY + DAY


def promised(title: str, chance: float | None, due: datetime, **columns: object) -> ServiceRequest:
    found = ServiceRequest.objects.filter(title=title)
    found.update(chance_kept=chance, promised_due_at=due, promised_day=due.date(), **columns)
    return found.get()


@pytest.fixture
def four(cast: Cast) -> None:
    """One that stands well, two that can be saved, one that cannot any more."""
    many(cast, 5)
    promised("Request 0", 0.9, NOW + DAY)
    promised("Request 1", 0.4, NOW + 3 * DAY)
    promised("Request 2", 0.01, NOW + DAY)
    promised("Request 3", 0.5, NOW + 2 * DAY)
    promised("Request 4", None, NOW + 2 * DAY)


def test_what_can_still_be_saved_comes_first(four: None) -> None:
    rows = savable_first(ServiceRequest.objects.all(), NOW)
    assert [one.title for one in rows] == ["Request 3", "Request 1", "Request 2"]


def test_they_are_counted_in_one_question(four: None) -> None:
    risks = Risks(**ServiceRequest.objects.aggregate(**counted(NOW)))
    assert risks == Risks(promised=5, at_risk=3, lost=1, unknown=1, first=(NOW + DAY).date())
    assert in_short(risks, NOW) == "3 promises are at risk; the first is due Wed 25 Nov"
    assert what_to_do(risks).split(".")[:2] == [
        "2 can still be kept: they come first",
        " Begin with them, or agree on another day before they break",
    ]
    assert "1 can hardly be kept any more: say now which day it will be." in what_to_do(risks)
    assert what_to_do(risks).endswith("Of 1 more promise nobody can say how it stands.")


@pytest.mark.parametrize(
    ("risks", "words"),
    [
        (Risks(), ""),
        (Risks(1, 1, 0, 0, date(2026, 11, 27)), "1 promise is at risk; it is due Fri 27 Nov"),
        (Risks(1, 1, 1, 0, date(2026, 11, 20)), "1 promise is at risk; it was due Fri 20 Nov"),
    ],
)
def test_in_short(risks: Risks, words: str) -> None:
    assert in_short(risks, NOW) == words


@pytest.mark.parametrize(
    ("risks", "words"),
    [
        (Risks(), "No day has been promised for what is open here, so no promise can be at risk."),
        (Risks(promised=4), "All 4 promises stand at 6 chances in 10 or better."),
        (Risks(promised=2, unknown=2), "Of 2 more promises nobody can say how they stand."),
        (
            Risks(promised=2, unknown=1),
            "1 promise stands at 6 chances in 10 or better. Of 1 more promise nobody can say how it stands.",
        ),
    ],
)
def test_why_the_list_is_empty(risks: Risks, words: str) -> None:
    assert none_at_risk(risks) == words


def test_why_a_promise_is_at_risk(cast: Cast, four: None) -> None:
    team = cast.facilities
    later = {"forecast_p50_at": NOW + 2 * DAY, "forecast_p85_at": NOW + 7 * DAY}
    one = promised("Request 1", 0.3, NOW + DAY, **later)
    assert (
        why(one, team, NOW) == "As it stands, it is as likely as not by Thu 26 Nov, and 17 chances in 20 by Tue 1 Dec."
    )
    one = promised("Request 1", 0.55, NOW + 3 * DAY)
    assert why(anew(one), team, NOW) == "As it stands, there are 17 chances in 20 by Tue 1 Dec."
    assert why(one, team, NOW + timedelta(days=9)) == "The promised day has passed. Say which day it will be."
    assert why(promised("Request 1", 0.9, NOW + DAY), team, NOW) == ""
    assert why(promised("Request 1", None, NOW + DAY), team, NOW) == ""
    assert at_risk.HARDLY < at_risk.UNCERTAIN
