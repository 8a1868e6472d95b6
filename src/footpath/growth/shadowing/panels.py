"""Where else do visits and lunches show?"""

from datetime import datetime

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from footpath.growth.lunches import states as lunching
from footpath.growth.lunches.permissions import visible_lunches
from footpath.growth.models import VisitConsent
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import visible_visits
from footpath.growth.shadowing.shown import Shown, shown
from footpath.people.models import Person
from footpath.ui.panels import Panel

SHOWN = 4


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """What waits for somebody, and what comes; nothing for whoever has none."""
    consents = Prefetch("consents", VisitConsent.objects.select_related("person"))
    open_now = visible_visits(person).filter(state__in=states.OPEN).prefetch_related(consents)
    found = [(str(one.get_absolute_url()), str(one), _line(shown(one, person, now))) for one in open_now]
    lines = [one for one in found if one[2]]
    for lunch in visible_lunches(person).filter(state__in=lunching.OPEN):
        name = {"name": lunch.across(person).first_name}
        planned = lunch.state == lunching.AGREED
        line = _("You meet %(name)s") if planned else _("Would you like to meet %(name)s?")
        if planned or not lunch.said(person):
            lines.append((str(lunch.get_absolute_url()), _("Lunch across"), line % name))
    return Panel("growth/shadowing/home_panel.html", {"lines": lines[:SHOWN]}) if lines else None


def _line(it: Shown) -> str:
    """What there is to do, or to come; nothing where it rests."""
    waits = {
        "answer": _("A place was found: does it suit you?"),
        "consent": _("Your yes is asked"),
        "prepare": _("Write down three questions"),
        "done": _("Did it take place?"),
        "debrief": _("Look back on it"),
        "changed": _("What have you changed since?"),
    }
    if it.asks:
        return waits[it.asks]
    comes = it.visit.state in states.AGREED and (it.is_visitor or it.is_host)
    return _("It takes place") if comes else ""
