"""Who wanted another date than the one that was promised, and how early was that said?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.models.promised import Wish
from footpath.requests.negotiation import rounds, thread
from footpath.requests.promise import delivery_promises


def moved_words(promise: Promise, service_request: ServiceRequest) -> str:
    """ "Ana Ferreira asked for it, 3 working days before it was due"; empty for a first promise. The wish on which the
    figures rest is that of a side; here stands who said so.
    """
    earlier = next((one for one in delivery_promises(service_request) if one.pk == promise.supersedes_id), None)
    if earlier is None:
        return ""
    facts = {"who": _who(promise, service_request), "when": _how_early(promise, earlier, service_request)}
    return _("%(who)s asked for it, %(when)s") % facts


def _who(promise: Promise, service_request: ServiceRequest) -> str:
    """Who began the negotiation that led to it; without one whoever's wish it was."""
    agreed = next((offer for offer in thread(service_request) if offer.promise_id == promise.pk), None)
    if agreed is not None:
        return rounds(agreed)[0].made_by.name
    customer = service_request.customer
    return customer.name if promise.wish == Wish.CUSTOMER and customer else promise.made_by.name


def _how_early(promise: Promise, earlier: Promise, service_request: ServiceRequest) -> str:
    calendar = service_request.team.calendar
    n = calendar.working_days_between(calendar.day_of(promise.made_at), earlier.by_day)
    if n > 0:
        return ngettext("a working day before it was due", "%(n)d working days before it was due", n) % {"n": n}
    return _("after it was due") if promise.made_at > earlier.due_at else _("on the day it was due")
