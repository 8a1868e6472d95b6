"""Does what an earlier Footpath kept survive, and does every page of it open?"""

import gzip
import json
from pathlib import Path

import pytest
from tests.instance import Instance, instance
from tests.site.alike import assert_alike

__all__ = ["instance"]  # the fixture

KEPT = sorted((Path(__file__).parents[1] / "data" / "upgrade").glob("*.sqlite3.gz"))
LOOK = """
import json
from django.test import Client
from footpath.catalog.models import Service, ServiceVersion
from footpath.people.models import Person
from footpath.requests.models import Outcome, ServiceRequest
requests = {one.title: one for one in ServiceRequest.objects.all()}
pages = {}
for name in ("ana", "ben"):
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(Person.objects.get(email=f"{name}@demo.example"))
    for path in ["/", "/services/", "/people/", "/words/", "/notices/", *(f"/requests/{pk}/" for pk in range(1, 10))]:
        pages[f"{name} {path}"] = client.get(path).status_code
closed = requests["Move closed"]
print(json.dumps({
    "states": {title: one.state for title, one in requests.items()},
    "on a version": {title: one.version.number if one.version else None for title, one in requests.items()},
    "criteria": closed.criteria,
    "verdict": closed.promises.get().verdict.outcome,
    "details": closed.details,
    "versions": sorted((one.name, one.number) for one in ServiceVersion.objects.exclude(number=None)),
    "drafts": [(one.name, one.levels[0]["criteria"]) for one in ServiceVersion.objects.filter(number=None)],
    "outcomes": [title for title, one in requests.items() if Outcome.objects.filter(request=one).exists()],
    "pages": pages,
}))
"""


@pytest.mark.same_anywhere
@pytest.mark.django_db
@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name.partition(".")[0])
def test_an_earlier_database_comes_up_whole(kept: Path, instance: Instance) -> None:
    data = Path(instance.environment["FOOTPATH_DATA"])
    data.mkdir()
    (data / "footpath.sqlite3").write_bytes(gzip.decompress(kept.read_bytes()))
    done = instance.footpath("migrate")
    assert done.returncode == 0, done.stderr
    assert "Bringing the database up to date" in done.stdout
    assert_alike(instance)
    found = json.loads(instance.python(LOOK).splitlines()[-1])
    names = ("draft", "incomplete", "queued", "working", "waiting", "delivered", "closed", "declined", "withdrawn")
    assert found["states"] == {f"Move {name}": name for name in names}
    assert found["on a version"] == {f"Move {name}": None if name == "draft" else 1 for name in names}
    assert found["criteria"] == ["Every place can be worked at", "Name plates are up", "The old room is clean"]
    assert found["verdict"] == "early"
    assert found["details"] == "Grüße, 你好 — “quoted”"
    assert len(found["versions"]) == 1
    assert found["drafts"] == [["Coming soon: bicycles", ["It rolls"]]]
    refused = {page: status for page, status in found["pages"].items() if status != 200}
    assert set(refused) == {"ben /requests/1/"}  # Ana's draft
    assert not found["outcomes"]
    assert instance.footpath("run-due", "--once").returncode == 0
    assert json.loads(instance.python(LOOK).splitlines()[-1])["outcomes"] == [name for name in found["states"]][1:]
