"""What does the plan for new people say now, of the house and of a team?"""

from footpath.growth.models import HOUSE, Syllabus, SyllabusVersion
from footpath.growth.onboarding.shipped import shipped
from footpath.people.models import Team
from footpath.pure.syllabus import Part, parts_of


def whose(team: Team | None) -> int:
    """As Syllabus.whose has it."""
    return team.pk if team else HOUSE


def syllabus_of(team: Team | None) -> Syllabus | None:
    """None while nobody has written one."""
    return Syllabus.objects.select_related("team").filter(whose=whose(team)).first()


def in_force(team: Team | None) -> SyllabusVersion | None:
    """The version with which somebody would begin today; None while nobody has published one."""
    found = SyllabusVersion.objects.filter(syllabus__whose=whose(team)).select_related("syllabus__team")
    return found.order_by("-number").first()


def published_parts(team: Team | None) -> list[Part]:
    """What holds; of the house what Footpath comes with, until somebody publishes another one."""
    version = in_force(team)
    if version is not None:
        return parts_of(version.content)
    return shipped() if team is None else []


def drafted_parts(team: Team | None) -> list[Part]:
    """What is being written, or holds."""
    found = syllabus_of(team)
    return parts_of(found.draft) if found and found.draft is not None else published_parts(team)
