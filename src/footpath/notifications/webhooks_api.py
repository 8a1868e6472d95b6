"""How do programs say who outside is told, and see what was delivered?"""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Router, Schema, Status

from footpath.notifications import actions
from footpath.notifications.webhooks import keeping
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Style, Webhook
from footpath.notifications.webhooks.signing import secret_of
from footpath.notifications.webhooks.topics import Topic
from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import visible_teams
from footpath.people.programs.bodies import Body, Id, meant
from footpath.people.programs.edits import seen_edits, tag
from footpath.people.programs.pages import Page, Wanted, page_of

router = Router(tags=["Webhooks"])
Topics = Annotated[list[Topic], Field(min_length=1, max_length=len(Topic))]
WHOSE = "Of which team it tells; null for the whole house, by number alone."
URL = "Where it goes: https://, or a host that is listed as one inside the house."


class WebhookRead(Schema):
    """A webhook; the address of a chat is as good as a password, so that its beginning alone is told."""

    id: int
    team: int | None = Field(description=WHOSE)
    name: str
    style: Style
    address: str = Field(description="Where it goes, as far as it may be shown.")
    topics: list[str]
    state: HookState
    failures: int = Field(description="Calls in a row that did not get through.")
    last_error: str
    last_at: datetime | None = Field(description="When something arrived last.")


class WebhookAdded(WebhookRead):
    """A webhook with its secret, this once; a new one can be made at any time."""

    secret: str = Field(description="With it a program checks that a call is ours; of a chat it is not used.")


class NewWebhook(Body):
    """A new webhook."""

    team: Id | None = Field(None, description=WHOSE)
    name: str = Field(max_length=80)
    style: Style = Style.SIGNED
    url: str = Field(max_length=2000, description=URL)
    topics: Topics


class WebhookChange(Body):
    """What changes of a webhook; what is left out stays as it is."""

    name: str | None = Field(None, max_length=80)
    style: Style | None = None
    url: str | None = Field(None, max_length=2000, description=URL)
    topics: Topics | None = None


class WebhookSecret(Schema):
    """The secret with which a webhook signs."""

    secret: str = Field(description="As docs/webhooks.md has it; keep it where you keep passwords.")


class SwitchTo(Body):
    """What becomes of a webhook."""

    to: Literal["on", "off", "removed"] = Field(description="off also brings back what was removed.")


class DeliveryRead(Schema):
    """One event on its way to a webhook."""

    id: int
    key: UUID = Field(description="The `webhook-id` of each attempt.")
    type: str = Field(description="The kind of event, or `test`.")
    state: DeliveryState
    attempts: int
    status: int | None = Field(description="The number that was answered last.")
    seconds: float | None
    last_error: str
    created_at: datetime
    sent_at: datetime | None


def _read(one: Webhook) -> dict[str, Any]:
    names = ("id", "name", "style", "topics", "state", "failures", "last_error", "last_at")
    return {name: getattr(one, name) for name in names} | {
        "team": one.team_id,
        "address": keeping.address_shown(one),
    }


def _delivery(one: Delivery) -> dict[str, Any]:
    names = ("id", "key", "state", "attempts", "status", "seconds", "last_error", "created_at", "sent_at")
    return {name: getattr(one, name) for name in names} | {"type": one.event.kind if one.event else "test"}


def _webhook(request: HttpRequest, pk: int) -> Webhook:
    return get_object_or_404(keeping.visible_webhooks(reader(request), timezone.now().date()), pk=pk)


@router.get("/webhooks", response=Page[WebhookRead], operation_id="list_webhooks", summary="Read your webhooks")
def list_webhooks(request: HttpRequest, which: Wanted) -> object:
    """Those of the teams that you lead; all of them for administrators. Those that were removed are left out."""
    me, today = reader(request), timezone.now().date()
    if not keeping.may_keep_any(me, today):
        raise PermissionDenied
    return page_of(request, keeping.shown(keeping.visible_webhooks(me, today)), which, _read)


