"""How is what an offer costs typed, and how is it said?"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from footpath.pure import money

MOST = 10**12  # of the smallest coins: more was a slip of the finger
USUAL = ("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "INR")
COSTS = ("price", "switching", "coordination", "exit")  # what an offer costs in all


def typed(field: str, text: str, currency: str, *, zero: bool = True) -> int:
    """The smallest coins in what somebody typed; ValidationError naming the field."""
    try:
        return money.typed(text, currency, most=MOST, zero=zero)
    except money.Unreadable as problem:
        raise ValidationError({field: _why(problem.code, currency)}) from None


def _why(code: str, currency: str) -> str:
    said = {
        "empty": _("Say how much; 0 where it costs nothing."),
        "currency": _("Amounts of this bid are in %(currency)s.") % {"currency": currency},
        "negative": _("It cannot be less than nothing."),
        "nothing": _("It has to be more than nothing."),
        "digits": _("There are too many digits behind the point for %(currency)s.") % {"currency": currency},
        "huge": _("That is too much: %(most)s at most.") % {"most": said_money(MOST, currency)},
        "number": _("Type an amount, such as %(example)s.") % {"example": money.plain(120_000, currency)},
    }
    return said[code]


def plain(coins: int, currency: str) -> str:
    """As it can be typed again."""
    return money.plain(coins, currency)


def cost(said: Mapping[str, Any]) -> int:
    """All that an offer costs, in the smallest coins."""
    return sum(int(said["costs"][name]) for name in COSTS)


def said_money(coins: int, currency: str) -> str:
    """ "EUR 1,200.00", as the reader's language groups it; with nothing behind the point where nothing is there."""
    digits = money.DIGITS.get(currency, 2)
    whole, part = divmod(abs(coins), 10**digits)
    places = digits if part else 0
    plain = money.plain(abs(coins), currency) if part else str(whole)
    sign = "−" if coins < 0 else ""
    number = number_format(plain if places else whole, decimal_pos=places or None, use_l10n=True, force_grouping=True)
    return f"{currency} {sign}{number}"
