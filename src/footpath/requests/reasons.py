"""Which sentences stand beside a date: what it rests on, and how sure we are of it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.quote import CANNOT_SAY, NO_SIMILAR, OLDER_THAN_ANY, PROVISIONAL, TOO_FAR
from footpath.ui import wording

PROMISES_ENOUGH = 30  # below that, what past promises say is mostly chance

Codes = Mapping[str, Any]  # what Odds.reasons gives, and a row of Quote keeps


@dataclass(frozen=True)
class Reason:
    """One line under a date, with its days or its number."""

    label: str
    value: str


def reasons(codes: Codes, team: str, day_seconds: int, *, asking: bool = False) -> list[Reason]:
    """What a date rests on; `day_seconds` is how long a working day of the team is, `asking` that the reader is about
    to ask.
    """
    found = [_queue(codes, day_seconds, asking), _work(codes, day_seconds)]
    if people := codes.get("people"):
        found.append(Reason(_("People in %(team)s") % {"team": team}, str(people)))
    if takes := codes.get("takes"):
        found.append(
            Reason(_("In all, from half to 17 in 20 of them"), wording.between(takes[0], takes[1], day_seconds))
        )
    return found


def _queue(codes: Codes, day_seconds: int, asking: bool) -> Reason:
    ahead, wait = codes["ahead"], codes.get("wait")
    if wait is None or not asking:
        return Reason(_("Requests ahead in the queue"), str(ahead))
    label = (
        ngettext("One request is ahead of yours", "%(n)d requests are ahead of yours", ahead) % {"n": ahead}
        if ahead
        else _("Nothing is ahead of yours; until somebody starts")
    )
    return Reason(label, _("about %(time)s") % {"time": wording.duration(wait, day_seconds)})


def _work(codes: Codes, day_seconds: int) -> Reason:
    work, alike = codes.get("work"), codes.get("n_work")
    if work is None:
        return Reason(_("Finished requests of this kind"), str(codes["n_similar"]))
    label = (
        ngettext("The work itself, from one like it", "The work itself, from %(n)d like it", alike) % {"n": alike}
        if alike
        else _("The work itself, from other kinds of request")
    )
    return Reason(label, wording.between(work[0], work[1], day_seconds))


def notes(codes: Codes, team: str) -> list[str]:
    """How far a date can be trusted, in sentences."""
    flags, found = codes["flags"], []
    if OLDER_THAN_ANY in flags:
        found.append(_("It is open for longer than anything that %(team)s ever finished.") % {"team": team})
    if TOO_FAR in flags:
        found.append(_("The day would lie so far ahead that nobody could mean it."))
    if CANNOT_SAY in flags:
        return found
    if NO_SIMILAR in flags and codes["n_finished"]:
        found.append(_("Nothing of this kind has been finished there yet: other requests speak for it."))
    if PROVISIONAL in flags:
        found.append(_provisional(codes["n_finished"], team))
    if codes["n_promises"] >= PROMISES_ENOUGH:
        found.append(_recalibration(codes))
    return found


def _provisional(finished: int, team: str) -> str:
    text = ngettext(
        "Provisional: %(team)s has finished one request so far, so other teams speak, too.",
        "Provisional: %(team)s has finished %(n)d requests so far, so other teams speak, too.",
        finished,
    )
    if not finished:
        text = _("Provisional: %(team)s has finished nothing so far, so other teams speak for it.")
    return text % {"team": team, "n": finished}


def _recalibration(codes: Codes) -> str:
    kept = wording.percent(codes["kept_at_85"])
    facts = {"n": codes["n_promises"], "kept": kept}
    if kept == wording.percent(0.85):
        return _("In the last %(n)d promises our 85%% was really %(kept)s.") % facts
    if codes["kept_at_85"] < 0.85:
        return _("In the last %(n)d promises our 85%% was really %(kept)s, so we quote a little later.") % facts
    return _("In the last %(n)d promises our 85%% was really %(kept)s, so we quote a little earlier.") % facts
