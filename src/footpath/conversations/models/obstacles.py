"""Which systems, rules and ways of doing things stand in the way, whom do they cost how much, and what was decided?"""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.ideas import states
from footpath.people.models import Person, Team
from footpath.requests.models import ServiceRequest
from footpath.surveys.models import Obstacle as OwnObstacle


class ObstacleKind(models.TextChoices):
    """What it is; never a person."""

    SYSTEM = "system", _("A system or a tool")
    POLICY = "policy", _("A rule or a policy")
    PROCEDURE = "procedure", _("A way of doing things")


class HowOften(models.TextChoices):
    """How often it costs time."""

    DAILY = "daily", _("Several times a week")
    WEEKLY = "weekly", _("About once a week")
    MONTHLY = "monthly", _("About once a month")
    RARELY = "rarely", _("A few times a year")


class ObstacleState(models.TextChoices):
    """Where it stands, as ideas/states.py has it."""

    NAMED = states.NAMED, _("has no owner yet")
    OWNED = states.OWNED, _("under review")
    CHANGED = states.CHANGED, _("changed")
    KEPT = states.KEPT, _("kept, with a reason")
    WORKED_AROUND = states.WORKED_AROUND, _("worked around")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")


class Obstacle(models.Model):
    """Something that stands in the way of good service: owned, reviewed by a date, decided. Everybody may read it."""

    kind = models.CharField(max_length=10, choices=ObstacleKind)
    what = models.CharField(_("obstacle"), max_length=200)
    hurts = models.TextField(_("where it hurts"), blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # whose it is, if known
    service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, related_name="+")
    request = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")
    own = models.ForeignKey(OwnObstacle, on_delete=models.SET_NULL, null=True, related_name="+")  # moved from this
    named_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()
    state = models.CharField(max_length=13, choices=ObstacleState, default=ObstacleState.NAMED)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    review_by = models.DateField()  # without an owner: by when it should have one
    reminded_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    in_time = models.BooleanField(null=True)  # whether that was by its date
    decision = models.TextField(blank=True)
    minutes_back = models.PositiveIntegerField(null=True)  # a month, of all whom it cost time, when it was changed
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "obstacle"
    objects: ClassVar[models.Manager["Obstacle"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["own"], condition=~models.Q(state=states.TAKEN_BACK), name="an_own_obstacle_is_moved_once"
            )
        ]
        indexes = [models.Index(fields=["team", "state"], name="obstacles_of_a_team")]

    def __str__(self) -> str:
        return str(self.what)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("obstacle", args=[self.pk])


class ObstacleHit(models.Model):
    """Somebody whom it costs time: how often, and how many minutes each time. Shown only as sums."""

    obstacle = models.ForeignKey(Obstacle, on_delete=models.CASCADE, related_name="hits")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    often = models.CharField(max_length=10, choices=HowOften)
    minutes = models.PositiveSmallIntegerField(default=0)  # each time

    objects: ClassVar[models.Manager["ObstacleHit"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["obstacle", "person"], name="an_obstacle_costs_each_once")]

    def __str__(self) -> str:
        return f"{self.obstacle_id} costs {self.person_id}"
