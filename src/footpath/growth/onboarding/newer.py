"""Is there a newer plan than the one with which somebody began, and what differs?"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.growth.models import Onboarding, SyllabusVersion
from footpath.growth.onboarding.syllabi import in_force
from footpath.pure.syllabus import Differences, differences, parts_of


def is_there(onboarding: Onboarding) -> bool:
    """Whether the house or the team has published a newer one since."""
    house, addition = in_force(None), in_force(onboarding.team)
    behind = house is not None and house.pk != onboarding.house_id
    return behind or (addition.pk if addition else None) != onboarding.addition_id


def sides(onboarding: Onboarding) -> list[dict[str, Any]]:
    """Of the house and of the team: what would come, go, and say something else."""
    versions = SyllabusVersion.objects.select_related("syllabus__team").in_bulk(
        [pk for pk in (onboarding.house_id, onboarding.addition_id) if pk]
    )
    now_of_team = in_force(onboarding.team)
    pairs = [
        (_("The plan of the house"), versions.get(onboarding.house_id), in_force(None)),
        (_("What the team adds"), versions.get(onboarding.addition_id or 0), now_of_team),
    ]
    return [
        {"title": title, "before": before, "after": after, "differs": _between(before, after)}
        for title, before, after in pairs
        if before != after
    ]


def _between(before: SyllabusVersion | None, after: SyllabusVersion | None) -> Differences:
    return differences(parts_of(before.content if before else None), parts_of(after.content if after else None))


def done_words(onboarding: Onboarding) -> str:
    """Who looks at it now."""
    somebody = onboarding.checker or onboarding.buddy
    if somebody is None:
        return _("Done. Whoever leads the team looks at it next.")
    return _("Done. %(name)s looks at it next.") % {"name": somebody.name}
