"""Do both sides read how often one asks the other to come first, what that costs, and when a talk is due?"""

import csv

from tests.programs import program
from tests.requests.overtaken import overtake
from tests.requests.stages import DAY, HOUR, MONDAY
from tests.requests.test_habits import habit

from footpath.requests.habit_words import Names, ahead
from footpath.requests.models import Emergency, Outcome
from footpath.requests.tasks_overtaken import look_at_team

__all__ = ["habit"]  # the fixture


def text_of(response):
    return " ".join(response.content.decode().split())


def test_the_team_that_serves_and_the_one_that_asks_read_the_same(cast, habit, sign_in, tuesday):
    here = text_of(sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/"))
    there = text_of(sign_in(cast.dov).get(f"/teams/{cast.sales.pk}/emergencies/"))
    for words in (
        'data-label="Asked for">9</td>',
        'data-label="Wanted to come first">6</td>',
        'data-label="Others waited, working days">4</td>',
        'data-label="Could have been foreseen">5 of 5</td>',
        "Because of that 2 requests of others waited longer, 4 working days together",
        "The last three came closer together than chance alone would put them once in 740 times.",
        "A talk is due when emergencies have become usual",
    ):
        assert words in here
        assert words in there
    assert "Who asked Facilities to come first" in here
    assert "Where Sales asked to come first" in there


def test_the_way_to_the_talk_is_there_for_those_who_lead(cast, habit, sign_in, tuesday):
    look_at_team.func(cast.facilities.pk)
    address = f"/teams/{cast.facilities.pk}/emergencies/"
    assert "Prepare the talk" in text_of(sign_in(cast.cleo).get(address))
    page = text_of(sign_in(cast.ben).get(address))
    assert "Prepare the talk" not in page
    assert "a talk is due" in page


def test_many_are_drawn_as_a_share_of_each_month(cast, habit, sign_in, tuesday):
    Emergency.objects.exclude(pk=habit.pk).delete()
    for n in range(20):
        overtake(cast, now=MONDAY - n * 17 * DAY - HOUR)
    Outcome.objects.filter(customer_team=cast.flight_operations).update(customer_team=cast.sales)
    page = text_of(sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/"))
    assert "Share of asks that wanted to come first, month by month" in page
    assert "Upper limit" in page


def test_what_was_announced_stands_beside_the_emergencies(cast, habit, sign_in, tuesday):
    theirs = Outcome.objects.filter(customer_team=cast.sales, announced=False).values_list("pk", flat=True)
    Outcome.objects.filter(pk__in=theirs[:2]).update(announced=True)
    page = text_of(sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/"))
    assert 'data-label="Announced before">2 of 6</td>' in page
    assert "Sales announced 2 of 6 before it asked; all who ask Facilities, 2 of 8." in page
    decides = text_of(sign_in(cast.max).get(f"/emergencies/{habit.pk}/"))
    assert "Announced before" in decides

    [read] = program(cast.ben).get(f"/api/v1/insight/teams/{cast.facilities.pk}/emergencies").json()["asked_of"]
    assert (read["announced"], read["counted"]) == (2, 6)
    answer = sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/figures.csv")
    [row, *_rows] = csv.DictReader(b"".join(answer).decode("utf-8-sig").splitlines())
    assert (row["Asks announced before, of the year"], row["Of asks that could be announced"]) == ("2", "6")


def test_facts_that_were_kept_before_say_nothing_of_it():
    assert ahead({"announced": 0}, Names("Facilities", "Sales")) == ""


def test_as_a_table(cast, habit, sign_in, tuesday):
    answer = sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/figures.csv")
    rows = list(csv.DictReader(b"".join(answer).decode("utf-8-sig").splitlines()))
    assert len(rows) == 12
    assert {(row["Asked"], row["Asks"]) for row in rows} == {("Facilities", "Sales")}
    assert sum(int(row["Emergencies"]) for row in rows) == 6
    assert (rows[0]["Could have been foreseen"], rows[0]["Working days others waited, of the year"]) == ("5", "4.0")


def test_where_nobody_asked_it_says_so_and_others_do_not_see_it(cast, sign_in, tuesday):
    page = text_of(sign_in(cast.ben).get(f"/teams/{cast.facilities.pk}/emergencies/"))
    assert "That is how it should be." in page
    assert sign_in(cast.dov).get(f"/teams/{cast.facilities.pk}/emergencies/").status_code == 404


def test_whoever_decides_reads_it_beside_the_decision(cast, habit, sign_in, tuesday):
    page = text_of(sign_in(cast.max).get(f"/emergencies/{habit.pk}/"))
    assert "Emergencies for Facilities" in page
    assert "Sales in twelve months, this one included" in page
    waits = text_of(sign_in(cast.ana).get(f"/emergencies/{habit.pk}/"))
    assert habit.number in waits
    assert "Emergencies for Facilities" not in waits
