"""Does the preview follow while the owner of a service types?"""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from footpath.catalog.queries import draft_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_question_appears_beside_while_it_is_typed(cast, open_page, axe):
    page = open_page(cast.cleo)
    page.goto(reverse("service-edit", args=[cast.move.pk]))
    axe(page)
    preview = page.locator("#preview")
    page.get_by_label("Question", exact=True).first.fill("Which room shall be empty?")
    expect(preview).to_contain_text("Which room shall be empty?")
    expect(page.locator("#saved")).to_contain_text("Draft saved")
    page.get_by_role("button", name="Add a question").click()
    new = page.locator('[id^="row-question-"]').nth(5)
    new.get_by_label("Question", exact=True).fill("Is there a lift?")
    new.get_by_label("Answer", exact=True).select_option("yes_no")
    expect(preview).to_contain_text("Is there a lift?")
    assert [item.label for item in draft_of(cast.move).form][-1] == "Is there a lift?"


@pytest.mark.parametrize("name", ["service", "service-versions", "services", "services-mine"])
def test_pages_are_accessible(cast, open_page, axe, name):
    page = open_page(cast.cleo, width=390, dark=True)
    page.goto(reverse(name, args=[] if name.startswith("services") else [cast.move.pk]))
    axe(page)
