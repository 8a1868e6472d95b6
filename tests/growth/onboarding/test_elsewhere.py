"""Where else does onboarding show, and what is left when somebody goes?"""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import resolve
from tests.cast import MONDAY
from tests.growth.welcoming import PROOF, again, begun, done, fresh, newcomer, open_one, thing

from footpath.growth.actions import begin_onboarding, note_surprise, waive_item
from footpath.growth.models import Onboarding, OnboardingItem, Surprise
from footpath.growth.onboarding.reactions import go_on_without
from footpath.growth.onboarding.reported import dead_of, report
from footpath.growth.onboarding.shipped import shipped
from footpath.history.models import Event
from footpath.people.actions import deactivate, erase_person
from footpath.people.exporting import export_of
from footpath.people.models import Person

pytestmark = pytest.mark.django_db
SECRET = "Nobody mends the form of Nia Quist"


def page(client, address):
    return client.get(address).content.decode()


def test_the_way_is_there_for_those_who_have_something_there(cast, sign_in, tuesday):
    way = 'href="/onboarding/"'
    assert way in page(sign_in(cast.eve), "/action-plans/")
    for who in (cast.ana, cast.ben, cast.cleo, cast.max, cast.dov):
        assert way not in page(sign_in(who), "/action-plans/")
    it = open_one(cast, now=tuesday)
    for who in (it.hire, cast.ben, cast.cleo, cast.max):
        assert way in page(sign_in(who), "/action-plans/")
    for who in (cast.ana, cast.dov):
        assert way not in page(sign_in(who), "/action-plans/")


