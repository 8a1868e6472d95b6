"""Where else does coaching show?"""

from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.appraisals.models import Appraisal
from footpath.growth.coaching import states
from footpath.growth.coaching.care import is_in_care
from footpath.growth.coaching.permissions import visible_coaching
from footpath.growth.coaching.sheets import looks_of, waits_for
from footpath.growth.models import CoachingTalk
from footpath.people.models import Person
from footpath.ui.panels import Panel

SHOWN = 4


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """The talks that wait for somebody, and those that come; nothing for whoever has none."""
    ahead = Q(state__in=(*states.COMING, *states.WORDED)) | Q(state=states.DRAFT, supervisor=person)
    found = [(one, _line(one, person, now)) for one in visible_coaching(person).filter(ahead)]
    lines = [(one, line) for one, line in found if line][:SHOWN]
    return Panel("growth/coaching/home_panel.html", {"lines": lines}) if lines else None


def person(thing: Person, person: Person, now: datetime) -> Panel | None:
    """A way to a talk, for whoever has them in their care alone."""
    if not is_in_care(person, thing, now.date()):
        return None
    return Panel("growth/coaching/person_panel.html", {"person": thing})


def _line(talk: CoachingTalk, reader: Person, now: datetime) -> str:
    """What there is to do, or to come; nothing where it rests."""
    mine = reader.pk == talk.supervisor_id
    names = {"name": talk.other(reader).first_name}
    if talk.state == states.AGREED:
        return _looks(talk, reader, now, names)
    if waits_for(talk, mine):
        return _waiting(talk, names, now.date())
    return {
        states.DRAFT: _("Go on with the sheet for a talk with %(name)s"),
        states.OFFERED: _("%(name)s has not answered yet"),
        states.ACCEPTED: _("You talk with %(name)s"),
        states.HELD: _("What you agree on waits for %(name)s"),
    }.get(talk.state, "") % names


def _looks(talk: CoachingTalk, reader: Person, now: datetime, names: dict[str, str]) -> str:
    if any(one.is_due for one in looks_of(talk, reader, now)):
        return _("How does it go with what you agreed on with %(name)s?") % names
    return _("You agreed on something with %(name)s") % names


def _waiting(talk: CoachingTalk, names: dict[str, str], today: date) -> str:
    if talk.state == states.ACCEPTED and talk.talk_on is not None and talk.talk_on > today:
        return _("You talk with %(name)s") % names
    return {
        states.OFFERED: _("%(name)s would like to talk with you: read what it is about"),
        states.ACCEPTED: _("Have you talked with %(name)s?"),
        states.HELD: _("What do you and %(name)s agree on?"),
    }.get(talk.state, "") % names


def appraisal(it: Appraisal, reader: Person, now: datetime) -> Panel | None:
    """Beside a 360° report that is shared: a way to a talk about it, for whoever has its owner in their care."""
    return person(it.subject, reader, now)
