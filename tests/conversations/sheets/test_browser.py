"""Does the answer to a worksheet open both sides in a browser, and is nothing lost before?"""

import pytest
from playwright.sync_api import expect
from tests.conversations.rating import OWN, RATING, sent

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_customer_answers_and_both_read_both(cast, open_page, axe, tuesday):
    address = f"/worksheets/{sent(cast).pk}/"
    his, hers = open_page(cast.ben), open_page(cast.ana, width=390)
    his.goto(address)
    expect(his.get_by_text("Elm Street")).to_have_count(0)
    hers.goto(address)
    axe(hers)
    hers.get_by_label("need from Ben").fill("Desks on Elm Street by Monday.")
    hers.get_by_label("improve").fill("Say a day.")
    hers.get_by_role("button", name="Answer, and open both").click()  # the number is missing
    expect(hers.get_by_label("need from Ben")).to_have_value("Desks on Elm Street by Monday.")
    hers.get_by_role("radio", name=str(RATING), exact=True).check()
    hers.get_by_role("button", name="Answer, and open both").click()
    expect(hers.get_by_text(f"Ben, who serves: {OWN}")).to_be_visible()
    his.reload()
    expect(his.get_by_text("Desks on Elm Street by Monday.")).to_be_visible()
    axe(his)
