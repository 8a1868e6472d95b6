"""How are the figures of answers said, so that nobody reads more out of them than is in them?"""

from collections.abc import Mapping
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.pure.figures import Tally
from footpath.pure.intervals import clear_difference
from footpath.surveys.answering.words import frequency_words
from footpath.surveys.behaviors import lead
from footpath.surveys.models import Wave
from footpath.surveys.models.instruments import Purpose

FEW = 30  # answers; below, a share is told as a count and never as a bare percentage
Json = Mapping[str, Any]


def answers(n: int) -> str:
    """ "31 answers"."""
    return ngettext("%(n)d answer", "%(n)d answers", n) % {"n": n}


def percent(share: float) -> str:
    """A share of what was answered: 0 % and 100 % are possible."""
    return _("%(number)d%%") % {"number": round(share * 100)}


def share(value: float, n: int) -> str:
    """ "46%", of fewer than thirty "6 of 13"."""
    return percent(value) if n >= FEW else _("%(count)d of %(n)d") % {"count": round(value * n), "n": n}


def band(text: str) -> str:
    """ "61-79" as "61 to 79%"."""
    low, _dash, high = text.partition("-")
    return _("%(low)s to %(high)s%%") % {"low": low, "high": high}


def interval(low: float, high: float) -> str:
    """Between which two shares the true one lies, 95 times in 100."""
    return _("likely between %(low)s and %(high)s") % {"low": percent(low), "high": percent(high)}


def steps(value: float) -> str:
    """A mean, or a difference of means, on a scale of steps: "0.6"."""
    return decimals(value, 1)


def decimals(value: float, places: int) -> str:
    """A number as the language writes it; the formatting alone would cut it off instead of rounding it."""
    return formats.number_format(round(value, places), decimal_pos=places, use_l10n=True)


def between(low: float, high: float) -> str:
    """ "0.2 to 1.4": the interval of a difference."""
    return _("%(low)s to %(high)s") % {"low": steps(low), "high": steps(high)}


def step(kind: str, value: float) -> str:
    """A median: the word of a frequency, two words where it lies between them, else the number."""
    if kind != "frequency":
        return formats.number_format(value, decimal_pos=0 if value == int(value) else 1, use_l10n=True)
    words = frequency_words()
    if value == int(value):
        return words[int(value)]
    ends = {"one": words[int(value)], "other": words[int(value) + 1].lower()}
    return pgettext("between two answers", "%(one)s / %(other)s") % ends


def favorable(item: Json) -> str:
    """Which answers count as favorable."""
    if item["kind"] == "ten":
        return _("3 or less") if item.get("reversed") else _("8 or more")
    return _("never or rarely") if item.get("reversed") else _("often or very often")


def voice(item: Json) -> str:
    """Which side speaks, as the beginning of the question's sentence; empty for a question that is no pair."""
    return lead(item["voice"]) if item.get("voice") else ""


def tally(n: int, value: float) -> Tally:
    """A share as what was counted."""
    count = round(value * n)
    return Tally(n, count, count)


def change(now: Tally, before: Tally) -> str:
    """What may be said of a share beside an earlier one."""
    return {
        "better": _("clearly more than before"),
        "worse": _("clearly less than before"),
        "unclear": _("no clear difference"),
    }[clear_difference([now], [before])]


def tone(now: Tally, before: Tally) -> str:
    """Its color."""
    return {"better": "moss", "worse": "clay", "unclear": "plain"}[clear_difference([now], [before])]


def wave_name(wave: Wave) -> str:
    """A wave by the month in which it was answered, "October 2026"; a pulse, of which a month may have several, by its
    day, "28 Oct 2026".
    """
    local = timezone.localtime(wave.closed_at or wave.closes_at or wave.opens_at)
    if wave.instrument.purpose == Purpose.PULSE:
        return formats.date_format(local, pgettext("a day with its year in Django's format, 28 Oct 2026", "j M Y"))
    return formats.date_format(local, pgettext("a month with its year in Django's format, October 2026", "F Y"))
