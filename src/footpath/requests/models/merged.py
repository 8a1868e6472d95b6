"""Which requests became one, or several; who asked where one is, and who looks at it right now?"""

from django.db import models
from django.db.models import F, Q

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequest


class Merge(models.Model):
    """A request was the same as another one, which goes on for both. Undone, the row stays."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="merges")
    into = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="merges_into")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    was = models.JSONField()  # how it stood before: its state and whom it waited for
    came_along = models.JSONField()  # the keys of the rows that the other one has now, by their kind
    undone_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects: models.Manager["Merge"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(undone_at=None), name="merged_once"),
            models.CheckConstraint(condition=~Q(request=F("into")), name="nothing_is_merged_into_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} into {self.into_id}"


class Split(models.Model):
    """A request was made of a part of another one; its clocks run since that one was asked."""

    part = models.OneToOneField(ServiceRequest, on_delete=models.CASCADE, primary_key=True, related_name="split_off")
    source = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="splits")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: models.Manager["Split"] = models.Manager()

    class Meta:
        ordering = ["part"]

    def __str__(self) -> str:
        return f"{self.part_id} of {self.source_id}"


class Nudge(models.Model):
    """The customer asked where it is: a sign that they could not see it."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="nudges")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: models.Manager["Nudge"] = models.Manager()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.by_id} asked where {self.request_id} is"


class Presence(models.Model):
    """Somebody has the page of a request open, or writes there; thrown away once it is old."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="present")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    serves = models.BooleanField()
    seen_at = models.DateTimeField(db_index=True)
    wrote_at = models.DateTimeField(null=True)

    objects: models.Manager["Presence"] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "person"], name="present_once")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.request_id}"
