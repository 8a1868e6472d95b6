"""What can be done on the page of a webhook?"""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_POST

from footpath.notifications import actions
from footpath.notifications.views.webhooks import page_of
from footpath.notifications.webhooks.keeping import can_keep, visible_webhooks
from footpath.notifications.webhooks.models import HookState, Webhook
from footpath.people.middleware import reader
from footpath.people.refusals import Refused

SAID = {
    HookState.ON: gettext_lazy("It is on: from now on it is told."),
    HookState.OFF: gettext_lazy("It is off: nothing goes out."),
    HookState.REMOVED: gettext_lazy("It is removed. For 30 days you can bring it back from the list."),
}


def _found(request: HttpRequest, pk: int) -> Webhook:
    return get_object_or_404(visible_webhooks(reader(request), timezone.now().date()), pk=pk)


def _done(request: HttpRequest, webhook: Webhook, act: Callable[[], object], said: str) -> HttpResponse:
    """Do it and go back to the page; a refusal is shown there."""
    try:
        act()
    except Refused as error:
        webhook.refresh_from_db()
        return page_of(request, webhook, reader(request), status=409, refused=str(error))
    messages.success(request, said)
    return redirect(webhook)


@require_POST
def try_it(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a test."""
    webhook, me = _found(request, pk), reader(request)
    said = _("A test is on its way; below you see how it went.")
    return _done(request, webhook, lambda: actions.try_webhook(webhook, by=me, now=timezone.now()), said)


@require_POST
def switch(request: HttpRequest, pk: int) -> HttpResponse:
    """On, off, removed, or brought back."""
    webhook, me = _found(request, pk), reader(request)
    typed, now = request.POST.get("to"), timezone.now()
    to = next((state for state in SAID if state == typed), HookState.OFF)
    return _done(request, webhook, lambda: actions.switch_webhook(webhook, to=to, by=me, now=now), str(SAID[to]))


@never_cache
@require_POST
@sensitive_variables("secret")
def secret(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the secret, or a new one, in the answer alone: no address has it."""
    webhook, me = _found(request, pk), reader(request)
    if not can_keep(me, webhook.team_id, timezone.now().date()):
        raise PermissionDenied
    if request.POST.get("new"):
        try:
            actions.change_secret(webhook, by=me, now=timezone.now())
        except Refused as error:
            webhook.refresh_from_db()
            return page_of(request, webhook, me, status=409, refused=str(error))
    return page_of(request, webhook, me, shows_secret=True, is_new=bool(request.POST.get("new")))


@require_POST
def again(request: HttpRequest, pk: int, delivery: int) -> HttpResponse:
    """Send something anew."""
    webhook, me = _found(request, pk), reader(request)
    found = get_object_or_404(webhook.deliveries.select_related("webhook"), pk=delivery)
    said = _("It is sent again now.")
    return _done(request, webhook, lambda: actions.deliver_again(found, by=me, now=timezone.now()), said)
