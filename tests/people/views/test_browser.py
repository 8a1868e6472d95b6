"""Can everybody use the pages of people and teams, with any eyes and on a phone?"""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from footpath.people import actions
from footpath.people.models import Person, WorkingHours

pytestmark = pytest.mark.django_db(transaction=True)


def addresses(cast):
    ben, facilities = [cast.ben.pk], [cast.facilities.pk]
    return [
        reverse("people"),
        reverse("people") + "?q=locks",
        reverse("people") + "?q=zzz",
        *(
            reverse(name)
            for name in (
                "asked",
                "my-customers",
                "who-serves-whom",
                "roles",
                "person-new",
                "team-new",
                "hours",
                "hours-new",
            )
        ),
        *(reverse(name, args=ben) for name in ("person", "person-edit", "person-week", "away")),
        reverse("person-leave", args=[cast.cleo.pk]),
        *(reverse(name, args=facilities) for name in ("team", "team-edit", "team-members", "team-pairs")),
        reverse("team-leave", args=[cast.facilities.pk, cast.cleo.memberships.get().pk]),
        reverse("hours-edit", args=[cast.hours.pk]),
    ]


@pytest.mark.parametrize(("width", "dark"), [(390, True), pytest.param(1280, False, marks=pytest.mark.slow)])
def test_every_page_can_be_used_by_everybody(cast, open_page, axe, width, dark):
    now = timezone.now()
    facts = {"good_at": ["locks"], "languages": ["Igbo"], "does": "I mend doors.", "says_name": "BEN"}
    actions.change_person(cast.ben, facts=facts, by=cast.ben, now=now)
    actions.say_away(cast.ben, first=now.date(), last=now.date(), delegate=cast.cleo, by=cast.ben, now=now)
    pair = actions.state_pair(provider=cast.facilities, customer=cast.sales, holds=True, by=cast.cleo, now=now)
    actions.prefer_customer(provider=cast.facilities, customer=cast.sales, seen=None, by=cast.cleo, now=now)
    page = open_page(cast.eve, width=width, dark=dark)
    for address in addresses(cast):
        page.goto(address)
        axe(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{address} is {wide} pixels wide"
    assert pair.pk


def test_one_finds_somebody_while_typing(cast, open_page):
    page = open_page(cast.ana)
    page.goto(reverse("people"))
    page.get_by_label("Search people and teams").type("techn")
    expect(page.locator("#found")).not_to_contain_text("Dov Levi")
    expect(page.locator("#found")).to_contain_text("Ben Okafor")
    assert page.url.endswith("q=techn&team=")


def test_an_administrator_adds_a_window_and_sees_next_week(cast, open_page):
    page = open_page(cast.eve)
    page.goto(reverse("hours-edit", args=[cast.hours.pk]))
    page.get_by_role("button", name="Window Saturday").click()
    page.get_by_label("Saturday, window 2 opens").fill("22:00")
    page.get_by_label("Saturday, window 2 closes").fill("06:00")
    page.get_by_label("Saturday, window 1 opens").fill("09:00")
    page.get_by_label("Saturday, window 1 closes").fill("12:00")
    expect(page.locator("#preview")).to_contain_text("9:00–12:00, 22:00–6:00 the next day")
    page.get_by_role("button", name="Keep the hours").click()
    page.wait_for_url("**/hours/")
    assert WorkingHours.objects.get().week[5] == [[540, 720], [1320, 1800]]


def test_without_scripts_a_window_is_added_too(cast, open_page):
    page = open_page(cast.ben, scripts=False)
    page.goto(reverse("person-week", args=[cast.ben.pk]))
    page.get_by_role("button", name="Window Sunday").click()
    page.get_by_label("Sunday, window 2 opens").fill("09:00")
    page.get_by_label("Sunday, window 2 closes").fill("12:00")
    page.get_by_role("button", name="Keep the hours").click()
    assert Person.objects.get(pk=cast.ben.pk).week[6] == [[540, 720]]
