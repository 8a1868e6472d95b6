"""What can be asked of each operation of the API in the scene, so that it could be done by whoever may?"""

import json
from typing import Any

from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from tests.site.scene import Scene, photo

from footpath.site.api import api
from footpath.site.api_document import document

DOCUMENT = document(api)
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    operation["operationId"]: (path, method, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
}
OF_A_DRAFT = {"change_draft", "discard_draft", "request_submit"}


def address(name: str, scene: Scene) -> str:
    """The address with things of the scene in it, and what has to stand behind the question mark."""
    path, _method, operation = OPERATIONS[name]
    for key, value in keys(name, scene).items():
        path = path.replace(f"{{{key}}}", str(value))
    needed = [one["name"] for one in operation["parameters"] if one.get("in") == "query" and one["required"]]
    return path + ("?measure=promises_kept" if needed == ["measure"] else "")


def keys(name: str, scene: Scene) -> dict[str, Any]:
    """What stands for the parts of the address."""
    things = {
        "people": scene.cast.ben,
        "teams": scene.cast.facilities,
        "hours": scene.cast.hours,
        "services": scene.cast.move,
        "requests": scene.draft if name in OF_A_DRAFT else scene.request,
        "words": scene.word,
        "call-backs": scene.call_back,
        "notices": scene.notice,
        "agreements": scene.agreement.agreement,
        "commitments": scene.commitment,
        "emergencies": scene.emergency,
        "heads-ups": scene.heads_up,
        "standards": scene.standard,
        "webhooks": scene.webhook,
        "many": scene.bulk,
        "views": scene.view,
        "snippets": scene.snippet,
        "replies": scene.reply,
        "surveys": scene.survey.wave,
        "recoveries": scene.recovery,
        "reward-budgets": scene.better.small.budget,
        "thanks": scene.better.thanks.note,
        "ideas": scene.thoughts.idea,
        "obstacles": scene.thoughts.obstacle,
    }
    thing = things.get(OPERATIONS[name][0].removeprefix("/api/v1").removeprefix("/insight").split("/")[1])
    pair = {"provider": scene.cast.facilities.pk, "customer": scene.cast.flight_operations.pk}
    if name == "deliver_again":
        return {"id": scene.webhook.pk, "number": scene.delivery.pk}
    return {"id": thing.pk if thing else 0, "file": scene.attachment.pk, "number": 1, "mail": "waits_for_me", **pair}


def headers(operation: dict[str, Any]) -> dict[str, str]:
    """An edit of the first state, where one is asked for."""
    return {"If-Match": '"0"'} if {"$ref": "#/components/parameters/IfMatch"} in operation["parameters"] else {}


def sent(name: str, operation: dict[str, Any], scene: Scene) -> dict[str, Any]:
    """The body as `Client.generic` takes it: what is needed, with values that could be meant."""
    content = operation.get("requestBody", {}).get("content", {})
    if "multipart/form-data" in content:
        return {"data": encode_multipart(BOUNDARY, {"file": photo()}), "content_type": MULTIPART_CONTENT}
    if "application/json" not in content:
        return {}
    body = least(content["application/json"]["schema"]) | meant(scene).get(name, {})
    return {"data": json.dumps(body), "content_type": "application/json"}


def meant(scene: Scene) -> dict[str, dict[str, Any]]:
    """What only the scene knows."""
    cast = scene.cast
    wording = {"number": 1, "hash": scene.agreement.hash, "side": cast.facilities.pk}
    return {
        "do_many": {"act": "watch", "requests": [scene.request.pk], "facts": {"person": cast.eve.email}},
        "begin_agreement": {"team": cast.facilities.pk, "other": cast.flight_operations.pk},
        **{f"{verb}_agreement": wording for verb in ("sign", "counter", "take_back")},
        "change_person": {"job": "Carpenter"},
        **scene.thoughts.meant(),
        "change_team": {"purpose": "Roofs and walls"},
        "prefer_customer": {"customer": {"team": cast.sales.pk}, "seen": None},
        "prefer_person_customer": {"customer": {"team": cast.sales.pk}, "seen": None},
        "state_person_pair": {"side": "provider", "other": {"team": cast.sales.pk}},
        "add_hours": {"zone": "Europe/Berlin", "week": [[[480, 1020]]] * 5 + [[], []]},
        "cancel_absence": {"absence": scene.of_ben()["absence"]},
        "join_team": {"person": cast.dov.pk},
        "leave_team": {"membership": scene.of_ben()["membership"]},
        "name_lead": {"lead": cast.ben.pk},
        "state_pair": {"side": "provider", "other": {"team": cast.sales.pk}},
        "add_team": {"hours": cast.hours.pk},
        "request_answer": {"question": scene.question.pk},
        "request_assign": {"to": cast.cleo.pk},
        "request_watch": {"person": cast.eve.pk},
        "notice_mistake": {"team": cast.facilities.pk, "cause": "late"},
        "recovery_hand_over": {"to": cast.cleo.email},
        "recovery_plan": {"steps": [{"what": "A lamp", "by_day": scene.now.date().isoformat()}]},
        "recovery_offer_time": {"to": cast.ana.pk},
        "recovery_touch": {"whom": cast.dov.email},
        "request_refer": {"to": cast.sales.name},
        "announce": {"service": cast.move.pk, "first": "2027-03-01", "last": "2027-03-05"},
        "file_outside": {"service": cast.move.pk},
        "promise_again": {"promises": [{"displacement": 1, "by_day": "2026-12-01"}]},
        **{f"request_{verb}": {"commitment": "NA 912"} for verb in ("serve", "stop_serving")},
        "add_webhook": {"team": cast.facilities.pk, "topics": ["asked"]},
        "switch_webhook": {"to": "removed"},
        "restore_mail_text": {"number": 0},
        "word_hand_on": {"to": cast.cleo.pk},
        "word_grow": {"service": cast.move.pk},
    }


def least(schema: dict[str, Any]) -> Any:
    """The least that a schema takes."""
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    for name in ("anyOf", "oneOf", "allOf"):
        if name in schema:
            return least(schema[name][0])
    if "enum" in schema or "const" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    formats = {"date": "2030-12-24", "date-time": "2030-12-24T09:00:00Z", "time": "09:00"}
    if schema.get("format") in formats:
        return formats[schema["format"]]
    if schema.get("type") == "object":
        return {name: least(schema["properties"][name]) for name in schema.get("required", [])}
    plain = {"string": "As we said.", "integer": max(1, schema.get("minimum", 1)), "boolean": True, "number": 1.0}
    return plain.get(schema.get("type", ""), [] if schema.get("type") == "array" else None)
