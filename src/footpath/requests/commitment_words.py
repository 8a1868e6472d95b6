"""In which words is it said how an outside commitment stands, and what to do?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.requests.commitments import Stand, stand_of
from footpath.requests.models import Commitment
from footpath.requests.wording import team_word
from footpath.ui import wording

DAY = 86_400  # outside, days have 24 hours
_TONES = {
    Stand.LATE: "clay",
    Stand.AT_RISK: "clay",
    Stand.UNSERVED: "sun",
    Stand.UNCERTAIN: "sun",
    Stand.UNKNOWN: "plain",
    Stand.WELL: "moss",
    Stand.READY: "moss",
    Stand.MET_LATE: "sun",
    Stand.MET: "moss",
    Stand.DROPPED: "plain",
}


def stand_words(commitment: Commitment, now: datetime) -> tuple[str, str]:
    """How it stands in a few words, and their tone."""
    stand = stand_of(commitment, now)
    words = {
        Stand.LATE: _("late by %(time)s"),
        Stand.AT_RISK: _("at risk"),
        Stand.UNSERVED: _("nobody was asked yet"),
        Stand.UNCERTAIN: _("uncertain"),
        Stand.UNKNOWN: _("cannot say yet"),
        Stand.WELL: _("on its way, and well"),
        Stand.READY: _("done inside"),
        Stand.MET_LATE: _("met, %(time)s late"),
        Stand.MET: _("met in time"),
        Stand.DROPPED: _("no longer waited for"),
    }[stand]
    return words % {"time": how_late(commitment, now)}, _TONES[stand]


def how_late(commitment: Commitment, now: datetime) -> str:
    """How late it is or was: "4 days", by the clock on the wall."""
    late = ((commitment.met_at or now) - commitment.due_at).total_seconds()
    return wording.duration(max(0, late), DAY)


def situation(commitment: Commitment, now: datetime) -> str:
    """The first lines of its page: what is so."""
    stand = stand_of(commitment, now)
    given = {
        "who": commitment.customer,
        "when": wording.moment(commitment.due_at),
        "time": how_late(commitment, now),
        "chances": wording.chance_words(commitment.chance) if commitment.chance is not None else "",
        "met": wording.moment(commitment.met_at) if commitment.met_at else "",
        "team": tightest_word(commitment),
        "day": wording.day(commitment.ends_at) if commitment.ends_at else "",
    }
    return _sentence(stand, commitment) % given


def tightest_word(commitment: Commitment) -> str:
    """Who leaves the least room; of what was asked in confidence not whose it is."""
    return (team_word(commitment.tightest) or _("somebody here")) if commitment.tightest else ""


def _sentence(stand: Stand, commitment: Commitment) -> str:
    if stand == Stand.AT_RISK:
        return _at_risk(commitment)
    return {
        Stand.LATE: _("%(who)s expected it %(when)s and has been waiting for %(time)s."),
        Stand.UNSERVED: _("%(who)s waits for it until %(when)s, and no request here serves it yet."),
        Stand.UNCERTAIN: _("%(who)s waits for it until %(when)s: %(chances)s, and %(team)s leaves the least room."),
        Stand.UNKNOWN: _("%(who)s waits for it until %(when)s. Nothing honest can be said about the day yet."),
        Stand.WELL: _("%(who)s waits for it until %(when)s, and it stands well: %(chances)s."),
        Stand.READY: _("All that was asked inside is done. Say so when %(who)s has it; it is due %(when)s."),
        Stand.MET_LATE: _("%(who)s has had it since %(met)s, %(time)s later than expected."),
        Stand.MET: _("%(who)s has had it since %(met)s, in time."),
        Stand.DROPPED: _("%(who)s does not wait for it any more."),
    }[stand]


def _at_risk(commitment: Commitment) -> str:
    if commitment.chance is not None and commitment.tightest:
        return _("%(who)s waits for it until %(when)s. As things stand: %(chances)s; %(team)s leaves the least room.")
    if commitment.tightest:
        return _("%(who)s waits for it until %(when)s. What %(team)s waits for is expected on %(day)s, which is later.")
    return _("%(who)s waits for it until %(when)s. It is expected on %(day)s, which is later.")
