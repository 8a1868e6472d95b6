"""Do the pages say what holds, and only to whom it belongs?"""

import pytest
from tests.appraisals.rating import SECRET, all_say, anew, begun, collecting, nominating, released, say, seats
from tests.cast import MONDAY

from footpath.appraisals import actions, states
from footpath.appraisals.erasing import erase
from footpath.appraisals.items import suggested
from footpath.appraisals.models import Appraisal, Rater
from footpath.appraisals.printed import as_page
from footpath.appraisals.shown import report_of
from footpath.notifications.actions import tell
from footpath.notifications.models import Notice
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_link_that_was_passed_on_leads_nobody_anywhere(cast, sign_in, tuesday):
    it = collecting(cast)
    rater = seats(it, "peer")[0]
    page = sign_in(rater.person).get(f"/360/{it.pk}/", follow=True)
    assert page.redirect_chain == [(f"/360/{it.pk}/answer/", 302)]
    text = page.content.decode()
    assert "Your name stands nowhere" in text
    assert "only if 3 or more of it answer" in text
    for stranger in (cast.dov, cast.eve, cast.max):
        for method in ("get", "post"):
            assert getattr(sign_in(stranger), method)(f"/360/{it.pk}/answer/").status_code == 404
    own = sign_in(cast.cleo).get(f"/360/{it.pk}/answer/").content.decode()
    assert "Your name stands beside your answers" in own


def test_a_form_that_cannot_be_taken_keeps_what_was_typed(cast, sign_in, tuesday):
    it = collecting(cast)
    rater = seats(it, "peer")[0]
    client, key = sign_in(rater.person), it.items[0]["key"]
    page = client.post(f"/360/{it.pk}/answer/", {f"q.{key}": "7", "q.keep_up": SECRET})
    assert page.status_code == 422
    assert SECRET in page.content.decode()
    assert "Choose one of the answers." in page.content.decode()
    page = client.post("/360/begin/", {})
    assert page.status_code == 422
    given = {"subject": rater.person_id, "purpose": "appraisal", "days": 14, "items": suggested()}
    page = client.post("/360/begin/", given)
    assert (page.status_code, "begun by whoever leads you" in page.content.decode()) == (422, True)


def test_from_begin_to_the_first_question_on_pages_alone(cast, sign_in, tuesday):
    ben, cleo = sign_in(cast.ben), sign_in(cast.cleo)
    given = {"subject": cast.ben.pk, "purpose": "development", "days": 14, "items": suggested()}
    assert ben.post("/360/begin/", given).status_code == 302
    it = Appraisal.objects.get()
    page = ben.post(f"/360/{it.pk}/draw/", {})
    assert (page.status_code, "it takes five" in page.content.decode()) == (409, True)
    assert ben.post(f"/360/{it.pk}/draw/", {"without_customers": "on"}).status_code == 302
    assert ben.post(f"/360/{it.pk}/propose/", {"person": "Nobody at all"}).status_code == 422
    for one in (cast.ana, cast.dov, cast.eve):
        assert ben.post(f"/360/{it.pk}/propose/", {"person": one.name}).status_code == 302
    assert ben.post(f"/360/{it.pk}/approve/").status_code == 403
    assert ben.post(f"/360/{it.pk}/hand-in/").status_code == 302
    assert "Let it begin" in cleo.get(it.get_absolute_url()).content.decode()
    assert cleo.post(f"/360/{it.pk}/approve/").status_code == 302
    assert "nothing to see here, for anybody" in ben.get(it.get_absolute_url()).content.decode()


def test_the_report_says_gaps_are_normal_and_is_the_same_for_both_who_read_it(cast, sign_in, tuesday):
    it = collecting(cast, peers=8, customers=12)
    for rater in seats(it):
        say(rater, 5 if rater.group == "self" else 1 + rater.pk % 2)
    it = released(it)
    mine = sign_in(cast.ben).get(it.get_absolute_url()).content.decode()
    assert "Gaps are normal" in mine
    assert "You see it more often than others do." in mine
    assert "Make a plan of it" in mine
    assert sign_in(cast.cleo).get(f"/360/{it.pk}/report.pdf").status_code == 404
    assert "Blind spots" not in sign_in(cast.cleo).get(it.get_absolute_url()).content.decode()
    actions.share_report(it, by=cast.ben, now=it.closed_at)
    theirs = sign_in(cast.cleo).get(it.get_absolute_url()).content.decode()
    assert "Blind spots" in theirs


