"""What makes this delivery good, and is it there?"""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext as _

from footpath.requests.models import ServiceRequest
from footpath.requests.refusals import Unclear

Kept = list[dict[str, str | bool | None]]


@dataclass(frozen=True)
class Criterion:
    """One line of the list: there, not there, or not said."""

    text: str
    met: bool | None

    @property
    def words(self) -> str:
        """How it stands."""
        return {True: _("there"), False: _("not there"), None: _("not said")}[self.met]


def acceptance_list(service_request: ServiceRequest) -> list[Criterion]:
    """The list as it stands: as it was ticked last, before that by the terms."""
    if service_request.acceptance:
        return [Criterion(str(one["text"]), one["met"]) for one in service_request.acceptance]
    return [Criterion(text, None) for text in service_request.criteria]


def delivered_with(service_request: ServiceRequest, met: Collection[str] | None) -> Kept:
    """The list at a delivery of which these lines are met; without a word about it, nothing is known."""
    texts = _texts(service_request, met or ())
    return [{"text": text, "met": None if met is None else text in met} for text in texts]


def sent_back_for(service_request: ServiceRequest, missing: Collection[str]) -> Kept:
    """The list when these lines are missing in the eyes of the customer; the others stay as they were."""
    _texts(service_request, missing)
    found = acceptance_list(service_request)
    return [{"text": one.text, "met": False if one.text in missing else one.met} for one in found]


def _texts(service_request: ServiceRequest, ticked: Collection[str]) -> list[str]:
    """The lines; Unclear where something was ticked that is none of them."""
    texts = [one.text for one in acceptance_list(service_request)]
    if not set(ticked) <= set(texts):
        raise Unclear("met", _("The list has changed meanwhile. Look at it again."))
    return texts
