"""Whom do programs find, what do they learn of somebody, and what can they change of it?"""

from typing import Annotated

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema, Status

from footpath.people import actions
from footpath.people.api.shapes import PersonLine, PersonRead, Week, person_line, shown
from footpath.people.middleware import reader
from footpath.people.models import Absence, Person
from footpath.people.permissions import visible_people, visible_teams
from footpath.people.programs.bodies import Body, IdInQuery, Words, meant, text
from footpath.people.programs.edits import seen_edits
from footpath.people.programs.pages import Page, Which, page_of
from footpath.people.queries import found

router = Router(tags=["People"])
FewWords = Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=20)]  # as people.typed keeps them


class Me(Schema):
    """Whose token this is."""

    id: int
    name: str
    email: str


class WhichPeople(Which):
    """Which people are wanted."""

    q: Words = Field("", description="Words of a name, a job, a skill, a language, a place or a team.")
    team: IdInQuery | None = Field(None, description="Only the members of this team.")


class PersonChange(Body):
    """What changes of a profile; what is left out stays as it is. `changeable` says what you may change."""

    name: str = text(Person, "name")
    email: str = text(Person, "email", "By this address they sign in.")
    company: str = text(Person, "company", "Whose people they are, for somebody who is contracted.")
    says_name: str = text(Person, "says_name", "How to say the name, such as SHEE-van.")
    pronouns: str = text(Person, "pronouns")
    job: str = text(Person, "job")
    does: str = text(Person, "does", "What they do, in two or three lines.")
    good_at: FewWords = Field(default_factory=list, description="A few words each.")
    languages: FewWords = Field(default_factory=list, description="As people name them.")
    reach_me: str = text(Person, "reach_me")
    phone: str = text(Person, "phone")
    place: str = text(Person, "place")
    zone: str = text(Person, "zone", "A time zone such as Europe/Lisbon.")
    week: Week | None = Field(None, description="Own hours; null for those of the team.")


class NewPerson(Body):
    """Somebody who begins to work here."""

    name: str = Field(max_length=120)
    email: str = Field(max_length=254, description="By this address they sign in.")
    job: str = text(Person, "job")
    phone: str = text(Person, "phone")
    zone: str = Field("UTC", max_length=60, description="A time zone such as Europe/Lisbon.")
    company: str = text(Person, "company", "Whose people they are, for somebody who is contracted.")


@router.get("/me", response=Me, operation_id="me", summary="Who am I?")
def me(request: HttpRequest) -> object:
    """The person for whom the token acts."""
    return reader(request)


@router.get("/people", response=Page[PersonLine], operation_id="list_people", summary="Find people")
def list_people(request: HttpRequest, which: Annotated[WhichPeople, Query(...)]) -> object:
    """Everybody who works here; with `q` whom the words find, with `team` its members alone."""
    me, now = reader(request), timezone.now()
    team = meant(visible_teams(me), which.team, "team")
    today = Absence.objects.on(me.today(now)).select_related("delegate")
    people = found(which.q, viewer=me, on=now.date(), team=team).people
    return page_of(request, people.prefetch_related(Prefetch("absences", today, to_attr="gone")), which, person_line)


@router.post("/people", response={201: PersonRead}, operation_id="add_person", summary="Add somebody")
def add_person(request: HttpRequest, response: HttpResponse, body: NewPerson) -> object:
    """Add somebody to the directory; administrators may. They get in by an invitation: `invite`."""
    me, now = reader(request), timezone.now()
    person = actions.add_person(**body.model_dump(), by=me, now=now)
    response["Location"] = f"{request.path}/{person.pk}"
    return Status(201, shown(response, person, me, now))


@router.get("/people/{int:id}", response=PersonRead, operation_id="read_person", summary="Read a profile")
def read_person(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """What somebody does, how to reach them, in which teams they are, and whether they are away."""
    me = reader(request)
    return shown(response, get_object_or_404(visible_people(me), pk=id), me, timezone.now())


@router.patch("/people/{int:id}", response=PersonRead, operation_id="change_person", summary="Change a profile")
def change_person(request: HttpRequest, response: HttpResponse, id: int, body: PersonChange) -> object:
    """Change a profile. You may change your own, whoever leads somebody their job and what they do, administrators
    all of it; a field that is not yours is refused, and then nothing changes. If-Match has the ETag that you read.
    """
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me), pk=id)
    actions.change_person(person, facts=body.said(), by=me, now=now, edits=seen_edits(request))
    return shown(response, person, me, now)
