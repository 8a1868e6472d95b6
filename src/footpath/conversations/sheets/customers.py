"""Whom can somebody ask how well they are served, and who comes first?"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Worksheet
from footpath.conversations.sheets import states
from footpath.people.models import Membership, Pair, Person
from footpath.people.permissions import reach
from footpath.requests.models import ServiceRequest

MOST = 12  # customers of one round
LOOKS_BACK = timedelta(days=120)
PROPOSED = 8


def checked(customers: Sequence[Person], *, fewest: int, by: Person) -> list[Person]:
    """Each once, enough of them, none of them oneself; ValidationError naming the field."""
    chosen = list({one.pk: one for one in customers}.values())
    if any(one.pk == by.pk for one in chosen):
        raise ValidationError({"customers": _("Choose somebody else: nobody is their own customer.")})
    if gone := [one.name for one in chosen if not one.is_active]:
        raise ValidationError({"customers": _("%(name)s does not work here any more.") % {"name": gone[0]}})
    if len(chosen) < fewest:
        words = ngettext("Choose at least %(n)d customer.", "Choose at least %(n)d customers.", fewest)
        raise ValidationError({"customers": words % {"n": fewest}})
    if len(chosen) > MOST:
        raise ValidationError({"customers": _("Choose at most %(most)d; ask the others next time.") % {"most": MOST}})
    return chosen


def proposed(person: Person, now: datetime) -> list[tuple[Person, str]]:
    """Customers of one's own worth asking, each with why: the one who comes first, those said by hand, those whom one
    served lately, the most often first.
    """
    found: dict[int, str] = {}
    on = now.date()
    said = Pair.objects.filter(Q(provider_person=person), holds=True).order_by("-top", "pk")
    for pair in said.select_related("customer_team"):
        who = [pair.customer_person_id] if pair.customer_person_id else _askers(person, now, pair.customer_team_id)[:1]
        for pk in who:
            found.setdefault(pk, _("comes first") if pair.top else _("one of your customers"))
    for pk, count in Counter(_askers(person, now, every=True)).most_common(PROPOSED):
        words = ngettext("asked you once lately", "asked you %(n)d times lately", count)
        found.setdefault(pk, words % {"n": count} if count > 1 else words)
    for pk in _asked_already(person):
        found.pop(pk, None)
    mates = set(Membership.objects.on(on).filter(team__in=reach(person, on).member_of).values_list("person", flat=True))
    people = Person.objects.filter(pk__in=set(found) - mates, is_active=True).in_bulk()
    return [(people[pk], why) for pk, why in found.items() if pk in people][:PROPOSED]


def _asked_already(person: Person) -> set[int]:
    """Oneself, and those with whom there is a worksheet that is not over."""
    open_ones = Worksheet.objects.filter(provider=person).exclude(state__in=states.OVER)
    return {person.pk, *open_ones.values_list("customer", flat=True)}


def _askers(person: Person, now: datetime, team: int | None = None, *, every: bool = False) -> list[int]:
    """Whom this person served lately, one number a request; of a team, who of it asked most often first."""
    done = ServiceRequest.objects.filter(assignee=person, submitted_at__gte=now - LOOKS_BACK, submitted_at__lte=now)
    if team is not None:
        done = done.filter(customer_team=team)
    rows = [pk for pk in done.order_by().values_list("asker_id", flat=True) if pk is not None]
    return rows if every else [pk for pk, _n in Counter(rows).most_common()]
