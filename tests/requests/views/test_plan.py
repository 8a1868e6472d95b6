"""Does the page say by when to ask and to hand in, for one service and for a chain, and what cannot be done?"""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar
from tests.cast import past
from tests.programs import program
from tests.requests.stages import TUESDAY, new_terms

from footpath.catalog.models import Service, ServiceState
from footpath.requests.backwards import plan_backwards
from footpath.requests.learning import learn
from footpath.requests.odds_panel import needed_by
from footpath.requests.promise import odds_if_asked

pytestmark = pytest.mark.usefixtures("tuesday")
FAR = date(2026, 12, 18)  # a Friday


@pytest.fixture
def learned(cast):
    """Facilities takes two to five days."""
    past(cast)
    learn(cast.facilities, TUESDAY)
    return cast


def get(client, name="plan", **asked):
    return client.get(reverse(name), asked)


def another(cast, **facts):
    """A second service of Facilities."""
    facts = {"name": "Hang a picture", "team": cast.facilities, "state": ServiceState.PUBLISHED, "levels": []} | facts
    return Service.objects.create(**facts)


def test_one_service_is_planned_as_the_ask_page_plans_it(learned):
    found = plan_backwards([learned.move], FAR, TUESDAY)
    assert found.in_time
    assert found.first.ask_by == needed_by(odds_if_asked(learned.move, TUESDAY), FAR).ask_by
    assert [item.key for item in found.first.things] == ["from_room", "to_room", "places", "signs_off"]


def test_a_chain_is_asked_in_order_and_each_is_there_when_the_next_begins(learned):
    second = another(learned)
    found = plan_backwards([learned.move, second], FAR, TUESDAY)
    one, two = found.steps
    assert one.ready_by == two.ask_by
    assert two.ready_by == FAR
    assert one.ask_by < two.ask_by < FAR
    assert found.earliest < FAR
    assert plan_backwards([learned.move, second], found.earliest, TUESDAY).in_time
    assert not plan_backwards([learned.move, second], found.earliest - timedelta(days=1), TUESDAY).in_time


def test_the_page_names_each_day_and_each_thing(learned, sign_in):
    text = get(sign_in(learned.ana), day=FAR.isoformat(), service=[learned.move.pk, another(learned).pk]).text
    found = plan_backwards(list(Service.objects.order_by("pk")), FAR, TUESDAY)
    assert "Then all of it is there on Fri 18 Dec with 17 chances in 20" in text
    assert "Who signs off the floor plan?" in text
    assert text.index("Move a desk or a team</h2>") < text.index("Hang a picture</h2>")
    assert f"Ask by {found.first.ask_by:%a} {found.first.ask_by.day} Dec" in text


def test_too_late_says_the_odds_and_the_first_day_that_can_be_counted_on(learned, sign_in):
    text = get(sign_in(learned.ana), day="2026-11-25", service=learned.move.pk).text
    found = plan_backwards([learned.move], date(2026, 11, 25), TUESDAY)
    assert "That is too late for 17 chances in 20" in text
    assert "Asked today, the odds for Wed 25 Nov are" in text
    assert f"?day={found.earliest.isoformat()}&amp;service={learned.move.pk}" in text
    assert get(sign_in(learned.ana), "plan-ics", day="2026-11-25", service=learned.move.pk).status_code == 302


def test_where_nothing_can_be_said_it_says_so(cast, sign_in):
    text = get(sign_in(cast.ana), day=FAR.isoformat(), service=cast.move.pk).text
    assert "Nobody can say that yet" in text
    assert "cannot say" in text


