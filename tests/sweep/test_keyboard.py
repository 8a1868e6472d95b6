"""Can everything that matters be done without a mouse, and does one always see where one is?"""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.cast import PASSWORD, Cast, ask
from tests.requests.stages import working

from footpath.requests.models import ServiceRequest, Word
from footpath.requests.states import State

pytestmark = pytest.mark.django_db(transaction=True)
HERE = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const label = one.getAttribute("aria-label") || [...(one.labels || [])].map((l) => l.innerText).join(" ");
  const name = (label || one.innerText || one.title || "").trim().replace(/\\s+/g, " ");
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const tied = one.labels && [...one.labels].some((l) => l.contains(top) || top?.contains(l));
  return {
    name, tag: one.tagName.toLowerCase(), type: one.type || "",
    marked: parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none" || one.id === "main",
    shown: Boolean(top && (one.contains(top) || top.contains(one) || tied)),
    inside: !document.querySelector("dialog:modal") || Boolean(one.closest("dialog:modal")),
  };
}"""


class Keys:
    """Hands on a keyboard: each step looks whether one sees where one is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> dict[str, object]:
        """Press a key; what has the focus afterwards has to be seen, and marked."""
        self.page.keyboard.press(key)
        here: dict[str, object] = self.page.evaluate(HERE) or {}
        if here:
            assert here["shown"], f"{here} is hidden by something"
            assert here["marked"], f"{here} does not show that it has the focus"
            assert here["inside"], f"{here} lies behind the dialog"
        return here

    def to(self, name: str, key: str = "Tab", *, tag: str = "") -> "Keys":
        """Go on until something of that name has the focus."""
        for _ in range(120):
            here = self.press(key)
            if name in str(here.get("name")) and tag in str(here.get("tag")):
                return self
        raise AssertionError(f"{name} is never reached")

    def into(self, name: str, text: str) -> "Keys":
        """Go to a box and type."""
        self.to(name)
        self.page.keyboard.type(text)
        return self

    def enter(self) -> "Keys":
        """Press Enter on what has the focus."""
        self.page.keyboard.press("Enter")
        return self

    def go(self) -> "Keys":
        """The same, where it leads to another page."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self


def test_from_signing_in_to_a_complete_request(cast: Cast, open_page) -> None:
    page = open_page()
    page.goto("/")
    keys = Keys(page)
    page.keyboard.type("ana@demo.example")  # the box has the focus already
    keys.into("Password", PASSWORD).go()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana")
    assert keys.press("Tab")["name"] == "Skip to the content"
    keys.enter()
    assert page.evaluate("document.activeElement.id") == "main"
    page.goto(reverse("services"))
    keys.to("Move a desk or a team").go()
    keys.to("Ask Facilities").go()
    keys.into("In one line", "Six places").into("Which room do you leave?", "B 2.14").into("Where to?", "C 1.03")
    keys.into("How many places?", "6").to("Ask Facilities", tag="button").go()
    expect(page.get_by_text("Who signs off the floor plan?").first).to_be_visible()  # it is not complete
    page.goto(ServiceRequest.objects.get().get_absolute_url())
    assert ServiceRequest.objects.get().state == State.INCOMPLETE
    keys.into("Who signs off the floor plan?", "Max Adler").go()
    expect(page.locator("#notices .notice").first).to_be_visible()
    assert ServiceRequest.objects.get().state == State.QUEUED


def test_from_taking_it_to_its_acceptance(cast: Cast, open_page) -> None:
    request = ask(cast, timezone.now())
    page = open_page(cast.ben)
    page.goto(reverse("team-board", args=[cast.facilities.pk]))
    keys = Keys(page)
    keys.press("j")
    keys.go().to("Take it", tag="button").go()
    expect(page.locator("#status")).to_contain_text("It is yours now.")  # said aloud, too
    keys.to("Promise a day", tag="button").enter()
    expect(page.get_by_role("dialog")).to_be_visible()
    for _ in range(12):
        keys.press("Tab")  # round and round inside of the dialog
    page.keyboard.press("Escape")
    assert "Promise a day" in page.evaluate(HERE)["name"]  # one is where one was
    keys.enter()
    page.locator("#do-promise").get_by_label("Ready by the end of").focus()
    page.keyboard.type("12242027")
    keys.to("Promise a day", tag="button").go()
    expect(page.get_by_text("Promised by Ben")).to_be_visible()
    keys.to("Deliver", tag="button").enter()
    keys.into("What was done?", "All six stand.").to("Deliver", tag="button").go()
    expect(page.locator("#notices")).to_contain_text("Delivered")
    ana = open_page(cast.ana)
    ana.goto(request.get_absolute_url())
    keys = Keys(ana).to("Accept it", tag="button").enter()
    keys.to("5 · great")
    ana.keyboard.press("Space")
    keys.to("Accept it", tag="button").go()
    expect(ana.locator("#notices")).to_contain_text("Accepted")
    request.refresh_from_db()
    assert (request.state, request.rating.stars) == (State.ACCEPTED, 5)


@pytest.mark.slow
def test_a_word_and_its_answer(cast: Cast, open_page) -> None:
    ana = open_page(cast.ana)
    ana.goto(f"/people/{cast.ben.pk}/")
    Keys(ana).into("What do you need a hand with?", "The printer?").go()
    expect(ana.get_by_text("Ben Okafor has not answered yet.")).to_be_visible()
    ben = open_page(cast.ben)
    ben.goto("/words/")
    keys = Keys(ben).to("Answer").go()
    keys.to("Say yes", tag="button").go()
    expect(ben.locator("#notices")).to_contain_text("Promised")
    keys.to("It is done", tag="button").enter()
    keys.into("The answer, or what was done", "Out of paper").go()
    ana.reload()
    Keys(ana).to("Say thanks", tag="button").go()
    expect(ana.get_by_text("Done, and thanked for.")).to_be_visible()
    assert Word.objects.get().thanks


@pytest.mark.slow
def test_somebody_is_found(cast: Cast, open_page) -> None:
    page = open_page(cast.ana)
    page.goto("/people/")
    page.get_by_label("Search people and teams").focus()
    page.keyboard.type("techn")
    expect(page.locator("#found")).not_to_contain_text("Dov Levi")
    Keys(page).to("Ben Okafor").go()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ben Okafor")


@pytest.mark.slow
def test_the_board_by_j_and_k(cast: Cast, open_page) -> None:
    for n in range(3):
        ask(cast, timezone.now(), title=f"Desk {n}")
    page = open_page(cast.ben)
    page.goto(reverse("team-board", args=[cast.facilities.pk]))
    keys = Keys(page)
    names = [str(keys.press(key)["name"]) for key in "jjjkk"]
    assert names == [*names[:3], names[1], names[0]]
    assert len(set(names)) == 3
    keys.go()
    expect(page.get_by_role("heading", level=1)).to_have_text(names[0])


@pytest.mark.slow
def test_a_service_is_published(cast: Cast, open_page) -> None:
    page = open_page(cast.cleo)
    page.goto(reverse("service-edit", args=[cast.move.pk]))
    keys = Keys(page).into("What does it cost?", "two cakes")
    keys.to("See what changes, then publish").go()
    keys.into("What is new, for those who ask?", "Cakes").to("Publish", tag="button").go()
    expect(page.locator("#notices")).to_contain_text("Published")
    cast.move.refresh_from_db()
    assert cast.move.cost == "two cakes"


@pytest.mark.slow
def test_what_is_refused_is_said_aloud_and_gets_the_focus(cast: Cast, open_page) -> None:
    request = working(cast)
    page = open_page(cast.ben)
    page.goto(request.get_absolute_url())
    keys = Keys(page).to("Deliver", tag="button").enter()
    keys.into("What was done?", "   ").to("Deliver", tag="button").go()
    alert = page.get_by_role("alert").first
    expect(alert).to_be_visible()
    assert alert.evaluate("one => one === document.activeElement || one.contains(document.activeElement)")
    assert page.locator('[role="status"][aria-live="polite"]').count()
