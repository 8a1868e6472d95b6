"""Does everybody read how good a team's promises are: on the page, on paper, in a table and as a program?"""

from datetime import UTC, datetime
from functools import partial

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.insight.test_figures import words
from tests.insight.test_files import printed, table
from tests.insight.test_promises import given, months, record, recorded
from tests.programs import program
from tests.requests.test_promise_record import served

from footpath.people.models import Membership
from footpath.requests.learning import learn
from footpath.requests.models import Outcome, ServiceRequest, TeamForecast
from footpath.requests.promise_record import Record, note_record

pytestmark = pytest.mark.usefixtures("tuesday")
JULY = datetime(2026, 7, 10, 15, tzinfo=UTC)
AS_SAID = record((300, 150, 255, 285), *months(40, 40, 40, 40, 40, 40, 40, 20))


def address(cast, name="team-promises"):
    return reverse(name, args=[cast.facilities.pk])


def kinds(cast, client):
    """What the table has rows of."""
    return {row["What"] for row in table(client.get(address(cast, "team-promises-csv")))}


def test_a_stranger_reads_whether_dates_can_be_believed(cast, sign_in):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 9)
    given(cast, [JULY], kept=False)
    page = words(sign_in(cast.dov).get(address(cast)))
    for part in (
        "The odds can be taken at their word.",
        "Of the last 300 dates at 17 in 20 (85%), 255 held: 85%; chance alone gives 81% to 89%.",
        "Worked out yesterday 9:00, and anew every night. The dates of 4 newer requests are still to come.",
        "17 in 20 85% 85% 255 of 300 likely between 81% and 89% as said",
        "Mar 2025 40 50% 85% 95% 72% to 95%",
        "In the last twelve months 10 promises fell due, and 9 of them were kept.",
        "Jul 2026 0 9 1 0",
        "each request got its dates from only what was known when it was complete",
    ):
        assert part in page


def test_a_past_that_was_gone_through_is_told(cast, sign_in):
    served(cast, 150)
    learn(cast.facilities, MONDAY)
    assert note_record(cast.facilities, MONDAY)
    page = words(sign_in(cast.ana).get(address(cast)))
    assert "Of the last " in page
    assert "Month by month" in page
    assert "the next date is" in page.lower()


@pytest.mark.parametrize(
    ("kept", "said"),
    [(Record(), "Too little has been finished here"), (Record(to_come=3), "No date has come yet")],
)
def test_where_nothing_can_be_said_it_says_what_to_do(cast, sign_in, kept, said):
    recorded(cast, kept)
    page = words(sign_in(cast.dov).get(address(cast)))
    assert said in page
    assert "figures.csv" not in page
    assert "What this rests on" not in page


def test_what_has_not_been_worked_out_yet_is_said_to_come(cast, sign_in):
    assert "Too little has been finished here" in words(sign_in(cast.dov).get(address(cast)))
    served(cast, 60)
    assert "Look again in a few minutes." in words(sign_in(cast.dov).get(address(cast)))


def test_of_a_long_past_that_nobody_has_learned_nothing_is_claimed(cast, sign_in):
    served(cast, 620, days=500)
    answer = sign_in(cast.dov).get(address(cast))
    assert answer.context["promises"].next is None
    assert answer.context["notes"] == []


def test_of_few_no_chip_judges(cast, sign_in):
    recorded(cast, record((12, 6, 11, 12)))
    answer = sign_in(cast.dov).get(address(cast))
    assert words(answer).count("too few to say") == 3
    assert b"chip moss" not in answer.content


def test_the_promises_of_one_single_person_are_not_everybodys(cast, sign_in):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 9)
    Membership.objects.filter(team=cast.facilities).exclude(person=cast.ben).delete()
    for role, sees in (("dov", False), ("ana", False), ("ben", True), ("cleo", True), ("max", True)):
        client = sign_in(getattr(cast, role))
        page = words(client.get(address(cast)))
        assert ("9 promises fell due" in page) is sees
        assert "255 held" in page
        assert ("one single person" in page) is not sees
        assert (
            "Promises given" in {row["What"] for row in table(client.get(address(cast, "team-promises-csv")))}
        ) is sees
        told = program(getattr(cast, role)).get(f"/api/v1/insight/teams/{cast.facilities.pk}/promises").json()["given"]
        assert (told["months"] != [], told["withheld"] == "") == (sees, sees)


def test_of_fewer_than_five_promises_nothing_is_told(cast, sign_in):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 4)
    client = sign_in(cast.cleo)
    assert "Fewer than five fell due" in words(client.get(address(cast)))
    assert kinds(cast, client) == {"The newest dates", "Dates"}
    assert "Fewerthanfivefelldue" in printed(client.get(address(cast, "team-promises-pdf")))
    told = program(cast.ben).get(f"/api/v1/insight/teams/{cast.facilities.pk}/promises").json()["given"]
    assert (told["months"], told["odds"], told["n_odds"]) == ([], None, 0)


