"""How does an answer land on the request, and is it complete then?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.requirements import NotUsable, missing, understood
from footpath.requests.actions._sign_off import set_out
from footpath.requests.models import Question, ServiceRequest
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


def put(service_request: ServiceRequest, answers: Mapping[str, Any], *, now: datetime, of_file: bool = False) -> bool:
    """Put answers (by key of the service's form) on the request; True when that made it complete.

    Keys that the form does not have are left out; Unclear names an answer that cannot be used, and a text where a file
    is asked for: `of_file` says that the answers are names of files that are there.
    """
    form = {item.key: item for item in service_request.terms.form}
    # What others answered meanwhile stays: the row is read again, and held until the transaction ends.
    current = ServiceRequest.objects.select_for_update(no_key=True).values_list("answers", flat=True)
    kept = dict(current.get(pk=service_request.pk))
    for key, given in answers.items():
        if key in form:
            if form[key].kind == "file" and not of_file:
                if not given:
                    continue
                raise Unclear(key, _("This asks for a file. Add the file itself."))
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
    set_out(service_request, "complete", now=now)
    return True
