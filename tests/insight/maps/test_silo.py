"""Does the map show who depends on whom, and to each reader only what is theirs to see?"""

import re
from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.insight.maps.went import join, went

from footpath.catalog.models import Service
from footpath.insight.maps.agenda import pairs as topics
from footpath.insight.maps.between import between
from footpath.insight.maps.next_steps import step_for
from footpath.insight.maps.silo import Often, how_often, shown, silo, strongest
from footpath.insight.maps.silo_drawn import drawn, groups
from footpath.insight.maps.silo_words import cells, lead, rows
from footpath.insight.subjects import why_withheld
from footpath.people.actions import state_pair
from footpath.people.meetings import Meeting
from footpath.people.models import Membership, Organization, Person
from footpath.people.permissions import tree
from footpath.requests.models import ServiceRequest
from footpath.ui.measures import Scope, measures


@pytest.fixture
def two(cast, settings):
    """Facilities serves Flight operations and Sales, late; two people work in each; nobody has met."""
    settings.MEETINGS = []
    join(cast.flight_operations, cast.eve)
    join(cast.sales, cast.eve)
    went(cast, cast.facilities, cast.flight_operations, 12, kept=3, right=12)
    went(cast, cast.facilities, cast.sales, 6, kept=6, right=0)
    return cast


def pair_of(found, one, other):
    return next((pair for pair in found.pairs if {one.pk, other.pk} == {*pair.ends}), None)


def test_how_often_in_steps():
    assert [how_often(n) for n in (0, 4, 5, 25, 26, 119, 120)] == [
        Often.SAID, Often.SAID, Often.SOMETIMES, Often.SOMETIMES, Often.WEEKLY, Often.WEEKLY, Often.DAILY,
    ]  # fmt: skip


def test_a_member_sees_where_it_hurts_and_one_proposal(two):
    found = silo(two.ana, MONDAY)
    pair = pair_of(found, two.facilities, two.flight_operations)
    assert (pair.apart, pair.hurts, pair.need, pair.is_open) == (True, True, 0, True)
    row = next(row for row in rows(found, [pair]))
    assert row.hurts == ["Promises of Facilities kept: 3 of 12"]
    assert row.serves == ["Facilities → Flight operations: now and then, 12 a year"]
    assert row.meets == "no meeting known in half a year"
    assert (row.step.code, row.step.url) == ("agreement", "/agreements/")
    assert row.url == f"/insight/pairs/{two.facilities.pk}/{two.flight_operations.pk}/"


def test_the_figures_are_those_of_the_measures_by_key(two):
    scope = Scope(teams=frozenset({two.facilities.pk}), customer_teams=frozenset({two.flight_operations.pk}))
    goes = between(two.ana, MONDAY).goes[two.facilities.pk, two.flight_operations.pk]
    since, until = MONDAY.date() - timedelta(days=175), MONDAY.date() + timedelta(days=7)
    for key, link in (("promises_kept", goes.kept), ("right_first_time", goes.right)):
        figure = measures()[key].measure(scope, since, until, MONDAY)
        assert (figure.n, figure.value) == (link.n, link.rate)


def test_others_see_that_they_depend_and_nothing_of_how_it_goes(two):
    """Ana's team is no side of Facilities and Sales."""
    found = silo(two.ana, MONDAY)
    pair = pair_of(found, two.facilities, two.sales)
    assert (pair.is_open, pair.hurts) == (False, False)
    assert (two.facilities.pk, two.sales.pk) not in found.facts.goes
    row = next(row for row in rows(found, [pair]))
    assert (row.serves, row.url, row.hurts) == (["Facilities → Sales: now and then"], "", [])
    theirs = pair_of(silo(two.cleo, MONDAY), two.facilities, two.sales)
    assert theirs.ways[0].hurts == ("sent_back",)
    assert step_for(silo(two.cleo, MONDAY), theirs).code == "shadowing"


def test_who_administers_sees_no_more_than_others(two):
    Membership.objects.filter(person=two.eve).delete()
    assert pair_of(silo(two.eve, MONDAY), two.facilities, two.flight_operations).is_open is False


def test_fewer_than_five_cases_are_no_line_and_no_figure(cast):
    join(cast.flight_operations, cast.eve)
    went(cast, cast.facilities, cast.flight_operations, 4, kept=0)
    assert silo(cast.max, MONDAY).pairs == ()
    state_pair(provider=cast.facilities, customer=cast.flight_operations, holds=True, by=cast.cleo, now=MONDAY)
    pair = pair_of(silo(cast.max, MONDAY), cast.facilities, cast.flight_operations)
    assert (pair.often, pair.hurts) == (Often.SAID, False)


def test_what_is_asked_in_confidence_is_nowhere(two):
    Service.objects.update(confidential=True)
    assert silo(two.max, MONDAY).pairs == ()


def test_a_team_of_one_is_not_told_on(cast):
    """Ana alone is Flight operations: what she promised is hers, and whether she met anybody."""
    went(cast, cast.flight_operations, cast.facilities, 12, kept=0)
    pair = pair_of(silo(cast.ben, MONDAY), cast.facilities, cast.flight_operations)
    assert (pair.is_open, pair.hurts) == (True, False)
    other = pair_of(silo(cast.dov, MONDAY), cast.facilities, cast.flight_operations)
    assert (other.met_told, other.apart) == (False, False)
    assert "one person" in cells(silo(cast.dov, MONDAY), [other])[0][2]
    assert pair_of(silo(cast.ana, MONDAY), cast.facilities, cast.flight_operations).hurts
    assert pair_of(silo(cast.max, MONDAY), cast.facilities, cast.flight_operations).hurts


