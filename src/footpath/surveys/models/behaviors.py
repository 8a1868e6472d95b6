"""How does a champion word the library of behaviors here?"""

from typing import ClassVar

from django.db import models

from footpath.people.models import Person


class BehaviorWording(models.Model):
    """A behavior as somebody worded it here; the newest number holds, and the earlier ones can be read."""

    key = models.SlugField(max_length=60)
    number = models.PositiveIntegerField()
    theme = models.SlugField(max_length=40)
    name = models.CharField(max_length=120)
    asking = models.CharField(max_length=200)  # goes on from “When I ask coworkers for something, they …”
    asked = models.CharField(max_length=200)  # goes on from “When coworkers ask me for something, I …”
    praise = models.CharField(max_length=200)
    is_shown = models.BooleanField(default=True)  # False: not offered any more; what was made from it stays
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    subject_kind = "behavior"
    objects: ClassVar[models.Manager["BehaviorWording"]] = models.Manager()

    class Meta:
        ordering = ["key", "number"]
        constraints = [models.UniqueConstraint(fields=["key", "number"], name="one_number_a_behavior")]

    def __str__(self) -> str:
        return self.name
