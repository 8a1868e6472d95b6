"""On which page do administrators see whether mail goes out?"""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.notifications import actions
from footpath.notifications.models import Mail, MailServer
from footpath.notifications.outbox import counts, listed
from footpath.people.middleware import reader
from footpath.people.permissions import can_administer
from footpath.ui.page import render_page


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """How many mails wait, went out or failed, and why; to whom and when, never what is in them."""
    if not can_administer(reader(request)):
        raise PermissionDenied
    context = {
        "counts": counts(),
        "page": Paginator(listed(), 25).get_page(request.GET.get("page")),
        "server": settings.SMTP,
        "sender": settings.MAIL_FROM,
        "trouble": MailServer.objects.filter(failures__gt=0).first(),
    }
    return render_page(request, "notifications/outbox.html", context)


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a mail that failed another chance."""
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    mail = get_object_or_404(Mail, pk=pk)
    if actions.send_again(mail, by=me, now=timezone.now()):
        messages.success(request, _("It is tried again now."))
    else:
        messages.info(request, _("It is on its way already."))
    return redirect("outbox")
