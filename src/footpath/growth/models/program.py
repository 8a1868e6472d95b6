"""What is kept of a program: who looks after it, when it runs, and where each step of its route stands?"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.program import states
from footpath.people.models import Person, Team
from footpath.surveys.models import Instrument

WHOLE = 0  # whose program it is that holds for everybody


class ProgramState(models.TextChoices):
    """Where it stands, as program/states.py has it."""

    RUNNING = states.RUNNING, _("running")
    OVER = states.OVER, _("came to its end")
    ENDED = states.ENDED, _("ended early")


class StepState(models.TextChoices):
    """Where one step stands."""

    AHEAD = states.AHEAD, _("to do")
    DONE = states.DONE, _("done")
    LEFT_OUT = states.LEFT_OUT, _("left out")


class Program(models.Model):
    """A route of ninety days, for everybody or for one team and all below it. Whoever is in it reads it."""

    whose = models.PositiveBigIntegerField()  # the number of the team; WHOLE: everybody
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    survey = models.ForeignKey(Instrument, on_delete=models.PROTECT, null=True, related_name="+")  # asked, asked again
    starts_on = models.DateField()
    keeper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # who looks after it
    state = models.CharField(max_length=8, choices=ProgramState, default=ProgramState.RUNNING)
    began_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)  # why it was ended before its last day
    told_month = models.DateField(null=True)  # the first day of the newest month whose page was told of

    subject_kind = "program"
    objects: ClassVar[models.Manager["Program"]] = models.Manager()

    class Meta:
        ordering = ["-starts_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["whose"], condition=Q(state=states.RUNNING), name="one_program_at_a_time"),
        ]

    def __str__(self) -> str:
        return _t("Program of %(team)s") % {"team": self.team.name} if self.team else _t("Program of the whole house")

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("program", args=[self.pk])


class ProgramStep(models.Model):
    """One step of the route; what it is stands in program/route.py under its key."""

    program = models.ForeignKey(Program, on_delete=models.CASCADE, related_name="steps")
    key = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField()
    first = models.DateField()
    last = models.DateField()
    state = models.CharField(max_length=8, choices=StepState, default=StepState.AHEAD)
    was_first = models.DateField()  # as it was planned at the start
    done_on = models.DateField(null=True)
    brought = models.TextField(blank=True)  # what came of it, in words for everybody
    reason = models.TextField(blank=True)  # why it is left out

    objects: ClassVar[models.Manager["ProgramStep"]] = models.Manager()

    class Meta:
        ordering = ["program", "position"]
        constraints = [
            models.UniqueConstraint(fields=["program", "key"], name="one_step_a_key"),
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="a_step_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.key

    def is_late(self, today: date) -> bool:
        """Whether its days are over, and it is still to do."""
        return self.state == states.AHEAD and self.last < today

    @property
    def is_moved(self) -> bool:
        """Whether its days are others than those that were planned."""
        return self.first != self.was_first
