"""What has somebody written on the sheet *mine*, for themself alone?"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team


class MinePart(models.TextChoices):
    """The parts of the sheet, in its order; the keys of the private items of the ready survey are the same."""

    DEFINITION = "definition", _("What internal service means to me")
    IMPORTANCE = "importance", _("Why it matters")
    SERVICES = "services", _("The services that I give")
    CUSTOMERS = "customers", _("My internal customers")
    EFFECT = "effect", _("What it does for our outside customers")
    NEEDS = "needs", _("What I need from coworkers")
    OBSTACLES = "obstacles", _("What stands in my way")


class MineLine(models.Model):
    """One line of somebody's own sheet; its text is locked with the key of this installation."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=12, choices=MinePart)
    position = models.PositiveSmallIntegerField()
    locked = models.TextField()  # surveys.mine opens it
    moved_to = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")  # of a customer: on A2
    is_moved = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["MineLine"]] = models.Manager()

    class Meta:
        ordering = ["person", "part", "position", "id"]
        constraints = [models.UniqueConstraint(fields=["person", "part", "position"], name="one_line_a_position")]

    def __str__(self) -> str:
        return "a line of somebody's own sheet"


class Obstacle(models.Model):
    """Something that stands in somebody's way at work, on their own list; nobody else reads it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    locked = models.TextField()
    noted_on = models.DateField()
    gone_on = models.DateField(null=True)  # it does not stand there any more

    objects: ClassVar[models.Manager["Obstacle"]] = models.Manager()

    class Meta:
        ordering = ["person", "-noted_on", "-id"]

    def __str__(self) -> str:
        return "an obstacle on somebody's own list"
