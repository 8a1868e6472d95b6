"""Which forms are there, and what does somebody send who fills them in as they are meant?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.forms import BaseForm
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve
from tests.cast import PASSWORD
from tests.site.scene import Scene
from tests.site.test_matrix import client_of, rows
from tests.sweep.reading import Control, Read
from tests.sweep.stages import STAGES

from footpath.people.models import Person

ROLES = ("eve", "ben", "ana", "anonymous")  # others where none of these gets in
ROOMS = {
    "requests": {"requests"},
    "asking": {"asking"},
    "words": {"words"},
    "services": {"services", "snippets", "replies"},
    "people": {"people", "organization", "my-customers"},
    "teams": {"teams", "many", "views"},
    "hours": {
        "hours",
        "notices",
        "calls",
        "call-backs",
        "mail",
        "outbox",
        "webhooks",
        "calendar",
        "mail-in",
        "mail-texts",
    },
    "between": {"commitments", "heads-ups", "outside", "outside-standards", "emergencies", "habits"},
    "agreements": {"agreements"},
    "contact points": {"contact-points", "lessons"},
    "surveys": {"surveys", "a"},
    "worksheets": {"worksheets"},
    "talks": {"interviews", "debriefs"},
    "focus groups": {"focus-groups"},
    "standards": {"standards"},
    "ideas": {"ideas", "advice", "obstacles"},
    "recoveries": {"recoveries"},
    "action plans": {"action-plans"},
    "360": {"360"},
    "bids": {"bids"},
    "across": {"across"},
    "round tables": {"round-tables"},
    "thanks": {"thanks", "rewards", "streaks"},
    "onboarding": {"onboarding"},
    "program": {"program"},
    "role-plays": {"role-plays"},
    "workbook": {"workbook"},
    "practice": {"practice", "coach"},
    "coaching": {"coaching"},
    "visits": {"visits", "lunches", "skills"},
    "entrance": {"safety", "sign-in"},
}
NO_BOXES = {"demo", "sign-out"}  # only buttons
TOKEN = "csrfmiddlewaretoken"
NO_BOX = {TOKEN, "username"}  # the second one is for password managers
# By the end of a name; the address is looked at and not called.
GIVEN = {"current": PASSWORD, "region": "", "closures": "", "extra_days": "", "url": "https://93.184.216.34/hook"}


@dataclass(frozen=True)
class Door:
    """A form: where it goes, in whose browser it was found, its boxes and how much text they take."""

    route: str
    address: str
    cookies: SimpleCookie
    controls: tuple[Control, ...]
    longest: Mapping[str, int]

    def filled(self, now: datetime) -> dict[str, list[str]]:
        """What goes along when everything is filled in as it is meant, and the first button is pressed."""
        sent: dict[str, list[str]] = {}
        for one in self.controls:
            first_of_radios = one.kind == "radio" and not any(two.ticked for two in self.named(one.name))
            if one.name != TOKEN and (one.sends or (first_of_radios and one.name not in sent)):
                sent.setdefault(one.name, []).append(one.value or example(one, now))
        button = next((one for one in self.controls if one.kind == "submit"), None)
        return {**sent, button.name: [button.value]} if button else sent

    def named(self, name: str) -> list[Control]:
        """The controls with a name."""
        return [one for one in self.controls if one.name == name]

    def boxes(self, *kinds: str) -> list[Control]:
        """Each box of these kinds, once a name; what is only tried beside an editor is left out."""
        kept = (one for one in self.controls if one.kind in kinds and one.name not in NO_BOX)
        return list({one.name: one for one in kept if not one.name.startswith("preview-")}.values())

    def send(self, sent: Mapping[str, Any], look: bool = False) -> HttpResponse:
        """Send it, and look at the page that follows if one likes."""
        client = Client(raise_request_exception=False)
        client.cookies = SimpleCookie(self.cookies.output(header="", sep=";"))
        return client.post(self.address, sent, follow=look)

    def try_out(self, sent: Mapping[str, Any], look: bool = False) -> HttpResponse:
        """The same, and take back what it did."""
        with transaction.atomic():
            answer = self.send(sent, look)
            transaction.set_rollback(True)
        return answer


def example(box: Control, now: datetime) -> str:
    """What somebody would type there."""
    for end, value in GIVEN.items():
        if box.name == end or box.name.endswith(f"-{end}"):
            return value
    needed = "required" in box.attributes
    if box.attributes.get("inputmode") in ("numeric", "decimal"):
        return "6"
    if box.attributes.get("list") == "names":
        return "dov@demo.example" if needed else ""
    day = now.date() + timedelta(days=7)
    return {
        "date": day.isoformat(),
        "datetime-local": f"{day.isoformat()}T10:00",
        "email": "new@demo.example",
        "password": "three odd words",
        "select": next(filter(None, box.choices), "") if needed else "",
        "textarea": "As we said.",
        "text": "As we said",
    }.get(box.kind, "")


def doors(scene: Scene, which: str) -> list[Door]:
    """Every form of these rooms that somebody finds on a page, each kind of it once."""
    found: dict[tuple[Any, ...], Door] = {}
    clients: dict[Person | None, Client] = {}
    for person, address in pages(scene, ROOMS[which]):
        client = clients.setdefault(person, client_of(person))
        if which == "entrance" and person:  # the pages of safety ask for the password once more
            client.post("/safety/sure/", {"password": PASSWORD})
        answer = client.get(address)
        if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
            for door in doors_of(answer, address, client):
                key = (door.route, frozenset(one.name for one in door.controls))
                if door.route.split("/")[1] in ROOMS[which] | {"asking": {"services"}}.get(which, set()):
                    found.setdefault(key, door)
    return list(found.values())


def doors_of(page: HttpResponse, address: str, client: Client) -> Iterator[Door]:
    """The forms of one page."""
    longest = {box: size for form in forms_in(page.context) for box, size in sizes(form)}
    for form in Read(page.content.decode()).forms:
        for goal in [form.action or address, *form.sent_by_itself] if form.method == "post" else []:
            try:
                route = "/" + str(resolve(urlsplit(goal).path).route)
            except Resolver404:
                raise AssertionError(f"{address} has a form that leads nowhere: {goal}") from None
            said = {
                one.name: int(one.attributes["maxlength"]) for one in form.controls if "maxlength" in one.attributes
            }
            cookies = SimpleCookie(client.cookies.output(header="", sep=";"))
            yield Door(route, goal, cookies, tuple(form.controls), longest | said)


def forms_in(context: Any) -> Iterator[BaseForm]:
    """The forms that a template was given."""
    for layer in context or ():
        for one in layer:
            values = one.values() if isinstance(one, dict) else ()
            for value in values:
                inside = value.values() if isinstance(value, dict) else [value]
                yield from (form for form in inside if isinstance(form, BaseForm))


def sizes(form: BaseForm) -> Iterator[tuple[str, int]]:
    """How many signs the boxes of a form take."""
    for name, box in form.fields.items():
        if getattr(box, "max_length", None):
            yield form.add_prefix(name), box.max_length


def pages(scene: Scene, rooms: Iterable[str]) -> Iterator[tuple[Person | None, str]]:
    """The pages of these rooms with those who get in, and those of the stages that a thing goes through."""
    rooms = set(rooms)
    for row in rows():
        if row.method == "GET" and row.route.split("/")[1] in rooms:
            inside = [role for role, cell in row.cells.items() if cell == "in"]
            for role in [role for role in ROLES if role in inside] or inside[:1]:
                yield getattr(scene.cast, role, None), scene.address(row.route)
    for room in sorted(rooms & STAGES.keys()):
        yield from STAGES[room](scene)
