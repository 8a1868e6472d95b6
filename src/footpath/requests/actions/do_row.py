"""What becomes of one request of many?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.requests.actions._move import as_seen
from footpath.requests.bulk_acts import ACTS
from footpath.requests.door import Door
from footpath.requests.events import Assigned, Taken
from footpath.requests.models import Became, BulkRow, ServiceRequest
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused, Unclear, faster

LONGEST = 500  # of why it was not done


def do_row(row: BulkRow, *, through: Door, now: datetime) -> BulkRow:
    """Do the act to one request by its verb, `through` the door of the act, in a transaction of its own, and say what
    became of it: done, or not, with the reason in words. Two workers at the same row do it once.
    """
    try:
        with transaction.atomic():
            if _note(row, Became.DONE):
                _act(row, through, now)
    except (Refused, PermissionDenied) as error:
        row.became = Became.WAITS
        _note(row, Became.NOT_DONE, _why(error))
    return row


def _act(row: BulkRow, through: Door, now: datetime) -> None:
    bulk = row.bulk
    it = visible_to(bulk.by, now.date()).with_names().filter(pk=row.request_id).first()
    if it is None:
        raise Refused(_("You do not see it any more."))
    if ACTS[bulk.act].decides and as_seen(state=row.seen_state):
        _require_as_chosen(row, it)
    through.go(it, bulk.facts, bulk.by, now)


def _require_as_chosen(row: BulkRow, it: ServiceRequest) -> None:
    """Whoever chose it saw it elsewhere, or with somebody else: they decide anew, as they would on its page."""
    if it.state != row.seen_state:
        raise faster(it)
    if it.assignee_id != row.seen_assignee:
        raise faster(it, Assigned.kind, Taken.kind)


def _note(row: BulkRow, became: Became, why: str = "") -> bool:
    """Whether it is ours to say; false where another worker was at it."""
    still = BulkRow.objects.filter(pk=row.pk, **as_seen(became=Became.WAITS))
    if still.update(became=became, why=why[:LONGEST]) != 1:
        return False
    row.became, row.why = became, why[:LONGEST]
    return True


def _why(error: Exception) -> str:
    """In words; a step that its service does not have is no mistake of whoever typed."""
    if isinstance(error, Unclear) and error.field == "step":
        return _("Its service has no such step, or it is in this step already.")
    return str(error) or _("Your part in this request does not include that.")
