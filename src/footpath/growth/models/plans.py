"""What is kept of an action plan? It is private to its owner, and its texts are locked (locked.py)."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth import states
from footpath.growth.locked import unlock
from footpath.people.models import Person, Team
from footpath.pure.figures import Tally


class PlanState(models.TextChoices):
    """Where it stands, as states.py has it."""

    DRAFT = states.DRAFT, _("being written")
    ACTIVE = states.ACTIVE, _("under way")
    CHECKIN_DUE = states.CHECKIN_DUE, _("how does it go?")
    MET = states.MET, _("reached")
    NOT_MET = states.NOT_MET, _("not reached")
    DROPPED = states.DROPPED, _("given up")
    CLOSED = states.CLOSED, _("closed")


class Origin(models.TextChoices):
    """What somebody had before their eyes when they began it."""

    NEEDS = "needs", _("what matters most")
    CHOICE = "choice", _("would they choose us")
    SURVEY = "survey", _("results of a survey")
    WORKSHEET = "worksheet", _("a service worksheet")
    MOMENT = "moment", _("a contact point")
    INTERVIEW = "interview", _("an interview")


class Going(models.TextChoices):
    """How its owner says that it goes."""

    WELL = "well", _("Well")
    SLOWLY = "slowly", _("Slowly")
    STUCK = "stuck", _("It is stuck")


class Plan(models.Model):
    """What somebody, or a team, wants to get better at, and how they will know."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # of a team: it sees it
    partner = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # chosen by the owner
    shared_with = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # who leads them
    state = models.CharField(max_length=12, choices=PlanState, default=PlanState.DRAFT)
    verdict = models.CharField(max_length=12, choices=PlanState, blank=True)  # of a closed one: met, not_met, dropped
    origin = models.CharField(max_length=10, choices=Origin, blank=True)
    made_at = models.DateTimeField()
    started_on = models.DateField(null=True)
    next_on = models.DateField(null=True)  # the next check-in
    nudges = models.PositiveSmallIntegerField(default=0)  # since that day
    nudged_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    locked = models.TextField(blank=True)  # strengths, help, reason, learned

    subject_kind = "plan"
    objects: ClassVar[models.Manager["Plan"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in notices and mails."""
        whose = self.team.name if self.team else self.owner.name
        return _t("Plan of %(whose)s") % {"whose": whose}

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened: strengths, help, reason, learned."""
        return unlock(self.locked)

    @property
    def keeper(self) -> Person:
        """Who looks after it: its owner; of a team's plan whoever leads the team."""
        lead = self.team.lead if self.team else None
        return lead or self.owner

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("action-plan", args=[self.pk])


class Area(models.Model):
    """One thing that is to get better."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="areas")
    locked = models.TextField()  # text

    objects: ClassVar[models.Manager["Area"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("text", ""))


class Step(models.Model):
    """One thing that will be done for it."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="steps")
    by = models.DateField()
    done_on = models.DateField(null=True)
    locked = models.TextField()  # what, who, cue

    objects: ClassVar[models.Manager["Step"]] = models.Manager()

    class Meta:
        ordering = ["by", "id"]

    def __str__(self) -> str:
        return str(self.texts.get("what", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What, who, and when ... then ...; opened."""
        return unlock(self.locked)


def opened(kept: Mapping[str, Any] | None) -> Tally | None:
    """A tally as growth.evidence.kept keeps it; one that was locked with a lost key is as empty."""
    if not kept:
        return None
    if "locked" in kept:
        return Tally(**unlock(kept["locked"]).get("tally", {"n": 0, "total": 0, "squares": 0}))
    return Tally(**kept)


class Evidence(models.Model):
    """How one will know: a live figure, where it stood at the start, and where it is to be by when."""

    area = models.OneToOneField(Area, on_delete=models.CASCADE, related_name="evidence")
    key = models.CharField(max_length=40)  # of MEASURES
    about = models.JSONField()  # whose figure, as figures.About keeps it
    question = models.CharField(max_length=160, blank=True)  # of a survey, as surveys.measures names it
    words = models.CharField(max_length=200, blank=True)  # of that question
    target = models.FloatField()  # a share, stars, or steps, as the figure is counted
    recheck_on = models.DateField()
    turn = models.DateField(null=True)  # the Monday from which weeks count as after the start
    start = models.JSONField(null=True)  # the weeks before, together, as they stood when it began: n, total, squares
    latest = models.JSONField(null=True)  # the same of the weeks since, when it was last looked at
    reached_on = models.DateField(null=True)

    objects: ClassVar[models.Manager["Evidence"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.key} {self.about}"

    @property
    def before(self) -> Tally | None:
        """Where it stood at the start; None for a draft."""
        return opened(self.start)

    @property
    def since(self) -> Tally | None:
        """Where it stood when it was last looked at; None where nobody has."""
        return opened(self.latest)

    def is_over(self, today: date) -> bool:
        """Whether the day of the last look is here."""
        return today >= self.recheck_on


class CheckIn(models.Model):
    """How its owner saw it on one day."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="check_ins")
    on = models.DateField()
    going = models.CharField(max_length=8, choices=Going)
    locked = models.TextField(blank=True)  # note

    objects: ClassVar[models.Manager["CheckIn"]] = models.Manager()

    class Meta:
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("note", ""))
