"""On which page is said which address leads to which service?"""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footpath.mailroom import actions
from footpath.mailroom.forms import AddressForm
from footpath.mailroom.models import Fetching
from footpath.mailroom.permissions import visible_addresses
from footpath.people.middleware import reader
from footpath.people.permissions import can_administer
from footpath.requests.refusals import Unclear
from footpath.ui.page import render_page


@require_http_methods(["GET", "POST"])
def addresses(request: HttpRequest) -> HttpResponse:
    """Which address leads where, whether the mailbox answers, and the form for one more address."""
    me, now = reader(request), timezone.now()
    if not can_administer(me):
        raise PermissionDenied
    form = AddressForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = actions.open_address(**form.cleaned_data, by=me, now=now)
            said = _("Mail to %(address)s becomes requests for “%(service)s” now.")
            messages.success(request, said % {"address": opened.address, "service": opened.service.name})
            return redirect("mail-addresses")
        except Unclear as error:
            form.add_error(error.field, str(error))
    context = {
        "addresses": visible_addresses(me).select_related("service__team").order_by("address"),
        "form": form,
        "imap": settings.IMAP,
        "mail_in": settings.MAIL_IN,
        "fetching": Fetching.objects.filter(id=1).first(),
    }
    return render_page(request, "mailroom/addresses.html", context, status=422 if form.errors else 200)


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an address lead nowhere any more."""
    me = reader(request)
    if not can_administer(me):
        raise PermissionDenied
    address = get_object_or_404(visible_addresses(me), pk=pk)
    actions.close_address(address, by=me, now=timezone.now())
    messages.success(request, _("Mail to %(address)s waits for somebody now.") % {"address": address.address})
    return redirect("mail-addresses")
