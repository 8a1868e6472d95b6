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


def test_a_question_on_a_condition_from_the_editor_to_the_one_who_asks(cast, open_page, axe):
    """Cleo writes two questions, tries them beside, publishes; Ana is asked the second after a yes to the first."""
    cleo = open_page(cast.cleo)
    cleo.goto(reverse("service-edit", args=[cast.move.pk]))
    rows, preview = cleo.locator('[id^="row-question-"]'), cleo.locator("#preview")
    for number, (label, kind) in enumerate((("Screens on arms?", "yes_no"), ("How many arms?", "number")), start=5):
        cleo.get_by_role("button", name="Add a question").click()
        rows.nth(number).get_by_label("Question", exact=True).fill(label)
        rows.nth(number).get_by_label("Answer", exact=True).select_option(kind)
        expect(preview).to_contain_text(label)
    asked = rows.nth(6).get_by_label("Asked", exact=True)
    asked.select_option(label="only if “Screens on arms?” is yes")
    expect(preview).not_to_contain_text("How many arms?")
    preview.get_by_text("Yes", exact=True).click()
    expect(preview).to_contain_text("How many arms?")
    cleo.get_by_role("button", name="See what changes, then publish").click()
    expect(cleo.get_by_text("How many arms?")).to_be_visible()
    axe(cleo)
    cleo.get_by_label("What is new, for those who ask?").fill("We bring the right tools.")
    cleo.get_by_role("button", name="Publish", exact=True).click()
    cleo.goto(reverse("service-version", args=[cast.move.pk, 2]))
    expect(cleo.get_by_text("We bring the right tools.")).to_be_visible()
    axe(cleo)
    ana = open_page(cast.ana, width=390)
    ana.goto(reverse("ask", args=[cast.move.pk]))
    expect(ana.get_by_label("How many arms?")).to_be_hidden()
    ana.get_by_role("group", name="Screens on arms?").get_by_text("Yes", exact=True).click()
    expect(ana.get_by_label("How many arms?")).to_be_visible()


@pytest.mark.parametrize("name", ["service", "service-versions", "services", "services-mine"])
def test_pages_are_accessible(cast, open_page, axe, name):
    page = open_page(cast.cleo, width=390, dark=True)
    page.goto(reverse(name, args=[] if name.startswith("services") else [cast.move.pk]))
    axe(page)
