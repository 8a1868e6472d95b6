"""How do programs read thank-you notes, and write one?"""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Id, meant
from footpath.people.programs.pages import Page, Which, page_of
from footpath.recognition import actions
from footpath.recognition.models import WhoReads
from footpath.recognition.permissions import visible_notes
from footpath.recognition.shown import as_shown
from footpath.requests.permissions import visible_to

router = Router(tags=["Thanks"])


class ThanksRead(Schema):
    """A thank-you note."""

    id: int
    written_by: Named
    written_at: datetime
    to: list[Named] = Field(description="Who is thanked by name.")
    team: Named | None = Field(description="The team that is thanked as a whole.")
    did: str = Field(description="What they did.")
    effect: str = Field(description="What it changed for whoever wrote it.")
    request: int | None = Field(description="The request that it is about, if you may see it.")
    seen: WhoReads = Field(description="Who may read it, as long as nobody who got it hides it.")
    hidden: bool = Field(description="Whether somebody who got it keeps it to themself.")


class NewThanks(Body):
    """Whom you thank, for what."""

    did: str = Field(min_length=1, max_length=1200, description="At least 20 letters of prose; emoji do not count.")
    effect: str = Field("", max_length=1200)
    to: list[Id] = Field(default_factory=list, max_length=10)
    team: Id | None = None
    request: Id | None = None
    seen: WhoReads = WhoReads.PRIVATE


class WhichThanks(Which):
    """Which notes are wanted."""

    mine: bool | None = Field(None, description="true: only those that you wrote; false: only those of others.")
    seen: list[WhoReads] = Field(default_factory=list, description="Only those that these may read.")


def _told(request: HttpRequest, note: Any) -> dict[str, Any]:
    [shown] = as_shown([note], reader(request), timezone.now())
    plain = {name: getattr(note, name) for name in ("id", "written_by", "written_at", "team", "seen")}
    texts = {name: str(note.texts.get(name, "")) for name in ("did", "effect")}
    more = {"to": list(shown.to), "request": shown.request.pk if shown.request else None, "hidden": shown.hidden}
    return {**plain, **texts, **more}


def _visible(request: HttpRequest) -> Any:
    return visible_notes(reader(request), timezone.now().date())


@router.get("/thanks", response=Page[ThanksRead], operation_id="list_thanks", summary="List thank-you notes")
def list_thanks(request: HttpRequest, which: Annotated[WhichThanks, Query(...)]) -> object:
    """What you got, what you wrote and what others let you read, the newest first."""
    found = _visible(request)
    if which.mine is not None:
        found = found.filter(written_by=reader(request)) if which.mine else found.exclude(written_by=reader(request))
    if which.seen:
        found = found.filter(seen__in=which.seen)
    return page_of(request, found, which, lambda one: _told(request, one), newest_first=True)


@router.post("/thanks", response={201: ThanksRead}, operation_id="write_thanks", summary="Say thank you")
def write_thanks(request: HttpRequest, response: HttpResponse, body: NewThanks) -> object:
    """Thank some people, or a team, in your name. Not for bots: a note says what you saw, in your own words."""
    me, now, said = reader(request), timezone.now(), body.said()
    to = [meant(visible_people(me), pk, "to") for pk in said.pop("to", [])]
    team = meant(Team.objects.all(), said.pop("team", None), "team")
    about = meant(visible_to(me, now.date()).with_names(), said.pop("request", None), "request")
    made = actions.write_thanks(**said, to=to, team=team, service_request=about, by=me, now=now)
    response["Location"] = f"{request.path}/{made.pk}"
    return Status(201, _told(request, _visible(request).get(pk=made.pk)))


@router.get("/thanks/{int:id}", response=ThanksRead, operation_id="read_thanks", summary="Read a thank-you note")
def read_thanks(request: HttpRequest, id: int) -> object:
    """One note, if you may read it."""
    return _told(request, get_object_or_404(_visible(request), pk=id))
