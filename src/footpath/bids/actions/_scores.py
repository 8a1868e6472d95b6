"""What do verbs about scores have in common?"""

from collections.abc import Mapping
from fractions import Fraction

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.bids.models import Bid
from footpath.people import typed
from footpath.pure.bids import TOP

SENTENCE = 600


def points_of(bid: Bid, points: Mapping[str, int | None]) -> dict[str, int]:
    """Whole points from 0 to 10, one for each criterion; ValidationError naming the field."""
    found = {}
    for one in bid.measures:
        given = points.get(one.key)
        if given is None:
            raise ValidationError({f"points_{one.key}": _("Give points, from 0 to 10.")})
        if not 0 <= given <= TOP:
            raise ValidationError({f"points_{one.key}": _("Points go from 0 to 10.")})
        found[one.key] = given
    return found


def sentences_of(bid: Bid, why: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each criterion; ValidationError naming the field."""
    return {
        one.key: typed.many_lines(f"why_{one.key}", why.get(one.key, ""), longest=SENTENCE, needed=True)
        for one in bid.measures
    }


def tenth(field: str, text: str) -> Fraction:
    """Points in tenths, from 0 to 10; ValidationError naming the field."""
    try:
        found = Fraction(text.strip().replace(",", ".")[:8])
    except (ValueError, ZeroDivisionError):
        raise ValidationError({field: _("Points go from 0 to 10, such as 7.5.")}) from None
    if not 0 <= found <= TOP or (found * 10).denominator != 1:
        raise ValidationError({field: _("Points go from 0 to 10, such as 7.5.")})
    return found
