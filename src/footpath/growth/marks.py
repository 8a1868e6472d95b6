"""Since when has a team, or somebody, been working on what is to get better?"""

from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.models import Evidence, Plan
from footpath.growth.permissions import visible_plans
from footpath.people.models import Person
from footpath.ui.marks import Mark
from footpath.ui.measures import Scope


def marks(scope: Scope, since: date, until: date, reader: Person, now: datetime) -> Iterator[Mark]:
    """The start of each plan that the reader may read, and the day on which it came to its end. Nothing of what is
    written in it.
    """
    plans = visible_plans(reader, now.date()).filter(_about(scope)).exclude(started_on=None)
    for plan in plans:
        words = _("Action plan of %(whose)s") % {"whose": plan.team.name} if plan.team else _("Your own action plan")
        if plan.team is None and plan.owner_id != reader.pk:
            words = _("Action plan that was shown to you")
        if plan.started_on and since <= plan.started_on < until:
            yield Mark(plan.started_on, words, plan.get_absolute_url(), "plan")
        if plan.ended_on and since <= plan.ended_on < until and plan.state in (states.MET, states.CLOSED):
            facts = {"plan": words, "how": _verdict(plan)}
            yield Mark(plan.ended_on, _("%(plan)s: %(how)s") % facts, plan.get_absolute_url(), "plan_end")


def _about(scope: Scope) -> Q:
    who = scope.provider or scope.customer
    if who:
        return Q(owner=who, team=None)
    if scope.service:
        tied = Evidence.objects.filter(area__plan__team__isnull=False, about__kind="service")
        plans = [pk for pk, about in tied.values_list("area__plan", "about") if scope.service in about["ids"]]
        return Q(pk__in=plans)
    return Q(team__in=scope.teams | scope.customer_teams)


def _verdict(plan: Plan) -> str:
    return str(dict(plan._meta.get_field("state").flatchoices)[plan.verdict or plan.state])
