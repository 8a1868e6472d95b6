"""Which chats and programs outside the airport are told what happens, and how has that gone lately?

All at once and without a call, as the worker would have left it: hosts under .example are nobody's.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from footpath.demo.stage import Stage
from footpath.history.models import Event
from footpath.history.record import record
from footpath.notifications.actions import tell
from footpath.notifications.events import WebhookAdded, WebhookStopped
from footpath.notifications.models import CalendarFeed, Delivery, Webhook
from footpath.notifications.webhooks.models import DeliveryState, HookState, Style
from footpath.notifications.webhooks.pacing import KEPT_TRYING
from footpath.notifications.webhooks.topics import KINDS, Topic
from footpath.requests.models import ServiceRequest

DESK = "https://hooks.chat.example/services/T0NORTH/B0FACIL/v7Qm2Lk9xTzR"
BOARD = "https://board.control-room.example/footpath"
HOUSE = "https://warehouse.northfield.example/events"
STAND = "https://prod-07.workflows.example/workflows/9c1e/triggers/manual?sig=Zb3kQ"
LATELY = 3  # working days of deliveries
OVER = "It answered 503."


def tell_outside(stage: Stage) -> None:
    """Facilities has a channel, the control room a board that broke down, the house a warehouse; Ana has a calendar."""
    cast, teams, ago = stage.northfield.cast, stage.northfield.teams, stage.ago
    talk = [Topic.ASKED, Topic.PROMISED, Topic.BACK]  # what people do: nothing is called while nobody acts
    desk = _added(
        teams["Facilities"].pk, "#facilities-desk", DESK, Style.SLACK, talk, by=cast.cleo.pk, now=ago(days=30)
    )
    _told(desk, stage, 60)
    house = _added(None, "Data warehouse", HOUSE, Style.SIGNED, talk, by=cast.eve.pk, now=ago(days=50))
    _told(house, stage, 120)
    stand = [Topic.ASKED, Topic.OUTSIDE]
    flights = teams["Flight operations"].pk
    lead = teams["Flight operations"].lead_id or cast.max.pk
    duty = _added(flights, "Duty desk channel", STAND, Style.TEAMS, stand, by=lead, now=ago(days=20))
    Webhook.objects.filter(pk=duty.pk).update(state=HookState.OFF, state_at=ago(days=4))
    board = _added(
        teams["IT"].pk, "Board in the control room", BOARD, Style.SIGNED, talk, by=cast.eve.pk, now=ago(days=25)
    )
    _broke_down(board, stage)
    hashed = sha256(b"the calendar of Ana").hexdigest()  # of no address that there is
    CalendarFeed.objects.create(person=cast.ana, token_hash=hashed, made_at=ago(days=9), read_at=ago(hours=1))


def _added(
    team: int | None, name: str, url: str, style: Style, topics: list[Topic], *, by: int, now: datetime
) -> Webhook:
    salt = sha256(url.encode()).hexdigest()[:43]  # the same at each fill; there is nothing here to protect
    facts = {"name": name, "url": url, "style": style, "topics": [topic.value for topic in topics], "salt": salt}
    made = Webhook.objects.create(team_id=team, made_by_id=by, made_at=now, **facts)
    record(WebhookAdded(name=name, host=url.split("/")[2]), subject=made, by=made.made_by, now=now)
    return made


def _events(webhook: Webhook, since: datetime, most: int) -> list[Event]:
    """What it was told of, the latest first."""
    kinds = [kind for topic in webhook.topics for kind in KINDS[topic]]
    found = Event.objects.filter(kind__in=kinds, at__gt=since, subject_kind=ServiceRequest.subject_kind)
    open_ones = ServiceRequest.objects.filter(service__confidential=False)
    ours = open_ones if webhook.team_id is None else open_ones.filter(team_id=webhook.team_id)
    return list(found.filter(subject_id__in=ours.values("pk")).order_by("-id")[:most])


def _told(webhook: Webhook, stage: Stage, most: int) -> None:
    """Nearly all of it arrived at once, a little at the second try."""
    rows = list(_arrived(webhook, _events(webhook, stage.ago(days=LATELY), most)))
    Delivery.objects.bulk_create(reversed(rows))
    if rows:
        Webhook.objects.filter(pk=webhook.pk).update(last_at=rows[0].sent_at)


def _arrived(webhook: Webhook, events: list[Event]) -> Iterator[Delivery]:
    for event in events:
        made = _delivery(webhook, event)
        slow = made.key.int % 17 == 0
        made.state, made.status, made.attempts = DeliveryState.SENT, 200, 1 + slow
        made.seconds = 0.08 + made.key.int % 40 / 100
        made.sent_at = event.at + timedelta(seconds=31 if slow else 1)
        yield made


def _broke_down(board: Webhook, stage: Stage) -> None:
    """It answered no call for a day, and was stopped yesterday."""
    stopped = stage.ago(hours=5)
    begun = stopped - timedelta(days=1)
    told = [event for event in _events(board, stage.ago(days=8), 60) if event.at < stopped]
    rows = list(_arrived(board, told))
    late = [one for one in rows if one.created_at > begun][:14]
    for one in late:
        one.state, one.status, one.last_error, one.sent_at = DeliveryState.WAITING, 503, OVER, None
        one.attempts = min(1 + int((stopped - one.created_at).total_seconds() // 9000), 8)
    Delivery.objects.bulk_create(sorted(rows, key=lambda one: one.created_at))
    arrived = [one.sent_at for one in rows if one.sent_at]
    Webhook.objects.filter(pk=board.pk).update(
        state=HookState.STOPPED, state_at=stopped, failures=13, failing_since=begun, last_error=OVER,
        last_at=max(arrived, default=None),
    )  # fmt: skip
    tell(record(WebhookStopped(name=board.name, why=OVER), subject=board, by=None, now=stopped))


def _delivery(webhook: Webhook, event: Event) -> Delivery:
    return Delivery(
        webhook=webhook, event=event, key=uuid5(NAMESPACE_URL, f"{webhook.url}#{event.pk}"), not_before=event.at,
        give_up_at=event.at + KEPT_TRYING, created_at=event.at,
    )  # fmt: skip
