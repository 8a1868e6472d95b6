"""Where else does the onboarding of new people show?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.newcomers import next_items, without_onboarding
from footpath.growth.onboarding.permissions import can_guide, curates, visible_onboardings
from footpath.growth.onboarding.shown import waits_for_check
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.ui.panels import Panel
from footpath.ui.wording import day


@dataclass(frozen=True)
class Line:
    """One line on the home page."""

    what: str
    detail: str
    href: str


def home(_thing: object, person: Person, now: datetime) -> Panel | None:
    """The next step of whoever is new; what waits for the check of whoever accompanies them; a buddy to name."""
    running = list(visible_onboardings(person, now.date()).filter(state=states.UNDER_WAY))
    if not running:
        return None
    lines = [*_own(running, person), *_buddies(running, person, now), *_checks(running, person, now)]
    return Panel("growth/onboarding/home_panel.html", {"lines": lines}) if lines else None


def _own(running: list[Onboarding], person: Person) -> list[Line]:
    own = next((it for it in running if it.hire_id == person.pk), None)
    item = next_items(own) if own else None
    if own is None:
        return []
    if item is None:
        detail = _("It opens as soon as a buddy is named.") if own.buddy is None else _("Nothing to do right now.")
        return [Line(_("Your onboarding"), detail, own.get_absolute_url())]
    return [Line(str(item), _("your next step, until %(day)s") % {"day": day(item.due_on)}, own.get_absolute_url())]


def _buddies(running: list[Onboarding], person: Person, now: datetime) -> list[Line]:
    without = [it for it in running if it.buddy_id is None and can_guide(person, it, now.date())]
    words = _("Name a buddy for %(name)s")
    return [
        Line(words % {"name": it.hire.name}, _("first day %(day)s") % {"day": day(it.first_day)}, it.get_absolute_url())
        for it in without
    ]


def _checks(running: list[Onboarding], person: Person, now: datetime) -> list[Line]:
    found = waits_for_check([it for it in running if it.hire_id != person.pk], person, now)
    by_hire: dict[int, int] = {}
    for one in found:
        by_hire[one.item.onboarding_id] = by_hire.get(one.item.onboarding_id, 0) + 1
    named = {it.pk: it for it in running}
    return [
        Line(
            named[pk].hire.name,
            ngettext("%(n)d thing waits for your check", "%(n)d things wait for your check", count) % {"n": count},
            named[pk].get_absolute_url(),
        )
        for pk, count in by_hire.items()
    ]


def person(thing: Person, reader: Person, now: datetime) -> Panel | None:
    """How far somebody new is, for those who may see it; a way to begin for those who may."""
    on = now.date()
    it = visible_onboardings(reader, on).filter(hire=thing).order_by("-first_day", "-pk").first()
    if it is not None:
        return Panel("growth/onboarding/person_panel.html", {"it": it, "hire": thing})
    if reader.pk == thing.pk or not (curates(reader) or reach(reader, on).leads):
        return None
    new = any(one.person.pk == thing.pk for one in without_onboarding(reader, now))
    return Panel("growth/onboarding/person_panel.html", {"it": None, "hire": thing}) if new else None
