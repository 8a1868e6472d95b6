"""Do talks, groups, tables and standards say their part, with what is done already, for teams, services and parts?"""

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.cast import MONDAY, past
from tests.conversations.agreeing import DAY, agreed, last
from tests.growth.planning import promised
from tests.programs import program

from footpath.conversations.lessons import counted, counted_of
from footpath.conversations.models import Debrief, Interview, Lesson, RoundTable, StandardCheck, TableIssue, Verdict
from footpath.growth import actions as growth
from footpath.insight.needs import areas_of_teams, needs_of, needs_of_service
from footpath.insight.needs_part import part_of
from footpath.people.models import Membership, Person, Team
from footpath.requests.models import Rating, ServiceRequest
from footpath.requests.outcomes import note_outcomes

WEEK = timedelta(weeks=1)


def lines(found, source):
    return [line for area in (*found.few, *found.others) for line in area.lines if line.source == source]


def looked_at(cast, verdicts, **said):
    standard = agreed(cast, **said)
    for number, verdict in enumerate(verdicts):
        since = MONDAY.date() - (number + 2) * 28 * DAY
        StandardCheck.objects.create(
            standard=standard, version=last(standard), since=since, until=since + 28 * DAY, verdict=verdict, at=MONDAY
        )


def test_standards_in_the_register_say_how_often_they_were_kept(cast):
    looked_at(cast, [Verdict.KEPT] * 2)
    assert lines(needs_of(cast.facilities, cast.cleo, MONDAY), "standards") == []
    looked_at(cast, [Verdict.MISSED, Verdict.KEPT])
    (line,) = lines(needs_of(cast.facilities, cast.cleo, MONDAY), "standards")
    assert "kept in 3 of 4 looks" in line.text
    assert line.says == "perhaps"


def test_what_two_people_keep_to_themselves_is_no_evidence(cast):
    looked_at(cast, [Verdict.MISSED] * 5, in_register=False, behavior="Ben calls Ana on Fridays at nine.")
    found = needs_of(cast.facilities, cast.cleo, MONDAY)
    assert lines(found, "standards") == []
    assert found.doing == []


def test_of_several_teams_at_once_they_are_those_of_each(cast, count_queries):
    looked_at(cast, [Verdict.KEPT] * 3)
    for team in (cast.facilities, cast.sales):
        for number in range(5):
            author = Person.objects.create(name=f"{team} {number}", email=f"{team.pk}-{number}@example.org")
            word = "answers-fast" if team == cast.sales else ["answers-fast", "warmth"]
            Lesson.objects.create(
                author=author, team=team, text="Told", on=MONDAY.date(), tags=[word] if team == cast.sales else word
            )
    teams = list(Team.objects.order_by("name"))
    for reader in (cast.ana, cast.cleo, cast.max):
        alone = [needs_of(team, reader, MONDAY) for team in teams]
        together = areas_of_teams(teams, reader, MONDAY)
        assert [[one.lines for one in found.few] for found in together] == [
            [one.lines for one in found.few] for found in alone
        ]
        for source in ("moments", "standards", "talks", "groups", "tables", "survey", "requests", "choice"):
            assert [lines(one, source) for one in together] == [lines(one, source) for one in alone]
    assert counted_of([team.pk for team in teams]) == {team.pk: told for team in teams if (told := counted(team))}
    assert {team for team, told in counted_of([cast.facilities.pk, cast.sales.pk]).items() if told} == {
        cast.facilities.pk,
        cast.sales.pk,
    }
    assert count_queries(lambda: counted_of([team.pk for team in teams])) == 2


def test_talks_are_counted_from_three_customers_on_and_none_of_their_words_is_told(cast):
    def told(customer):
        moments = dict.fromkeys(("starts_at", "sent_at", "invited_at", "earliest_at", "opens_at", "ends_at"), MONDAY)
        fields = {field.name for field in Interview._meta.local_fields}
        talk = Interview.objects.create(
            provider=cast.ben, customer=customer, interviewer=cast.ben, state="approved",
            **{name: at for name, at in moments.items() if name in fields},
        )  # fmt: skip
        Debrief.objects.create(interview=talk, team=cast.facilities, state="told", due_on=MONDAY.date())

    told(cast.ana)
    told(cast.dov)
    assert lines(needs_of(cast.facilities, cast.cleo, MONDAY), "talks") == []
    told(cast.max)
    (line,) = lines(needs_of(cast.facilities, cast.cleo, MONDAY), "talks")
    assert line.text == "Talks with 3 customers were told to the team: ask those who heard them."


