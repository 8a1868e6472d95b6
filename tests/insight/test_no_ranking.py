"""Does any page put people or teams in the order of a score? A house is shown twice, its scores turned round."""

import re
from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.db import transaction
from tests.appraisals.rating import all_say, released
from tests.cast import MONDAY

from footpath.appraisals import actions as appraising
from footpath.demo.cast import Cast, offer_move
from footpath.people.actions import add_person, add_team, join_team
from footpath.people.models import Membership, Person, Team
from footpath.requests.models import Outcome, Rating, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
NAMES = ("Zebra", "Alder", "Maple")  # in the order in which they were founded, which is not that of the alphabet
LEADS = {"Zebra": "Zoe", "Alder": "Abel", "Maple": "Mina"}
UP, DOWN = {"Alder": 4, "Maple": 11, "Zebra": 18}, {"Alder": 18, "Maple": 11, "Zebra": 4}  # kept, of twenty
WEEKS = (2, 3, 4, 5)
PAIRS = "/maps/figures.csv"


@pytest.fixture(autouse=True)
def _on_a_working_day(tuesday):
    """Pages go by the clock."""


def house(cast: Cast, scores: Mapping[str, int]) -> dict[str, Team]:
    """Three teams that serve Sales and ask Facilities, each with two people; how well is said by `scores`."""
    Membership.objects.filter(team=cast.sales).delete()
    found = {}
    for name in NAMES:
        people = [_person(LEADS[name]), _person(f"{LEADS[name]}bert")]
        team = add_team(
            name=name, purpose=name, hours=cast.hours, lead=people[0], parent=cast.northfield, by=None, now=MONDAY
        )
        for one in people:
            join_team(team, person=one, since=MONDAY.date() - timedelta(days=400), by=None, now=MONDAY)
        _kept(team, cast.sales, cast.dov, people, scores[name], offer_move(team, MONDAY))
        _kept(cast.facilities, team, people[0], [cast.ben, cast.cleo], scores[name], cast.move)
        found[name] = team
    return found


def _person(name: str) -> Person:
    return add_person(
        name=f"{name} Doe", email=f"{name.lower()}@demo.example", zone="Europe/Berlin", by=None, now=MONDAY
    )


def _kept(team: Team, asks: Team, customer: Person, people: list[Person], kept: int, service: object) -> None:
    """Twenty promises of four weeks, so many of which were kept, and stars to match."""
    for number in range(20):
        at = MONDAY - timedelta(weeks=WEEKS[number % 4])
        moments = {f"{name}_at": at for name in ("asked", "response", "promise", "done", "answer")}
        weeks = {
            f"{name}_week": at.date() - timedelta(days=at.weekday())
            for name in ("asked", "response", "promise", "done", "answer")
        }
        whom = people[number % len(people)]
        request = ServiceRequest.objects.create(
            service=service, team=team, asker=customer, customer_team=asks, assignee=whom, title=f"Move {number}",
            state=State.CLOSED, drafted_at=at, submitted_at=at, delivered_at=at,
        )  # fmt: skip
        Outcome.objects.create(
            request=request, team=team, service=service, customer_team=asks, customer=customer, provider=whom,
            kept=number < kept, **moments, **weeks,
        )  # fmt: skip
        Rating.objects.create(request=request, by=customer, stars=5 if number < kept else 2, at=at)


def shown(browser, address: str, words: tuple[str, ...]) -> tuple[list[str], str]:
    """The names in the order in which they first stand on a page, and the page."""
    answer = browser.get(address)
    assert answer.status_code == 200, address
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    page = re.sub(r"<(script|style|datalist|select)\b.*?</\1>", "", body.decode(), flags=re.DOTALL)
    main = page[page.find("<main") :] if "<main" in page else page
    told = re.sub(r"<[^>]*>", " ", main)
    places = {word: at.start() for word in words if (at := re.search(rf"\b{word}\b", told))}
    return sorted(places, key=lambda word: places[word]), told


