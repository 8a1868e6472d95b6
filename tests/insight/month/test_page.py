"""What does the page of a month say?"""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.routing import TODAY, leg, started

from footpath.conversations.models import Idea, Obstacle
from footpath.growth.actions import finish_program_step
from footpath.growth.models import Area, Plan, Step
from footpath.insight.month.done import LONGEST, MOST, Counted, Said
from footpath.insight.month.months import Part, house, month_named
from footpath.insight.month.outside import Hop, Outside
from footpath.insight.month.page import page_of
from footpath.insight.month.printed import as_page
from footpath.insight.month.promises import kept_both_ways
from footpath.requests.models import Commitment
from footpath.ui.pdf import pdf

pytestmark = pytest.mark.django_db


def page(now=MONDAY, part=None):
    found = month_named("2026-11", TODAY)
    assert found is not None
    return page_of(part or house(), found, now)


def idea(cast, at=MONDAY, what="Label the cables"):
    return Idea.objects.create(
        team=cast.facilities, offered_by=cast.ana, offered_at=at, what=what, state="done", answer_by=TODAY,
        result="All have labels.", done_at=at,
    )  # fmt: skip


def test_ideas_obstacles_and_steps_of_the_program_are_told_in_their_words(cast):
    idea(cast)
    idea(cast, at=MONDAY - timedelta(days=40), what="Long ago")
    Obstacle.objects.create(
        kind="policy", what="Three signatures", named_by=cast.ana, named_at=MONDAY, review_by=TODAY, state="kept",
        decided_at=MONDAY, decision="The auditors ask for it.",
    )  # fmt: skip
    program = started(cast)
    finish_program_step(leg(program, "serves"), brought="Two new customers.", by=cast.eve, now=MONDAY)
    said = {one.said: one.did for one in page().said}
    assert said["Label the cables"] == "All have labels."
    assert said["Three signatures"] == "Kept, with a reason: The auditors ask for it."
    assert said["Say who serves whom"] == "Two new customers."
    assert "Long ago" not in said


def test_a_part_has_its_own_and_what_is_nobodys_is_the_houses(cast):
    idea(cast)
    sales = Part("Sales", frozenset({cast.sales.pk, cast.flight_operations.pk, cast.northfield.pk}), 1)
    everybody = Part("All", frozenset({*sales.teams, cast.facilities.pk}), 1)
    assert page(part=everybody).said
    assert not page(part=sales).said


def test_what_few_did_is_not_told_apart_from_nothing(cast):
    plan = Plan.objects.create(owner=cast.ben, made_at=MONDAY, state="active", started_on=TODAY)
    area = Area.objects.create(plan=plan)
    nothing = [one.n for one in page().counted]
    for _number in range(4):
        Step.objects.create(area=area, by=TODAY, done_on=TODAY)
    assert [one.n for one in page().counted] == nothing == [None] * 4
    assert "Fewer than five each, or none" in page().few_words


def test_steps_of_one_persons_plans_are_not_told_however_many(cast):
    area = Area.objects.create(plan=Plan.objects.create(owner=cast.ben, made_at=MONDAY, state="active"))
    for _number in range(9):
        Step.objects.create(area=area, by=TODAY, done_on=TODAY)
    assert not page().told
    for owner in (cast.ana, cast.cleo, cast.dov, cast.max):
        plan = Plan.objects.create(owner=owner, made_at=MONDAY, state="active")
        Step.objects.create(area=Area.objects.create(plan=plan), by=TODAY, done_on=TODAY)
    assert [(one.label, one.n) for one in page().told] == [("steps of action plans done", 13)]


def test_both_sides_have_figures_and_few_cases_none(cast):
    rows = kept_both_ways(house(), month_named("2026-11", TODAY), MONDAY)
    assert {one.side for one in rows} == {"as provider", "as customer"}
    assert {one.now.value for one in rows} == {"–"}


def test_a_house_in_which_nothing_has_happened_reads_words_instead_of_dashes(cast, sign_in, tuesday):
    found = page()
    assert found.promises_words.startswith("Nothing could be counted")
    assert "once somebody writes it down" in found.said_words
    assert pages(pdf("insight/month.typ", as_page(found), now=MONDAY)) == 1
    shown = sign_in(cast.ana).get(house().url(found.month.since)).content.decode()
    assert "Nothing could be counted" in shown
    assert "<table" not in shown.split("<main")[1]
    earlier = page_of(house(), found.month.earlier(1), MONDAY)
    assert earlier.said_words == "Nothing is written down of this month."


def test_outside_lateness_is_counted_and_traced(cast):
    for number, met in enumerate((MONDAY - timedelta(days=3), MONDAY, None)):
        Commitment.objects.create(
            kind="other", reference=f"NA {number}", customer="Nordmed", due_at=MONDAY - timedelta(days=2), met_at=met,
            added_at=MONDAY - timedelta(days=9), team=cast.sales,
        )  # fmt: skip
    found = page()
    assert found.outside_words == "2 of 3 that were due were late."
    assert {one.where for one in found.outside.hops} <= {"the hand-over to the customer", "in the days that were given"}
    assert page(part=Part("F", frozenset({cast.facilities.pk}), 1)).withheld


def test_nothing_is_counted_as_due_before_its_hour(cast):
    Commitment.objects.create(
        kind="other", reference="NA 9", customer="Nordmed", due_at=MONDAY + timedelta(days=2), added_at=MONDAY
    )
    assert page().outside_words == "Nothing was due to outside customers."


def test_it_is_one_printed_page_whatever_there_is(cast):
    line = "Whatever is broken here is told to all of us each day, and that costs time and money, and nobody minds it. "
    said = Said((line * 2)[:LONGEST], (line * 2)[:LONGEST], "Ground handling and baggage of the northern pier", "/")
    full = replace(
        page(),
        said=(said,) * MOST,
        more=99,
        counted=(Counted("steps of action plans done", 123456),) * 4,
        outside=Outside(999, 999, tuple(Hop("Baggage of the northern pier", "99 days", 9) for _n in range(7)), 40),
    )
    for one in (page(), full, replace(full, withheld="Nothing.")):
        assert pages(pdf("insight/month.typ", as_page(one), now=MONDAY)) == 1


def pages(document: bytes) -> int:
    """How many pages a document has, as its tree of pages says."""
    return max(int(found) for found in re.findall(rb"/Count (\d+)", document))


def test_the_first_of_a_month(cast):
    found = month_named("2026-11", date(2026, 11, 1))
    assert page_of(house(), found, MONDAY.replace(day=1)).given is not None
