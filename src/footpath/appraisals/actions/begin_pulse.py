"""How is the same asked again, half a year later?"""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.actions._ask import ask
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.actions.approve_raters import closing
from footpath.appraisals.actions.draw_raters import customers
from footpath.appraisals.circle import served_by, supervisor_of
from footpath.appraisals.events import AppraisalOpened, AppraisalPulseBegun
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.history.record import record
from footpath.people.refusals import Refused


@transaction.atomic
def begin_pulse(it: Appraisal, *, now: datetime, seed: str = "") -> Appraisal:
    """By Footpath itself: the same behaviors, the same groups. Peers and people they lead are the same who still work
    here; customers are drawn anew from whom they have served since.

    Raises Refused where it is not time, or nobody leads the person any more.
    """
    it = held(it, states.PLAN, states.SHARED)
    if it.closed_at is None or now < it.closed_at + states.PULSE_AFTER or it.pulse_of_id is not None:
        raise Refused(_("It is not time to ask again."))
    supervisor = supervisor_of(it.subject, now.date())
    if supervisor is None or not it.subject.is_active:
        raise Refused(_("Nobody leads them any more."))
    seed = seed or secrets.token_hex(8)
    facts = {"items": it.items, "seed": seed, "without_customers": it.without_customers, "purpose": it.purpose}
    again = Appraisal.objects.create(
        subject=it.subject, supervisor=supervisor, state=states.COLLECTING, days=states.PULSE_OPEN.days,
        handed_in=True, pulse_of=it, begun_by=it.begun_by, made_at=now, opened_at=now, **facts,
    )  # fmt: skip
    _same_groups(it, again, seed, now)
    ask(again, now=now)
    Appraisal.objects.filter(pk=again.pk).update(closes_at=closing(again, now, again.days))
    move(it, states.PULSE, AppraisalPulseBegun(), by=None, now=now)
    record(AppraisalOpened(), subject=again, by=None, now=now)
    return Appraisal.objects.select_related("subject", "supervisor").get(pk=again.pk)


def _same_groups(it: Appraisal, again: Appraisal, seed: str, now: datetime) -> None:
    """Everybody of then who is still here, but for customers; nobody from two sides."""
    asked = Rater.objects.filter(appraisal=it, standing=Standing.ASKED, person__is_active=True)
    sides = dict(asked.filter(group__in=(Group.PEER, Group.REPORT)).values_list("person_id", "group"))
    sides.pop(again.supervisor_id, None)
    pool = [] if it.without_customers else served_by(it.subject, now, but={again.supervisor_id, *sides})
    rows = [Rater(appraisal=again, person_id=pk, group=group) for pk, group in sides.items()]
    rows += customers(again, pool, seed) if len(pool) >= states.FEWEST_CUSTOMERS else []
    rows.append(Rater(appraisal=again, person=it.subject, group=Group.SELF))
    rows.append(Rater(appraisal=again, person_id=again.supervisor_id, group=Group.SUPERVISOR))
    Rater.objects.bulk_create(rows)
