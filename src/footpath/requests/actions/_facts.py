"""How does an answer land on the request, and is it complete then?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from footpath.catalog.requirements import NotUsable, missing, understood
from footpath.requests.actions._clock import start_clock
from footpath.requests.actions._move import move
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def put(service_request: ServiceRequest, answers: Mapping[str, Any], *, now: datetime) -> bool:
    """Put answers (by key of the service's form) on the request; True when that made it complete.

    Keys that the form does not have are left out; Unclear names an answer that cannot be used.
    """
    form = {item.key: item for item in service_request.terms.form}
    # What others answered meanwhile stays: the row is read again, and held until the transaction ends.
    current = ServiceRequest.objects.select_for_update().values_list("answers", flat=True)
    kept = dict(current.get(pk=service_request.pk))
    for key, given in answers.items():
        if key in form:
            try:
                kept[key] = understood(form[key], given)
            except NotUsable as error:
                raise Unclear(key, str(error)) from error
    service_request.answers = kept
    ServiceRequest.objects.filter(pk=service_request.pk).update(answers=kept)
    if service_request.state != State.INCOMPLETE:
        return False
    there = [key for key in answers if kept.get(key) not in (None, "", [])]
    asked = Question.objects.filter(request=service_request, answered_at=None, requirement__in=there)
    asked.update(answered_at=now)  # nobody has to answer any more what is there now
    if missing(list(form.values()), kept):
        return False
    move(service_request, "complete", now=now, to=State.QUEUED)
    start_clock(service_request, now=now)
    return True
