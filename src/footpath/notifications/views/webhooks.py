"""On which pages do leads and administrators say who outside is told?"""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from footpath.notifications import actions
from footpath.notifications.hook_forms import HOUSE, WebhookForm
from footpath.notifications.webhooks import keeping
from footpath.notifications.webhooks.models import Delivery, DeliveryState, HookState, Style, Webhook
from footpath.notifications.webhooks.signing import secret_of
from footpath.notifications.webhooks.topics import TOPIC_OF, Topic, labels
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.ui.page import render_page


@require_safe
def webhooks(request: HttpRequest) -> HttpResponse:
    """Which there are, and how each is doing."""
    me, now = reader(request), timezone.now()
    if not keeping.may_keep_any(me, now.date()):
        raise PermissionDenied
    seen = keeping.visible_webhooks(me, now.date())
    removed = seen.filter(state=HookState.REMOVED, state_at__gt=now - keeping.KEPT).order_by("-state_at")
    context = {"webhooks": [_line(one) for one in keeping.shown(seen)], "removed": removed}
    return render_page(request, "notifications/webhooks.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add one."""
    me, now = reader(request), timezone.now()
    if not keeping.may_keep_any(me, now.date()):
        raise PermissionDenied
    teams = list(keeping.teams_for(me, now.date()))
    whose = request.GET.get("team", "") or (str(teams[0].pk) if teams else HOUSE)
    form = WebhookForm(
        request.POST if request.method == "POST" else None, teams=teams, me=me, initial={"whose": whose}
    )  # fmt: skip
    if form.is_bound and form.is_valid():
        try:
            made = actions.add_webhook(form.team(), **form.facts(), by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect(made)
    context = {"form": form, "teams": teams}
    return render_page(request, "notifications/webhook_form.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one; nothing typed is lost when somebody was faster."""
    me, now = reader(request), timezone.now()
    webhook = get_object_or_404(keeping.visible_webhooks(me, now.date()), pk=pk)
    if not keeping.can_keep(me, webhook.team_id, now.date()):
        raise PermissionDenied
    kept = {name: getattr(webhook, name) for name in ("name", "style", "topics")}
    form = WebhookForm(
        request.POST if request.method == "POST" else None, teams=[], me=me, of=webhook, initial=kept
    )  # fmt: skip
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            actions.change_webhook(webhook, **form.facts(), edits=_edits(request), by=me, now=now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as error:
            form.add_error(None, str(error))
            webhook.refresh_from_db()
            status = 409
        else:
            return redirect(webhook)
    context = {"form": form, "webhook": webhook, "address": keeping.address_shown(webhook)}
    return render_page(request, "notifications/webhook_form.html", context, status=status)


def _edits(request: HttpRequest) -> int:
    typed = request.POST.get("edits", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else -1


@never_cache
@require_safe
def webhook(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them, with what was delivered lately and what was not."""
    me, now = reader(request), timezone.now()
    found = get_object_or_404(keeping.visible_webhooks(me, now.date()), pk=pk)
    return page_of(request, found, me)


def page_of(request: HttpRequest, found: Webhook, me: Person, status: int = 200, **more: Any) -> HttpResponse:
    """The page of a webhook, also as the answer to a form on it."""
    now = timezone.now()
    deliveries = found.deliveries.select_related("event").order_by("-pk")
    page = Paginator(deliveries, 25).get_page(request.GET.get("page"))
    keeps = keeping.can_keep(me, found.team_id, now.date())
    context = {
        **_line(found),
        "page": page,
        "lines": [(one, TOPIC_OF.get(one.event.kind) if one.event else None) for one in page],
        "keeps": keeps,
        "pending": any(_is_on_its_way(one, now) for one in page),
        "switches": keeping.can_switch_off(me, found, now.date()),
        "rests": found.resting_until if found.resting_until and found.resting_until > now else None,
        "signs": found.style == Style.SIGNED,
        "secret": secret_of(found.salt) if more.get("shows_secret") and keeps else "",
        **more,
    }
    return render_page(request, "notifications/webhook.html", context, parts=("log",), status=status)


def _is_on_its_way(one: Delivery, now: datetime) -> bool:
    """Whether a test was sent just now: its reader waits to see how it goes."""
    is_new = one.state == DeliveryState.WAITING and not one.last_error and one.event_id is None
    return is_new and now - one.created_at < timedelta(minutes=1)


def _line(one: Webhook) -> dict[str, Any]:
    topics = labels(one.topics)
    return {
        "webhook": one,
        "address": keeping.address_shown(one),
        "topics": topics,
        "all": len(topics) == len(Topic),
    }
