"""Which pages show somebody what they were told?"""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from footpath.notifications import actions
from footpath.notifications.models import Notice
from footpath.notifications.queries import told
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """What happened that concerns me, newest first."""
    me, now = reader(request), timezone.now()
    page = Paginator(Notice.objects.filter(recipient=me).select_related("event"), 50).get_page(request.GET.get("page"))
    context = {"page": page, "lines": told(page.object_list, me, now)}
    return render_page(request, "notifications/notices.html", context)


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    me = reader(request)
    actions.read(Notice.objects.filter(recipient=me), by=me, now=timezone.now())
    return redirect("notices")


@require_POST
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Open what a notice is about; it is read then."""
    me, now = reader(request), timezone.now()
    notice = get_object_or_404(Notice.objects.filter(recipient=me).select_related("event"), pk=pk)
    actions.read(Notice.objects.filter(pk=notice.pk), by=me, now=now)
    lines = told([notice], me, now)
    return redirect(lines[0].url if lines else "notices")
