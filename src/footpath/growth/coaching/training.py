"""What has somebody who leads others learned of coaching, and what is left before they offer a first talk?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.models import CoachTraining, Rehearsal
from footpath.growth.models.cooperation import Seat
from footpath.people.models import Person

LESSON = "lesson"
PLAYS = ("coach-praise", "coach-help")  # scenarios of the room for role-plays


@dataclass(frozen=True)
class Part:
    """The lesson, or one of the two role-plays."""

    key: str
    title: str
    is_done: bool

    @property
    def href(self) -> str:
        """Where it is done."""
        return reverse("coaching-lesson") if self.key == LESSON else reverse("role-play", args=[self.key])


def parts(person: Person) -> list[Part]:
    """All three, in the order in which they are best done."""
    training = CoachTraining.objects.filter(person=person).first()
    trained = training is not None and training.trained_on is not None  # stays, also where plays are thrown away
    lesson = training is not None and training.lesson_on is not None
    played = set() if trained else _played(person)
    titles = _titles()
    return [
        Part(LESSON, titles[LESSON], trained or lesson),
        *(Part(key, titles[key], trained or key in played) for key in PLAYS),
    ]


def left(person: Person) -> list[Part]:
    """What somebody still has to do."""
    return [one for one in parts(person) if not one.is_done]


def _played(person: Person) -> set[str]:
    """Which of the two they have played to an end, from their own side."""
    ended = Rehearsal.objects.filter(player=person, seat=Seat.OWN, scenario__in=PLAYS, ended_at__isnull=False)
    return set(ended.values_list("scenario", flat=True))


def _titles() -> Mapping[str, str]:
    return {
        LESSON: _("The lesson, 20 minutes"),
        PLAYS[0]: _("A role-play: praise what was good"),
        PLAYS[1]: _("A role-play: help where it is hard"),
    }
