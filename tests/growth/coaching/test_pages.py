"""Which pages does coaching have, for whom, and what do they say?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.coaching.coaches import (
    SAW,
    VIEW,
    WORDS,
    accepted,
    again,
    agreed,
    learn,
    offered,
    outcome,
    sheet,
    talked,
    worded,
)

from footpath.growth import actions
from footpath.growth.coaching.lesson import lesson
from footpath.growth.models import CoachingTalk, CoachTraining
from footpath.people.models import Membership, Organization, Team

pytestmark = pytest.mark.django_db


def page(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status, address
    return answer.content.decode()


def test_those_in_her_care_stand_in_the_order_of_their_names(cast, sign_in, tuesday):
    Membership.objects.create(person=cast.ana, team=cast.facilities, since=MONDAY.date())
    text = page(sign_in(cast.cleo), "/coaching/")
    assert text.index(cast.ana.name) < text.index(cast.ben.name)
    assert "Learn to coach" in text


def test_whoever_leads_nobody_and_has_no_talk_reads_what_the_page_is_for(cast, sign_in, tuesday):
    assert "Nothing here yet" in page(sign_in(cast.dov), "/coaching/")
    assert "/coaching/" not in page(sign_in(cast.dov), "/action-plans/")
    assert "/coaching/" in page(sign_in(cast.cleo), "/action-plans/")
    offered(cast, tuesday)
    assert "/coaching/" in page(sign_in(cast.ben), "/action-plans/")


@pytest.mark.parametrize(
    ("who", "whom", "status"),
    [
        ("cleo", "ben", 200),
        ("cleo", "cleo", 404),  # oneself
        ("cleo", "max", 404),  # one's boss
        ("cleo", "dov", 404),
        ("max", "cleo", 200),
        ("max", "ben", 404),  # who has a lead nearer by
        ("max", "dov", 200),  # who has none
        ("eve", "ben", 404),
        ("ben", "cleo", 404),
    ],
)
def test_somebody_who_is_not_in_ones_care_is_not_there(cast, sign_in, tuesday, who, whom, status):
    page(sign_in(getattr(cast, who)), f"/coaching/people/{getattr(cast, whom).pk}/", status)


def test_a_boss_who_works_in_ones_team_is_in_nobodys_care(cast, sign_in, tuesday):
    Membership.objects.create(person=cast.max, team=cast.facilities, since=MONDAY.date())
    page(sign_in(cast.cleo), f"/coaching/people/{cast.max.pk}/", 404)
    page(sign_in(cast.max), f"/coaching/people/{cast.cleo.pk}/")


def test_a_sheet_begins_with_what_was_ticked(cast, sign_in, tuesday):
    found = outcome(cast, MONDAY, title="Early one", early=True, kept=True)
    cleo, address = sign_in(cast.cleo), f"/coaching/people/{cast.ben.pk}/"
    assert "Early one" in page(cleo, address)
    answer = cleo.post(address, {"facts": [f"early:{found.request_id}", "late:9", "x"]})
    talk = CoachingTalk.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (302, talk.get_absolute_url())
    assert (talk.praises, talk.helps) == (1, 0)
    text = page(cleo, talk.get_absolute_url())
    assert "Early one" in text
    assert "checked" in text
    assert cleo.post(address, {"facts": []}).status_code == 409  # one at a time
    page(sign_in(cast.ben), talk.get_absolute_url(), 404)


def test_where_figures_are_off_own_observations_are_left(cast, sign_in, tuesday):
    outcome(cast, MONDAY, title="Early one", early=True, kept=True)
    Organization.objects.create(pk=1, person_measures=False)
    text = page(sign_in(cast.cleo), f"/coaching/people/{cast.ben.pk}/")
    assert "Early one" not in text
    assert "switched off" in text
    assert sign_in(cast.cleo).post(f"/coaching/people/{cast.ben.pk}/", {}).status_code == 302


def test_what_is_wrong_on_a_sheet_comes_back_as_it_was_typed(cast, sign_in, tuesday):
    talk, cleo = sheet(cast), sign_in(cast.cleo)
    far = (tuesday + timedelta(days=999)).date().isoformat()
    answer = cleo.post(f"/coaching/talks/{talk.pk}/sheet/", {"purpose": "The shelf", "talk_on": far})
    assert answer.status_code == 422
    assert "The shelf" in answer.content.decode()
    assert "half a year" in answer.content.decode()
    answer = cleo.post(f"/coaching/talks/{talk.pk}/sheet/", {"purpose": "The shelf", "offer": "yes"})
    assert answer.headers["Location"] == f"/coaching/talks/{talk.pk}/offer/"
    assert "This is what Ben reads" in page(cleo, answer.headers["Location"])
    answer = cleo.post(answer.headers["Location"])
    assert answer.status_code == 422  # no day, nothing seen


def test_before_the_training_it_says_what_is_left(cast, sign_in, tuesday):
    talk = actions.prepare_coaching(cast.ben, by=cast.cleo, now=tuesday)
    answer = sign_in(cast.cleo).post(f"/coaching/talks/{talk.pk}/offer/")
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "The lesson, 20 minutes" in text
    assert "praise what was good" in text
    assert "help where it is hard" in text


def test_the_whole_way_of_a_talk_on_pages(cast, sign_in, tuesday):
    cleo, ben = sign_in(cast.cleo), sign_in(cast.ben)
    talk = sheet(cast, tuesday)
    at = talk.get_absolute_url()
    assert cleo.post(f"{at}offer/").status_code == 302
    text = page(ben, at)
    assert SAW in text
    assert "The move of Sales" in text
    assert "would like to talk with you" in page(ben, "/")
    assert ben.post(f"{at}answer/", {"yes": "yes", "view": VIEW}).status_code == 302
    assert VIEW in page(cleo, at)
    assert cleo.post(f"{at}held/", {"held_on": tuesday.date().isoformat()}).status_code == 302
    assert cleo.post(f"{at}word/", {"wording": WORDS, "seen": 0}).status_code == 302
    assert WORDS in page(ben, at)
    assert ben.post(f"{at}agree/", {"seen": 0}).status_code == 409  # of words that are not there
    assert ben.post(f"{at}agree/", {"seen": 1}).status_code == 302
    assert again(talk).state == "agreed"
    assert "You both said yes" in page(cleo, at)
    page(sign_in(cast.max), at, 404)
    page(sign_in(cast.eve), at, 404)


def test_looks_stand_on_the_page_when_they_are_due(cast, sign_in, monkeypatch):
    talk = agreed(cast)
    later = MONDAY + timedelta(weeks=2, days=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    ben, at = sign_in(cast.ben), talk.get_absolute_url()
    assert "After 2 weeks: how did it go?" in page(ben, at)
    assert ben.post(f"{at}look/", {"outcome": "changed", "weeks": 2}).status_code == 422
    told = {"outcome": "changed", "weeks": 2, "note": "Two instead of one"}
    assert ben.post(f"{at}look/", told).status_code == 302
    assert ben.post(f"{at}look/", told).status_code == 409
    assert "Two instead of one" in page(sign_in(cast.cleo), at)
    assert "How does it go" in page(sign_in(cast.cleo), "/")


@pytest.mark.parametrize("make", [offered, accepted, talked, worded])
def test_every_state_has_a_page_for_both(cast, sign_in, tuesday, make):
    talk = make(cast, tuesday)
    for reader in (cast.cleo, cast.ben):
        page(sign_in(reader), talk.get_absolute_url())
        page(sign_in(reader), "/")
        page(sign_in(reader), "/coaching/")
    page(sign_in(cast.cleo), f"/coaching/people/{cast.ben.pk}/")
    text = page(sign_in(cast.cleo), f"/coaching/talks/{talk.pk}/offer/", 302)
    assert text == ""


def test_ends_have_a_page_for_both(cast, sign_in, tuesday):
    first = actions.answer_coaching(offered(cast, tuesday), yes=False, by=cast.ben, now=tuesday)
    second = actions.take_back_coaching(offered(cast, tuesday), by=cast.cleo, now=tuesday)
    third = actions.keep_unwritten(talked(cast, tuesday), by=cast.ben, now=tuesday)
    fourth = actions.finish_coaching(talked(cast, tuesday), by=cast.ben, now=tuesday)
    for talk in (first, second, third, fourth):
        for reader in (cast.cleo, cast.ben):
            page(sign_in(reader), talk.get_absolute_url())
    assert "nothing of it in writing" in page(sign_in(cast.cleo), third.get_absolute_url())


def test_the_lesson_goes_on_where_somebody_stopped(cast, sign_in, tuesday):
    cleo = sign_in(cast.cleo)
    assert "/coaching/lesson/1/" in page(cleo, "/coaching/lesson/")
    first = lesson().screens[0]
    assert cleo.post("/coaching/lesson/1/", {"answer": "nonsense"}).status_code == 422
    assert cleo.post("/coaching/lesson/1/", {}).status_code == 422
    assert cleo.post("/coaching/lesson/1/", {"answer": first.answers[0].key}).status_code == 302
    assert first.answers[0].says in page(cleo, "/coaching/lesson/1/").replace("&#x27;", "'")
    assert 'href="/coaching/lesson/2/"' in page(cleo, "/coaching/lesson/")
    number = len(lesson().screens)
    assert cleo.post(f"/coaching/lesson/{number}/", {"answer": "He rang"}).status_code == 302
    assert "He rang" in page(cleo, f"/coaching/lesson/{number}/")
    page(cleo, "/coaching/lesson/99/", 404)
    page(sign_in(cast.ben), "/coaching/lesson/", 404)
    assert CoachTraining.objects.get().lesson_on is None


def test_the_page_of_a_person_leads_on_for_whoever_leads_them_alone(cast, sign_in, tuesday):
    learn(cast.cleo)
    assert "You alone see this line" in page(sign_in(cast.cleo), f"/people/{cast.ben.pk}/")
    for other in (cast.ana, cast.max, cast.ben):
        assert "You alone see this line" not in page(sign_in(other), f"/people/{cast.ben.pk}/")


def test_a_supervisor_who_leads_no_more_reads_no_sheet_and_prepares_none(cast, sign_in, tuesday):
    talk = sheet(cast, tuesday)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    cleo = sign_in(cast.cleo)
    page(cleo, f"/coaching/people/{cast.ben.pk}/", 404)
    assert "Not in your care any more" in page(cleo, talk.get_absolute_url())
    assert cleo.post(f"/coaching/talks/{talk.pk}/sheet/", {"purpose": "x"}).status_code == 403
    assert cleo.post(f"/coaching/talks/{talk.pk}/offer/").status_code == 403
    assert cleo.post(f"/coaching/talks/{talk.pk}/throw-away/").status_code == 302
    assert not CoachingTalk.objects.exists()
