"""Does every page hold for whoever sees it small, large, dark, in colors of their own, from right to left?"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page
from tests.cast import Cast
from tests.site.scene import Scene, play
from tests.site.test_matrix import rows
from tests.sweep.looking import wrong_with

from footpath.catalog.models import Service, ServiceVersion
from footpath.people.models import Person, Team
from footpath.requests.models import Message, ServiceRequest, Word

pytestmark = pytest.mark.django_db(transaction=True)
UNBROKEN = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter"[:60]
MARKS = "Z" + "\u0335\u0321\u0301" * 333  # a thousand marks on one letter
LOOKS = {
    "320": {"width": 320, "height": 640},
    "zoom": {"width": 320, "height": 200},  # what is left of 1280 by 800 at 400 %
    "desk": {"width": 1280},
    "desk-dark": {"width": 1280, "dark": True},
    "320-dark": {"width": 320, "height": 640, "dark": True},
    "rtl": {"width": 390},
    "rtl-desk": {"width": 1280},
    "forced": {"width": 1280},
    "large-text": {"width": 1280},
    "large-text-phone": {"width": 390},
}
NO_PAGES = (".csv", ".pdf", ".json", "/raw/", "/photo/", "/files/<int:file>/", "/download/")
SHOWN = ("/", "/requests/<number:pk>/", "/teams/<int:pk>/board/", "/services/<int:pk>/ask/", "/people/<int:pk>/")
BOUNDED = [("320", False), ("rtl", True), ("forced", False)]
WHOLE = [(look, long) for look in LOOKS for long in (False, True)]


def named_long(scene: Scene) -> None:
    """Everybody and everything has a name without a place to break, and texts with a thousand marks."""
    for kind, name in ((Person, "name"), (Team, "name"), (Service, "name"), (ServiceVersion, "name")):
        for one in kind.objects.all():
            kind.objects.filter(pk=one.pk).update(**{name: f"{UNBROKEN[:-3]}{one.pk:03}"})
    Person.objects.update(job=UNBROKEN, place=UNBROKEN, phone="+49 30 5550 " + "1" * 9)
    for person in Person.objects.all():
        Person.objects.filter(pk=person.pk).update(email=f"{UNBROKEN}{person.pk}@demo.example")
    Team.objects.update(purpose=UNBROKEN * 2, reach_us=UNBROKEN)
    ServiceRequest.objects.update(title=UNBROKEN * 3, details=f"{MARKS} {UNBROKEN * 4}")
    Message.objects.update(text=f"\u202e{UNBROKEN * 3} {MARKS}")
    Word.objects.update(text=UNBROKEN * 4)


def addresses(scene: Scene, only: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Who opens which page."""
    for row in rows():
        if row.method != "GET" or (only and row.route not in only) or row.route.endswith(NO_PAGES):
            continue
        for role in ("ben", "ana", "eve", "cleo", "max", "anonymous"):
            if row.cells[role] == "in":
                yield role, scene.address(row.route)
                break


def prepare(page: Page, look: str) -> None:
    """What a browser or its user does to a page that has come."""
    if look.startswith("rtl"):
        page.evaluate("document.documentElement.dir = 'rtl'")
    if look.startswith("large-text"):
        page.evaluate("document.documentElement.style.fontSize = '200%'")


def sweep(
    scene: Scene, open_page: Callable[..., Page], look: str, long: bool, only: tuple[str, ...] = ()
) -> tuple[int, list[str]]:
    """Every page in one look; returns how many there were, and what is wrong. A `long` name has to break somewhere."""
    wrong, pages = [], {}
    found = list(addresses(scene, only))
    for role, address in found:
        if role not in pages:
            pages[role] = open_page(getattr(scene.cast, role, None), **LOOKS[look])
            pages[role].emulate_media(forced_colors="active" if look == "forced" else "none")
        page = pages[role]
        answer = page.goto(address)
        if answer is None or answer.status not in (200, 410):
            wrong.append(f"{address} ({role}): {answer and answer.status}")
        elif "html" in answer.headers["content-type"] and page.locator("title").count():
            prepare(page, look)
            wrong += [
                f"{address} ({role}, {look}): {one}" for one in wrong_with(page) if not (long and "broken" in one)
            ]
    return len(found), wrong


def test_what_is_wrong_is_seen(cast: Cast, open_page) -> None:
    """The control: a page that is spoiled by hand."""
    page = open_page(cast.ana, width=390)
    page.goto("/words/")
    assert wrong_with(page) == []
    page.evaluate("""() => {
      const heading = document.querySelector("h1");
      heading.style.overflow = "hidden"; heading.style.height = "8px";
      const button = document.querySelector("main .button, main a");
      button.style.marginTop = "-60px"; button.style.display = "inline-block";
      const wide = document.createElement("p"); wide.style.width = "900px"; wide.textContent = "wide";
      document.querySelector("main").append(wide);
      const over = document.createElement("p"); over.textContent = "Over it"; over.style.color = "#fefefe";
      over.style.position = "absolute"; over.style.left = "20px";
      const rect = document.querySelector("main p").getBoundingClientRect(); over.style.top = rect.top + "px";
      document.body.append(over);
    }""")
    said = "\n".join(wrong_with(page))
    for words in ("scrolls sideways", "cut off: h1", "lies on", "axe color-contrast"):
        assert words in said


@pytest.mark.parametrize(("look", "long"), BOUNDED)
def test_the_main_pages_hold(cast: Cast, open_page, look, long, record_property) -> None:
    scene = play(cast)
    if long:
        named_long(scene)
    count, wrong = sweep(scene, open_page, look, long, SHOWN)
    record_property("cases", count)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.parametrize(("look", "long"), WHOLE)
def test_every_page_holds(cast: Cast, open_page, look, long, record_property) -> None:
    scene = play(cast)
    if long:
        named_long(scene)
    count, wrong = sweep(scene, open_page, look, long)
    record_property("cases", count)
    assert not wrong, "\n".join(wrong)