def test_home_says_what_is_next_what_waits_and_that_a_buddy_is_missing(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    assert "We serve each other" in page(sign_in(it.hire), "/")
    done(it, now=tuesday)
    assert "1 thing waits for your check" in page(sign_in(cast.ben), "/")
    begun(cast, newcomer(cast, now=tuesday, name="Ida Roth"), tuesday)
    assert "Name a buddy for Ida Roth" in page(sign_in(cast.cleo), "/")
    assert "Onboarding" not in page(sign_in(cast.ana), "/")


def test_the_page_of_a_person_says_it_to_those_who_may_know(cast, sign_in, tuesday):
    nia = newcomer(cast, now=tuesday)
    address = f"/people/{nia.pk}/"
    for who in (cast.eve, cast.cleo):
        assert "Begin the onboarding" in page(sign_in(who), address)
    for who in (cast.ana, cast.ben, nia):
        assert "Begin the onboarding" not in page(sign_in(who), address)
    it = open_one(cast, nia, tuesday)
    for who in (nia, cast.ben, cast.cleo):
        assert it.get_absolute_url() in page(sign_in(who), address)
    for who in (cast.eve, cast.ana):
        assert it.get_absolute_url() not in page(sign_in(who), address)


def test_one_tap_begins_with_what_is_known(cast, sign_in, tuesday):
    nia = newcomer(cast, now=tuesday - timedelta(days=20))
    eve = sign_in(cast.eve)
    assert "Nia Quist" in page(eve, "/onboarding/")
    assert eve.post(f"/onboarding/begin/{nia.pk}/", {"as_proposed": "yes"}).status_code == 302
    it = Onboarding.objects.get()
    assert (it.team, it.first_day) == (cast.facilities, (tuesday - timedelta(days=20)).date())
    assert "not begun" not in page(eve, "/onboarding/")
    assert "no buddy" in page(sign_in(cast.cleo), "/onboarding/")


def test_who_joined_long_ago_is_not_new(cast, sign_in, tuesday):
    newcomer(cast, now=tuesday - timedelta(days=100))
    assert "Nia Quist" not in page(sign_in(cast.eve), "/onboarding/")


def test_somebody_without_a_team_is_not_there_yet(cast, sign_in, tuesday):
    somebody = Person.objects.create(email="x@demo.example", name="No Team")
    assert sign_in(cast.eve).get(f"/onboarding/begin/{somebody.pk}/").status_code == 404
    assert sign_in(cast.cleo).get(f"/onboarding/begin/{somebody.pk}/").status_code == 403


def cohort(cast, count):
    """So many who came half a year ago: one line was never confirmed for anybody."""
    start = MONDAY - timedelta(days=170)
    for number in range(count):
        hire = newcomer(cast, now=start, name=f"N{number} Quist")
        facts = {"team": cast.facilities, "first_day": start.date(), "buddy": cast.ben, "by": cast.cleo, "now": start}
        it = begin_onboarding(hire, **facts)
        for item in it.items.exclude(kind="buddy"):
            on = item.due_on if number % 2 else item.due_on + timedelta(days=2)
            OnboardingItem.objects.filter(pk=item.pk).update(state="confirmed", settled_on=on)
        OnboardingItem.objects.filter(onboarding=it, part=20).update(state="open", settled_on=None)
    return it


def test_the_report_shows_nothing_of_four_and_a_dead_letter_of_five(cast, sign_in, tuesday):
    cohort(cast, 4)
    shown = report(tuesday.date())
    assert (shown["groups"], shown["dead"], shown["hires"]) == ([], [], 0)
    Onboarding.objects.all().delete()
    Person.objects.filter(name__endswith="Quist").update(is_active=False)
    for one in Person.objects.filter(name__endswith="Quist"):
        one.memberships.all().delete()
        one.delete()
    it = cohort(cast, 6)
    shown = report(tuesday.date())
    assert [(group.hires, group.on_time.n) for group in shown["groups"]] == [(6, 6 * 24)]
    assert [(one["part"], one["hires"]) for one in shown["dead"]] == [(20, 6)]
    waive_item(fresh(thing(it, part=20)), reason="x", by=cast.cleo, now=tuesday)
    assert report(tuesday.date())["waived"][0]["count"] == 1
    eve = sign_in(cast.eve)
    title = next(part.title for part in shipped() if part.id == 20)
    assert "Dead letters" in page(eve, "/onboarding/report/")
    assert title in page(eve, "/onboarding/plans/0/")
    assert "Dead letters" in page(eve, "/onboarding/plans/0/")
    assert dead_of(0, tuesday.date(), {1}) == []
    assert "Dead letters" not in page(sign_in(cast.cleo), "/onboarding/plans/0/")
    assert sign_in(cast.cleo).get("/onboarding/report/").status_code == 403


def test_every_link_of_the_shipped_plan_leads_somewhere():
    links = [part.link for part in shipped() if part.link]
    assert len(links) >= 4
    assert all(resolve(link) for link in links)
    parts = shipped()
    assert (sum(part.kind == "lesson" for part in parts), sum(part.kind == "item" for part in parts)) == (6, 18)
    assert {part.who for part in parts} == {"hire", "buddy", "lead", "checker"}


def test_who_leaves_is_followed_by_name(cast):
    it = open_one(cast)
    deactivate(cast.ben, by=cast.eve, now=MONDAY)
    go_on_without(Event.objects.get(kind="person.deactivated"))
    go_on_without(Event.objects.get(kind="onboarding.somebody_missing"))
    assert again(it).buddy is None
    assert not it.items.filter(state="locked").exists()


def test_of_whoever_is_erased_nothing_is_left_and_their_name_goes_from_the_words_of_others(cast):
    nia = newcomer(cast)
    it = open_one(cast, nia)
    note_surprise(it, text=SECRET, by=nia, now=MONDAY)
    other = open_one(cast, newcomer(cast, name="Ida Roth"))
    item = done(other)
    note_surprise(other, text=SECRET, by=other.hire, now=MONDAY)
    erase_person(nia, by=cast.eve, now=MONDAY)
    assert not Onboarding.objects.filter(pk=it.pk).exists()
    assert str(Surprise.objects.get()) == "Nobody mends the form of former colleague"
    assert fresh(item).texts["proof"] == PROOF
    erase_person(cast.ben, by=cast.eve, now=MONDAY)
    assert again(other).buddy is None


def test_the_database_holds_no_word_of_it_in_plain_text_and_an_export_says_so(cast):
    it = open_one(cast)
    done(it)
    note_surprise(it, text=SECRET, by=it.hire, now=MONDAY)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select * from "{table}"')
            held = str(cursor.fetchall())
            assert [word for word in (SECRET, PROOF) if word in held] == [], table
    tables = export_of(it.hire)["tables"]
    assert tables["growth.Onboarding"][0]["as"] == "hire"
    assert tables["growth.Onboarding"][0]["first_day"] == MONDAY.date()


def test_what_is_kept_says_it(cast, sign_in, tuesday):
    it = open_one(cast, now=tuesday)
    shown = page(sign_in(it.hire), "/kept/")
    assert "Your onboarding" in shown
    assert "What surprised you when you were new" in shown
