"""With which list of small rewards does a house begin?"""

from django.utils.translation import gettext as _

from footpath.pure import money
from footpath.recognition.models import CountedIn, RewardKind

ALIKE = frozenset({"AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "SGD", "USD"})  # in which a coffee costs about as much


def kinds(currency: str) -> list[RewardKind]:
    """A few small things, to be changed at will; what they are worth is said where that can be guessed."""
    coins = 10 ** money.DIGITS[currency] if currency in ALIKE else 0
    money_each = {
        _("A coffee"): 4 * coins,
        _("A box of chocolates"): 12 * coins,
        _("A lunch"): 15 * coins,
        _("A parking spot for a week"): 25 * coins,
    }
    found = [RewardKind(name=name, unit=CountedIn.MONEY, value=value or None) for name, value in money_each.items()]
    found.append(RewardKind(name=_("An hour off"), unit=CountedIn.MINUTES, value=60))
    found.append(RewardKind(name=_("Time off"), unit=CountedIn.MINUTES, value=None))
    return found
