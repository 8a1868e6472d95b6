"""How are the internal customers found who are asked?"""

import secrets
from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.appraisals import states
from footpath.appraisals.actions._held import held, move
from footpath.appraisals.circle import drawn, reports_of, served_by
from footpath.appraisals.events import AppraisalDrawn
from footpath.appraisals.models import Appraisal, Group, Rater, Standing
from footpath.appraisals.permissions import can_set_up, require
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def draw_raters(
    it: Appraisal, *, by: Person, now: datetime, without_customers: bool = False, seed: str = ""
) -> Appraisal:
    """Draw up to twelve customers by chance from those who were really served, with the seed kept; the people whom the
    person leads are asked, too. From now on coworkers can be proposed.

    Raises PermissionDenied; Refused where fewer than five were served and nobody said to go on without customers.
    """
    require(can_set_up(by, it))
    it = held(it, states.SETUP)
    seed = seed or secrets.token_hex(8)
    reports = reports_of(it.subject, now.date()) - {it.supervisor_id}
    pool = served_by(it.subject, now, but={it.supervisor_id, *reports})
    if len(pool) < states.FEWEST_CUSTOMERS and not without_customers:
        raise Refused(too_few(len(pool)))
    as_reports = Group.REPORT if len(reports) >= states.LEAST_REPORTS else Group.PEER
    rows = [Rater(appraisal=it, person_id=pk, group=as_reports) for pk in sorted(reports)]
    rows += [] if without_customers else customers(it, pool, seed)
    Rater.objects.bulk_create(rows)
    return move(it, states.NOMINATION, AppraisalDrawn(), by=by, now=now, seed=seed, without_customers=without_customers)


def customers(it: Appraisal, pool: Collection[int], seed: str) -> list[Rater]:
    """The first twelve are to be asked, the others stand by in the order in which they were drawn."""
    return [
        Rater(
            appraisal=it,
            person_id=pk,
            group=Group.CUSTOMER,
            place=place,
            standing=Standing.NAMED if place <= states.MOST_CUSTOMERS else Standing.RESERVE,
        )
        for place, pk in enumerate(drawn(pool, seed), start=1)
    ]


def too_few(count: int) -> str:
    """Why customers cannot be asked, and what can be done instead."""
    words = ngettext(
        "In half a year the records show one internal customer; it takes five, so that nobody can be made out.",
        "In half a year the records show %(n)d internal customers; it takes five, so that nobody can be made out.",
        count,
    )
    way = _("Go on without customers, or wait until more work is recorded here.")
    return f"{words % {'n': count}} {way}"
