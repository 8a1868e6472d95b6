"""Do programs read and write thank-you notes by the same rules as people?"""

import json

import pytest
from tests.programs import program
from tests.recognition.thanking import DID, EFFECT, delivered, note

pytestmark = pytest.mark.django_db


def post(client, **body):
    return client.post("/api/v1/thanks", json.dumps(body), content_type="application/json")


def test_a_program_says_thank_you_for_somebody(cast, tuesday):
    done = delivered(cast)
    made = post(program(cast.ana), did=DID, effect=EFFECT, to=[cast.ben.pk], request=done.pk, seen="public")
    it = made.json()
    assert made.status_code == 201
    assert made["Location"] == f"/api/v1/thanks/{it['id']}"
    assert (it["did"], it["written_by"]["name"], [one["name"] for one in it["to"]], it["request"]) == (
        DID, "Ana Ferreira", ["Ben Okafor"], done.pk,
    )  # fmt: skip
    seen = program(cast.dov).get(made["Location"]).json()
    assert (seen["did"], seen["request"]) == (DID, None)


def test_what_a_person_cannot_a_program_cannot(cast, tuesday):
    ana = program(cast.ana)
    for body, field in (
        ({"did": "🎉" * 30, "to": [cast.ben.pk]}, "did"),
        ({"did": DID, "to": [cast.ana.pk]}, "to"),
        ({"did": DID, "to": [9999]}, "to"),
        ({"did": DID}, "to"),
        ({"did": DID, "to": [cast.ben.pk], "seen": "all"}, "seen"),
        ({"did": DID, "to": [cast.ben.pk], "request": 99}, "request"),
    ):
        answer = post(ana, **body)
        assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])
    answers = [post(ana, did=DID, to=[cast.ben.pk]).status_code for _n in range(14)]
    assert answers == [201] * 12 + [409] * 2


def test_lists_have_what_one_may_read(cast, tuesday):
    mine, public = note(cast.ana, cast.ben), note(cast.dov, cast.ben, seen="public")

    def ids(client, query=""):
        return [one["id"] for one in client.get(f"/api/v1/thanks{query}").json()["items"]]

    assert ids(program(cast.ben)) == [public.pk, mine.pk]
    assert ids(program(cast.ana), "?mine=true") == [mine.pk]
    assert ids(program(cast.ana), "?mine=false") == [public.pk]
    assert ids(program(cast.eve), "?seen=private") == []
    assert program(cast.eve).get(f"/api/v1/thanks/{mine.pk}").status_code == 404
