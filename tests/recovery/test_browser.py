"""Does a small mistake take three taps in a browser?"""

import pytest
from playwright.sync_api import expect
from tests.requests.stages import working

from footpath.recovery.models import Recovery

pytestmark = pytest.mark.django_db(transaction=True)


def test_own_it_put_it_right_checked(cast, open_page, axe, tuesday):
    address = working(cast).get_absolute_url()
    page = open_page(cast.ben, width=390)
    page.goto(address)
    page.get_by_text("Did something go wrong?").click()
    page.get_by_label("What was it?").select_option("missing")
    page.get_by_role("button", name="Own it").click()
    page.get_by_label("What have you done?").fill("Both lamps hang.")
    axe(page)
    page.get_by_role("button", name="It is put right").click()
    expect(page.get_by_role("button", name="Checked with them")).to_be_visible()
    hers = open_page(cast.ana, width=390)
    hers.goto(address)
    expect(hers.get_by_text("Both lamps hang.")).to_be_visible()
    hers.get_by_role("button", name="Yes, it is right now").click()
    expect(hers.locator("#put-right, body").get_by_text("put right, and checked").first).to_be_visible()
    assert Recovery.objects.get().state == "closed"
