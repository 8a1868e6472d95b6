"""How do programs write calls and visits down, and say that somebody was called back?"""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body, Flag, Id, meant
from footpath.people.programs.pages import Page, Wanted, page_of
from footpath.people.programs.wrong import unusable
from footpath.requests import actions
from footpath.requests.api.bodies import Moment, Whom, body_for
from footpath.requests.api.given import facts_of, whom
from footpath.requests.call_queries import call_backs_for, call_backs_of, requests_of, services_of
from footpath.requests.calls import write_down
from footpath.requests.forms.calls import CalledBackForm
from footpath.requests.models import Promise, Word
from footpath.requests.refusals import Unclear

router = Router(tags=["Words"])


class NewCall(Body):
    """A call or a visit. About a request of the caller, or a new one for a service; else it is a word between you."""

    caller: Whom
    text: str = Field(min_length=1, max_length=280, description="What was said, in a line.")
    visit: Flag = Field(False, description="Whether they came by.")
    request: Id | None = Field(None, description="The id of an open request of theirs.")
    service: Id | None = Field(None, description="The id of a service of your team: begins a draft for them.")
    call_back_by: Moment | None = Field(None, description="Until when you promise to call back.")


class CallRead(Schema):
    """Where a call was written down."""

    request: int | None
    word: int | None


class CallBackRead(Schema):
    """A promise to call somebody back."""

    id: int
    caller: Named
    phone: str
    about: str
    due_at: datetime
    made_by: Named
    request: int | None
    word: int | None


@router.post("/calls", response={201: CallRead}, operation_id="write_call_down", summary="Write a call down")
def write_call_down(request: HttpRequest, response: HttpResponse, body: NewCall) -> object:
    """Write down what somebody said on the phone or in person. Both sides see it; on a request it meets the first
    answer.
    """
    me, now = reader(request), timezone.now()
    caller = whom(body.caller, "caller", me)
    if body.request and body.service:
        raise unusable({"service": ["Leave this out where the call is about a request."]})
    about = meant(requests_of(me, caller, now).with_names(), body.request, "request") or meant(
        services_of(me, now), body.service, "service"
    )
    facts = {"text": body.text, "visit": body.visit, "call_back_by": body.call_back_by}
    try:
        kept = write_down(about, facts, caller=caller, by=me, now=now)
    except Unclear as error:
        raise Unclear({"about": "call_back_by"}.get(error.field, error.field), str(error)) from error
    kind = "word" if isinstance(kept, Word) else "request"
    response["Location"] = f"{request.path.removesuffix('calls')}{kind}s/{kept.pk}"
    return Status(201, {"request": None, "word": None, kind: kept.pk})


@router.get("/call-backs", response=Page[CallBackRead], operation_id="list_call_backs", summary="List calls you owe")
def list_call_backs(request: HttpRequest, which: Wanted) -> object:
    """The calls that you have promised and not made yet."""
    me, now = reader(request), timezone.now()
    return page_of(request, call_backs_of(me, now), which, _told)


def _called_back(request: HttpRequest, id: int, body: Any) -> object:
    me, now = reader(request), timezone.now()
    promise = get_object_or_404(call_backs_for(me, now), pk=id)
    actions.called_back(promise, **facts_of(CalledBackForm, body.said(), me), by=me, now=now)
    return Status(204, None)


_called_back.__annotations__["body"] = body_for("CalledBackBody", CalledBackForm)
router.post(
    "/call-backs/{int:id}/called-back",
    response={204: None},
    operation_id="called_back",
    summary="Called back",
    description="Say that the call was made, and what came of it; for whoever promised it, and the team that serves.",
)(_called_back)


def _told(promise: Promise) -> dict[str, Any]:
    thing = promise.request or promise.word
    assert thing is not None  # held by a constraint
    caller: Person | None = thing.asker if isinstance(thing, Word) else thing.customer
    return {
        **{name: getattr(promise, name) for name in ("id", "due_at", "made_by")},
        "caller": caller,
        "phone": caller.phone if caller else "",
        "about": str(thing),
        "request": promise.request_id,
        "word": promise.word_id,
    }
