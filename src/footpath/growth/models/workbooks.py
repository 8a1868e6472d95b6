"""What is kept of a room's role-play, and of what somebody carried from their workbook to where it lives on?"""

from functools import cached_property
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.growth.models.workshops import Participant, Workshop
from footpath.growth.workshops.locked import unlock


class Stage(models.TextChoices):
    """Where a room is with its role-play."""

    PLAYING = "playing", _("what would you say?")
    LISTING = "listing", _("what helps?")
    VOTING = "voting", _("which of these are yours?")
    KEPT = "kept", _("the room’s guidelines")


class GroupPlay(models.Model):
    """A scenario that a room plays together: the choices so far, each by the vote of the room."""

    workshop = models.OneToOneField(Workshop, on_delete=models.CASCADE, primary_key=True, related_name="play")
    scenario = models.CharField(max_length=48)  # its key
    path = models.JSONField(default=list)  # keys of choices
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.PLAYING)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "group_play"
    objects: ClassVar[models.Manager["GroupPlay"]] = models.Manager()

    def __str__(self) -> str:
        return self.scenario


class GroupLine(models.Model):
    """A guideline that somebody in the room wrote; of nobody in particular. Merged, another one stands for it."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="lines")
    writer = models.ForeignKey(Participant, on_delete=models.SET_NULL, null=True, related_name="+")
    locked = models.TextField()
    into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")

    objects: ClassVar[models.Manager["GroupLine"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text

    @cached_property
    def text(self) -> str:
        """What it says, opened."""
        return str(unlock(self.locked).get("text", ""))


class GroupVote(models.Model):
    """What somebody in the room is for: a reply of the role-play, or a guideline."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes")
    about = models.CharField(max_length=24)  # "step-0" of a play, "line-12" of the list
    choice = models.CharField(max_length=40, blank=True)

    objects: ClassVar[models.Manager["GroupVote"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["participant", "about"], name="workshop_one_vote")]

    def __str__(self) -> str:
        return "a vote"


class Carried(models.Model):
    """A line of somebody's workbook that went to where it lives on; it goes there once."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="carried")
    line = models.CharField(max_length=60)  # the kind, and a fingerprint of the words
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Carried"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["participant", "line"], name="workshop_carried_once")]

    def __str__(self) -> str:
        return self.line.partition(":")[0]
