"""Which clocks and limits hold for everybody, and what has a team written down for hard talks?"""

from typing import ClassVar

from django.db import models

from footpath.people.models import Person, Team


class RecoveryRules(models.Model):
    """What holds for everybody who puts something right; one row."""

    own_minutes = models.PositiveSmallIntegerField(default=120)  # of working time, until somebody owns it
    acknowledge_minutes = models.PositiveSmallIntegerField(default=240)
    plan_days = models.PositiveSmallIntegerField(default=1)  # working days
    present_days = models.PositiveSmallIntegerField(default=2)
    makes_good = models.BooleanField(default=True)  # whether time is offered at all
    alone_minutes = models.PositiveSmallIntegerField(default=60)  # what an owner offers without asking anybody
    lead_minutes = models.PositiveSmallIntegerField(default=480)  # what whoever leads can agree to
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "recovery_rules"
    objects: ClassVar[models.Manager["RecoveryRules"]] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_set_of_recovery_rules")]

    def __str__(self) -> str:
        return "the rules of recovery"

    @classmethod
    def here(cls) -> "RecoveryRules":
        """Those that hold; as they are at first, where nobody has changed anything yet."""
        return cls.objects.first() or cls(pk=1)


class Guideline(models.Model):
    """What a team has written down for talks that are hard."""

    team = models.OneToOneField(Team, on_delete=models.CASCADE, primary_key=True, related_name="+")
    text = models.TextField(max_length=4000)
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "guideline"
    objects: ClassVar[models.Manager["Guideline"]] = models.Manager()

    def __str__(self) -> str:
        return f"guideline of {self.team_id}"
