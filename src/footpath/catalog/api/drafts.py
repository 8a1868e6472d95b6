"""How do programs write the next version of a service, publish it, and stop offering what is not offered any more?"""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Status

from footpath.catalog import actions
from footpath.catalog.api.offers import ServiceRead, VersionDifference, changes, service_read
from footpath.catalog.api.terms import TermsChange, TermsRead, facts_of, terms_read
from footpath.catalog.differences import differences
from footpath.catalog.models import Service, ServiceVersion
from footpath.catalog.queries import current_version, draft_of
from footpath.catalog.refusals import draft_changed
from footpath.catalog.views.editing import own_service
from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.programs.bodies import Body, text
from footpath.people.programs.edits import seen_state, tag

router = Router(tags=["Services"])


class DraftRead(TermsRead):
    """The terms of the next version, as they stand in its draft."""

    changed_at: datetime
    changed_by: Named | None
    changes: list[VersionDifference] = Field(description="What changes for customers when it is published.")


class Publishing(Body):
    """What is new."""

    note: str = text(ServiceVersion, "note", "What is new, in a few words, for those who ask.")


def _state(draft: ServiceVersion) -> str:
    """A draft and how often it was saved: one that was begun anew counts anew."""
    return f"{draft.pk}.{draft.edits}"


def _shown(response: HttpResponse, draft: ServiceVersion) -> dict[str, Any]:
    """The draft, and which state of it this is."""
    tag(response, _state(draft))
    before = current_version(draft.service)
    return {
        **terms_read(draft),
        "changed_at": draft.changed_at,
        "changed_by": draft.changed_by,
        "changes": changes(differences(before, draft)) if before else [],
    }


def _own(request: HttpRequest, pk: int) -> tuple[Person, Service, datetime]:
    me, now = reader(request), timezone.now()
    return me, own_service(me, pk, now), now


def _seen(service: Service, seen: str) -> ServiceVersion:
    """The draft, if the program has seen the last of it."""
    draft = draft_of(service)
    if draft is None or seen != _state(draft):
        raise draft_changed(service)
    return draft


def _service(pk: int, me: Person, now: datetime) -> dict[str, Any]:
    """The service as it is now."""
    found = Service.objects.select_related("team__hours", "hours", "sign_off_by")
    return service_read(get_object_or_404(found, pk=pk), me, now)


@router.get("/services/{int:id}/draft", response=DraftRead, operation_id="read_service_draft", summary="Read the draft")
def read_draft(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """The draft of the next version, for those who may change the service; 404 while there is none."""
    _me, service, _now = _own(request, id)
    draft = draft_of(service)
    if draft is None:
        raise Http404
    return _shown(response, draft)


@router.post(
    "/services/{int:id}/revise", response=DraftRead, operation_id="revise_service", summary="Begin the next version"
)
def revise(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """Begin a draft of the next version, or go on with the one there is; customers see nothing of it.

    The lead of the team may, those above, and administrators.
    """
    me, service, now = _own(request, id)
    return _shown(response, actions.revise(service, by=me, now=now))


@router.patch(
    "/services/{int:id}/draft", response=DraftRead, operation_id="change_service_draft", summary="Change the draft"
)
def change_draft(request: HttpRequest, response: HttpResponse, id: int, body: TermsChange) -> object:
    """Change the terms of the draft; who may revise may change it. If-Match has the ETag that you read."""
    me, service, now = _own(request, id)
    draft = _seen(service, seen_state(request))
    return _shown(response, actions.save_revision(draft, edits=draft.edits, by=me, now=now, **facts_of(body, me)))


@router.post(
    "/services/{int:id}/publish", response=ServiceRead, operation_id="publish_service", summary="Publish the draft"
)
def publish(request: HttpRequest, id: int, body: Publishing) -> object:
    """Make the draft what holds from now on; requests keep the terms on which they were asked.

    Who may revise may publish. If-Match has the ETag of the draft as you read it.
    """
    me, service, now = _own(request, id)
    actions.publish(_seen(service, seen_state(request)), note=body.note, by=me, now=now)
    return _service(id, me, now)


@router.post(
    "/services/{int:id}/discard-revision",
    response={204: None},
    operation_id="discard_service_draft",
    summary="Throw the draft away",
)
def discard_revision(request: HttpRequest, id: int) -> object:
    """Throw the draft away; a service that was never published goes with it.

    Who may revise may discard. If-Match has the ETag of the draft as you read it.
    """
    me, service, now = _own(request, id)
    draft = _seen(service, seen_state(request))
    actions.discard_revision(draft, edits=draft.edits, by=me, now=now)
    return Status(204, None)


@router.post(
    "/services/{int:id}/retire", response=ServiceRead, operation_id="retire_service", summary="Stop offering it"
)
def retire(request: HttpRequest, id: int) -> object:
    """Nobody can ask for it any more; what was asked goes on. The lead of the team may, those above, administrators."""
    me, service, now = _own(request, id)
    return _service(actions.retire(service, by=me, now=now).pk, me, now)


@router.post(
    "/services/{int:id}/bring-back", response=ServiceRead, operation_id="bring_back_service", summary="Offer it again"
)
def bring_back(request: HttpRequest, id: int) -> object:
    """Offer again what was retired, on the terms that held last; who may retire it may bring it back."""
    me, service, now = _own(request, id)
    return _service(actions.bring_back(service, by=me, now=now).pk, me, now)
