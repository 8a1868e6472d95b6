"""What do all verbs on a practice card have in common?"""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.growth.models import Card
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused

SHORT, LONG = 280, 2000
TEXTS: Mapping[str, int] = {
    "says": SHORT, "when": SHORT, "limit": LONG, "rewritten": LONG, "can": LONG, "by_when": SHORT,
    "alternatives": LONG, "who": SHORT,
}  # fmt: skip


def own_card(card: Card, by: Person) -> Card:
    """The card as it is now, held until the end of the transaction; PermissionDenied, Refused where it is gone."""
    if not by.is_active or card.owner_id != by.pk:
        raise PermissionDenied
    found = Card.objects.select_for_update(no_key=True).filter(pk=card.pk).first()
    if found is None:
        raise Refused(_("It was thrown away meanwhile, with what was written on it."))
    return found


def cleaned(texts: Mapping[str, str]) -> dict[str, str]:
    """What is written on a card, as it is kept; ValidationError naming the field."""
    return {
        name: typed.many_lines(name, texts.get(name, ""), longest=longest, needed=name == "says")
        for name, longest in TEXTS.items()
    }