def test_what_cannot_be_planned_is_named_and_stays(learned, sign_in):
    gone = another(learned, name="Fax a plan", state=ServiceState.RETIRED)
    closed = another(learned, name="For Sales alone", audience=[learned.sales.pk])
    ana = sign_in(learned.ana)
    answer = get(ana, day="2020-01-01", service=[gone.pk, closed.pk, "x", 10**30])
    assert answer.status_code == 422
    assert "“Fax a plan” is not offered by Facilities any more." in answer.text
    assert "One of the services is not offered to you." in answer.text
    assert "For Sales alone" not in answer.text
    assert "Choose today or a later day, within the next three years." in answer.text
    assert 'value="2020-01-01"' in answer.text
    for day in ("", "soon", "9999-12-31", "2026-02-30"):
        assert get(ana, day=day, service=learned.move.pk).status_code == 422
    assert "Choose at least one service." in get(ana, day=FAR.isoformat()).text
    assert get(ana, day=FAR.isoformat(), service=[learned.move.pk] * 9).status_code == 422
    empty = get(ana)
    assert empty.status_code == 200
    assert "By which day do you need it?" in empty.text


@pytest.mark.parametrize(("move", "order"), [
    ("up-1", "2 1 3"), ("down-0", "2 1 3"), ("drop-1", "1 3"), ("up-0", "1 2 3"), ("up-9", "1 2 3"), ("x", "1 2 3"),
])  # fmt: skip
def test_the_order_is_changed_with_buttons(cast, sign_in, move, order):
    answer = get(sign_in(cast.ana), day="2026-12-18", service=["1", "2", "", "3"], move=move)
    services = "".join(f"&service={one}" for one in order.split())
    assert answer.headers["Location"] == f"/plan/?day=2026-12-18{services}"


def test_the_days_go_into_a_calendar(learned, sign_in):
    """Read back with the library's own parser; made again, they are the same entries."""
    asked = {"day": FAR.isoformat(), "service": learned.move.pk}
    answer = get(sign_in(learned.ana), "plan-ics", **asked)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="plan-for-move-a-desk-or-a-team.ics"'
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    ask_by = plan_backwards([learned.move], FAR, TUESDAY).first.ask_by
    told = [(str(one["summary"]), one.decoded("dtstart")) for one in events]
    assert told[0] == ("Ask Facilities: Move a desk or a team", ask_by)
    assert ("Hand in: Which room do you leave? (Move a desk or a team)", ask_by) in told
    assert told[-1] == ("Needed: Move a desk or a team", FAR)
    assert len({str(one["uid"]) for one in events}) == len(events) == 6
    assert [len(one.walk("VALARM")) for one in events] == [1, 0, 0, 0, 0, 1]  # one morning, one reminder
    again = Calendar.from_ical(get(sign_in(learned.ben), "plan-ics", **asked).content).walk("VEVENT")
    assert [one["uid"] for one in again] == [one["uid"] for one in events]


def test_the_ways_lead_there(learned, sign_in):
    ana = sign_in(learned.ana)
    assert reverse("plan") in ana.get(reverse("services")).text
    assert f"{reverse('plan')}?service={learned.move.pk}" in ana.get(reverse("ask", args=[learned.move.pk])).text


def test_a_sign_off_and_the_notice_are_said(learned, sign_in):
    new_terms(sign_off="line_manager", lead_days=15)
    text = get(sign_in(learned.ana), day=FAR.isoformat(), service=learned.move.pk).text
    assert "Somebody has to agree before work starts" in text
    assert "Facilities asks for 15 working days of notice: that would be by Fri 27 Nov." in text


def test_programs_plan_the_same(learned):
    second = another(learned)
    asked = {"day": FAR.isoformat(), "service": [learned.move.pk, second.pk]}
    found = program(learned.ana).get("/api/v1/plan", asked).json()
    plan = plan_backwards([learned.move, second], FAR, TUESDAY)
    assert [one["service"]["id"] for one in found["steps"]] == [learned.move.pk, second.pk]
    assert [one["ask_by"] for one in found["steps"]] == [one.ask_by and one.ask_by.isoformat() for one in plan.steps]
    assert (found["in_time"], found["chance"]) == (plan.in_time, plan.chance)
    assert "places" in [one["key"] for one in found["steps"][0]["hand_in"]]
    for wrong, field in (
        ({"day": "2020-01-01"}, "day"), ({"service": [10**9]}, "body"), ({"service": []}, "service"),
    ):  # fmt: skip
        answer = program(learned.ana).get("/api/v1/plan", asked | wrong)
        assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])