def test_who_is_told_of_what(cast):
    it, _outside = nominating(cast)
    from footpath.history.models import Event

    actions.hand_in(it, by=cast.ben, now=MONDAY)
    it = actions.approve_raters(it, by=cast.cleo, now=MONDAY)
    for event in Event.objects.filter(subject_kind="appraisal"):
        tell(event)
    told = Notice.objects.filter(event__kind="appraisal.opened").values_list("recipient", flat=True)
    asked = Rater.objects.filter(appraisal=it, waits=False).values_list("person", flat=True)
    assert set(told) == set(asked) - {cast.cleo.pk}
    assert Notice.objects.filter(event__kind="appraisal.handed_in").get().recipient == cast.cleo
    assert not Notice.objects.filter(recipient=cast.eve).exists()


def test_what_is_left_when_somebody_is_erased(cast):
    it, _outside = nominating(cast)
    customer = Rater.objects.filter(appraisal=it, group="customer").first()
    actions.strike_customer(customer, reason=f"{cast.ana.name} said so", by=cast.ben, now=MONDAY)
    erase(cast.ana, MONDAY)
    assert Rater.objects.get(pk=customer.pk).reason == "former colleague said so"
    erase(customer.person, MONDAY)
    assert Rater.objects.get(pk=customer.pk).reason == ""
    erase(cast.ben, MONDAY)
    assert not Appraisal.objects.exists()


def test_what_the_two_who_are_named_said_goes_with_them(cast):
    it = collecting(cast)
    all_say(it)
    erase(cast.cleo, MONDAY)
    assert released(it).report.figures["supervisor"] == {"steps": {}, "words": {}}


def test_nobody_finds_it_who_has_nothing_of_it(cast, sign_in, tuesday):
    begun(cast)
    assert "360° feedback" in sign_in(cast.ben).get("/people/").content.decode()
    assert "360° feedback" not in sign_in(cast.dov).get("/people/").content.decode()
    assert anew(Appraisal.objects.get()).state == "setup"
    assert Person.objects.count()


def test_whoever_leads_reads_whom_the_words_mean_who_is_silent_and_how_to_talk_about_it(cast, sign_in, tuesday):
    it = collecting(cast)
    for rater in seats(it):
        if rater.group != "supervisor":
            say(rater, 5 if rater.group == "self" else 2)
    it = released(it)
    it = actions.share_report(it, by=cast.ben, now=it.closed_at)
    mine, theirs = (sign_in(one).get(it.get_absolute_url()).content.decode() for one in (cast.ben, cast.cleo))
    assert "Written to Ben Okafor" in theirs
    assert "Written to Ben Okafor" not in mine
    for page in (mine, theirs):
        assert "Cleo Marin has not answered." in page
        assert page.count('<strong class="letter">L</strong>') == 0
        assert "Nobody guesses who has said what." in page
    assert "/thanks/write/?to=" in theirs
    assert "/thanks/write/?to=" not in mine.split("<main")[1].split("</main")[0]
    printed = as_page(it)
    assert "Cleo Marin has not answered." in printed["legend"]
    assert "Written to Ben Okafor" in printed["lead"]
    actions.agree_outcome(it, outcome="both", text="A day off, and a talk a month.", by=cast.cleo, now=it.closed_at)
    page = sign_in(cast.cleo).get(it.get_absolute_url()).content.decode()
    assert "A reward or words of thanks, and coaching or a plan" in page
    assert "Nobody guesses who has said what." not in page


def test_what_is_asked_again_of_other_groups_says_so_and_is_told_apart(cast, sign_in, tuesday):
    first = collecting(cast, peers=4, customers=6)
    all_say(first)
    first = released(first)
    actions.share_report(first, by=cast.ben, now=first.closed_at)
    when = first.closed_at + states.PULSE_AFTER
    again = actions.begin_pulse(anew(first), now=when)  # nobody was served in that half year
    ben = sign_in(cast.ben)
    assert "the same once more" in ben.get("/360/").content.decode()
    assert first.get_absolute_url() in ben.get(again.get_absolute_url()).content.decode().split("<main")[1]
    all_say(again, now=when)
    shown = report_of(released(again))
    assert shown.regrouped.startswith("Half a year ago Internal customers were part of it, now they are not.")
    assert report_of(anew(first)).regrouped == ""
