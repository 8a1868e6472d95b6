"""Are the statements of the shape that xAPI 1.0.3 asks for?"""

import json
import re
import uuid
from datetime import UTC, datetime, timedelta

from footpath.pure.xapi import Answer, Told, statements

BEGAN = datetime(2026, 11, 23, 8, tzinfo=UTC)
ALLOWED = {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version"}
IRI = re.compile(r"https?://[^\s]+")
TOLD = Told(
    home="https://footpath.example", person="7", play="3", activity="https://footpath.example/role-plays/x/",
    title="The Friday message", seat="own", began=BEGAN, ended=BEGAN + timedelta(minutes=4), is_good=True,
    answers=[
        Answer("start", "Hm?", {"a": "Ask", "b": "Defend"}, "a", 1),
        Answer("then", "And?", {"a": "Say"}, "a", None),
    ],
)  # fmt: skip


def test_each_is_a_valid_statement():
    found = json.loads(json.dumps(statements(TOLD)))
    assert [one["verb"]["id"].rsplit("/", 1)[1] for one in found] == [
        "initialized",
        "answered",
        "answered",
        "completed",
    ]
    assert len({one["id"] for one in found}) == 4
    for one in found:
        assert set(one) <= ALLOWED
        assert {"actor", "verb", "object"} <= set(one)
        assert one["version"] == "1.0.3"
        assert str(uuid.UUID(one["id"])) == one["id"]
        assert uuid.UUID(one["context"]["registration"])
        assert datetime.fromisoformat(one["timestamp"]).tzinfo is not None
        assert set(one["actor"]) == {"objectType", "account"}  # one way to say who, and none with a mail address
        assert set(one["actor"]["account"]) == {"homePage", "name"}
        assert IRI.fullmatch(one["verb"]["id"])
        assert IRI.fullmatch(one["object"]["id"])
        assert IRI.fullmatch(one["object"]["definition"]["type"])
        for holder in (one["context"], one.get("result", {})):
            assert all(IRI.fullmatch(key) for key in holder.get("extensions", {}))


def test_an_interaction_names_its_choices_and_what_was_answered():
    answered = statements(TOLD)[1]
    definition = answered["object"]["definition"]
    assert definition["interactionType"] == "choice"
    assert answered["result"]["response"] in {one["id"] for one in definition["choices"]}
    assert statements(TOLD)[3]["result"] == {"completion": True, "success": True}


def test_the_same_play_gives_the_same_statements_and_one_under_way_is_not_completed():
    assert statements(TOLD) == statements(TOLD)
    going = Told(**{**TOLD.__dict__, "ended": None})
    assert [one["verb"]["display"]["en-US"] for one in statements(going)][-1] == "answered"
