"""How does what somebody typed or sent link a request to what an outside customer waits for?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.models import Person
from footpath.requests.actions.serve import serve
from footpath.requests.actions.stop_serving import stop_serving
from footpath.requests.commitment_names import commitment_named
from footpath.requests.door import Door
from footpath.requests.forms.commitments import ServeForm, StopServingForm
from footpath.requests.models import ServiceRequest, Serving
from footpath.requests.refusals import Unclear


def _serve(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return serve(it, commitment=commitment_named(facts["commitment"], "commitment", me), by=me, now=now)


def _stop(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    """Of those that it serves: also one that has ended meanwhile."""
    wanted = " ".join(facts["commitment"].split()).casefold()
    for row in Serving.objects.filter(request=it).select_related("commitment"):
        one = row.commitment
        if wanted in (one.reference.casefold(), f"{one.kind} {one.reference}".casefold()):
            return stop_serving(it, commitment=one, by=me, now=now)
    raise Unclear("commitment", _("It does not serve that."))


SERVING_DOORS: dict[str, Door] = {
    "serve": Door(serve, ServeForm, gettext_lazy("Noted: both sides see whom it is for."), _serve),
    "stop-serving": Door(stop_serving, StopServingForm, gettext_lazy("It does not serve that any more."), _stop),
}
