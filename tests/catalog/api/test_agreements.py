"""Do programs write, propose, sign and answer what teams agree, and are they told when something else stands?"""

import pytest
from tests.cast import MONDAY
from tests.catalog.agreeing import content, proposed, with_lead
from tests.people.api.test_people import post
from tests.programs import program

from footpath.catalog import actions
from footpath.catalog.api.agreement_shapes import wording_of

pytestmark = pytest.mark.usefixtures("tuesday")
AGREEMENTS = "/api/v1/agreements"


def at(pk, rest=""):
    return f"{AGREEMENTS}/{pk}{rest}"


def put(client, pk, said, tag):
    body = {"content": said, "review_on": "2027-05-24"}
    return client.put(at(pk, "/draft"), body, content_type="application/json", headers={"If-Match": tag})


def test_two_programs_come_to_an_agreement(cast):
    with_lead(cast)
    ana, cleo = program(cast.ana), program(cast.cleo)
    begun = post(ana, AGREEMENTS, {"team": cast.flight_operations.pk, "other": cast.facilities.pk})
    assert begun.status_code == 201
    pk = begun.json()["id"]
    tag = ana.get(at(pk, "/draft")).headers["ETag"]
    said = wording_of(content(cast).as_json())
    written = put(ana, pk, said, tag)
    assert (written.status_code, written.json()["content"]) == (200, said)
    assert put(cleo, pk, {}, tag).status_code == 412
    facts = {"content_type": "application/json", "headers": {"If-Match": written.headers["ETag"]}}
    assert ana.post(at(pk, "/propose"), {"note": "Shall we?"}, **facts).status_code == 200
    waiting = cleo.get(at(pk)).json()
    assert (waiting["in_force"], waiting["may_sign_for"][0]["name"]) == (None, "Facilities")
    wrong = post(cleo, at(pk, "/sign"), {"number": 1, "hash": "0" * 64})
    assert wrong.status_code == 409
    signed = post(cleo, at(pk, "/sign"), {"number": 1, "hash": waiting["proposed"]["hash"]})
    assert signed.json()["in_force"]["content"] == said
    assert [one["person"]["name"] for one in signed.json()["in_force"]["signatures"]] == ["Ana Ferreira", "Cleo Marin"]
    assert [one["id"] for one in program(cast.ben).get(AGREEMENTS).json()["items"]] == [pk]
    ended = post(cleo, at(pk, "/end"), {"number": 1, "reason": "We moved out."})
    assert (ended.json()["in_force"], ended.json()["versions"]) == (None, [1])


def test_one_answers_and_the_other_cannot_sign_what_was_answered(cast):
    version = proposed(cast)
    read = {"number": 1, "hash": version.hash}
    answered = post(program(cast.cleo), at(version.agreement_id, "/counter"), read)
    assert (answered.json()["draft"], answered.json()["proposed"]) == (True, None)
    late = post(program(cast.ana), at(version.agreement_id, "/take-back"), read)
    assert late.status_code == 409
    assert program(cast.ben).get(at(version.agreement_id, "/versions/1")).json()["state"] == "countered"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"rules": ["Twice", "twice"]}, "rules"),
        ({"expects": [{"team": 1, "lines": ["a"]}, {"team": 1, "lines": ["b"]}]}, "content.expects"),
        ({"priorities": ["x" * 500]}, "content.priorities.0"),
        ({"surprise": 1}, "content.surprise"),
    ],
)
def test_what_cannot_be_agreed_is_named(cast, said, field):
    with_lead(cast)
    draft = actions.begin_agreement(cast.facilities, cast.flight_operations, by=cast.cleo, now=MONDAY)
    client = program(cast.cleo)
    tag = client.get(at(draft.agreement_id, "/draft")).headers["ETag"]
    answer = put(client, draft.agreement_id, said, tag)
    assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])
