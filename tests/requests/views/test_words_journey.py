"""Can two people help each other in a few taps, on a desk and on a phone?"""

import re

import pytest
from playwright.sync_api import expect

from footpath.requests.models import Word

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_line_a_yes_and_thanks(cast, open_page, axe):
    ana = open_page(cast.ana)
    ana.goto(f"/people/{cast.ben.pk}/")
    axe(ana)
    ana.get_by_label("What do you need a hand with?").fill("Can you look at the printer?")
    ana.get_by_role("button", name="Ask Ben").click()
    expect(ana.get_by_text("Ben Okafor has not answered yet.")).to_be_visible()
    axe(ana)

    ben = open_page(cast.ben, width=390, dark=True)
    ben.goto("/words/")
    axe(ben)
    ben.get_by_role("link", name="Answer").click()
    axe(ben)
    ben.get_by_role("button", name="Say yes").click()
    expect(ben.get_by_text(re.compile("You said yes, by"))).to_be_visible()
    ben.get_by_role("button", name="It is done").click()
    axe(ben)
    ben.get_by_label("The answer, or what was done").fill("It was out of paper")
    ben.get_by_role("dialog").get_by_role("button", name="It is done").click()

    ana.reload()
    expect(ana.get_by_text("It was out of paper")).to_be_visible()
    ana.get_by_role("button", name="Say thanks").click()
    expect(ana.get_by_text("Done, and thanked for.")).to_be_visible()
    axe(ana)
    assert Word.objects.get().thanks == "Thank you, Ben."


def test_a_moment_somebody_better_to_ask_and_a_name_picked_while_typing(cast, open_page, axe):
    ana = open_page(cast.ana, width=390)
    ana.goto("/")
    axe(ana)
    ana.get_by_label("Whom?").press_sequentially("faci")
    expect(ana.locator("#names option[value='Facilities']")).to_be_attached()
    ana.get_by_label("Whom?").fill("Facilities")
    ana.get_by_label("What do you need a hand with?").fill("Who has a ladder?")
    ana.get_by_role("button", name="Ask", exact=True).click()

    ben = open_page(cast.ben)
    ben.goto(Word.objects.get().get_absolute_url())
    ben.get_by_role("button", name="Better ask").click()
    ben.get_by_label("Who can help better?").fill("Cleo Marine")
    ben.get_by_role("button", name="Hand it on").click()
    expect(ben.get_by_role("dialog").get_by_text("Did you mean Cleo Marin?").first).to_be_visible()
    axe(ben)
    ben.get_by_label("Who can help better?").fill("Cleo Marin")
    ben.get_by_role("button", name="Hand it on").click()
    expect(ben.locator("#notices").get_by_text("Handed on, with its history.")).to_be_visible()

    cleo = open_page(cast.cleo)
    cleo.goto(Word.objects.get().get_absolute_url())
    cleo.get_by_role("button", name="I can at").click()
    cleo.get_by_label("I can help at").fill("2028-05-04T14:00")
    cleo.get_by_role("button", name="Offer this moment").click()
    expect(cleo.get_by_text("You said that you can help Thu 4 May 2028, 14:00.")).to_be_visible()

    ana.reload()
    ana.get_by_role("button", name="Yes, that suits").click()
    expect(ana.get_by_text("Cleo Marin said yes, Thu 4 May 2028, 14:00.")).to_be_visible()
    axe(ana)


def test_a_call_is_noted_with_one_hand(cast, asked, open_page, axe):
    ben = open_page(cast.ben, width=390, dark=True)
    ben.goto("/calls/new/")
    axe(ben)
    ben.get_by_label("Who called or came by?").fill("Ana Ferreira")
    ben.get_by_label("What was said, in a line").fill("She asks about the desks")
    ben.get_by_label(re.compile(asked.number)).check()
    ben.get_by_label("Call back?").select_option("next")
    ben.get_by_role("button", name="Note it").click()
    expect(ben.get_by_text("Ben calls back by")).to_be_visible()
    ben.get_by_role("link", name="Call back").click()
    axe(ben)
    ben.get_by_role("button", name="Called back").click()
    expect(ben.locator("#notices").get_by_text("Noted that you called back.")).to_be_visible()
