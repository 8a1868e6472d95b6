"""What does the certificate say?"""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.growth.models import ItemKind, Onboarding, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.shown import items_of
from footpath.ui.wording import full_day


def certificate_of(onboarding: Onboarding) -> dict[str, Any]:
    """The data of certificate.typ: what was confirmed by whom on which day; what was waived, and why."""
    items = items_of(onboarding)
    confirmed = [item for item in items if item.state == states.CONFIRMED]
    waived = [item for item in items if item.state == states.WAIVED]
    return {
        "title": onboarding.hire.name,
        "eyebrow": _("Proof of completion: learning to serve here"),
        "lead": _lead(onboarding, len(confirmed), len(waived)),
        "groups": [group for kind in ItemKind.values if (group := _group(kind, confirmed))],
        "heads": [_("Done"), _("Confirmed by"), _("On")],
        "waived": {
            "title": _("Waived, with the reason"),
            "none": _("Nothing was waived."),
            "heads": [_("Not done"), _("Why"), _("By")],
            "rows": [[str(item), str(item.texts.get("reason", "")), _name(item)] for item in waived],
        },
        "signs": [_("For the team"), onboarding.hire.name],
    }


def _lead(onboarding: Onboarding, confirmed: int, waived: int) -> str:
    facts = {
        "team": onboarding.team.name,
        "first": full_day(onboarding.first_day),
        "last": full_day(onboarding.ended_at) if onboarding.ended_at else "",
        "done": ngettext("%(n)d thing confirmed", "%(n)d things confirmed", confirmed) % {"n": confirmed},
        "waived": ngettext("%(n)d waived", "%(n)d waived", waived) % {"n": waived},
    }
    return _("%(team)s, from %(first)s to %(last)s: %(done)s, %(waived)s.") % facts


def _group(kind: str, items: list[OnboardingItem]) -> dict[str, Any] | None:
    rows = [item for item in items if item.kind == kind]
    titles = {
        ItemKind.BUDDY: _("A buddy from the beginning"),
        ItemKind.LESSON: _("Lessons"),
        ItemKind.ITEM: _("Checklist"),
        ItemKind.VISIT: _("Customers met"),
    }
    if not rows:
        return None
    return {"title": titles[ItemKind(kind)], "rows": [[str(item), _name(item), _on(item)] for item in rows]}


def _name(item: OnboardingItem) -> str:
    return item.settled_by.name if item.settled_by else _("former colleague")


def _on(item: OnboardingItem) -> str:
    return full_day(item.settled_on) if item.settled_on else ""
