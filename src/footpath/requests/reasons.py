"""Which lines and warnings stand beside a date: what it rests on, and how sure we are of it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.pure.quote import (
    CANNOT_SAY,
    DRIFT,
    NO_SIMILAR,
    OLDER_THAN_ANY,
    PROVISIONAL,
    STILL_LEARNING,
    TOO_FAR,
)
from footpath.ui import wording

PROMISES_ENOUGH = 30  # below that, what past promises say is mostly chance
URGENT_WORTH_A_LINE = 0.005  # a smaller share would be said as none

Codes = Mapping[str, Any]  # what Odds.reasons gives, and a row of Quote keeps; an old row lacks the newer ones


@dataclass(frozen=True)
class Reason:
    """One line under a date, with its days or its number."""

    label: str
    value: str


def reasons(codes: Codes, team: str, day_seconds: int, *, asking: bool = False) -> list[Reason]:
    """What a date rests on, what matters most first; `day_seconds` is how long a working day of the team is, `asking`
    that the reader is about to ask.
    """
    found = [_queue(codes, day_seconds, asking), _work(codes, day_seconds)]
    if codes.get("people"):
        found.append(_people(codes, team))
    if codes.get("urgent_share", 0) >= URGENT_WORTH_A_LINE:
        share = wording.percent(codes["urgent_share"])
        found.append(Reason(_("Of the time for requests, work taken before its turn"), share))
    if takes := codes.get("takes"):
        found.append(
            Reason(_("In all, from half to 17 in 20 of them"), wording.between(takes[0], takes[1], day_seconds))
        )
    return found


def _queue(codes: Codes, day_seconds: int, asking: bool) -> Reason:
    ahead, wait = codes.get("ahead", 0), codes.get("wait")
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
        return Reason(_("Finished requests of this kind"), str(codes.get("n_similar", 0)))
    label = (
        ngettext("The work itself, from one like it", "The work itself, from %(n)d like it", alike) % {"n": alike}
        if alike
        else _("The work itself, from other kinds of request")
    )
    return Reason(label, wording.between(work[0], work[1], day_seconds))


def _people(codes: Codes, team: str) -> Reason:
    """How many there are, and how many of them are away; never who."""
    away = codes.get("away", 0)
    if not away:
        return Reason(_("People in %(team)s") % {"team": team}, str(codes["people"]))
    label = ngettext("People in %(team)s, one of them away today", "People in %(team)s, %(n)d of them away today", away)
    return Reason(label % {"team": team, "n": away}, str(codes["people"]))


def notes(codes: Codes, team: str) -> list[str]:
    """How far a date can be trusted, in sentences; where there is none, why not."""
    flags = codes.get("flags", ())
    if CANNOT_SAY in flags:
        return _why_not(flags, team)
    found = _needs(codes)
    if NO_SIMILAR in flags and codes.get("n_finished"):
        found.append(_("Nothing of this kind has been finished there yet: other requests speak for it."))
    if PROVISIONAL in flags:
        found.append(_provisional(codes.get("n_finished", 0), team))
    if DRIFT in flags:
        found.append(_drift(codes, team))
    if codes.get("n_promises", 0) >= PROMISES_ENOUGH:
        found.append(recalibration(codes))
    return found


def _needs(codes: Codes) -> list[str]:
    """What has to be there first, and what that leaves."""
    return [chain_words(codes["needs"], codes["earliest"])] if codes.get("needs") else []


def chain_words(needs: Sequence[Mapping[str, str]], earliest: str) -> str:
    """ "FP-50 from Procurement is likely there Thu 3 Dec; with it the earliest is Fri 4 Dec.": the last one counts."""
    last = needs[0]
    facts = {"day": _day(last["by"]), "earliest": _day(earliest), "more": len(needs) - 1, "vendor": last["vendor"]}
    if last["vendor"]:
        text = _("%(vendor)s gave %(day)s; with it the earliest is %(earliest)s.") % facts
    else:
        facts["which"] = _("%(number)s from %(team)s") % last if last["team"] else last["number"]
        text = _("%(which)s is likely there %(day)s; with it the earliest is %(earliest)s.") % facts
    if not facts["more"]:
        return text
    more = ngettext("One more thing is needed before.", "%(more)d more things are needed before.", len(needs) - 1)
    return f"{text} {more % facts}"


def _day(iso: str) -> str:
    return wording.day(date.fromisoformat(iso))


def _why_not(flags: Any, team: str) -> list[str]:
    words = {
        OLDER_THAN_ANY: _("It has been open longer than anything that %(team)s has ever finished."),
        TOO_FAR: _("The day would be so far off that nobody could stand by it."),
        STILL_LEARNING: _("Footpath is still learning from what %(team)s has done. Look again in a minute."),
    }
    return [sentence % {"team": team} for flag, sentence in words.items() if flag in flags]


def _drift(codes: Codes, team: str) -> str:
    """Which way things have changed lately, and since when."""
    fewer, since = codes.get("drift_fewer"), codes.get("drift_since")
    if since:
        text = (
            _("Since %(since)s fewer dates of %(team)s have held than was said: this one leans on the newest requests.")
            if fewer
            else _(
                "Since %(since)s more dates of %(team)s have held than was said: this one leans on the newest requests."
            )
        )
        return text % {"team": team, "since": month(since)}
    text = (
        _("Lately fewer dates of %(team)s have held than was said: this one leans on the newest requests.")
        if fewer
        else _("Lately more dates of %(team)s have held than was said: this one leans on the newest requests.")
    )
    return text % {"team": team}


def month(since: float) -> str:
    """ "March 2025", of seconds since 1970."""
    moment = timezone.localtime(datetime.fromtimestamp(since, UTC))
    return formats.date_format(moment, pgettext("a month with its year in Django's format, March 2025", "F Y"))


def _provisional(finished: int, team: str) -> str:
    text = ngettext(
        "Provisional: %(team)s has finished one request so far, so other teams speak, too.",
        "Provisional: %(team)s has finished %(n)d requests so far, so other teams speak, too.",
        finished,
    )
    if not finished:
        text = _("Provisional: %(team)s has finished nothing so far, so other teams speak for it.")
    return text % {"team": team, "n": finished}


def recalibration(codes: Codes) -> str:
    """How far past promises were off, and what is quoted for it: all three numbers."""
    aim = wording.percent(0.85)
    kept, level = wording.percent(codes["kept_at_85"]), wording.percent(codes["level_for_85"])
    facts = {"n": codes["n_promises"], "aim": aim, "kept": kept, "level": level}
    if level == aim:
        return _("In the last %(n)d promises our %(aim)s was really %(kept)s, so this date stays as it is.") % facts
    later = codes["level_for_85"] > 0.85
    if kept != aim and (codes["kept_at_85"] < 0.85) == later:
        text = (
            _("In the last %(n)d promises our %(aim)s was really %(kept)s, so we quote %(level)s: a later date.")
            if later
            else _(
                "In the last %(n)d promises our %(aim)s was really %(kept)s, so we quote %(level)s: an earlier date."
            )
        )
        return text % facts
    if later:
        text = _(
            "In the last %(n)d promises our %(aim)s was really %(kept)s; to be safe we quote %(level)s, a later date."
        )
        return text % facts
    return _("In the last %(n)d promises our %(aim)s was really %(kept)s; this date is quoted at %(level)s.") % facts