def addresses(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Which pages list teams or people beside figures. PAIRS is the control: in it pairs, never teams, stand by how
    much the two could use a talk (docs/decisions/2026-11-23-maps-of-teams.md).
    """
    ours, all_of_us = cast.facilities.pk, cast.northfield.pk
    of_team = [f"/teams/{ours}/{rest}/" for rest in ("needs", "promises", "emergencies")]
    figures = ["/insight/", "/insight/figures.csv", f"/insight/teams/{ours}/", f"/insight/teams/{ours}/figures.csv"]
    whole = ["/maps/", "/maps/chain/", "/who-serves-whom/", "/outside-standards/", "/did-it-help/", "/services/"]
    teams = [*of_team, *figures, *whole, f"/insight/teams/{cast.sales.pk}/", f"/teams/{all_of_us}/", PAIRS]
    return {address: NAMES for address in teams}


def seen(cast: Cast, sign_in, scores: Mapping[str, int]) -> dict[str, tuple[list[str], str]]:
    """What whoever leads all of them sees; nothing of it stays."""
    with transaction.atomic():
        house(cast, scores)
        browser = sign_in(cast.max)
        found = {address: shown(browser, address, words) for address, words in addresses(cast).items()}
        transaction.set_rollback(True)
    return found


def test_the_order_of_teams_stays_when_their_scores_are_turned_round(cast, sign_in):
    up, down = seen(cast, sign_in, UP), seen(cast, sign_in, DOWN)
    control = up.pop(PAIRS)[0], down.pop(PAIRS)[0]
    assert control[0] != control[1], "the one list that may turn round does: the scores reach the pages"
    assert {address: names for address, (names, _told) in up.items()} == {
        address: names for address, (names, _told) in down.items()
    }
    assert sum(len(names) == len(NAMES) for names, _told in up.values()) > 5, "and the teams stand on them"


@pytest.mark.parametrize("scores", [UP, DOWN])
def test_who_needs_the_same_stands_by_name(cast, sign_in, scores):
    """Which teams need something depends on figures; in which order they are named does not."""
    house(cast, scores)
    page = sign_in(cast.max).get(f"/teams/{cast.northfield.pk}/needs/together/").content.decode()
    lists = [re.findall("|".join(NAMES), one) for one in re.findall(r"<p[^>]*>(.*?)</p>", page, re.DOTALL)]
    several = [one for one in lists if len(one) > 1]
    assert any(lists)
    assert [sorted(one) for one in several] == several


def test_reports_of_several_people_stand_in_an_order_that_no_score_makes(cast, sign_in):
    """For whoever leads them: of two who were rated alike in time, the better one is not first for it."""

    def listed(scores: dict[str, int]) -> list[str]:
        with transaction.atomic():
            for name in ("zoe", "abel"):
                subject = _person(name.title())
                join_team(
                    cast.facilities, person=subject, since=MONDAY.date() - timedelta(days=90), by=None, now=MONDAY
                )
                it = _appraised(cast, subject, scores[name])
                appraising.share_report(it, by=subject, now=it.closed_at)
            found = shown(sign_in(cast.cleo), "/360/", ("Zoe", "Abel"))[0]
            transaction.set_rollback(True)
        return found

    first = listed({"zoe": 5, "abel": 2})
    assert len(first) == 2
    assert listed({"zoe": 2, "abel": 5}) == first


def _appraised(cast: Cast, subject: Person, others: int):
    then = MONDAY - timedelta(days=19)
    it = appraising.begin_appraisal(subject, purpose="development", items=_items(), by=subject, now=then)
    it = appraising.draw_raters(it, by=subject, now=then, without_customers=True)
    for one in (cast.ana, cast.dov, cast.eve):
        appraising.propose_peer(it, person=one, by=subject, now=then)
    it = appraising.hand_in(it, by=subject, now=then)
    it = appraising.approve_raters(it, by=cast.cleo, now=then)
    all_say(it, others=others, now=then)
    return released(it)


def _items() -> list[str]:
    from footpath.appraisals.items import suggested

    return suggested()
