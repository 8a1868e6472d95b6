"""Which outside commitment does somebody mean who types its number?"""

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.commitments import OPEN, visible_commitments
from footpath.requests.models import Commitment
from footpath.requests.refusals import Unclear

OFFERED = 12  # under a field while somebody types


def commitment_named(text: str, field: str, me: Person) -> Commitment:
    """The open commitment with this number or name, its kind before it where two share one. Unclear otherwise."""
    wanted = " ".join(text.split())
    with_kind = Concat("kind", Value(" "), "reference")
    found = visible_commitments(me).filter(OPEN).annotate(whole=with_kind)
    found = found.filter(Q(reference__iexact=wanted) | Q(whole__iexact=wanted))[:9]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{one.kind} {one.reference}" for one in found)
        raise Unclear(field, _("There are several with this name. Type one of: %(list)s.") % {"list": names})
    raise Unclear(field, _("Nobody outside waits for that. Choose from the list, or note it under Outside customers."))


def looked_for(words: str, me: Person) -> QuerySet[Commitment]:
    """Those in which each of the words stands: in the number, the customer or the kind."""
    found = visible_commitments(me)
    for word in words.split()[:6]:
        found = found.filter(Q(reference__icontains=word) | Q(customer__icontains=word) | Q(kind__istartswith=word))
    return found
