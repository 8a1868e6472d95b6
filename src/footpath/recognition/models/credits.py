"""Who had a part in a delivery, and who says so?"""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.requests.models import ServiceRequest


class Part(models.TextChoices):
    """What somebody did for it."""

    DID = "did", _("did it")
    STEP = "step", _("did a step of it")
    CHAIN = "chain", _("did what it was waiting for")
    FOUND = "found", _("found the missing fact")
    REFERRED = "referred", _("brought it to the right place")
    PUT_RIGHT = "put_right", _("put it right")
    NAMED = "named", _("had a part in it")


class Contribution(models.Model):
    """The part of one person in one delivery: seen by Footpath itself, or said by somebody.

    Nobody else takes a name off. What somebody says who has no part in it, or says of themself, is only their word
    until another one who has a part in it says the same (credits.py).
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="contributions")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=10, choices=Part)
    words = models.CharField(max_length=120, blank=True)  # for what, where somebody said it
    at = models.DateTimeField()
    added_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # none: Footpath
    holds = models.BooleanField(default=True)  # False: so far it is only the word of whoever added it
    confirmed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    left_at = models.DateTimeField(null=True)  # they took their name off, and it is not put there again

    subject_kind = "part"
    objects: ClassVar[models.Manager["Contribution"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["request", "person", "part"], name="one_part_of_a_kind")]
        indexes = [models.Index(fields=["person", "at"], name="parts_of_a_person")]

    def __str__(self) -> str:
        """The number of the request alone: this stands in notices, also of those who may not see it."""
        return self.request.number

    def get_absolute_url(self) -> str:
        """Where whoever opens it is led on, by what they may see."""
        return reverse("thanks-part", args=[self.pk])