def test_the_table_has_the_numbers_of_the_page(cast, sign_in):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 6)
    rows = table(sign_in(cast.dov).get(address(cast, "team-promises-csv")))
    newest = [row for row in rows if row["What"] == "The newest dates"]
    assert [(row["Said"], row["Cases"], row["Held"]) for row in newest] == [
        ("0.5", "300", "150"),
        ("0.85", "300", "255"),
        ("0.95", "300", "285"),
    ]
    assert (newest[1]["Share"], newest[1]["By chance from"], newest[1]["By chance to"]) == ("0.85", "0.81", "0.89")
    assert (newest[1]["From"], newest[1]["To"], newest[1]["Working hours ahead"]) == (
        "2025-03-03",
        "2025-10-31",
        "24.0",
    )
    parts = [row for row in rows if row["What"] == "Dates"]
    assert (len(parts), parts[0]["From"], parts[0]["To"]) == (24, "2025-03-01", "2025-03-31")
    assert rows[-1] | {"What": "Promises given", "From": "2026-07-01", "Cases": "6", "Held": "6"} == rows[-1]


def test_the_print_says_what_the_page_says(cast, sign_in):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 6)
    answer = sign_in(cast.dov).get(address(cast, "team-promises-pdf"))
    page = sign_in(cast.dov).get(address(cast)).context
    paper = printed(answer)
    said = [*page["lines"], *page["rests_on"], *page["given_lines"], page["course_line"], "Jul2026"]
    said += [level.interval for level in page["levels"]] + [row.chance for row in page["rows"]]
    assert [text for text in said if "".join(text.split()) not in paper] == []
    assert b"Mar 2025: 85% of 40" in answer.content


def test_an_empty_page_is_printed_too(cast, sign_in):
    assert "Nothingcanbesaidyet" in printed(sign_in(cast.dov).get(address(cast, "team-promises-pdf")))


def test_a_program_reads_it(cast):
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 6, early=True)
    told = program(cast.dov).get(f"/api/v1/insight/teams/{cast.facilities.pk}/promises").json()
    assert told["recorded_at"] == "2026-11-23T08:00:00Z"
    half, most, _nearly = told["newest"]["levels"]
    assert (half["said"], half["held"], most["n"], most["held"]) == (0.5, 150, 300, 255)
    assert (most["by_chance_low"], most["by_chance_high"], most["verdict"]) == (243, 267, "as_said")
    assert most["low"] < 0.85 < most["high"]
    assert [part["since"] for part in told["parts"]][:2] == ["2025-03-01", "2025-04-01"]
    assert set(told["next"]) >= {"n_promises", "kept_at_85", "level_for_85", "flags"}
    assert told["given"]["months"] == [{"since": "2026-07-01", "early": 6, "kept": 0, "broken": 0, "released": 0}]
    assert told["sentences"][0] == "The odds can be taken at their word."
    nothing = program(cast.dov).get(f"/api/v1/insight/teams/{cast.sales.pk}/promises").json()
    assert (nothing["recorded_at"], nothing["newest"], nothing["parts"]) == (None, None, [])
    assert program(cast.dov).get(f"/api/v1/insight/teams/{10**9}/promises").status_code == 404


def test_the_pages_of_the_team_lead_to_it(cast, sign_in):
    client, here = sign_in(cast.cleo), f'href="{address(cast)}"'
    assert here in client.get(reverse("team", args=[cast.facilities.pk])).content.decode()
    assert here in client.get(reverse("insight-team", args=[cast.facilities.pk])).content.decode()
    assert here not in client.get(reverse("insight-service", args=[cast.move.pk])).content.decode()


def test_what_was_kept_in_a_form_that_is_not_known_is_worked_out_anew(cast, sign_in):
    recorded(cast, AS_SAID)
    TeamForecast.objects.update(record={"newest": [1, 2, 3]})
    assert "Too little has been finished here" in words(sign_in(cast.dov).get(address(cast)))


def test_a_longer_past_asks_no_more(cast, sign_in, count_queries):
    client, ask = sign_in(cast.dov), partial(address, cast)
    recorded(cast, AS_SAID)
    given(cast, [JULY] * 6)
    few = count_queries(lambda: client.get(ask()))
    Outcome.objects.all().delete()
    ServiceRequest.objects.all().delete()
    given(cast, [JULY] * 40)
    assert count_queries(lambda: client.get(ask())) == few <= 14


def test_a_team_that_was_closed_for_a_year_is_told_what_there_is(cast, sign_in):
    served(cast, 150)
    hours = cast.facilities.hours
    hours.closures = [["2025-11-01", "2026-12-31"]]
    hours.save()
    team = type(cast.facilities).objects.get(pk=cast.facilities.pk)
    learn(team, MONDAY)
    assert note_record(team, MONDAY)
    assert "How good are our promises" in words(sign_in(cast.dov).get(address(cast)))
