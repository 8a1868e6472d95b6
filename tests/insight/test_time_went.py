"""Does the page say where the time went between two teams, to both of them alike and to nobody else?"""

import csv
from datetime import datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.programs import program
from tests.requests.stages import HOUR, queued

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.insight.scorecards import Period
from footpath.insight.subjects import opened
from footpath.insight.time_went import parts_of
from footpath.people.models import Person
from footpath.requests.models import Displacement, Emergency, ServiceRequest, Span
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.states import State
from footpath.requests.time_spent import note_time_spent

pytestmark = pytest.mark.usefixtures("tuesday")
WEEK = timedelta(days=7)


def done(cast: Cast, at: datetime, *, waits: float = 0, vendor: str = "", service: Service | None = None) -> Any:
    """Asked by Ana at nine: two hours in the queue, some for Sales or a vendor, two and lunch in work."""
    it = ServiceRequest.objects.create(
        service=service or cast.move, team=cast.facilities, asker=cast.ana, customer_team=cast.flight_operations,
        title="Six places", state=State.ACCEPTED, drafted_at=at, submitted_at=at, complete_at=at,
        accepted_at=at + 5 * HOUR + waits * HOUR,
    )  # fmt: skip
    team = None if vendor else cast.sales
    chain = [("queued", 2, {}), ("waiting", waits, {"waited_for": team, "vendor": vendor}), ("working", 3, {})]
    for state, hours, whom in [one for one in chain if one[1]]:
        waits_for = ("outside" if vendor else "team") if state == "waiting" else ""
        until = at + hours * HOUR
        Span.objects.create(
            request=it, state=state, team=cast.facilities, since=at, until=until, waits_for=waits_for, **whom
        )
        at = until
    Span.objects.create(request=it, state="accepted", team=cast.facilities, since=at)
    return it


def overtaken(cast: Cast, it: ServiceRequest, hours: float) -> None:
    emergency = Emergency.objects.create(
        request=queued(cast), team=cast.facilities, asked_by=cast.dov, asked_at=MONDAY, unforeseen="Lost",
        protects="A fair", state=EmergencyState.APPROVED, decided_by=cast.max, decided_at=it.submitted_at,
    )  # fmt: skip
    Displacement.objects.create(emergency=emergency, request=it, mean_slip=hours * 3600)


@pytest.fixture
def past(cast: Cast) -> Cast:
    """Last week five moves: one waited for Sales, one for a vendor, one was displaced. In the quarter before five."""
    last = MONDAY - WEEK
    found = [done(cast, last) for _ in range(3)]
    done(cast, last, waits=1)
    done(cast, last, waits=1, vendor="Skyline")
    overtaken(cast, found[0], 1)
    for _ in range(5):
        done(cast, last - 14 * WEEK)
    note_time_spent(ServiceRequest.objects.all())
    return cast


def parts(reader: Person, cast: Cast, kind: str = "pair", *keys: int) -> list[Any]:
    keys = keys or (cast.facilities.pk, cast.flight_operations.pk)
    subject = opened(kind, keys, reader, MONDAY.date())
    assert subject
    return parts_of(subject, Period.of(13, MONDAY))


def address(cast: Cast, rest: str = "") -> str:
    return reverse("insight-pair-time", args=[cast.facilities.pk, cast.flight_operations.pk]) + rest


def test_both_sides_read_the_same(past):
    first, back = parts(past.ana, past)
    assert first == parts(past.ben, past)[0]
    assert (first.n, first.mean, first.before) == (5, "0.6 working days", "0.5 working days")
    assert [(row.label, row.mean, row.share, row.requests, row.emergencies) for row in first.rows] == [
        ("In the queue", "0.2 days", "41%", 5, 0),
        ("Moved back by an emergency", "12 min", "5%", 1, 1),
        ("In work", "0.2 days", "45%", 5, 0),
        ("Waiting for Sales", "12 min", "5%", 1, 0),
        ("Waiting for Skyline, outside", "12 min", "5%", 1, 0),
    ]
    assert sum(row.seconds for row in first.rows) == sum(segment.value for segment in first.segments) == 22 * 3600
    assert "In the queue, 0.2 days a request. 1 emergency moved others back." in first.sentence
    assert (back.n, back.rows) == (0, ())


