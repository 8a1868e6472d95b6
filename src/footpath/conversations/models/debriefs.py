"""What is kept of how coworkers heard what came of a talk, and of how it has gone since?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations.locked import unlock
from footpath.conversations.models.interviews import Interview
from footpath.people.models import Person, Team


class DebriefState(models.TextChoices):
    """Where it stands."""

    DRAFT = "draft", _("being written")
    ASKED = "asked", _("waits for the customer's yes")
    READY = "ready", _("ready to be told")
    TOLD = "told", _("told")
    LEFT_OUT = "left_out", _("not told")


class Debrief(models.Model):
    """How a talk is told to coworkers: what the customer approved, in an order that can be heard."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="debrief")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # of whoever tells it
    state = models.CharField(max_length=10, choices=DebriefState, default=DebriefState.DRAFT)
    due_on = models.DateField()  # five working days after the notes were approved
    edits = models.PositiveIntegerField(default=0)
    approved_hash = models.CharField(max_length=64, blank=True)  # of the words to which the customer said yes
    told_at = models.DateTimeField(null=True)
    present = models.ManyToManyField(Person, related_name="+")  # who was there
    locked = models.TextField(blank=True)  # by part: own words, and the numbers of the sentences told in it

    subject_kind = "debrief"
    objects: ClassVar[models.Manager["Debrief"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"debrief {self.pk}"

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is told, opened: part → {"words": …, "sentences": […]}."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("debrief", args=[self.pk])


class Reaction(models.Model):
    """What went through the mind of somebody who heard it, said before the details; it may be empty."""

    debrief = models.ForeignKey(Debrief, on_delete=models.CASCADE, related_name="reactions")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    locked = models.TextField(blank=True)
    said_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Reaction"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["debrief", "person"], name="one_reaction_a_person")]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("text", ""))


class Since(models.TextChoices):
    """How it has gone since a talk."""

    BETTER = "better", _("Better")
    SAME = "same", _("As before")
    WORSE = "worse", _("Not as well")


class FollowUp(models.Model):
    """The customer is asked once more, 30 and 90 days after the notes were approved."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="follow_ups")
    days = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    asked_at = models.DateTimeField(null=True)
    said_at = models.DateTimeField(null=True)
    since = models.CharField(max_length=10, choices=Since, blank=True)
    locked = models.TextField(blank=True)  # a word about it

    objects: ClassVar[models.Manager["FollowUp"]] = models.Manager()

    class Meta:
        ordering = ["days"]
        constraints = [models.UniqueConstraint(fields=["interview", "days"], name="asked_again_once")]

    def __str__(self) -> str:
        return f"{self.days} days after talk {self.interview_id}"

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was said beside it, opened."""
        return unlock(self.locked)
