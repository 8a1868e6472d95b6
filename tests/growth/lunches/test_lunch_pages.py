"""Can two meet by its pages, and is nothing said of whose no it was?"""

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY
from tests.growth.visiting import DAY, day_after, lunch

from footpath.growth import actions
from footpath.growth.lunches.tasks import look_after_lunches
from footpath.growth.models import Lunch, LunchGuest
from footpath.history.models import Event
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.meetings import meetings

pytestmark = pytest.mark.django_db


def test_from_taking_part_to_a_card_on_paper(cast, sign_in, tuesday):
    ben = sign_in(cast.ben)
    assert ben.post(reverse("lunches-join"), {"kind": "coffee", "months": 2}).status_code == 302
    assert ben.post(reverse("lunches-pause"), {"paused": "on"}).status_code == 302
    assert LunchGuest.objects.get().paused
    made = lunch(cast)
    where = made.get_absolute_url()
    assert "What do you need from us?" in ben.get(where).content.decode()
    card = ben.get(f"{where}card.pdf")
    assert card.headers["Content-Type"] == "application/pdf"
    assert ben.post(f"{where}answer/", {"yes": "yes", "on": day_after(3)}).status_code == 302
    assert ben.post(f"{where}answer/", {"yes": "yes", "on": day_after(-9)}).status_code == 422
    assert sign_in(cast.dov).post(f"{where}answer/", {"yes": "yes", "on": day_after(3)}).status_code == 302
    made.refresh_from_db()
    assert made.state == "agreed"
    for stranger in (cast.ana, cast.eve, cast.cleo, cast.max):
        assert sign_in(stranger).get(where).status_code == 404


def test_nobody_is_told_whose_no_it_was(cast):
    made = actions.answer_lunch(lunch(cast), yes=False, by=cast.ben, now=MONDAY)
    event = Event.objects.get(kind="lunch.not_now")
    tell(event)
    assert (made.state, event.actor_id, made.one_yes, made.other_yes) == ("not_now", None, None, None)
    said = set(Notice.objects.filter(event=event).values_list("recipient__name", flat=True))
    assert said == {cast.ben.name, cast.dov.name}


def test_a_lunch_is_a_meeting_of_two_teams_without_names_and_so_is_a_visit(cast):
    made = lunch(cast)
    assert meetings(day_after(-9), day_after(9)) == []
    actions.note_lunch_met(made, by=cast.dov, now=MONDAY + DAY)
    [one] = meetings(day_after(-9), day_after(9))
    assert (one.kind, {one.one, one.other}) == ("lunch", {cast.facilities.pk, cast.sales.pk})


def test_the_worker_pairs_on_mondays_and_ends_what_nobody_answered(cast):
    lunch(cast)
    look_after_lunches.func(now=MONDAY + 7 * DAY)
    assert Lunch.objects.get().state == "proposed"
    look_after_lunches.func(now=MONDAY + 8 * DAY)
    assert Lunch.objects.get().state == "not_now"


def test_we_met_is_asked_from_the_day_on_and_not_before(cast, sign_in, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)
    made = lunch(cast)
    for by in (cast.ben, cast.dov):
        assert "We met" not in sign_in(by).get(made.get_absolute_url()).content.decode()
        made = actions.answer_lunch(made, yes=True, on=day_after(2), by=by, now=MONDAY)
    page = sign_in(cast.ben).get(made.get_absolute_url()).content.decode()
    assert "You meet Dov on" in page
    assert "We met" not in page
    monkeypatch.setattr(timezone, "now", lambda: MONDAY + 2 * DAY)
    page = sign_in(cast.ben).get(made.get_absolute_url()).content.decode()
    assert "We met" in page
    assert "You meet Dov on" not in page
