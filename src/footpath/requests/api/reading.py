"""Which requests does a program find, and what does it learn of one?"""

from typing import Annotated, Any, Literal

from django.db.models import Exists, OuterRef
from django.http import FileResponse, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Field, Query, Router, Status
from pydantic import PlainValidator, WithJsonSchema

from footpath.files.serving import serve
from footpath.history.models import Event
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import IdInQuery
from footpath.people.programs.pages import Page, Wanted, Which, page_of
from footpath.requests import actions
from footpath.requests.api.bodies import Moment
from footpath.requests.api.paths import NumberInPath
from footpath.requests.api.shapes import MomentRead, RequestLine, RequestRead
from footpath.requests.api.telling import told
from footpath.requests.events import NoteWritten
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.permissions import Side, sides, standing, visible_to
from footpath.requests.queries import visible_attachment, visible_request, waiting_for
from footpath.requests.states import State
from footpath.requests.story import Moment as Told
from footpath.requests.story import moments_of

router = Router(tags=["Requests"])  # of asking and acting, too: all methods of an address have to be on one


def _somebody(value: object) -> object:
    if value == "me" or (isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19):
        return value
    raise ValueError(_("This has to be “me” or the id of a person."))


Somebody = Annotated[
    str,
    PlainValidator(_somebody),
    WithJsonSchema({"anyOf": [{"const": "me", "type": "string"}, {"type": "integer", "minimum": 1}]}),
]


class WhichRequests(Which):
    """Which requests are wanted; what is left out does not narrow them."""

    state: list[State] = Field(default_factory=list, description="Only those in one of these states.")
    team: IdInQuery | None = Field(None, description="Only those that this team serves.")
    service: IdInQuery | None = Field(None, description="Only those for this service.")
    asker: Somebody | None = Field(None, description="Only those that you (`me`) or this person asked.")
    assignee: Somebody | None = Field(None, description="Only those that you (`me`) or this person has taken.")
    waiting_for: Literal["me"] | None = Field(
        None, description="Only those that wait for you: for an answer, your yes, what is missing, or your look."
    )
    changed_since: Moment | None = Field(None, description="Only those to which something has happened since.")


@router.get("/requests", response=Page[RequestLine], operation_id="list_requests", summary="List requests")
def list_requests(request: HttpRequest, which: Annotated[WhichRequests, Query(...)]) -> object:
    """The requests that you may see, drafts of your own among them, the newest first."""
    me, now = reader(request), timezone.now()
    found = waiting_for(me, now) if which.waiting_for else visible_to(me, now.date())
    return page_of(request, _narrowed(found, which, me).with_names(), which, lambda row: row, newest_first=True)


def _narrowed(found: ServiceRequestQuerySet, which: WhichRequests, me: Person) -> ServiceRequestQuerySet:
    """Those of `found` that are wanted."""
    who = {"asker_id": which.asker, "assignee_id": which.assignee}
    facts: dict[str, Any] = {
        "state__in": which.state or None,
        "team_id": which.team,
        "service_id": which.service,
        **{name: me.pk if given == "me" else given for name, given in who.items()},
    }
    found = found.filter(**{name: value for name, value in facts.items() if value is not None})
    if which.changed_since is not None:
        happened = Event.objects.filter(
            subject_kind=ServiceRequest.subject_kind, subject_id=OuterRef("pk"), at__gte=which.changed_since
        )
        found = found.filter(Exists(happened.exclude(kind=NoteWritten.kind)))  # notes are not for everybody's eyes
    return found


@router.get("/requests/{number:id}", response=RequestRead, operation_id="read_request", summary="Read a request")
def read_request(request: HttpRequest, id: NumberInPath) -> object:
    """A request with its four dates, where it stands, what was asked and answered, and what you can do to it now."""
    me, now = reader(request), timezone.now()
    return told(visible_request(me, id, now), me, now)


@router.get(
    "/requests/{number:id}/timeline",
    response=Page[MomentRead],
    operation_id="read_timeline",
    summary="Read what happened",
)
def read_timeline(request: HttpRequest, id: NumberInPath, which: Wanted) -> object:
    """What happened to a request, the last first. Notes inside the team are there for the serving side alone."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, id, now)
    events = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id=it.pk)
    if Side.INSIDE not in sides(standing(me, now.date()), it):
        events = events.exclude(kind=NoteWritten.kind)
    page = page_of(request, events, which, lambda event: event, newest_first=True)
    page["items"] = [
        _moment(event, one) for event, one in zip(page["items"], moments_of(it, page["items"]), strict=True)
    ]
    return page


def _moment(event: Event, told_of: Told) -> dict[str, object]:
    return {
        "id": event.pk,
        "kind": event.kind.removeprefix("request."),
        "file": told_of.attachments[0].pk if told_of.attachments else None,
        **{name: getattr(told_of, name) for name in ("at", "who", "what", "text", "internal")},
    }


@router.get(
    "/requests/{number:id}/files/{int:file}",
    operation_id="download_file",
    summary="Fetch a file",
    openapi_extra={
        "responses": {
            200: {
                "description": "The file.",
                "content": {"*/*": {"schema": {"type": "string", "format": "binary"}}},
            }
        }
    },
)
def download_file(request: HttpRequest, id: NumberInPath, file: int) -> FileResponse:
    """The bytes of a file, as a download."""
    return serve(visible_attachment(reader(request), id, file, timezone.now()).file)


@router.delete(
    "/requests/{number:id}/files/{int:file}",
    response={204: None},
    operation_id="remove_file",
    summary="Take a file off",
)
def remove_file(request: HttpRequest, id: NumberInPath, file: int) -> object:
    """Take off a file that you added, while the request is a draft or not complete."""
    me, now = reader(request), timezone.now()
    actions.detach(visible_attachment(me, id, file, now), by=me, now=now)
    return Status(204, None)
