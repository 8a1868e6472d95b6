"""How does what somebody typed or sent reach the verbs that make one of two requests, or several of one?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.door import Door
from footpath.requests.forms import merging as typed
from footpath.requests.forms.verbs import NothingForm
from footpath.requests.models import ServiceRequest
from footpath.requests.numbers import number_in
from footpath.requests.permissions import can, visible_to
from footpath.requests.refusals import Unclear


def other_named(it: ServiceRequest, text: str, me: Person, now: datetime) -> ServiceRequest:
    """The other request, by its number, of those that one may merge; of the rest one does not learn that they exist."""
    number = number_in(text)
    seen = visible_to(me, now.date()).with_names().select_related("survivor", "team__lead")
    other = seen.filter(pk=number).first() if number else None
    if other is None or not can("merge", me, other, now.date()):
        raise Unclear("into", _("There is no such request, or it is not yours to merge."))
    return other


def _merge(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    return actions.merge(it, into=other_named(it, facts["into"], me, now), by=me, now=now)


def _split(it: ServiceRequest, facts: dict[str, Any], me: Person, now: datetime) -> object:
    titles = facts["titles"].replace("\r\n", "\n").split("\n")  # splitlines would part it at marks that end no line
    return actions.split(it, titles=titles, form_key=facts["form_key"], by=me, now=now)


_said = gettext_lazy
MERGE_DOORS: dict[str, Door] = {
    "merge": Door(
        actions.merge, typed.MergeForm, _said("They are one now. What is written to either of them arrives there."),
        _merge,
    ),
    "unmerge": Door(actions.unmerge, NothingForm, _said("Undone. Both stand where they stood.")),
    "split": Door(actions.split, typed.SplitForm, _said("Split. Each part goes on by itself."), _split),
    "nudge": Door(actions.nudge, NothingForm, _said("They are told that you ask. This is where it stands.")),
}  # fmt: skip