def test_what_lies_on_a_round_table_is_evidence_and_what_is_in_hand_is_done_already(cast):
    table = RoundTable.objects.create(team=cast.facilities, founded_by=cast.cleo, founded_at=MONDAY)
    facts = {"table": table, "raised_by": cast.ana, "raised_for": cast.flight_operations, "raised_at": MONDAY}
    TableIssue.objects.create(what="Keys on Mondays", **facts)
    TableIssue.objects.create(
        what="Plans in time", state="accepted", owner=cast.ben, due=MONDAY.date(), answered_by=cast.cleo,
        answered_at=MONDAY, **facts,
    )  # fmt: skip
    TableIssue.objects.create(what="Long done", state="declined", reason="No.", **facts)
    found = needs_of(cast.facilities, cast.cleo, MONDAY)
    assert len(lines(found, "tables")) == 2
    assert [one.text for one in found.doing] == ["In hand since a round table: Plans in time"]


def test_a_plan_that_is_held_against_a_figure_stands_beside_its_area(cast):
    promised(cast, MONDAY - 2 * WEEK, kept=2, of=10)
    plan = growth.begin_plan("Say early", by=cast.cleo, now=MONDAY, team=cast.facilities)
    area = plan.areas.get()
    until = (MONDAY + WEEK).date()
    growth.keep_step(area, what="Look at the odds", cue="If then", until=until, by=cast.cleo, now=MONDAY)
    growth.tie_evidence(
        area, about=f"team:{cast.facilities.pk}", figure="promises_kept", target=0.8,
        recheck_on=(MONDAY + 12 * WEEK).date(), by=cast.cleo, now=MONDAY,
    )  # fmt: skip
    growth.start_plan(plan, by=cast.cleo, now=MONDAY)
    (area,) = [one for one in needs_of(cast.facilities, cast.ben, MONDAY).few if one.needs]
    assert [one.text for one in area.doing] == ["An action plan: Say early"]
    theirs = needs_of(cast.facilities, cast.ana, MONDAY)
    assert [one.doing for one in theirs.few] == [[]], "the plan is for the team"


def test_a_service_has_a_page_of_its_own(cast, sign_in, tuesday):
    past(cast, 30)
    rows = ServiceRequest.objects.order_by("-submitted_at")[:8]
    Rating.objects.bulk_create(Rating(request=one, by=cast.dov, stars=2, at=one.ended_at) for one in rows)
    note_outcomes(ServiceRequest.objects.all())
    address = reverse("service-needs", args=[cast.move.pk])
    assert "Satisfaction" in sign_in(cast.cleo).get(address).content.decode()
    assert sign_in(cast.ana).get(address).status_code == 404
    assert sign_in(cast.cleo).get(f"{address}figures.csv").status_code == 200
    assert sign_in(cast.cleo).get(f"{address}page.pdf").content.startswith(b"%PDF")
    told = program(cast.cleo).get(f"/api/v1/insight/services/{cast.move.pk}/needs").json()
    assert told["few"][0]["lines"][0]["source"] == "ratings"
    assert needs_of_service(cast.move, cast.ana, MONDAY).few == []


@pytest.fixture
def part(cast):
    """Max leads a part with three teams of two people each."""
    teams = [Team.objects.create(name=f"Team {n}", parent=cast.facilities, hours=cast.hours) for n in "ABC"]
    for team in teams:
        for n in (1, 2):
            person = Person.objects.create(name=f"{team.name} {n}", email=f"{team.pk}-{n}@x.example")
            Membership.objects.create(team=team, person=person, since=MONDAY.date() - 30 * DAY)
    return teams


def test_a_part_of_the_house_says_which_areas_matter_in_how_many_teams(cast, part, sign_in, tuesday):
    for team in part[:2]:
        table = RoundTable.objects.create(team=team, founded_by=cast.cleo, founded_at=MONDAY)
        facts = {"raised_by": cast.ana, "raised_for": cast.sales, "raised_at": MONDAY}
        TableIssue.objects.create(what="Keys", table=table, **facts)
    found = part_of(cast.facilities, cast.cleo, MONDAY)
    assert found.teams >= 3
    (area,) = found.areas
    assert [way.name for way in area.perhaps] == ["Team A", "Team B"]
    address = reverse("team-needs-together", args=[cast.facilities.pk])
    assert "Team A" in sign_in(cast.cleo).get(address).content.decode()
    assert sign_in(cast.ben).get(address).status_code == 404, "those who lead it alone"
    assert "Team B" in sign_in(cast.cleo).get(f"{address}figures.csv").getvalue().decode()
    assert sign_in(cast.cleo).get(f"{address}page.pdf").content.startswith(b"%PDF")


def test_of_fewer_than_three_teams_nothing_is_said(cast, part, sign_in):
    Membership.objects.filter(team__in=part[:2], person__name__endswith="1").delete()
    found = part_of(cast.facilities, cast.cleo, MONDAY)
    assert found.few
    assert found.areas == []
    page = sign_in(cast.cleo).get(reverse("team-needs-together", args=[cast.facilities.pk])).content.decode()
    assert "Too few teams" in page
