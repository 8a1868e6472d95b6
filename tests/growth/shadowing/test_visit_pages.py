"""Can a visit be walked through on its pages, by everybody concerned?"""

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.cast import MONDAY
from tests.growth import visiting
from tests.growth.visiting import DAY, DIFFERENTLY, SPOTS, WANTS, WEDNESDAY

from footpath.growth import actions
from footpath.growth.models import Visit, VisitPlace

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch):
    """`clock(days)`: for pages it is so many days after Monday."""

    def at(days):
        monkeypatch.setattr(timezone, "now", lambda: MONDAY + days * DAY)

    at(0)
    return at


def test_from_an_offer_to_what_was_changed(cast, sign_in, clock):
    ben, ana, cleo, max_ = (sign_in(one) for one in (cast.ben, cast.ana, cast.cleo, cast.max))
    typed = {"role": "Moves", "sees": "All of it", "kind": "observe", "capacity": 1, "day_1": WEDNESDAY, "spots": SPOTS}
    assert ben.post(reverse("visit-place-new"), typed).status_code == 302
    place = VisitPlace.objects.get()
    page = ana.get(place.get_absolute_url()).content.decode()
    assert "Ask for this place" in page
    assert SPOTS not in page
    assert SPOTS in cleo.get(place.get_absolute_url()).content.decode()
    assert ana.post(place.get_absolute_url(), {"wants": WANTS, "on": WEDNESDAY.isoformat()}).status_code == 302
    visit = Visit.objects.get()
    where = visit.get_absolute_url()
    for client, part in ((ben, "host"), (cleo, "host_lead"), (max_, "own_lead")):
        assert "Your yes is asked" in client.get(where).content.decode()
        sent = client.post(f"{where}consent/", {"part": part, "yes": "yes", "words": "Good"})
        assert sent.status_code == 302
    questions = {f"question_{number}": f"Why {number}" for number in (1, 2, 3)}
    assert ana.post(f"{where}prepare/", questions).status_code == 302
    assert "Why 2" in ben.get(where).content.decode()
    assert "Why 2" not in max_.get(where).content.decode()
    clock(9)
    assert ben.post(f"{where}done/", {"done_on": WEDNESDAY}).status_code == 302
    assert ben.post(f"{where}debrief/", {"learned": "The hour counts"}).status_code == 302
    assert ana.post(f"{where}debrief/", {"learned": "The lift", "differently": DIFFERENTLY}).status_code == 302
    assert DIFFERENTLY in ana.get(where).content.decode()
    assert "thank-you note" in ana.get(where).content.decode()
    for client in (ben, cleo, max_):
        assert DIFFERENTLY not in client.get(where).content.decode()
    assert ana.post(f"{where}show/", {"shares": "on"}).status_code == 302
    assert DIFFERENTLY in max_.get(where).content.decode()
    clock(40)
    assert actions.move_visit_on(visiting.again(visit), now=MONDAY + 40 * DAY)
    ana = sign_in(cast.ana)
    assert "What have you changed?" in ana.get(where).content.decode()
    assert ana.post(f"{where}changed/", {"changed": "yes", "change": "A week earlier"}).status_code == 302
    assert visiting.again(visit).state == "closed"


def test_others_are_told_that_there_is_no_such_visit(cast, sign_in, clock):
    visit = visiting.matched(cast)
    for stranger in (cast.dov, cast.eve):
        assert sign_in(stranger).get(visit.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("capacity", ["0", "-1", "13", "many"])
def test_a_capacity_that_is_none_comes_back_with_what_was_typed(cast, sign_in, clock, capacity):
    typed = {"role": "Moves (quince)", "sees": "All", "kind": "observe", "capacity": capacity, "day_1": WEDNESDAY}
    answer = sign_in(cast.ben).post(reverse("visit-place-new"), typed)
    assert answer.status_code == 422
    assert "quince" in answer.content.decode()


@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-29", "2027-12-01", "tomorrow"])
def test_a_day_that_is_past_a_sunday_or_too_far_comes_back_at_its_field(cast, sign_in, clock, day):
    typed = {"role": "Moves", "sees": "All", "kind": "observe", "capacity": 1, "day_1": day}
    answer = sign_in(cast.ben).post(reverse("visit-place-new"), typed)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()


def test_waiting_for_a_round_and_the_round_itself(cast, sign_in, clock):
    cast.max.champions = True
    cast.max.save()
    typed = {"wants": WANTS, "wanted": cast.facilities.pk, "day_1": WEDNESDAY}
    assert sign_in(cast.dov).post(reverse("visit-ask"), typed).status_code == 302
    visiting.place(cast)
    champion = sign_in(cast.max)
    assert sign_in(cast.eve).get(reverse("visits-round")).status_code == 404
    page = champion.get(reverse("visits-round"))
    assert "the visitor named this team" in page.content.decode()
    assert champion.post(reverse("visits-round"), {"seen": "somethingelse"}).status_code == 409
    assert champion.post(reverse("visits-round"), {"seen": page.context["seen"]}).status_code == 302
    visit = Visit.objects.get()
    assert visit.state == "offered"
    assert "A place was found" in sign_in(cast.dov).get(visit.get_absolute_url()).content.decode()


def test_the_map_says_who_has_been_where_without_names(cast, sign_in, clock):
    visiting.done(cast)
    visiting.depend(cast)
    page = sign_in(cast.dov).get(reverse("visits-map")).content.decode()
    assert "has been there" in page
    assert "depends on it, and has not been there" in page
    assert cast.ana.name not in page


def test_a_place_whose_days_are_over_is_no_way_to_go_and_its_host_is_asked_for_new_ones(cast, sign_in, clock):
    there = visiting.place(cast)
    clock(1)
    assert str(there) in sign_in(cast.ana).get(reverse("visits")).content.decode()
    clock(10)
    ana = sign_in(cast.ana)
    assert str(there) not in ana.get(reverse("visits")).content.decode()
    page = ana.get(there.get_absolute_url()).content.decode()
    assert "one of you leads the other" not in page
    assert reverse("visit-ask") in page
    assert "Name new days" in sign_in(cast.ben).get(reverse("visits")).content.decode()


def test_whose_visit_falls_through_is_shown_a_way_on_and_whoever_leads_them_reads_the_host(cast, sign_in, clock):
    visit = visiting.matched(cast)
    lead = visit.consents.select_related("person").get(part="own_lead").person
    assert "<h2>Your host" not in sign_in(lead).get(visit.get_absolute_url()).content.decode()
    actions.answer_consent(visit, part="own_lead", yes=False, words="Two are ill.", by=lead, now=MONDAY)
    page = sign_in(cast.ana).get(visit.get_absolute_url()).content.decode()
    assert "You can ask again" in page
    assert visit.place.get_absolute_url() in page
    again = visiting.all_yes(visiting.asked(cast, at=visit.place))
    assert again.state == "matched", "a yes that was taken back can be given to the next ask"
