"""How is it said how coaching goes?"""

from django.utils.translation import gettext as _

from footpath.growth.coaching.figures import Coaching
from footpath.pure.figures import Figure
from footpath.ui.wording import percent

FEW = 5  # cases; below, how sure it is goes without saying


def lines(found: Coaching, *, mine: bool = False) -> list[tuple[str, str, str]]:
    """What is counted, its value, and a note on it; of oneself without whether one has learned it."""
    few = _("too few to say")
    told = [
        (_("Talks held"), few if found.talks is None else str(found.talks), ""),
        (_("Agreements kept"), *_kept(found, _("none looked at yet") if mine else few)),
        (_("Praise to help, in facts"), few if found.praises is None else _ratio(found), ""),
    ]
    return told if mine else [(_("Have learned to coach"), *_share(found.trained)), *told]


def _kept(found: Coaching, few: str) -> tuple[str, str]:
    return _share(found.kept) if found.kept is not None else (few, "")


def _share(figure: Figure | None) -> tuple[str, str]:
    if figure is None or figure.value is None:
        return _("nothing yet"), ""
    value = _("%(count)d of %(n)d") % {"count": round(figure.value * figure.n), "n": figure.n}
    if figure.low is None or figure.high is None or figure.n < FEW:
        return value, ""
    ends = {"low": percent(figure.low), "high": percent(figure.high)}
    return value, _("likely between %(low)s and %(high)s") % ends


def _ratio(found: Coaching) -> str:
    return _("%(praise)d to %(help)d") % {"praise": found.praises, "help": found.helps}
