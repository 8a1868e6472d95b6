"""How do the buttons of a recovery reach the verbs?"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from footpath.people.middleware import reader
from footpath.people.refusals import Refused
from footpath.recovery.doors import DOORS
from footpath.recovery.forms import OfferTimeForm
from footpath.recovery.permissions import require
from footpath.recovery.touching import asked_people
from footpath.recovery.views.show import found, show
from footpath.requests.permissions import visible_to


@require_POST
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do one verb; whatever stands in its way, what was typed stays in the form."""
    me, now, door = reader(request), timezone.now(), DOORS[verb]
    it = found(me, pk, now)
    if verb != "tick-step":  # whoever does a step ticks it off, too: the verb knows
        require(verb.replace("-", "_"), it, me, now)
    form, status = door.form(request.POST), 422
    if isinstance(form, OfferTimeForm):
        form.among(asked_people(it))
    if form.is_valid():
        try:
            door.go(it, form.cleaned_data, me, now)
        except ValidationError as error:
            form.add_error(None, error)
        except Refused as error:
            form.add_error(None, str(error))
            status = 409
        else:
            messages.success(request, door.said)
            of = it.request if "on_request" in request.POST else None
            if of and visible_to(me, now.date()).filter(pk=of.pk).exists():
                return redirect("request", pk=of.pk)
            return redirect("recovery", pk=pk)
    return show(request, found(me, pk, now), me, now, bound={verb.replace("-", "_"): form}, status=status)
