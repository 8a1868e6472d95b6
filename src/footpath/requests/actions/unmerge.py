"""How is a merge undone?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._chain import held, hold_chains
from footpath.requests.actions._merge import bring_back, end_here_again
from footpath.requests.actions._move import as_seen, stand_again
from footpath.requests.actions.hand_over_sign_off import hand_over_sign_off
from footpath.requests.actions.hear_of_need import NEWS, hear_of_need
from footpath.requests.actions.leave_behind import leave_behind
from footpath.requests.columns import rewrite
from footpath.requests.events import Unmerged, UnmergedFrom
from footpath.requests.links import child_of
from footpath.requests.merging import done_since, merge_of
from footpath.requests.models import Merge, Need, ServiceRequest, SignOff, Verdict
from footpath.requests.permissions import require
from footpath.requests.refusals import Refused, faster
from footpath.requests.states import State


@transaction.atomic
def unmerge(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Undo a merge while nobody has done anything to the request that goes on: what was merged stands where it stood,
    with all that had gone along, and its clocks and promises hold as though nothing had been. What it waited for and
    came meanwhile is there, and what somebody had who has left is the team's. An offer, an emergency or a referral that
    was open then has to be made again.

    For whoever is a party to both. Raises PermissionDenied, Refused where something has happened since, or it was not
    merged, SomebodyWasFaster where it was undone already.
    """
    require("unmerge", by, service_request, now)
    merge = merge_of(service_request)
    if merge is None:
        raise Refused(_("It is not merged into another request any more. Nothing you wrote is lost."))
    require("unmerge", by, merge.into, now)
    hold_chains()
    _it, into = held(service_request, merge.into)
    since = done_since(merge, into)
    if since:
        raise Refused(since)
    undone = Merge.objects.filter(pk=merge.pk, **as_seen(undone_at=None))
    if undone.update(undone_at=now, undone_by=by) != 1:
        raise faster(service_request, Unmerged.kind)
    stand_again(service_request, state=State(merge.was["state"]), waits_for=merge.was["waits_for"])
    merge.request = service_request
    bring_back(merge)
    end_here_again(service_request)
    SignOff.objects.filter(pk__in=merge.was["sign_offs"]).update(
        decided_at=None, decided_by=None, agreed=None, reason=""
    )
    Verdict.objects.filter(promise__request=service_request, at=merge.at).delete()  # frozen because it was over
    for one in (service_request, into):
        rewrite(one, now=now)
    record(UnmergedFrom(number=service_request.number), subject=into, by=by, now=now)
    record(Unmerged(number=into.number), subject=service_request, by=by, now=now)
    _catch_up(service_request, merge, now)
    return service_request


def _catch_up(it: ServiceRequest, merge: Merge, now: datetime) -> None:
    """Meanwhile what it needs may have come, and people who had it, or were to agree to it, may have left."""
    for need in Need.objects.filter(parent=it, ended_at=None):
        child = child_of(need)
        news = Event.objects.filter(subject_kind=child.subject_kind, subject_id=child.pk, kind__in=NEWS)
        for event in news.filter(at__gte=merge.at).order_by("id"):
            hear_of_need(need, event=event)
    for sign_off in SignOff.objects.filter(request=it, decided_at=None).select_related("approver", "delegate"):
        hand_over_sign_off(sign_off, now=now)
    it.refresh_from_db()
    if it.assignee is not None:
        leave_behind(it, person=it.assignee, now=now)
