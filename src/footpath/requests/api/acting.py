"""How does a program do something to a request? One operation a verb, with the rights and the fields of the page."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from inspect import cleandoc
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, File, Form, Status
from ninja.files import UploadedFile

from footpath.catalog.requirements import Requirement, missing
from footpath.people.middleware import reader
from footpath.people.permissions import visible_people
from footpath.people.programs.bodies import Body
from footpath.requests.api.bodies import Answers, Whom, body_for
from footpath.requests.api.given import facts_of, names_of, require_valid, typed_answers, unclear_answer, whom
from footpath.requests.api.paths import NumberInPath
from footpath.requests.api.reading import router
from footpath.requests.api.shapes import RequestRead
from footpath.requests.api.telling import told_if_seen
from footpath.requests.door import Door
from footpath.requests.doors import DOORS, require_right
from footpath.requests.filling import ask_for, missing_item, put
from footpath.requests.forms.fill_in import FillInForm
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.queries import visible_request
from footpath.requests.refusals import Unclear

ANSWERED = {200: RequestRead, 204: None}  # nothing: it is done, and you see the request no longer


class FillIn(Body):
    """Facts that were missing."""

    answers: Answers


class AskForIt(Body):
    """Who is asked for which missing fact."""

    requirement: str = Field(max_length=60, description="The key of the missing fact.")
    asked_of: Whom
    answers: Answers = Field(default_factory=dict)


def _after(request: HttpRequest, pk: int) -> object:
    """The request as it stands now, or nothing where one sees it no longer."""
    facts = told_if_seen(pk, reader(request), timezone.now())
    return Status(204, None) if facts is None else Status(200, facts)


def words_of(verb: Callable[..., object]) -> str:
    """What a verb does, as its own description begins."""
    return cleandoc(verb.__doc__ or "").split("\n\n", maxsplit=1)[0].partition("Raises")[0].strip()


def summary_of(door: str) -> str:
    """The name of a door as a heading."""
    return door.replace("-", " ").capitalize()


def operation_of(door: str, act: Callable[..., object], body: type[Body] | None) -> Callable[..., object]:
    """The function for an operation, with the type of what is sent."""
    if body is None:

        def operation(request: HttpRequest, id: NumberInPath) -> object:
            return act(request, id, {})

    else:

        def operation(request: HttpRequest, id: NumberInPath, body: Any) -> object:  # type: ignore[misc]
            return act(request, id, body.said())

        operation.__annotations__["body"] = body
    operation.__name__ = door.replace("-", "_")
    return operation


def _act(name: str, door: Door) -> Callable[..., object]:
    def act(request: HttpRequest, pk: int, given: dict[str, Any]) -> object:
        me, now = reader(request), timezone.now()
        it = visible_request(me, pk, now)
        require_right(name, it, me, now)
        door.go(it, facts_of(door.form, given, me, it), me, now)
        return _after(request, pk)

    return act


for _name, _door in DOORS.items():
    if _name == "attach":
        continue
    _body = body_for(f"{summary_of(_name).title().replace(' ', '')}Body", _door.form)
    router.post(
        f"/requests/{{number:id}}/{_name}",
        response=ANSWERED,
        operation_id=f"request_{_name.replace('-', '_')}",
        summary=summary_of(_name),
        description=words_of(_door.verb),
    )(operation_of(_name, _act(_name, _door), _body))


@router.post("/requests/{number:id}/attach", response=ANSWERED, operation_id="request_attach", summary="Attach")
def attach(
    request: HttpRequest,
    id: NumberInPath,
    file: Annotated[UploadedFile, File(description="The file; its name goes with it.")],
    requirement: Annotated[str, Form("", max_length=60, description="The key of the question that it answers.")],
) -> object:
    """Add a file to the request; with `requirement` it is the answer to that question. One file at a time."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, id, now)
    require_right("attach", it, me, now)
    facts = facts_of(DOORS["attach"].form, {"requirement": requirement}, me, it, {"file": file})
    DOORS["attach"].go(it, facts, me, now)
    return _after(request, id)


@router.post("/requests/{number:id}/fill-in", response=ANSWERED, operation_id="request_fill_in", summary="Fill in")
def fill_in(request: HttpRequest, id: NumberInPath, body: FillIn) -> object:
    """Fill in what was missing, or some of it: for the customer's side. With the last fact the team's clock starts."""
    return _fill_in(request, id, "complete", body)


@router.post("/requests/{number:id}/found-it", response=ANSWERED, operation_id="request_found_it", summary="Found it")
def found_it(request: HttpRequest, id: NumberInPath, body: FillIn) -> object:
    """Fill in what the customer owed and the serving side found out itself: a kindness, and kept as one."""
    return _fill_in(request, id, "found_it", body)


@router.post(
    "/requests/{number:id}/ask-for-it", response=ANSWERED, operation_id="request_ask_for_it", summary="Ask for it"
)
def ask_for_it(request: HttpRequest, id: NumberInPath, body: AskForIt) -> object:
    """Ask a coworker for one missing fact; their answer lands in its place. Other facts may be filled in with it."""
    me, now = reader(request), timezone.now()
    it = visible_request(me, id, now)
    require("ask_question", me, it, now)
    form = _form(it, body.answers, request)
    try:
        item = missing_item(form, body.requirement)
    except Unclear as error:
        raise Unclear("requirement", str(error)) from error
    with _named(form.items):
        ask_for(it, form, item, asked_of=whom(body.asked_of, "asked_of", me), by=me, now=now)
    return _after(request, id)


def _fill_in(request: HttpRequest, pk: int, verb: str, body: FillIn) -> object:
    me, now = reader(request), timezone.now()
    it = visible_request(me, pk, now)
    require(verb, me, it, now)
    form = _form(it, body.answers, request)
    with _named(form.items):
        put(it, form, by=me, now=now)
    return _after(request, pk)


def _form(it: ServiceRequest, answers: dict[str, Any], request: HttpRequest) -> FillInForm:
    """What is missing, with what was sent for it; a Problem naming what cannot be used."""
    me = reader(request)
    items = missing(it.terms.form, it.answers)
    form = FillInForm(it, visible_people(me), typed_answers(items, answers, me))
    require_valid(form, names_of(items))
    return form


@contextmanager
def _named(items: Iterable[Requirement]) -> Iterator[None]:
    """Name an answer that a verb could not use as programs know it."""
    try:
        yield
    except Unclear as error:
        raise unclear_answer(error, items) from error
