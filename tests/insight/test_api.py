"""Do programs read the figures of their people's pages, and no others?"""

from functools import partial

import pytest
from tests.cast import MONDAY
from tests.insight.test_measuring import PERIOD, outcomes
from tests.programs import program

from footpath.insight.api import Weeks
from footpath.insight.scorecards import LENGTHS
from footpath.people.models import Membership, Organization
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Whose, measures

INSIGHT = "/api/v1/insight"
KEPT = {"measure": "promises_kept"}


@pytest.fixture
def counted(cast, tuesday):
    """Fifty promises of Facilities to Sales in the last four weeks, of which forty were kept."""
    outcomes(cast, [0, 1, 2, 3], kept=[True] * 40 + [False] * 10)
    return cast


def lines(answer):
    return {line["key"]: line for section in answer.json()["sections"] for line in section["lines"]}


def wrong(answer):
    return answer.status_code, list(answer.json()["errors"])


def test_what_is_measured_is_told_with_its_meaning(cast):
    found = program(cast.dov).get(f"{INSIGHT}/measures").json()
    assert [one["key"] for one in found] == [key for key, one in measures().items() if one.whose is not Whose.VOICES]
    assert {one["whose"] for one in found} == {"provider", "customer"}
    assert all(one["label"] and one["meaning"] for one in found)


def test_the_lengths_are_those_of_the_pages():
    assert tuple(Weeks) == LENGTHS


def test_a_figure_comes_with_what_it_rests_on(counted):
    answer = program(counted.ben).get(f"{INSIGHT}/teams/{counted.facilities.pk}")
    kept = lines(answer)["promises_kept"]
    assert (kept["n"], kept["value"], kept["change"]) == (50, 0.8, "unknown")
    assert kept["low"] < 0.8 < kept["high"]
    assert [week["n"] for week in kept["weeks"]][-5:] == [0, 12, 12, 13, 13]
    assert (answer.json()["since"], len(kept["weeks"])) == (PERIOD.since.isoformat(), 13)
    longer = program(counted.ben).get(f"{INSIGHT}/teams/{counted.facilities.pk}", {"weeks": 52})
    assert len(lines(longer)["promises_kept"]["weeks"]) == 52


def test_of_a_few_cases_nothing_is_told(cast, tuesday):
    outcomes(cast, [0], kept=[True] * 3)
    kept = lines(program(cast.ben).get(f"{INSIGHT}/teams/{cast.facilities.pk}"))["promises_kept"]
    assert (kept["n"], kept["value"], kept["low"], kept["high"]) == (3, None, None, None)
    assert {week["value"] for week in kept["weeks"]} == {None}


def test_a_service_and_a_pair_are_read_by_both_sides(counted):
    service = program(counted.ben).get(f"{INSIGHT}/services/{counted.move.pk}")
    assert lines(service)["promises_kept"]["n"] == 50
    pair = program(counted.dov).get(f"{INSIGHT}/pairs/{counted.facilities.pk}/{counted.sales.pk}")
    assert [one["key"] for one in pair.json()["sections"]] == [
        "provider", "customer", "back_provider", "back_customer",
    ]  # fmt: skip
    nobody = f"{INSIGHT}/pairs/{counted.facilities.pk}/{10**30}"
    assert program(counted.ben).get(nobody).status_code == 404


def test_figures_of_one_person_can_be_switched_off(counted):
    address = f"{INSIGHT}/people/{counted.ben.pk}"
    assert lines(program(counted.cleo).get(address))["promises_kept"]["n"] == 50
    assert program(counted.eve).get(address).status_code == 404
    Organization.objects.update_or_create(pk=1, defaults={"person_measures": False})
    for one in (counted.ben, counted.cleo):
        assert program(one).get(address).status_code == 404
        assert program(one).get(f"{address}/requests", KEPT).status_code == 404


def test_a_team_of_one_is_that_one(counted):
    Membership.objects.filter(team=counted.facilities, person=counted.cleo).delete()
    Organization.objects.update_or_create(pk=1, defaults={"person_measures": False})
    address = f"{INSIGHT}/teams/{counted.facilities.pk}"
    section = program(counted.ben).get(address).json()["sections"][0]
    assert (section["lines"], "one single person" in section["withheld"]) == ([], True)
    assert program(counted.ben).get(f"{address}/requests", KEPT).status_code == 404


def test_the_requests_behind_a_figure_are_those_that_they_may_see(counted):
    address = f"{INSIGHT}/teams/{counted.facilities.pk}/requests"
    client = program(counted.ben)
    found = client.get(address, {**KEPT, "counted": "no", "limit": 4}).json()
    assert (found["n"], len(found["items"])) == (10, 4)
    assert len(client.get(found["next"]).json()["items"]) == 4
    week = {"week": PERIOD.mondays[-2].isoformat()}
    assert client.get(address, KEPT | week).json()["n"] == 13
    ServiceRequest.objects.update(team=counted.sales)  # another team has them now: counted all the same
    hidden = client.get(address, KEPT).json()
    assert (hidden["n"], hidden["items"]) == (50, [])


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "measure"),
        ({"measure": "luck"}, "measure"),
        (KEPT | {"week": "2026-11-24"}, "week"),
        (KEPT | {"week": "2020-01-06"}, "week"),
        (KEPT | {"counted": "maybe"}, "counted"),
        (KEPT | {"weeks": 14}, "weeks"),
        (KEPT | {"sort": "worst"}, "sort"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_its_name(cast, tuesday, query, field):
    assert wrong(program(cast.ben).get(f"{INSIGHT}/teams/{cast.facilities.pk}/requests", query)) == (422, [field])


def test_more_requests_ask_no_more(cast, tuesday, count_queries):
    client = program(cast.ben)
    team = f"{INSIGHT}/teams/{cast.facilities.pk}"
    addresses = [team, f"{team}/requests?measure=promises_kept", f"{team}/requests?measure=promises_kept&counted=no"]
    outcomes(cast, [0, 1], kept=[True, False])
    client.get(team)
    few = [count_queries(partial(client.get, address)) for address in addresses]
    ServiceRequest.objects.all().delete()
    outcomes(cast, [0, 1, 2], kept=[True, False] * 20)
    assert [count_queries(partial(client.get, address)) for address in addresses] == few
    assert max(few) <= 20
    assert MONDAY.date() in PERIOD.mondays
