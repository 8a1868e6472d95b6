"""Can everybody use the pages of sign-off, qualities, lists and steps?"""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.requests.stages import anew, needs_sign_off, new_terms, sign_off, working

from footpath.requests.states import State

pytestmark = pytest.mark.django_db(transaction=True)
LEVELS = [
    {"name": "Standard", "criteria": ["It stands", "It is clean"]},
    {"name": "Overnight", "criteria": ["Nobody sees a box"], "note": "when nobody may notice"},
]
STEPS = [{"key": "look", "name": "Look at it", "who": "Ben"}, {"key": "move", "name": "Move it"}]


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)])
def test_everybody_can_use_them(cast, open_page, axe, width, dark):
    new_terms(levels=LEVELS, steps=STEPS, alone_days=2)
    work, waits = working(cast), sign_off(cast)
    needs_sign_off(cast, "line_manager")
    ana, ben, max_ = (open_page(person, width=width, dark=dark) for person in (cast.ana, cast.ben, cast.max))
    ana.goto(reverse("ask", args=[cast.move.pk]))
    ana.get_by_label("Overnight").check()
    axe(ana)
    max_.goto(waits.get_absolute_url())
    axe(max_)
    max_.get_by_role("button", name="Say no").click()
    axe(max_)
    max_.get_by_role("button", name="Not now").click()
    max_.get_by_role("button", name="Agree", exact=True).click()
    expect(max_.locator("#notices").get_by_text("Agreed. The team can start.")).to_be_visible()
    ben.goto(work.get_absolute_url())
    axe(ben)
    ben.get_by_role("button", name="Deliver").click()
    ben.get_by_label("It stands").check()
    ben.get_by_label("What was done?").fill("All of it.")
    axe(ben)
    ben.get_by_role("dialog").get_by_role("button", name="Deliver").click()
    expect(ben.get_by_text("Is everything there?")).to_be_visible()
    assert anew(work).state == State.DELIVERED
    ana.goto(work.get_absolute_url())
    ana.get_by_role("button", name="Something is missing").click()
    axe(ana)
    for page in (ana, ben, max_):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
