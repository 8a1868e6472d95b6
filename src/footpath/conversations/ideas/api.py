"""How do programs read, offer and answer ideas? Advice has no operations: it is between two people."""

from datetime import date, datetime
from typing import Annotated, Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.catalog.permissions import visible_services
from footpath.conversations import actions
from footpath.conversations.ideas.obstacle_api import router as obstacles
from footpath.conversations.ideas.rights import visible_ideas
from footpath.conversations.models import Idea, IdeaState
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body, Day, Flag, Id, IdInQuery, meant
from footpath.people.programs.pages import Page, Which, page_of

router = Router(tags=["Ideas"])
router.add_router("", obstacles)


class IdeaRead(Schema):
    """What somebody offered a team, and what became of it."""

    id: int
    what: str
    whom: str = Field(description="For whom it would be better.")
    effect: str
    team: Named
    offered_by: Named
    offered_at: datetime
    state: IdeaState
    answer_by: date = Field(description="The working day by which the team answers.")
    answered_at: datetime | None
    reason: str = Field(description="What was answered.")
    owner: Named | None = Field(description="Who does it.")
    due: date | None
    result: str = Field(description="What is different now.")
    supporters: int = Field(description="How many others want it.")
    credits: list[Named] = Field(description="Who had a part in it.")


class NewIdea(Body):
    """What could be better."""

    team: Id
    what: str = Field(min_length=1, max_length=200)
    whom: str = Field("", max_length=200)
    effect: str = Field("", max_length=1200)
    service: Id | None = Field(None, description="The service of the team that it is about.")


class Yes(Body):
    """Who does it, by when."""

    owner: Id
    due: Day
    reason: str = Field("", max_length=1200)


class NotNow(Body):
    """Why not."""

    reason: str = Field(min_length=1, max_length=1200)


class Finished(Body):
    """What is different now."""

    result: str = Field(min_length=1, max_length=1200)


class Credited(Body):
    """Who had a part in it, besides whoever offered it."""

    people: list[Id] = Field(default_factory=list, max_length=30)


class IdeaWanted(Body):
    """Whether one wants it, too."""

    wants: Flag = True


class WhichIdeas(Which):
    """Which ideas are wanted."""

    state: list[IdeaState] = Field(default_factory=list, description="Only those in one of these states.")
    team: IdInQuery | None = Field(None, description="Only those to this team.")


PLAIN = [name for name in IdeaRead.model_fields if name not in {"supporters", "credits"}]


def _told(one: Any) -> dict[str, Any]:
    more = {"supporters": one.supporters, "credits": [credit.person for credit in one.credits.all()]}
    return {name: getattr(one, name) for name in PLAIN} | more


def _found(request: HttpRequest) -> Any:
    ideas = visible_ideas(reader(request)).annotate(supporters=Count("supports"))
    return ideas.prefetch_related("credits__person")


def _again(request: HttpRequest, pk: int) -> dict[str, Any]:
    return _told(get_object_or_404(_found(request), pk=pk))


@router.get("/ideas", response=Page[IdeaRead], operation_id="list_ideas", summary="List ideas")
def list_ideas(request: HttpRequest, which: Annotated[WhichIdeas, Query(...)]) -> object:
    """All ideas, the newest first."""
    found = _found(request)
    if which.state:
        found = found.filter(state__in=which.state)
    if which.team:
        found = found.filter(team=which.team)
    return page_of(request, found, which, _told, newest_first=True)


@router.post("/ideas", response={201: IdeaRead}, operation_id="offer_idea", summary="Offer an idea")
def offer_idea(request: HttpRequest, response: HttpResponse, body: NewIdea) -> object:
    """Offer a team an idea; it answers by a day. Look first whether one like it is there: it can be supported."""
    me, now, said = reader(request), timezone.now(), body.said()
    team = meant(Team.objects.all(), said.pop("team"), "team")
    service = meant(visible_services(me, now.date()), said.pop("service", None), "service")
    made = actions.offer_idea(**said, team=team, service=service, by=me, now=now)
    response["Location"] = f"{request.path}/{made.pk}"
    return Status(201, _again(request, made.pk))


@router.get("/ideas/{int:id}", response=IdeaRead, operation_id="read_idea", summary="Read an idea")
def read_idea(request: HttpRequest, id: int) -> object:
    """One idea, with who wants it and who is credited."""
    return _again(request, id)


@router.post("/ideas/{int:id}/agree", response=IdeaRead, operation_id="agree_to_idea", summary="Say yes to it")
def agree_to_idea(request: HttpRequest, id: int, body: Yes) -> object:
    """Answer for the team: yes, with who does it by when."""
    said = body.said()
    owner = meant(visible_people(reader(request)), said.pop("owner"), "owner")
    return _done(request, id, actions.answer_idea, agreed=True, owner=owner, **said)


@router.post("/ideas/{int:id}/set-aside", response=IdeaRead, operation_id="set_idea_aside", summary="Say not now")
def set_idea_aside(request: HttpRequest, id: int, body: NotNow) -> object:
    """Answer for the team: not now, with the reason."""
    return _done(request, id, actions.answer_idea, agreed=False, **body.said())


@router.post("/ideas/{int:id}/finish", response=IdeaRead, operation_id="finish_idea", summary="Say that it is done")
def finish_idea(request: HttpRequest, id: int, body: Finished) -> object:
    """Say what is different now."""
    return _done(request, id, actions.finish_idea, **body.said())


@router.post("/ideas/{int:id}/credit", response=IdeaRead, operation_id="credit_idea", summary="Name who had a part")
def credit_idea(request: HttpRequest, id: int, body: Credited) -> object:
    """Name those who had a part in it; whoever offered it is named in any case."""
    people = [meant(visible_people(reader(request)), pk, "people") for pk in body.people]
    return _done(request, id, actions.credit_idea, people=people)


@router.post("/ideas/{int:id}/support", response=IdeaRead, operation_id="support_idea", summary="Want it, too")
def support_idea(request: HttpRequest, id: int, body: IdeaWanted) -> object:
    """Say that you want it, too, or (`wants` false) no longer."""
    return _done(request, id, actions.support_idea, wants=body.wants)


@router.post("/ideas/{int:id}/take-back", response=IdeaRead, operation_id="take_back_idea", summary="Take it back")
def take_back_idea(request: HttpRequest, id: int) -> object:
    """Take your idea back, until it is done."""
    return _done(request, id, actions.take_back_idea)


def _done(request: HttpRequest, pk: int, verb: Any, **facts: Any) -> dict[str, Any]:
    it: Idea = get_object_or_404(visible_ideas(reader(request)), pk=pk)
    verb(it, **facts, by=reader(request), now=timezone.now())
    return _again(request, pk)
