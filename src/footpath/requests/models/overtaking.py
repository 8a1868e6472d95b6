"""Who asked to overtake, who decided, and whom did it cost how much?"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.requests.models.asked import Lane, ServiceRequest
from footpath.requests.models.promised import Promise


class EmergencyState(models.TextChoices):
    """Where an emergency stands."""

    ASKED = "asked", _("waits for a decision")
    APPROVED = "approved", _("may overtake")
    DECLINED = "declined", _("stays in line")
    WITHDRAWN = "withdrawn", _("taken back")


class Foreseen(models.TextChoices):
    """Could it have been foreseen? Asked when it is over."""

    NO = "no", _("no")
    PARTLY = "partly", _("in part")
    YES = "yes", _("yes")


class Emergency(models.Model):
    """A request asks to overtake others: with its reason, its price as it was shown, and what was decided."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="emergencies")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # that serves it
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    unforeseen = models.TextField(max_length=2000)  # why it could not be foreseen
    protects = models.TextField(max_length=2000)  # what it protects
    decider = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # none: who is named
    delegate = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    state = models.CharField(max_length=10, choices=EmergencyState, default=EmergencyState.ASKED)
    lane = models.CharField(max_length=9, choices=Lane, blank=True)  # the one in which it was let
    after = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")  # it comes next
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    why = models.TextField(max_length=2000, blank=True)
    apology = models.TextField(max_length=2000, blank=True)  # what those who slip are told, besides their new date
    price = models.JSONField(default=dict)  # what was shown to whoever decided (requests/price_of_overtaking.py)
    of_budget = models.BooleanField(default=False)  # let in by the lead of the serving team, in its own fast lane
    reminded = models.PositiveSmallIntegerField(default=0)  # how often somebody was reminded of what is to be said

    foreseen = models.CharField(max_length=6, choices=Foreseen, blank=True)
    foreseen_note = models.TextField(max_length=2000, blank=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    subject_kind = "emergency"
    objects: models.Manager["Emergency"] = models.Manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["team", "decided_at"], name="emergency_of_team")]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(state="asked"), name="one_open_emergency"),
            models.CheckConstraint(condition=Q(state="asked") ^ Q(decided_at__isnull=False), name="decided_has_a_time"),
            models.CheckConstraint(condition=Q(closed_at=None) ^ ~Q(foreseen=""), name="closed_says_if_foreseen"),
        ]

    def __str__(self) -> str:
        return f"emergency of {self.request_id}: {self.state}"

    @property
    def number(self) -> str:
        """The name under which those hear of it who wait longer for it: its request is not theirs to see."""
        return f"E-{self.pk}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("emergency", args=[self.pk])


class Displacement(models.Model):
    """A request that an approved emergency makes wait: by how much, as it was foreseen when that was approved."""

    emergency = models.ForeignKey(Emergency, on_delete=models.CASCADE, related_name="displacements")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="displacements")
    mean_slip = models.FloatField()  # working seconds
    chance_before = models.FloatField(null=True)
    chance_after = models.FloatField(null=True)
    day_before = models.DateField(null=True)  # by which it would have been ready, 17 chances in 20
    day_after = models.DateField(null=True)
    promise = models.ForeignKey(Promise, on_delete=models.PROTECT, null=True, related_name="+")  # that stood then
    new_promise = models.OneToOneField(Promise, on_delete=models.PROTECT, null=True, related_name="made_good")
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField(null=True)  # when the team said what becomes of the promise: a new one, or it stands
    seen_at = models.DateTimeField(null=True)  # when the customer said that they have read of it

    objects: models.Manager["Displacement"] = models.Manager()

    class Meta:
        ordering = ["-mean_slip", "id"]
        constraints = [
            models.UniqueConstraint(fields=["emergency", "request"], name="displaced_once_by_one"),
            models.CheckConstraint(condition=Q(mean_slip__gte=0), name="nobody_gains_by_being_overtaken"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} displaced by {self.emergency_id}"


class FastLane(models.Model):
    """A team keeps a small budget of requests a month that its own lead lets in before others."""

    team = models.OneToOneField(Team, on_delete=models.CASCADE, primary_key=True, related_name="fast_lane")
    a_month = models.PositiveSmallIntegerField()
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    objects: models.Manager["FastLane"] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(a_month__gte=1, a_month__lte=20), name="a_small_budget")]

    def __str__(self) -> str:
        return f"fast lane of {self.team_id}"


class Habit(models.Model):
    """The exception has become the habit between two teams: a talk with its facts prepared."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")  # that is asked
    customer_team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")  # that asks
    raised_at = models.DateTimeField()
    facts = models.JSONField(default=dict)  # what was seen then: codes and numbers
    talk_on = models.DateField(null=True)
    agreed = models.TextField(max_length=4000, blank=True)  # what came of the talk
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    subject_kind = "habit"
    objects: models.Manager["Habit"] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "customer_team"], condition=Q(ended_at=None), name="one_open_habit_a_pair"
            )
        ]

    def __str__(self) -> str:
        return f"{self.customer_team_id} overtakes at {self.team_id}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("habit", args=[self.pk])
