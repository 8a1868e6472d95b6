"""Has the demonstration been filled in?"""

from django.db import models
from django.db.models import Q


class Demonstration(models.Model):
    """The one row that marks a database as the demonstration's; it is written with everything else or not at all."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    seed = models.PositiveIntegerField()
    filled_at = models.DateTimeField()

    objects: models.Manager["Demonstration"] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_demonstration")]

    def __str__(self) -> str:
        return f"demonstration of {self.filled_at:%F %R}"
