"""What counts when visits are matched: dependence, what was named, meetings, departments, heavy weeks, the line?"""

from datetime import timedelta
from html import unescape

import pytest
from django.template.loader import render_to_string
from tests.cast import MONDAY, past
from tests.growth.visiting import DAY, WEDNESDAY, day_after, depend, done, place, waiting

from footpath.growth.shadowing import effect as effects
from footpath.growth.shadowing.matching import proposals
from footpath.growth.shadowing.matching import waiting as those_who_wait
from footpath.growth.shadowing.peaks import heavy_days
from footpath.growth.shadowing.seen_map import seen_map
from footpath.growth.shadowing.words import reasons
from footpath.people.models import Membership
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db


def matched(*places):
    return [
        (one.visit.visitor.name, one.place.host.name, one.on)
        for one in proposals(those_who_wait(), places, None, MONDAY)
    ]


def queue(cast, count, day):
    """So many requests of Facilities that are forecast to be done on that day."""
    ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move, team=cast.facilities, asker=cast.dov, customer_team=cast.sales, title=f"Move {n}",
            state=State.QUEUED, source="queue", external_id=str(n), drafted_at=MONDAY, submitted_at=MONDAY,
            complete_at=MONDAY, forecast_p50_at=MONDAY + timedelta(days=(day - MONDAY.date()).days),
        )
        for n in range(count)
    )  # fmt: skip


def test_the_whole_is_worth_most_not_each_alone(cast):
    """Dov could go to either; Ben's place is the only one that is left for Ana, who has it."""
    waiting(cast, by=cast.dov, wanted=cast.facilities)
    waiting(cast, by=cast.ana, days=[WEDNESDAY])
    at_bens, at_eves = place(cast), place(cast, by=cast.eve, days=[WEDNESDAY + DAY])
    assert matched(at_bens, at_eves) == [
        (cast.dov.name, cast.eve.name, WEDNESDAY + DAY), (cast.ana.name, cast.ben.name, WEDNESDAY),
    ]  # fmt: skip


def test_nobody_is_matched_in_their_line_team_or_on_a_day_that_does_not_suit(cast):
    for one in (cast.max, cast.cleo):
        waiting(cast, by=one)
    assert matched(place(cast)) == []
    waiting(cast)
    assert matched(place(cast, days=[WEDNESDAY + 2 * DAY])) == []


def test_why_is_said_in_words(cast):
    depend(cast)
    waiting(cast, wanted=cast.facilities)
    waiting(cast, by=cast.ben, wanted=cast.sales)
    [one] = proposals(those_who_wait()[:2], [place(cast)], None, MONDAY)
    said = reasons(one.codes)
    assert len(said) == len(one.codes)
    assert "the visitor named this team" in said
    assert "somebody there would like to see the visitor's team, too" in said
    assert "the two teams depend on each other" in said


def test_a_heavy_week_is_marked_and_not_proposed(cast):
    past(cast)
    at = place(cast, days=[WEDNESDAY, day_after(16)])
    assert heavy_days(at, MONDAY) == set()
    queue(cast, 12, WEDNESDAY)
    assert heavy_days(at, MONDAY) == {WEDNESDAY}
    waiting(cast, days=[WEDNESDAY, day_after(16)])
    assert matched(at) == [(cast.dov.name, cast.ben.name, day_after(16))]
    waiting(cast, by=cast.ana)
    assert cast.ana.name not in {name for name, _host, _on in matched(at)}


def test_the_map_tells_teams_alone(cast):
    depend(cast)
    done(cast)
    found = seen_map(MONDAY + 9 * DAY)
    assert (found.seen, found.depend) == (1, 2)
    marks = {
        (line.team.name, team.name): cell.mark
        for line in found.lines
        for team, cell in zip(found.teams, line.cells, strict=True)
    }
    assert marks["Flight operations", "Facilities"] == "seen"
    assert marks["Facilities", "Sales"] == marks["Sales", "Facilities"] == "depends"


def test_figures_before_and_since_are_for_those_who_lead_the_two_and_name_no_cause(cast, monkeypatch):
    visit, then = done(cast), MONDAY + 60 * DAY
    assert effects.effect(visit, cast.max, then) == []  # one person alone works in Flight operations
    Membership.objects.create(person=cast.eve, team=cast.flight_operations, since=MONDAY.date() - 99 * DAY)
    monkeypatch.setattr(effects.aims, "enough", lambda _tallies: True)
    sides = effects.effect(visit, cast.max, then)
    assert [one.title for one in sides] == ["Facilities for Flight operations", "Flight operations for Facilities"]
    assert all(line.said and line.since for side in sides for line in side.lines)
    assert sides[0].lines[0].said in unescape(render_to_string("growth/shadowing/effect.html", {"effect": sides}))
    for other in (cast.ana, cast.ben, cast.dov, cast.eve):
        assert effects.effect(visit, other, then) == []