def test_they_meet(two, monkeypatch):
    ends = sorted((two.facilities.pk, two.flight_operations.pk))
    held = [Meeting.of(*ends, MONDAY.date() - timedelta(days=n), kind) for n, kind in ((50, "talk"), (20, "lunch"))]
    monkeypatch.setattr("footpath.insight.maps.met.meetings", lambda since, until: held)
    found = silo(two.ana, MONDAY)
    pair = pair_of(found, two.facilities, two.flight_operations)
    assert (pair.apart, pair.need, pair.met.count, pair.met.kinds) == (False, 1, 2, ("lunch", "talk"))
    assert cells(found, [pair])[0][2] == "met 2 times, last in November 2026"
    theirs = silo(two.dov, MONDAY)
    assert cells(theirs, [pair_of(theirs, two.facilities, two.flight_operations)])[0][2] == "they meet"


def test_a_team_that_nobody_works_in_any_more_is_shown_as_former(two):
    Membership.objects.filter(team=two.sales).delete()
    found = silo(two.max, MONDAY)
    pair = pair_of(found, two.facilities, two.sales)
    row = next(row for row in rows(found, [pair]))
    assert "Sales (no longer there)" in (row.one, row.other)
    assert row.step.code == "gone"


def test_pairs_stand_by_need_and_then_by_name_and_the_closest_are_shown_first(two):
    found = silo(two.max, MONDAY)
    assert [pair.need for pair in found.pairs] == sorted(pair.need for pair in found.pairs)
    assert len(strongest(found.pairs, 1)) == 1
    assert shown(found, "hurts", None) == [pair for pair in found.pairs if pair.hurts]
    assert shown(found, "strongest", two.sales.pk) == [pair_of(found, two.facilities, two.sales)]
    assert lead(found) == "2 pairs of teams depend on each other. Of 2 no meeting is known in half a year."


def test_each_team_keeps_its_place_whatever_is_asked(two):
    found = silo(two.max, MONDAY)
    whole, part = drawn(found, found.pairs, None, {}), drawn(found, found.pairs[:1], two.sales.pk, {"show": "all"})
    assert [(spot.x, spot.y) for spot in whole.spots] == [(spot.x, spot.y) for spot in part.spots]
    assert sum(lines.count for lines in part.lines) == 1
    assert all(re.fullmatch(r'(<path d="[MQ0-9. -]+" data-t="[0-9 ]+"/>)+', lines.svg) for lines in whole.lines)
    here = next(spot for spot in part.spots if spot.team == two.sales.pk)
    assert (here.kind, here.href) == ("here", "?show=all")
    assert next(iter(whole.spots)).href == f"?team={whole.spots[0].team}"


def test_parts_of_the_house_sit_together(cast):
    teams = [cast.facilities.pk, cast.flight_operations.pk, cast.northfield.pk]
    assert groups(teams, tree()) == [[cast.facilities.pk], [cast.flight_operations.pk], [cast.northfield.pk]]


def test_what_depends_hurts_and_does_not_meet_is_a_topic(two):
    found = topics(two.max, MONDAY)
    assert {one.source for one in found} == {"silo_map"}
    assert any(one.why == "Promises of Facilities kept: 3 of 12" for one in found)
    assert [one.key for one in topics(two.dov, MONDAY)] == [
        "-".join(str(pk) for pk in sorted((two.facilities.pk, two.sales.pk)))
    ]


def test_the_page_its_files_and_what_is_not_there(two, sign_in):
    client = sign_in(two.max)
    page = client.get("/maps/").content.decode()
    assert "Facilities and Flight operations" in page
    assert page.count("<svg") >= 1
    assert client.get("/maps/", {"team": two.sales.pk, "show": "all"}).status_code == 200
    for wrong in ("999999", "x", "-1", "1" * 30, "\x00", "٣"):
        assert client.get("/maps/", {"team": wrong}).status_code == 404
    assert client.get("/maps/", {"show": "score", "page": "zz"}).status_code == 200
    told = client.get("/maps/figures.csv").getvalue().decode()
    assert "Facilities and Flight operations" in told
    assert client.get("/maps/page.pdf")["Content-Type"] == "application/pdf"
    assert not any(person.name in page for person in Person.objects.exclude(pk=two.max.pk))


def test_nothing_is_known_yet(cast, sign_in):
    assert not ServiceRequest.objects.exists()
    assert "Nothing is known yet" in sign_in(cast.ana).get("/maps/").content.decode()


def test_where_figures_of_persons_are_switched_off_a_team_of_one_has_none(cast):
    went(cast, cast.flight_operations, cast.facilities, 12, kept=0)
    Organization.objects.update_or_create(pk=Organization.here().pk, defaults={"person_measures": False})
    assert not pair_of(silo(cast.ana, MONDAY), cast.facilities, cast.flight_operations).hurts
    assert not pair_of(silo(cast.max, MONDAY), cast.facilities, cast.flight_operations).hurts


def test_it_agrees_with_what_is_withheld_elsewhere(two):
    """The rule stands twice: here for all teams at once, on the pages of figures for one."""
    for person in (two.ana, two.ben, two.cleo, two.dov, two.eve, two.max):
        found = between(person, MONDAY)
        for team in found.open:
            assert (team in found.withheld) == bool(why_withheld({team}, person, MONDAY.date()))
