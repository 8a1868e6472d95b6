"""Which pages show somebody what they were told?"""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.notifications import actions
from footpath.notifications.models import Notice
from footpath.notifications.queries import told
from footpath.people.middleware import reader
from footpath.ui.page import FilterChip, render_page


@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """What happened that concerns me, newest first; all of it, or what is new."""
    me, now = reader(request), timezone.now()
    mine = Notice.objects.filter(recipient=me).select_related("event")
    new, only_new = mine.filter(read_at=None), request.GET.get("show") == "new"
    page = Paginator(new if only_new else mine, 50).get_page(request.GET.get("page"))
    here = reverse("notices")
    chips = [
        FilterChip(_("All"), here, here=not only_new),
        FilterChip(_("New"), f"{here}?show=new", count=new.count(), here=only_new),
    ]
    context = {"page": page, "lines": told(page.object_list, me, now), "chips": chips, "only_new": only_new}
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
