"""What helps with the work on a request: what was ticked off, and texts that a team writes again and again?"""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from footpath.people.models import Person, Team
from footpath.requests.models.asked import ServiceRequest


class Tick(models.Model):
    """A line of the checklist is done; the lines themselves stand in the terms of the request."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="ticks")
    text = models.CharField(max_length=200)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: models.Manager["Tick"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["request", "text"], name="ticked_once")]

    def __str__(self) -> str:
        return f"{self.text} on {self.request_id}"


class Reply(models.Model):
    """A text that a team sends again and again; its fields, such as {customer}, are filled in where it is used."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="replies")
    name = models.CharField(max_length=80)
    text = models.TextField(max_length=4000)
    edits = models.PositiveIntegerField(default=0)  # of two who edit at once, one is told
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    subject_kind = "reply"
    objects: models.Manager["Reply"] = models.Manager()

    class Meta:
        ordering = ["team__name", "name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["team", "name"], condition=Q(dropped_at=None), name="one_reply_a_name_in_a_team"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Where it is changed."""
        return reverse("reply", args=[self.pk])
