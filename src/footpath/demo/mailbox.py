"""Which mails has somebody of the demonstration got?"""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.demo.switching import can_switch, cast
from footpath.notifications.models import Mail
from footpath.notifications.smtp import as_message
from footpath.people.models import Person
from footpath.ui.page import render_page

PAGE = 25


@login_not_required
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """Everybody's mails, in the demonstration alone, where no mail leaves the house; one person's at a time."""
    if not can_switch():
        raise Http404
    who = _who(request)
    mails = Mail.objects.filter(recipient=who).order_by("-not_before", "-id").defer("text", "html")
    page = Paginator(mails, PAGE).get_page(request.GET.get("page"))
    with timezone.override(who.timezone):
        context = {"who": who, "people": _people(), "page": page, "now": timezone.now()}
        return render_page(request, "demo/mailbox.html", context)


@login_not_required
@require_safe
def mail(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as its reader gets it, as text; with the headers that a reader does not see."""
    if not can_switch():
        raise Http404
    found = get_object_or_404(Mail.objects.exclude(recipient=None).select_related("recipient"), pk=pk)
    assert found.recipient is not None  # held by the query
    with timezone.override(found.recipient.timezone):
        context = {"mail": found, "headers": as_message(found).items(), "now": timezone.now()}
        return render_page(request, "demo/mail.html", context)


def _who(request: HttpRequest) -> Person:
    """Whose mails are wanted; else one's own, else Ana's."""
    wanted = request.GET.get("who", "")
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 19:
        return get_object_or_404(Person, pk=int(wanted))
    if isinstance(request.user, Person):
        return request.user
    return get_object_or_404(Person, email=next(iter(cast())))


def _people() -> list[Person]:
    """Whoever has mail: the cast first, then the others by name."""
    order = list(cast())
    found = Person.objects.filter(mails__isnull=False).annotate(count=Count("mails")).order_by("name")
    return sorted(found, key=lambda one: order.index(one.email) if one.email in order else len(order))
