"""Which figures have left a wave, by which plan?"""

from typing import ClassVar

from django.db import models

from footpath.surveys.models.waves import Wave


class Release(models.Model):
    """What everybody's subset is taken from: computed once at the close of a wave or of a batch, never again."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="releases")
    batch = models.PositiveIntegerField(default=0)  # 0: the whole wave
    about = models.CharField(max_length=40, blank=True)  # of a batch of an always-on wave: "service:12"
    figures = models.JSONField(default=dict)  # the shape is in surveys/release.py
    audit = models.JSONField(default=dict)  # verdicts of the linear audit and of the bounds
    hash = models.CharField(max_length=64)  # sha256 of figures
    made_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Release"]] = models.Manager()

    class Meta:
        ordering = ["wave", "about", "batch"]
        constraints = [models.UniqueConstraint(fields=["wave", "about", "batch"], name="one_release_a_batch")]

    def __str__(self) -> str:
        return f"figures of {self.wave}"
