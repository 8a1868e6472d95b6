"""What is kept of who can do what? A grid of a team: tasks, and for each how far people are with it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team


class Level(models.IntegerChoices):
    """How far somebody is with a task."""

    NONE = 0, _("not yet")
    SHADOWED = 1, _("has watched")
    HELPED = 2, _("with help")
    ALONE = 3, _("alone")
    TEACHES = 4, _("teaches it")


class SkillTask(models.Model):
    """A task of a team that somebody else may have to take over one day."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    note = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    subject_kind = "skill_task"
    objects: ClassVar[models.Manager["SkillTask"]] = models.Manager()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["team", "name"], condition=Q(dropped_at=None), name="one_task_a_name")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The grid of the team."""
        return reverse("team-skills", args=[self.team_id])


class SkillLevel(models.Model):
    """How far somebody is with a task; where they have left the team, the lead is asked whether it still counts."""

    task = models.ForeignKey(SkillTask, on_delete=models.CASCADE, related_name="levels")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField(choices=Level, default=Level.NONE)
    at = models.DateTimeField()
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True)  # they are not in the team any more; until it is answered nothing counts
    helps = models.BooleanField(default=False)  # from another team

    objects: ClassVar[models.Manager["SkillLevel"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["task", "person"], name="one_level_a_task"),
            models.CheckConstraint(condition=Q(level__gte=0, level__lte=4), name="five_levels"),
        ]

    def __str__(self) -> str:
        return str(self.get_level_display())
