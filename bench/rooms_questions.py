"""How many questions does each page of rooms.py ask its database?"""

import json
import sys

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from footpath.people.models import Person  # noqa: E402


def main() -> None:
    """Read who opens what, as JSON, and print the counts, as JSON; each page is seen once before."""
    settings.ALLOWED_HOSTS = ["testserver"]
    counted = {}
    for name, (who, address) in json.load(sys.stdin).items():
        client = Client()
        client.force_login(Person.objects.get(email=f"{who}@demo.example"), backend=settings.AUTHENTICATION_BACKENDS[0])
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counted[name] = len(asked)
    print(json.dumps(counted))


if __name__ == "__main__":
    main()
