"""Whom does a mistake touch, who noticed it besides, and what is planned?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.recovery.models.cases import Recovery


class PresentedBy(models.TextChoices):
    """By which way those whom it touches hear the plan."""

    TALK = "talk", _("In a talk")
    CALL = "call", _("In a call")
    HERE = "here", _("In writing, here")


class Touched(models.Model):
    """Somebody, or a team, whom it touches: not only whoever said so."""

    recovery = models.ForeignKey(Recovery, on_delete=models.CASCADE, related_name="touched")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="+")

    objects: ClassVar[models.Manager["Touched"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["recovery", "person"], name="a_person_is_touched_once"),
            models.UniqueConstraint(fields=["recovery", "team"], name="a_team_is_touched_once"),
            models.CheckConstraint(condition=Q(person=None) ^ Q(team=None), name="a_person_or_a_team_is_touched"),
        ]

    def __str__(self) -> str:
        return str(self.person or self.team)


class Joined(models.Model):
    """Who noticed the same while it was under way, and what they wrote."""

    recovery = models.ForeignKey(Recovery, on_delete=models.CASCADE, related_name="joined")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    what = models.TextField(max_length=2000, blank=True)

    objects: ClassVar[models.Manager["Joined"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.by_id} joined {self.recovery_id}"


class PlanStep(models.Model):
    """One thing that will be done, by whom, until when."""

    recovery = models.ForeignKey(Recovery, on_delete=models.CASCADE, related_name="plan")
    what = models.CharField(max_length=300)
    who = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by_day = models.DateField()
    done_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["PlanStep"]] = models.Manager()

    class Meta:
        ordering = ["by_day", "id"]

    def __str__(self) -> str:
        return self.what
