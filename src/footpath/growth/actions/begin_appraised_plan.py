"""How does a plan begin from a 360° report?"""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions import agree_outcome
from footpath.appraisals.measures import seen_by_others, told_items
from footpath.appraisals.models import Appraisal, Outcome, Purpose
from footpath.appraisals.permissions import can_read_report, is_subject
from footpath.growth.actions._held import AREAS
from footpath.growth.actions.begin_plan import begin_plan
from footpath.growth.actions.keep_area import keep_area
from footpath.growth.actions.tie_evidence import SOONEST, tie_evidence
from footpath.growth.models import Area, Plan
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.pure.intervals import STARS

AFTER = states.PULSE_AFTER + states.PULSE_OPEN + timedelta(days=21)  # asked, and read by its owner first


@transaction.atomic
def begin_appraised_plan(it: Appraisal, *, items: Collection[str], by: Person, now: datetime) -> Plan:
    """A draft by whoever the report is of, with one to three of its behaviors, each held against what others see when
    the same is asked again: one step up. Where nothing was written down yet, it is written down that a plan
    follows: then the same is asked again in any case.

    Raises PermissionDenied, ValidationError naming the field, Refused where it is not asked again.
    """
    if not is_subject(by, it) or not can_read_report(by, it):
        raise PermissionDenied
    if not asks_again(it):
        raise Refused(_("The same was asked again already. Begin a plan, and choose its figure there."))
    chosen = [row for row in told_items(it) if row[0] in items]
    if not 1 <= len(chosen) <= AREAS or len(chosen) != len(set(items)):
        raise ValidationError({"items": _("Choose one to three behaviors.")})
    if any(place >= STARS[1] for _key, _text, place in chosen):
        raise ValidationError({"items": _("What others see very often cannot get better. Choose another one.")})
    plan = begin_plan(chosen[0][1], by=by, now=now)
    areas = [Area.objects.get(plan=plan), *(keep_area(plan, text=one[1], by=by, now=now) for one in chosen[1:])]
    for area, (key, _text, place) in zip(areas, chosen, strict=True):
        figure, target = f"{seen_by_others.key}|{key}", step_up(place)
        day, about = last_look(it, now), f"appraised:{by.pk}"
        tie_evidence(area, about=about, figure=figure, target=target, recheck_on=day, by=by, now=now)
    if it.state == states.OWNER_ONLY and it.purpose == Purpose.DEVELOPMENT:
        text = _("An action plan: %(items)s") % {"items": "; ".join(text for _key, text, _place in chosen)}
        agree_outcome(it, outcome=Outcome.COACHING, text=text, by=by, now=now)
    return plan


def step_up(place: float) -> float:
    """One step more often, counted in halves of a step: what stands just below a step aims no lower than the others."""
    return min(STARS[1], round(2 * place) / 2 + 1)


def asks_again(it: Appraisal) -> bool:
    """Whether the same is still to be asked again."""
    return it.pulse_of_id is None and it.state in states.AGREEABLE


def last_look(it: Appraisal, now: datetime) -> date:
    """When what is asked again has been read."""
    assert it.closed_at is not None
    return max((it.closed_at + AFTER).date(), now.date() + SOONEST)
