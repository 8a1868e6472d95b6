"""How do programs read what somebody agreed on with a coworker, and agree to it?

With the token of one of the two; nobody else reads it, whatever they administer.
"""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema

from footpath.conversations import actions
from footpath.conversations.models import Standard, StandardVersion
from footpath.conversations.standards.permissions import readable_versions, visible_standards
from footpath.conversations.standards.wordings import other_wording
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body
from footpath.people.programs.pages import Page, Wanted, page_of

router = Router(tags=["Standards"])


class StandardLine(Schema):
    """One thing that two people agree on."""

    id: int
    kind: str = Field(description="standard, or rules for how the two work together.")
    state: str = Field(description="proposed, agreed, left (one of the two left), ended or dropped.")
    provider: int = Field(description="Who serves.")
    customer: int
    begun_at: datetime
    ended_at: datetime | None


class SeenRead(Schema):
    """What a camera would have seen."""

    who: str
    did: str
    often: str


class WordingRead(Schema):
    """One wording; of rules, the fields of a standard are empty, and the other way round."""

    number: int
    state: str = Field(description="waits, agreed, replaced or dropped.")
    hash: str = Field(description="What a yes is for; any other word has another one.")
    agreed_by: list[int] = Field(description="Who has agreed to exactly this wording.")
    behavior: str
    measure: str
    measure_key: str = Field(description="The figure that is counted from requests; empty where the two count.")
    unit: str
    current: str
    target: str
    at_most: bool
    since: date
    checker: str = Field(description="provider or customer.")
    every_weeks: int
    noticed: str
    in_register: bool = Field(description="Whether both teams read it, without names.")
    conclusion: str
    observed: list[SeenRead]
    provider_will: str
    customer_will: str
    when_wrong: str
    review_on: str


class StandardCheckRead(Schema):
    """Whether it was kept in some weeks."""

    since: date
    until: date = Field(description="The day after.")
    verdict: str = Field(description="asked, kept, missed or too_few.")
    cases: int = Field(description="Requests that were counted.")
    value: float | None


class StandardRead(StandardLine):
    """The same with its wordings, the newest first, and how it goes."""

    versions: list[WordingRead]
    checks: list[StandardCheckRead]


class YesBody(Body):
    """What somebody agrees to."""

    number: int = Field(ge=1, description="Of the wording.")
    hash: str = Field(max_length=64, description="As it was read: a yes to other words is refused.")


def _line(standard: Standard) -> dict[str, Any]:
    names = ("kind", "state", "begun_at", "ended_at")
    sides = {"provider": standard.provider_id, "customer": standard.customer_id}
    return {"id": standard.pk, **sides, **{name: getattr(standard, name) for name in names}}


def _version(version: StandardVersion) -> dict[str, Any]:
    known = {"number": version.number, "state": version.state, "hash": version.hash}
    return {**version.wording.as_json(), **known, "agreed_by": [one.person_id for one in version.signatures.all()]}


def _shown(standard: Standard, me: Person) -> dict[str, Any]:
    versions = readable_versions(standard, me).prefetch_related("signatures").order_by("-number")
    checks = list(standard.checks.order_by("since").values("since", "until", "verdict", "cases", "value"))
    return {**_line(standard), "versions": [_version(one) for one in versions], "checks": checks}


@router.get("/standards", response=Page[StandardLine], operation_id="list_standards", summary="List what you agreed on")
def list_standards(request: HttpRequest, which: Wanted) -> object:
    """What you and coworkers have agreed on, two by two, or are about to."""
    return page_of(request, visible_standards(reader(request)), which, _line)


@router.get("/standards/{id}", response=StandardRead, operation_id="read_standard", summary="Read one")
def read_standard(request: HttpRequest, id: int) -> object:
    """Its wordings, who agreed to which, and how it goes."""
    me = reader(request)
    return _shown(get_object_or_404(visible_standards(me), pk=id), me)


@router.post(
    "/standards/{id}/agree", response=StandardRead, operation_id="agree_to_standard", summary="Agree to a wording"
)
def agree_to_standard(request: HttpRequest, id: int, body: YesBody) -> object:
    """Agree to exactly the wording that was read; 409 where another one stands by now."""
    me, now = reader(request), timezone.now()
    standard = get_object_or_404(visible_standards(me), pk=id)
    version = readable_versions(standard, me).filter(number=body.number).first()
    if version is None:
        raise other_wording(standard, body.hash)
    actions.agree_to_standard(version, hash=body.hash, by=me, now=now)
    standard.refresh_from_db()
    return _shown(standard, me)
