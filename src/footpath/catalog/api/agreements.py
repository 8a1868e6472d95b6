"""How do programs read what teams agreed, and write, propose, sign and answer it?"""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Router, Status

from footpath.catalog import actions
from footpath.catalog.actions.save_draft_agreement import Draft
from footpath.catalog.agreements.refusals import draft_changed, other_wording
from footpath.catalog.agreements.story import story_of
from footpath.catalog.api.agreement_shapes import (
    AgreementLine,
    AgreementRead,
    AgreementVersionRead,
    Between,
    DraftBody,
    Ending,
    Proposing,
    Read,
    content_of,
    version_read,
    wording_of,
)
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.catalog.permissions import sides_of, visible_agreements
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import visible_teams
from footpath.people.programs.bodies import meant
from footpath.people.programs.edits import seen_state, tag
from footpath.people.programs.pages import Page, Wanted, page_of

router = Router(tags=["Agreements"])


def _seen(request: HttpRequest, pk: int) -> tuple[Person, Agreement, datetime]:
    me, now = reader(request), timezone.now()
    return me, get_object_or_404(visible_agreements(me, now.date()), pk=pk), now


def _line(agreement: Agreement) -> dict[str, Any]:
    return {"id": agreement.pk, "first": agreement.first, "second": agreement.second}


def _shown(agreement: Agreement, me: Person, now: datetime) -> dict[str, Any]:
    """The agreement as AgreementRead has it; what may be done is about what waits."""
    story = story_of(agreement, me, now)
    waiting = story_of(agreement, me, now, story.waiting.number) if story and story.waiting else None
    assert story is not None  # only a number that is not there has none
    return {
        **_line(agreement),
        "in_force": version_read(story.held) if story.held else None,
        "proposed": version_read(story.waiting) if story.waiting else None,
        "draft": story.draft is not None,
        "versions": [one.number for one in story.versions],
        "may_sign_for": waiting.may.sign if waiting else (),
        "may_counter_for": waiting.may.counter if waiting else (),
    }


def _draft(request: HttpRequest, pk: int) -> tuple[Person, AgreementVersion, datetime]:
    """The draft, for those who write it; 404 while there is none."""
    me, agreement, now = _seen(request, pk)
    if not sides_of(me, agreement, now.date()):
        raise PermissionDenied
    draft = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.DRAFT).first()
    if draft is None:
        raise Http404
    draft.agreement = agreement
    return me, draft, now


def _state(draft: AgreementVersion) -> str:
    return f"{draft.pk}.{draft.edits}"


def _draft_shown(response: HttpResponse, draft: AgreementVersion) -> dict[str, Any]:
    tag(response, _state(draft))
    return {"content": wording_of(draft.content), "review_on": draft.review_on}


def _side(me: Person, pk: int | None) -> Team | None:
    return meant(visible_teams(me), pk, "side")


def _wording(agreement: Agreement, number: int) -> AgreementVersion:
    found = AgreementVersion.objects.exclude(state=VersionState.DRAFT)
    version = get_object_or_404(found, agreement=agreement, number=number)
    version.agreement = agreement
    return version


@router.get("/agreements", response=Page[AgreementLine], operation_id="list_agreements", summary="List agreements")
def list_agreements(request: HttpRequest, which: Wanted) -> object:
    """Those of the teams that you are in, and of those that you lead or that are below them."""
    return page_of(request, visible_agreements(reader(request), timezone.now().date()), which, _line)


@router.post("/agreements", response={201: AgreementRead}, operation_id="begin_agreement", summary="Begin to agree")
def begin(request: HttpRequest, response: HttpResponse, body: Between) -> object:
    """Begin the draft of the next wording, or go on with the one there is; whoever leads either team may, and above."""
    me, now = reader(request), timezone.now()
    one, other = (meant(visible_teams(me), pk, name) for name, pk in (("team", body.team), ("other", body.other)))
    agreement = actions.begin_agreement(one, other, by=me, now=now).agreement
    response["Location"] = f"/api/v1/agreements/{agreement.pk}"
    return Status(201, _shown(agreement, me, now))


@router.get(
    "/agreements/{int:id}", response=AgreementRead, operation_id="read_agreement", summary="Read an agreement"
)  # fmt: skip
def read(request: HttpRequest, id: int) -> object:
    """What is in force, what waits for signatures, and for whom you can sign."""
    me, agreement, now = _seen(request, id)
    return _shown(agreement, me, now)


