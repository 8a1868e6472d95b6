"""Does somebody ask for a visit, and where is none?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import DAY, WANTS, WEDNESDAY, asked, day_after, place, waiting

from footpath.growth import actions
from footpath.history.models import Event
from footpath.people.actions import deactivate
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_those_whose_yes_it_takes_are_asked_and_the_place_is_held(cast):
    visit = asked(cast)
    assert (visit.state, visit.on, visit.place.left) == ("consents", WEDNESDAY, 0)
    assert {one.part: one.person for one in visit.consents.all()} == {
        "own_lead": cast.max, "host": cast.ben, "host_lead": cast.cleo,
    }  # fmt: skip
    assert visit.texts["wants"] == WANTS
    assert "cobalt" not in visit.locked
    assert Event.objects.filter(kind="visit.accepted", actor_id=cast.ana.pk).count() == 1


def test_at_the_top_nobody_else_is_asked(cast):
    visit = asked(cast, at=place(cast, by=cast.dov))
    assert {one.part for one in visit.consents.all()} == {"own_lead", "host", "host_lead"}
    assert {one.person for one in visit.consents.all()} == {cast.max, cast.dov}


def test_one_s_own_team_a_reporting_line_and_a_host_who_left_are_no_visit(cast):
    at = place(cast)
    for by in (cast.ben, cast.cleo):
        with pytest.raises(Refused, match="own team"):
            asked(cast, at=at, by=by)
    with pytest.raises(Refused, match="leads the other"):
        asked(cast, at=at, by=cast.max)
    of_dov = place(cast, by=cast.dov)
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    of_dov.refresh_from_db()
    with pytest.raises(Refused):
        asked(cast, at=of_dov)


def test_a_place_is_asked_for_once_on_one_of_its_days_and_not_when_it_is_full(cast):
    at = place(cast)
    with pytest.raises(ValidationError) as refused:
        asked(cast, at=at, days=[WEDNESDAY + DAY])
    assert list(refused.value.message_dict) == ["days"]
    asked(cast, at=at)
    with pytest.raises(Refused, match="already"):
        asked(cast, at=at)
    with pytest.raises(Refused, match="faster"):
        asked(cast, at=at, by=cast.dov)


@pytest.mark.parametrize("days", [[], [day_after(-1)], [day_after(6)], [day_after(300)]])
def test_waiting_needs_days_that_can_be(cast, days):
    with pytest.raises(ValidationError):
        waiting(cast, days=days)


@pytest.mark.parametrize("wants", ["", " \n", "x" * 2001, "a\x07b"])
def test_what_one_wants_to_understand_is_a_text(cast, wants):
    with pytest.raises(ValidationError) as refused:
        asked(cast, wants=wants)
    assert list(refused.value.message_dict) == ["wants"]


def test_hostile_text_is_kept_as_text(cast, sign_in):
    visit = asked(cast, wants="<script>alert(1)</script> {{ 7*7 }}")
    page = sign_in(cast.ben).get(visit.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page


def test_one_waits_for_three_at_most_and_not_for_one_s_own_team(cast):
    with pytest.raises(ValidationError, match="own team"):
        waiting(cast, wanted=cast.sales)
    for _time in range(3):
        assert waiting(cast, wanted=cast.facilities).state == "requested"
    with pytest.raises(Refused, match="3 visits"):
        waiting(cast)


def test_whoever_has_left_asks_for_nothing(cast):
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    cast.dov.refresh_from_db()
    with pytest.raises(PermissionDenied):
        actions.ask_for_visit(wants="Why", days=[WEDNESDAY], by=cast.dov, now=MONDAY)
