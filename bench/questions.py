"""How many questions does each page ask its database, with few rows and with many?"""

import json
import random
import sys
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402
from fill import Town, ask, found, places  # noqa: E402
from measuring import typed  # noqa: E402

from footpath.people.models import Person  # noqa: E402
from footpath.site.prepare import migrate  # noqa: E402


def main() -> None:
    """Print, as JSON, the counts of each page; every row is on the pages of the measured employee and team."""
    settings.ALLOWED_HOSTS = ["testserver"]
    Path(settings.STATIC_ROOT).mkdir(parents=True)
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    migrate()
    now = timezone.now()
    town = found(now)
    counts: dict[str, list[int]] = {}
    before = 0
    for size in (int(given) for given in sys.argv[1:]):
        ask(town, range(before, size), now, alone=True)
        before = size
        for name, asked in counted(town).items():
            counts.setdefault(name, []).append(asked)
    print(json.dumps(counts))


def counted(town: Town) -> dict[str, int]:
    """Each page once, after it was seen once."""
    where = places(town)
    people = {"member": town.member, "employee": town.employee, "lead": town.lead}
    pages = {
        "board": ("member", where["board"]),
        "request": ("member", where["requests"][0]),
        "search": ("employee", "/search/?q=at"),
        "catalog": ("employee", "/services/"),
        "home": ("employee", "/"),
        "insight": ("lead", where["insight"]),
        "form to ask": ("employee", where["asks"][0]),
    }
    found = {name: visited(client(people[who]), address) for name, (who, address) in pages.items()}
    found["ask"] = asked(client(people["employee"]), where["asks"][0])
    return {name: count for name, count in found.items() if count}


def client(person: Person) -> Client:
    """Somebody who is signed in."""
    made = Client()
    made.force_login(person)
    return made


def visited(client: Client, address: str) -> int:
    """How many questions a page asks; none where there is no such page."""
    if client.get(address).status_code == 404:
        return 0
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def asked(client: Client, address: str) -> int:
    """How many questions it takes to ask."""
    values = typed(random.Random())
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(address, values)
    if answer.status_code != 302:
        sys.exit(f"asking was answered with {answer.status_code}")
    return len(asked)


if __name__ == "__main__":
    main()