def test_a_team_stands_there_on_both_sides(past):
    served, asked = parts(past.cleo, past, "team", past.facilities.pk)
    assert (served.title, served.n) == ("What was asked of Facilities", 5)
    assert (asked.title, asked.n) == ("What Facilities asked of others", 0)


def test_programs_read_the_same(past, tuesday):
    keys = f"{past.facilities.pk}/{past.flight_operations.pk}"
    first, back = program(past.ana).get(f"/api/v1/insight/pairs/{keys}/time").json()
    assert (first["side"], first["requests"], first["day_seconds"]) == ("provider", 5, 8 * 3600)
    assert next((one["account"], one["seconds"], one["requests"]) for one in first["lines"]) == ("queued", 9 * 3600, 5)
    assert {one["team"] for one in first["lines"]} == {None, past.sales.pk}
    assert sum(one["seconds"] for one in first["lines"]) == 22 * 3600
    assert back["lines"] == []
    served, _asked = program(past.cleo).get(f"/api/v1/insight/teams/{past.facilities.pk}/time").json()
    assert served["lines"] == first["lines"]
    assert program(past.dov).get(f"/api/v1/insight/pairs/{keys}/time").status_code == 404


def test_of_a_few_nothing_is_said(past):
    ServiceRequest.objects.filter(accepted_at__gte=MONDAY - 2 * WEEK).first().delete()
    [part, _back] = parts(past.ana, past)
    assert (part.n, part.is_told, part.rows) == (4, False, ())


def test_the_page_its_table_and_the_requests_behind_a_line(past, sign_in):
    client = sign_in(past.ben)
    page = client.get(address(past)).content.decode()
    assert "Where the time went between Facilities and Flight operations" in page
    assert "5 requests accepted; on average 0.6 working days from the ask to the yes." in page
    link = f"requests/?side=provider&amp;weeks=13&amp;line=waiting_team&amp;team={past.sales.pk}"
    assert link in page
    behind = client.get(address(past, link.replace("&amp;", "&"))).content.decode()
    assert "Waiting for Sales" in behind
    assert "1 h" in behind
    rows = list(csv.reader(StringIO(_text(client.get(address(past, "figures.csv"))))))
    assert rows[4][2:7] == ["Waiting for Sales", "0.025", "0.12", "0.0455", "1"]
    asked = "requests/figures.csv?line=waiting_outside&vendor=Skyline"
    rows = list(csv.reader(StringIO(_text(client.get(address(past, asked))))))
    assert [row[-1] for row in rows] == ["Working hours", "1.0"]


def _text(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode("utf-8-sig")


def test_who_may_not_see_a_request_is_told_only_that_it_is_there(past, sign_in):
    """Ana's coworker sees the figures of her team, and no request of hers."""
    coworker = Person.objects.create(name="Cato", email="cato@demo.example")
    from footpath.people.actions import join_team

    join_team(past.flight_operations, person=coworker, since=MONDAY.date(), by=None, now=MONDAY)
    page = sign_in(coworker).get(address(past, "requests/?line=waiting_team")).content.decode()
    assert "Six places" not in page
    page = sign_in(coworker).get(address(past, "requests/?line=queued")).content.decode()
    assert "None that you may see" in page


@pytest.mark.parametrize("rest", ["", "figures.csv", "requests/?line=queued", "requests/figures.csv?line=queued"])
def test_a_stranger_finds_nothing(past, sign_in, rest):
    assert sign_in(past.dov).get(address(past, rest)).status_code == 404


@pytest.mark.parametrize(
    "query", ["line=working&side=customer", "line=lunch", "line=waiting_team&team=x", "line=waiting_team&team=²"]
)
def test_a_line_that_is_none_is_not_found(past, sign_in, query):
    assert sign_in(past.ben).get(address(past, f"requests/?{query}")).status_code == 404
