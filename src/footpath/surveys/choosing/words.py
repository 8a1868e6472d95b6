"""How is it said whether customers would choose a team again?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.choosing import Choice
from footpath.pure.intervals import BETTER, WORSE
from footpath.ui.wording import percent


def sentence(found: Choice) -> str:
    """The share, how sure it is, and on how many it rests."""
    if found.share.value is None:
        return _("Not enough answers yet: nothing is told of fewer than ten.")
    words = ngettext(
        "%(good)d of %(n)d answer would surely or probably choose you again: likely between %(low)s and %(high)s.",
        "%(good)d of %(n)d answers would surely or probably choose you again: likely between %(low)s and %(high)s.",
        found.n,
    )
    low, high = percent(found.share.low or 0.0), percent(found.share.high or 0.0)
    return words % {"good": found.good, "n": found.n, "low": low, "high": high}


def counted(found: Choice) -> str:
    """The share as what was counted: a percentage of ten answers would say more than they do."""
    return _("%(good)d of %(n)d") % {"good": found.good, "n": found.n}


def likely(found: Choice) -> str:
    """Where the true share likely lies."""
    if found.share.low is None or found.share.high is None:
        return ""
    words = _("Surely or probably again; likely between %(low)s and %(high)s.")
    return words % {"low": percent(found.share.low), "high": percent(found.share.high)}


def in_a_line(found: Choice) -> str:
    """All of it beside the name of a team."""
    return f"{counted(found)}. {likely(found)}" if likely(found) else _("Not enough answers yet")


def change(found: Choice) -> str:
    """Whether the newest answers differ from those before."""
    if found.change is None:
        return ""
    low, high = (f"{100 * one:+.0f}" for one in found.change)
    if found.verdict == BETTER:
        return _("The newest answers are better than those before: by %(low)s to %(high)s points.") % {
            "low": low, "high": high,
        }  # fmt: skip
    if found.verdict == WORSE:
        return _("The newest answers are worse than those before: by %(low)s to %(high)s points.") % {
            "low": low, "high": high,
        }  # fmt: skip
    return _("No clear difference between the newest answers and those before.")
