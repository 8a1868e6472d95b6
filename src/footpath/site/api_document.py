"""What can programs ask and do, as OpenAPI 3.1 says it? Made from the operations, so that it says nothing else."""

import json
from functools import cache
from typing import Any

from ninja import NinjaAPI

ABOUT = """\
What people can do in Footpath, a program can do for them, and nothing else: it sees what they see.

**Token.** Make one under *Sign-in and safety*, *Tokens for programs*, and send it with each call as
`Authorization: Bearer fp_…`. A token with the scope `read` reads, one with `write` also acts.

**Problems.** Whatever does not work is answered with a problem document (RFC 9457, `application/problem+json`);
`errors` names the fields that cannot be used.

**Writing once.** Send an `Idempotency-Key` with a write: repeated within 24 hours, it is answered as the first time and
happens once. Every write is one transaction.

**Lists** come in pages: `{"items": […], "next": path or null}`.

**Edits.** What several people edit is answered with an `ETag`; send it back in `If-Match` with the change. Whoever
was slower is answered 412, with the state as it is now.

Moments are ISO 8601 in UTC; a day is `2026-11-23`. Members may be added to answers within this version; none is removed
or given another meaning.
"""
PROBLEM = {
    "title": "Problem",
    "type": "object",
    "description": "What does not work, as RFC 9457 has it.",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "description": "Always `about:blank`: the status says what kind of problem it is."},
        "title": {"type": "string", "description": "What does not work, in a few words for people."},
        "status": {"type": "integer", "description": "The status of the answer."},
        "detail": {"type": "string", "description": "What is so, and what to do."},
        "errors": {
            "type": "object",
            "description": "What is wrong, by the name of the field; `answers.room` is the field `room` in `answers`.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
        "current": {"description": "The thing as it is now, where somebody was faster (412)."},
        "error_id": {"type": "string", "description": "By which the people who run Footpath find it in their log."},
        "retry_after": {"type": "integer", "description": "In how many seconds to ask again."},
    },
    "examples": [
        {
            "type": "about:blank",
            "title": "Some of this cannot be used.",
            "status": 422,
            "errors": {"needed_by": ["This has to be a day, as 2026-11-23."]},
        }
    ],
}
RESPONSES = {
    "400": "What was sent is not JSON, or its Idempotency-Key is none.",
    "401": "No token that holds was shown.",
    "403": "The person sees it and may not do this, or the token may only read.",
    "404": "There is nothing here, or nothing that this person may see.",
    "406": "Accept leaves out JSON.",
    "409": "It cannot be done as things stand, somebody was faster, or the first write with this key goes on.",
    "412": "It was changed since it was read; `current` is how it is now.",
    "413": "More was sent than Footpath takes in one go.",
    "415": "The body is not declared as JSON.",
    "422": "Some of it cannot be used: `errors` says what. Or the Idempotency-Key stood for another write.",
    "428": "If-Match is needed.",
    "500": "The fault is ours; `error_id` leads to it.",
    "503": "Too much is being written, or the database is away; `Retry-After` says when to ask again.",
}
READS = ("401", "403", "404", "406", "422", "500", "503")
WRITES = ("400", "401", "403", "404", "406", "409", "413", "415", "422", "500", "503")
EDITS = ("412", "428")
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "New with each write, such as a UUID: repeated within 24 hours, it is answered as before.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
}
IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "description": "The ETag of the thing as it was read.",
    "schema": {"type": "string", "maxLength": 200, "examples": ['"3"']},
}
NOT_CHANGED = {"description": "If-None-Match has the ETag of what would be answered."}
WRITING = {"post", "put", "patch", "delete"}


@cache
def document(api: NinjaAPI) -> dict[str, Any]:
    """The whole document as plain values."""
    found: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/")))
    found["info"] |= {"summary": "Internal customer service with promises that hold.", "description": ABOUT}
    found["info"]["license"] = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    found["servers"] = [{"url": "/"}]
    parts = found["components"]
    parts["schemas"] = dict(sorted((parts["schemas"] | {"Problem": PROBLEM}).items()))
    parts["responses"] = {f"Problem{status}": _problem(text) for status, text in RESPONSES.items()}
    parts["parameters"] = {"IdempotencyKey": IDEMPOTENCY_KEY, "IfMatch": IF_MATCH}
    edits = _edits(api)
    for operations in found["paths"].values():
        for method, operation in operations.items():
            _complete(operation, method, operation["operationId"] in edits)
    return found


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": text, "content": {"application/problem+json": {"schema": schema}}}


def _edits(api: NinjaAPI) -> set[str]:
    """The operations that ask which state was seen."""
    return {
        str(operation.operation_id)
        for router in api._get_bound_routers()
        for view in router.path_operations.values()
        for operation in view.operations
        if {"seen_edits", "seen_state"} & set(operation.view_func.__code__.co_names)
    }


def _complete(operation: dict[str, Any], method: str, edits: bool) -> None:
    """What the types of an operation do not say: what else can be sent, and how trouble is answered."""
    writes = method in WRITING
    named = "#/components/parameters/"
    more = [{"$ref": named + "IdempotencyKey"}] * writes + [{"$ref": named + "IfMatch"}] * edits
    operation["parameters"] = operation.get("parameters", []) + more
    answers = {} if writes else {"304": NOT_CHANGED}
    for status in (WRITES if writes else READS) + EDITS * edits:
        answers[status] = {"$ref": f"#/components/responses/Problem{status}"}
    operation["responses"] = dict(sorted((operation["responses"] | answers).items()))


@cache
def written(api: NinjaAPI) -> str:
    """The document as it stands in docs/openapi.json."""
    return json.dumps(document(api), indent=1, ensure_ascii=False, sort_keys=False) + "\n"
