"""On which page does somebody choose what they are written about, and when?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from footpath.notifications import actions
from footpath.notifications.forms import PreferencesForm
from footpath.notifications.rhythm import rhythm_of, summary, wishes_of
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """What I get by mail at once, once a day, or not at all; and in which hours not."""
    me = reader(request)
    wishes, rhythm = wishes_of(me), rhythm_of(me)
    form = PreferencesForm(request.POST if request.method == "POST" else None, wishes=wishes, rhythm=rhythm)
    if form.is_bound and form.is_valid():
        actions.prefer(form.wishes(), **form.hours(), by=me)
        messages.success(request, _("Saved. From now on it goes this way."))
        return redirect("preferences")
    context = {"form": form, "summary": summary(wishes, rhythm), "me": me}
    return render_page(request, "notifications/preferences.html", context, status=422 if form.is_bound else 200)
