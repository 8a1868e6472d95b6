"""How do the buttons of a request's page reach the verbs?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from footpath.people.middleware import reader
from footpath.requests.doors import DOORS, require_right
from footpath.requests.forms.texts import VerbForm
from footpath.requests.permissions import visible_to
from footpath.requests.queries import visible_request
from footpath.requests.refusals import Refused, Unclear
from footpath.requests.views.page import show


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one verb to a request; whatever stands in its way, what was typed stays in the form."""
    me, now, door = reader(request), timezone.now(), DOORS[verb]
    service_request = visible_request(me, pk, now)
    require_right(verb, service_request, me, now)
    form = door.form(request.POST, request.FILES, prefix=verb)
    if isinstance(form, VerbForm):
        form.about(service_request)
    if not form.is_valid():
        return show(request, service_request, me, now, bound={verb: form}, status=422)
    try:
        door.go(service_request, form.cleaned_data, me, now)
    except Unclear as error:
        form.add_error(error.field if error.field in form.fields else None, str(error))
        return show(request, visible_request(me, pk, now), me, now, bound={verb: form}, status=422)
    except Refused as error:
        form.add_error(None, str(error))
        return show(request, visible_request(me, pk, now), me, now, bound={verb: form}, status=409)
    messages.success(request, door.said)
    if visible_to(me, now.date()).filter(pk=pk).exists():
        return redirect("request", pk=pk)
    return redirect("home")  # who gives a confidential one away sees it no longer
