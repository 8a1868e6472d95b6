"""Do those whom it touched say that it is right now, and was it fair?"""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from footpath.people.models import Person, Team
from footpath.recovery.models.cases import Recovery


class Check(models.Model):
    """Somebody is asked whether it is right now, once for each time that it was put right."""

    recovery = models.ForeignKey(Recovery, on_delete=models.CASCADE, related_name="checks")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    turn = models.PositiveSmallIntegerField(default=0)  # Recovery.doubled when it was asked
    asked_at = models.DateTimeField(null=True)  # none: it waits for room in their budget of questions
    is_right = models.BooleanField(null=True)
    answered_at = models.DateTimeField(null=True)
    missing = models.TextField(max_length=2000, blank=True)  # what is not right yet
    rated_on = models.DateField(null=True)  # the first day of the half-year in which they rated how fair it was

    objects: ClassVar[models.Manager["Check"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["recovery", "person", "turn"], name="checked_once_a_turn")]

    def __str__(self) -> str:
        return f"{self.person_id} checks {self.recovery_id}"


class Fairness(models.Model):
    """How fair it was, to the team of whom nobody can say which recovery this was, or who said so: no key leads to
    either, no moment is kept, and its own key is drawn by chance.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    half = models.DateField()  # the first day of the half-year
    outcome = models.PositiveSmallIntegerField()  # 1 to 5, each
    process = models.PositiveSmallIntegerField()
    treatment = models.PositiveSmallIntegerField()
    overall = models.PositiveSmallIntegerField()

    objects: ClassVar[models.Manager["Fairness"]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    outcome__range=(1, 5), process__range=(1, 5), treatment__range=(1, 5), overall__range=(1, 5)
                ),
                name="fairness_from_one_to_five",
            )
        ]

    def __str__(self) -> str:
        return f"fairness of {self.team_id}"
