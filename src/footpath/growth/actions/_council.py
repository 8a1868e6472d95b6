"""What do all verbs of an interdepartmental team have in common?"""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from footpath.growth.interdepartmental import states
from footpath.growth.models import (
    Council,
    CouncilDecision,
    CouncilMeeting,
    CouncilPolicy,
    CouncilSeat,
    CouncilTopic,
    CouncilTrial,
)
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone
SHORT, LONG = 200, 1200
AHEAD: dict[type[Model], dict[str, tuple[str, ...]]] = {
    Council: states.COUNCIL_AHEAD,
    CouncilSeat: states.SEAT_AHEAD,
    CouncilMeeting: states.MEETING_AHEAD,
    CouncilTopic: states.TOPIC_AHEAD,
    CouncilPolicy: states.POLICY_AHEAD,
    CouncilDecision: states.DECISION_AHEAD,
    CouncilTrial: states.TRIAL_AHEAD,
}
Thing = TypeVar(
    "Thing", Council, CouncilSeat, CouncilMeeting, CouncilTopic, CouncilPolicy, CouncilDecision, CouncilTrial
)


def step(thing: Thing, to: str | None, **facts: Any) -> Thing:
    """Bring it to the state `to` (None: it stays where it is) and set these columns, as far as it is still where the
    caller saw it. Raises SomebodyWasFaster where it is not any more, Refused where no way leads from there.
    """
    kind: Any = type(thing)
    if to is not None and to not in AHEAD[kind][thing.state]:
        raise Refused(
            _("That cannot be done now: it is “%(state)s”. Nothing you typed is lost.")
            % {"state": thing.get_state_display()}
        )
    facts |= {"state": to or thing.state, "edits": thing.edits + 1}
    seen = {"state": thing.state, "edits": thing.edits} if GUARDED else {}
    if kind.objects.filter(pk=thing.pk, **seen).update(**facts) != 1:
        raise faster(thing.subject_kind, thing.pk)
    for name, value in facts.items():
        setattr(thing, name, value)
    thing.__dict__.pop("texts", None)
    return thing


def running(council: Council) -> None:
    """Refused unless it is at work."""
    if council.state == states.PREPARED:
        raise Refused(_("It needs a sponsor who says yes first."))
    if council.state != states.RUNNING:
        raise Refused(_("This team has ended. What it decided stays readable."))


def here(field: str, person: Person | None) -> Person:
    """Somebody who works here. Raises ValidationError naming the field."""
    if person is None or not person.is_active:
        raise ValidationError({field: _("Choose somebody who works here.")})
    return person