@router.post("/webhooks", response={201: WebhookAdded}, operation_id="add_webhook", summary="Add a webhook")
def add_webhook(request: HttpRequest, response: HttpResponse, body: NewWebhook) -> object:
    """Tell an address what happens; of a team its lead may, of the house an administrator."""
    me = reader(request)
    facts = body.model_dump()
    team: Team | None = meant(visible_teams(me), facts.pop("team"), "team")
    made = actions.add_webhook(team, **facts, by=me, now=timezone.now())
    response["Location"] = f"{request.path}/{made.pk}"
    tag(response, made.edits)
    return Status(201, _read(made) | {"secret": secret_of(made.salt)})


@router.get("/webhooks/{int:id}", response=WebhookRead, operation_id="read_webhook", summary="Read a webhook")
def read_webhook(request: HttpRequest, response: HttpResponse, id: int) -> object:
    """Where it goes, of what it tells, and how it is doing."""
    found = _webhook(request, id)
    tag(response, found.edits)
    return _read(found)


@router.patch("/webhooks/{int:id}", response=WebhookRead, operation_id="change_webhook", summary="Change a webhook")
def change_webhook(request: HttpRequest, response: HttpResponse, id: int, body: WebhookChange) -> object:
    """Change where it goes or of what it tells. If-Match has the ETag you read."""
    me, found, seen = reader(request), _webhook(request, id), seen_edits(request)
    changed = actions.change_webhook(found, **body.said(), edits=seen, by=me, now=timezone.now())
    tag(response, changed.edits)
    return _read(changed)


@router.post("/webhooks/{int:id}/switch", response=WebhookRead, operation_id="switch_webhook", summary="Switch it")
def switch_webhook(request: HttpRequest, id: int, body: SwitchTo) -> object:
    """Switch it on or off, remove it, or bring it back, which leaves it off."""
    me, found = reader(request), _webhook(request, id)
    return _read(actions.switch_webhook(found, to=body.to, by=me, now=timezone.now()))


@router.post(
    "/webhooks/{int:id}/secret", response=WebhookSecret, operation_id="change_webhook_secret", summary="A new secret"
)
def change_webhook_secret(request: HttpRequest, id: int) -> object:
    """Make a new secret; for a day the one before signs as well."""
    me, found = reader(request), _webhook(request, id)
    return {"secret": actions.change_secret(found, by=me, now=timezone.now())}


@router.post("/webhooks/{int:id}/try", response={202: DeliveryRead}, operation_id="try_webhook", summary="Send a test")
def try_webhook(request: HttpRequest, id: int) -> object:
    """Send a test, which goes the way of everything else; the list of deliveries says how it went."""
    me, found = reader(request), _webhook(request, id)
    return Status(202, _delivery(actions.try_webhook(found, by=me, now=timezone.now())))


@router.get(
    "/webhooks/{int:id}/deliveries", response=Page[DeliveryRead], operation_id="list_deliveries",
    summary="Read what was delivered",
)  # fmt: skip
def list_deliveries(request: HttpRequest, id: int, which: Wanted) -> object:
    """The deliveries of the last 30 days, the newest first; what was in them is not kept."""
    found = _webhook(request, id).deliveries.select_related("event")
    return page_of(request, found, which, _delivery, newest_first=True)


@router.post(
    "/webhooks/{int:id}/deliveries/{int:number}/again", response={204: None}, operation_id="deliver_again",
    summary="Send something again",
)  # fmt: skip
def deliver_again(request: HttpRequest, id: int, number: int) -> object:
    """Send something anew under the same `webhook-id`, whatever became of it."""
    me = reader(request)
    found = get_object_or_404(_webhook(request, id).deliveries.select_related("webhook"), pk=number)
    actions.deliver_again(found, by=me, now=timezone.now())
    return Status(204, None)
