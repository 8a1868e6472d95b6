"""What does an agreement say on paper?"""

from datetime import datetime
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footpath.catalog.agreements.story import Side, Story
from footpath.catalog.agreements.wording import Section
from footpath.catalog.models import AgreementVersion, VersionState


def as_page(story: Story, now: datetime) -> dict[str, Any]:
    """The data of catalog/agreement.typ: the words of the page on the screen, and who has signed."""
    version = story.version
    assert version is not None  # only a wording can be printed
    names = {"one": story.agreement.first.name, "other": story.agreement.second.name}
    return {
        "eyebrow": f"{_('Agreement')} · {_('version %(number)s') % {'number': version.number}}",
        "title": _("%(one)s and %(other)s") % names,
        "lead": state_words(version),
        "note": version.note,
        "sections": [_section(one) for one in story.sections],
        "signed_title": _("Signed"),
        "sides": [_side(one) for one in story.sides],
        "hash": _("Whoever signed had this wording before their eyes: %(hash)s") % {"hash": version.hash},
    }


def state_words(version: AgreementVersion) -> str:
    """Since when it holds, until when it held, or on what it waits; in one sentence."""
    days = {name: dated(moment) for name in ("in_force_from", "ended_at") if (moment := getattr(version, name))}
    state = version.state
    if state == VersionState.SIGNED:
        return _("In force since %(in_force_from)s.") % days
    if state in (VersionState.REPLACED, VersionState.ENDED):
        return _("Was in force from %(in_force_from)s until %(ended_at)s.") % days
    if state == VersionState.PROPOSED:
        return _("Proposed; it is in force when both have signed.")
    if state == VersionState.COUNTERED:
        return _("Answered with another wording on %(ended_at)s; it was never in force.") % days
    return _("Taken back on %(ended_at)s; it was never in force.") % days


def dated(moment: datetime) -> str:
    """A day with its year: paper is read long after."""
    pattern = pgettext("a day with its year in Django's format, Thu 3 Dec 2026", "D j M Y")
    return formats.date_format(timezone.localtime(moment), pattern)


def _section(one: Section) -> dict[str, Any]:
    points = [{"heading": point.heading, "lines": list(point.lines), "note": point.note} for point in one.points]
    return {"key": one.key, "title": one.title, "ordered": one.ordered, "points": points}


def _side(side: Side) -> dict[str, str]:
    signature = side.signature
    return {
        "team": side.team.name,
        "person": signature.person.name if signature else "",
        "when": dated(signature.at) if signature else _("not signed yet"),
    }
