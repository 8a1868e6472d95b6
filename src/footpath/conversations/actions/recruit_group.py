"""How are people asked to take part in a focus group?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import ask_more, changed, held, require_runs
from footpath.conversations.actions.plan_focus import TooFew
from footpath.conversations.groups import states
from footpath.conversations.groups.draw import field_of, order_of
from footpath.conversations.groups.events import GroupInvited
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.conversations.models.groups import FEWEST
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def recruit_group(group: FocusGroup, *, by: Person, now: datetime) -> FocusGroup:
    """Draw people by lot, in the shares in which the teams really ask, and ask the first of them. Nobody of another
    group about the same is drawn, nobody whom the host leads, and nobody sits with somebody who leads them.

    Raises PermissionDenied, Refused without host, day or place, TooFew where fewer than six are left.
    """
    found = held(group, (states.PLANNED,))
    require_runs(found.study, by, now)
    if found.host is None and not found.guest_hash:
        raise Refused(_("Name a host first."))
    if found.starts_at is None or found.starts_at <= now:
        raise Refused(_("Set day and place first."))
    study = found.study
    drawn = GroupSeat.objects.filter(group__study=study, person__isnull=False).exclude(group__state=states.CANCELED)
    besides = [*drawn.values_list("person_id", flat=True), study.planner_id]
    besides += [pk for pk in (found.host_id, found.note_taker_id) if pk]
    could = field_of(study.team, study.service_id, now, besides=besides, host=found.host)
    order = order_of(could, study, found.number)
    if len(order) < FEWEST:
        raise TooFew(_("Only %(n)d people are left who could sit together: too few for a group.") % {"n": len(order)})
    chosen = [could.by_person[pk] for pk in order]
    GroupSeat.objects.bulk_create(
        GroupSeat(group=found, person_id=one.person, team_id=one.team, leads=bool(one.leads), rank=rank)
        for rank, one in enumerate(chosen, 1)
    )
    asked = ask_more(found, now)
    if len(asked) < FEWEST:
        raise TooFew(_("Only %(n)d people are left who can be asked this month.") % {"n": len(asked)})
    return changed(found, GroupInvited(people=asked), by=by, now=now, state=states.RECRUITING)
