"""Which rules does an interdepartmental team review, what does it decide, and what does it try?"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations.models import Obstacle
from footpath.growth.interdepartmental import states
from footpath.growth.models.interdepartmental import Council, CouncilMeeting
from footpath.people.models import Person


class PolicyState(models.TextChoices):
    """What was said of a rule."""

    OPEN = states.OPEN, _("under review")
    KEPT = states.KEPT, _("stays as it is")
    CHANGED = states.CHANGED, _("changes")
    GIVEN_UP = states.GIVEN_UP, _("is given up")


class DecisionState(models.TextChoices):
    """Where a decision stands."""

    OPEN = states.OPEN, _("to be done")
    DONE = states.DONE, _("done")
    SUPERSEDED = states.SUPERSEDED, _("replaced by a later one")


class TrialState(models.TextChoices):
    """Where an experiment stands."""

    RUNNING = states.RUNNING, _("under way")
    MEASURED = states.MEASURED, _("ended")


class CouncilPolicy(models.Model):
    """A policy or procedure under review; once decided, everybody may read it."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="policies")
    what = models.CharField(max_length=200)
    obstacle = models.ForeignKey(Obstacle, on_delete=models.SET_NULL, null=True, related_name="+")
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    why = models.TextField(blank=True)
    from_on = models.DateField(null=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=PolicyState, default=PolicyState.OPEN)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "council_policy"
    objects: ClassVar[models.Manager["CouncilPolicy"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.what)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("across-policy", args=[self.pk])


class CouncilDecision(models.Model):
    """What was decided: never changed, only replaced by a later one. Everybody may read it."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="decisions")
    meeting = models.ForeignKey(CouncilMeeting, on_delete=models.SET_NULL, null=True, related_name="decisions")
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="later")
    text = models.TextField()
    why = models.TextField(blank=True)
    heard = models.CharField(max_length=200, blank=True)  # what people had said: "you said", of which this is "we did"
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=DecisionState, default=DecisionState.OPEN)
    done_at = models.DateTimeField(null=True)
    result = models.TextField(blank=True)  # what came of it
    reminded_at = models.DateTimeField(null=True)  # that the day comes near
    overdue_at = models.DateTimeField(null=True)  # it was told that the day has passed
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "council_decision"
    objects: ClassVar[models.Manager["CouncilDecision"]] = models.Manager()

    class Meta:
        ordering = ["-decided_at", "-id"]

    def __str__(self) -> str:
        return str(self.text).splitlines()[0][:140] if self.text else ""

    def is_late(self, today: date) -> bool:
        """Whether its day is over and nobody has said what came of it."""
        return self.state == DecisionState.OPEN and self.due < today

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("across-decision", args=[self.pk])


class CouncilTrial(models.Model):
    """Something that is tried for a while: what, until when, and how one will know."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="trials")
    what = models.CharField(max_length=200)
    until = models.DateField()
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    measure = models.CharField(max_length=40)  # of MEASURES
    about = models.JSONField()  # whose figure, as figures.About keeps it
    turn = models.DateField()  # the Monday from which weeks count as after the start
    start = models.JSONField()  # the weeks before, together
    latest = models.JSONField(null=True)  # the weeks since, when it ended
    learned = models.TextField(blank=True)
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=TrialState, default=TrialState.RUNNING)
    reminded_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "council_trial"
    objects: ClassVar[models.Manager["CouncilTrial"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.what)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("across-trial", args=[self.pk])
