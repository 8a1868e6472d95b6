"""What do workers leave behind for others to see?"""

from django.db import models


class Beat(models.Model):
    """A worker's last sign of life."""

    worker = models.CharField(max_length=64, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        """The worker's name."""
        return self.worker


class Tick(models.Model):
    """One slot of one schedule: whoever inserts it also inserts the job, so that many nodes make one job."""

    name = models.CharField(max_length=200)
    slot = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "slot"], name="one_tick_for_each_slot")]

    def __str__(self) -> str:
        """The job's name and the slot's beginning."""
        return f"{self.name} {self.slot:%Y-%m-%d %H:%M}"
