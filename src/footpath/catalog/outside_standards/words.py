"""How is it said what is promised outside?"""

from decimal import Decimal

from django.utils import formats
from django.utils.translation import gettext as _

from footpath.catalog.models import OutsideUnit, OutsideVersion


def amount_words(version: OutsideVersion) -> str:
    """ "4 working hours", "98% of all", "3 calls a week"."""
    number = _number(version.amount)
    if version.unit == OutsideUnit.SHARE:
        return _("%(n)s%% of all") % {"n": number}
    unit = version.unit_words if version.unit == OutsideUnit.OTHER else version.get_unit_display()
    return _("%(n)s %(unit)s") % {"n": number, "unit": unit}


def _number(amount: Decimal) -> str:
    whole = amount == amount.to_integral_value()
    return formats.number_format(amount, decimal_pos=0 if whole else 1, use_l10n=True)