@router.get(
    "/agreements/{int:id}/versions/{int:number}",
    response=AgreementVersionRead,
    operation_id="read_agreement_version",
    summary="Read a wording",
)
def read_version(request: HttpRequest, id: int, number: int) -> object:
    """One wording that was proposed once, with who has signed it when."""
    _me, agreement, _now = _seen(request, id)
    return version_read(_wording(agreement, number))


@router.get(
    "/agreements/{int:id}/draft", response=DraftBody, operation_id="read_agreement_draft", summary="Read the draft"
)  # fmt: skip
def read_draft(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """The next wording as it is being written, for those who write it; 404 while there is none."""
    _me, draft, _now = _draft(request, id)
    return _draft_shown(response, draft)


@router.put(
    "/agreements/{int:id}/draft", response=DraftBody, operation_id="write_agreement_draft", summary="Write the draft"
)  # fmt: skip
def write_draft(request: HttpRequest, response: HttpResponse, id: int, body: DraftBody) -> object:
    """Write the whole draft; who may begin may write. If-Match has the ETag that you read."""
    me, draft, now = _draft(request, id)
    if seen_state(request) != _state(draft):
        raise draft_changed(draft.agreement)
    before = draft.content, draft.review_on

    def change(was: Draft) -> Draft:
        if (was.content.as_json(), was.review_on) != before:
            raise draft_changed(draft.agreement)
        return Draft(content_of(body.content), body.review_on)

    return _draft_shown(response, actions.save_draft_agreement(draft, change, by=me, now=now))


@router.post(
    "/agreements/{int:id}/propose", response=AgreementRead, operation_id="propose_agreement", summary="Propose it"
)  # fmt: skip
def propose(request: HttpRequest, id: int, body: Proposing) -> object:
    """Put the draft before the other side, and sign it. If-Match has the ETag of the draft as you read it."""
    me, draft, now = _draft(request, id)
    if seen_state(request) != _state(draft):
        raise draft_changed(draft.agreement)
    side = _side(me, body.side)
    actions.propose_agreement(draft, edits=draft.edits, side=side, sign=body.sign, note=body.note, by=me, now=now)
    return _shown(draft.agreement, me, now)


@router.post("/agreements/{int:id}/sign", response=AgreementRead, operation_id="sign_agreement", summary="Sign it")
def sign(request: HttpRequest, id: int, body: Read) -> object:
    """Sign exactly the wording with this number and hash for your side; when both have signed, it is in force."""
    me, agreement, now = _seen(request, id)
    version = _wording(agreement, body.number)
    actions.sign_agreement(version, hash=body.hash, side=_side(me, body.side), by=me, now=now)
    return _shown(agreement, me, now)


@router.post(
    "/agreements/{int:id}/counter", response=AgreementRead, operation_id="counter_agreement", summary="Answer it"
)  # fmt: skip
def counter(request: HttpRequest, id: int, body: Read) -> object:
    """Answer what the other side proposed with another wording: a draft that begins with theirs."""
    me, agreement, now = _seen(request, id)
    version = _wording(agreement, body.number)
    actions.counter_agreement(version, hash=body.hash, side=_side(me, body.side), by=me, now=now)
    return _shown(agreement, me, now)


@router.post(
    "/agreements/{int:id}/take-back", response=AgreementRead, operation_id="take_back_agreement", summary="Take it back"
)  # fmt: skip
def take_back(request: HttpRequest, id: int, body: Read) -> object:
    """Take back what your side proposed; it goes on as a draft."""
    me, agreement, now = _seen(request, id)
    version = _wording(agreement, body.number)
    if version.hash != body.hash:
        raise other_wording(version, body.hash)
    actions.take_back_agreement(version, by=me, now=now)
    return _shown(agreement, me, now)


@router.post("/agreements/{int:id}/end", response=AgreementRead, operation_id="end_agreement", summary="End it")
def end(request: HttpRequest, id: int, body: Ending) -> object:
    """End what is in force, with the reason that the other side reads."""
    me, agreement, now = _seen(request, id)
    version = _wording(agreement, body.number)
    actions.end_agreement(version, reason=body.reason, side=_side(me, body.side), by=me, now=now)
    return _shown(agreement, me, now)
