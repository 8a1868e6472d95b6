"""In which words are the answers of a survey said?"""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.surveys.models import Version


def subject(about: str) -> str:
    """What somebody is asked about, such as "Move furniture (Facilities)"; "" where about nothing in particular."""
    kind, _colon, number = about.partition(":")
    if kind == "service":
        service = Service.objects.select_related("team").filter(pk=number).first()
        return f"{service.name} ({service.team.name})" if service else ""
    if kind == "person":
        return Person.objects.filter(pk=number).values_list("name", flat=True).first() or ""
    team = Team.objects.filter(pk=number).first() if kind == "team" else None
    return team.name if team else ""


def frequency_words() -> dict[int, str]:
    """The five steps from the rarest to the most frequent."""
    return {
        1: pgettext("how often", "Never"),
        2: pgettext("how often", "Rarely"),
        3: pgettext("how often", "Sometimes"),
        4: pgettext("how often", "Often"),
        5: pgettext("how often", "Very often"),
    }


def does_not_apply() -> str:
    """What is said where a question does not fit to somebody's work."""
    return _("Does not apply to me")


def languages_of(version: Version) -> list[str]:
    """In which languages it can be read, the one in which it was written first."""
    return [version.language, *(one for one in sorted(version.wordings) if one != version.language)]


def chosen_language(version: Version, wanted: str, accepted: str = "") -> str:
    """The language that was chosen, else the first one of the browser that there is, else that of the version."""
    offered = languages_of(version)
    if wanted in offered:
        return wanted
    for one in (part.partition(";")[0].strip() for part in accepted.split(",")[:20]):
        for language in (one, one.partition("-")[0]):
            if language in offered:
                return language
    return version.language


def text_in(wordings: Mapping[str, str], place: str, original: str) -> str:
    """A text in another language where it was translated, else as it was written."""
    return wordings.get(place) or original
