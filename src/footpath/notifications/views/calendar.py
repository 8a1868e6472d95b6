"""Where does somebody get the address for their calendar, and what is read there?"""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from footpath.notifications import actions
from footpath.notifications.feeds import tokens
from footpath.notifications.feeds.calendar import as_calendar, etag_of
from footpath.notifications.feeds.days import days_of
from footpath.notifications.models import CalendarFeed
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.ui.page import render_page


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_variables("address")
def calendar(request: HttpRequest) -> HttpResponse:
    """Whether there is an address; a new one is shown in the answer to its form alone."""
    me, now = reader(request), timezone.now()
    address = tokens.address(actions.give_feed(me, by=me, now=now)) if request.method == "POST" else ""
    feed = CalendarFeed.objects.filter(person=me).first()
    context = {"feed": feed, "address": address, "entries": days_of(me, now)}
    return render_page(request, "notifications/calendar.html", context)


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Keep calendars out."""
    me = reader(request)
    if actions.end_feed(me, by=me, now=timezone.now()):
        messages.success(request, _("The address shows nothing any more."))
    return redirect("calendar")


@login_not_required
@require_safe
@sensitive_variables("secret")
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Somebody's days, for whoever has the address; what changed nothing is not sent again."""
    now = timezone.now()
    found = tokens.feed_of(secret)
    if found is None:
        raise Http404
    actions.note_feed_read(found, now=now)
    with timezone.override(found.person.timezone), once_a_page():
        body = as_calendar(days_of(found.person, now))
    tag = etag_of(body)
    asked = [one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")]
    if tag in asked or "*" in asked:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="footpath.ics"'
    response["ETag"] = tag
    response["X-Robots-Tag"] = "noindex, nofollow"
    patch_cache_control(response, private=True, no_cache=True)
    return response
