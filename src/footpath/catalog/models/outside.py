"""What is promised to outside customers, and beside which services inside does it stand?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models.offered import Service
from footpath.people.models import Person, Team


class OutsideKind(models.TextChoices):
    """What is promised."""

    RESPONSE = "response", _("how soon somebody answers")
    DELIVERY = "delivery", _("how soon it is done")
    KEPT = "kept", _("how often the day is kept")
    OTHER = "other", _("something else")


class OutsideUnit(models.TextChoices):
    """In what it is promised."""

    HOURS = "hours", _("working hours")
    DAYS = "days", _("working days")
    CLOCK = "clock", _("hours around the clock")
    SHARE = "share", _("percent of all")
    OTHER = "other", _("another unit")


class OutsideStandard(models.Model):
    """One thing that outside customers are promised; what it says stands in its versions."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # that keeps it, if one does
    made_at = models.DateTimeField()
    edits = models.PositiveIntegerField(default=0)  # of two who change it at once, one is told
    retired_at = models.DateTimeField(null=True)  # not promised any more

    subject_kind = "outside_standard"
    objects: ClassVar[models.Manager["OutsideStandard"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        newest = self.versions.order_by("-number").first()
        return newest.what if newest else ""

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("outside-standard", args=[self.pk])


class OutsideVersion(models.Model):
    """One wording and figure, which never changes; the one with the highest number is what is promised now."""

    standard = models.ForeignKey(OutsideStandard, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=120)
    customers = models.CharField(max_length=120)  # which outside customers
    kind = models.CharField(max_length=10, choices=OutsideKind)
    unit = models.CharField(max_length=10, choices=OutsideUnit)
    unit_words = models.CharField(max_length=40, blank=True)  # of another unit
    amount = models.DecimalField(max_digits=6, decimal_places=1)
    written = models.CharField(max_length=200, blank=True)  # where it is written
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["OutsideVersion"]] = models.Manager()

    class Meta:
        ordering = ["standard", "number"]
        constraints = [
            models.UniqueConstraint(fields=["standard", "number"], name="one_outside_version_a_number"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="outside_is_above_zero"),
        ]

    def __str__(self) -> str:
        return self.what


class PutBeside(models.Model):
    """A service inside that feeds what is promised outside, and so stands beside it."""

    standard = models.ForeignKey(OutsideStandard, on_delete=models.CASCADE, related_name="beside")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["PutBeside"]] = models.Manager()

    class Meta:
        ordering = ["service__team__name", "service__name", "id"]
        constraints = [models.UniqueConstraint(fields=["standard", "service"], name="beside_once")]

    def __str__(self) -> str:
        return f"{self.service_id} beside {self.standard_id}"
