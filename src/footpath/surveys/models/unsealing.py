"""When may two people together learn whose a confidential answer is?"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.surveys.models.waves import Wave


class Unsealing(models.Model):
    """One officer asks to open the link of an answer, and another one agrees, or not. Anonymous waves have none."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="unsealings")
    words = models.TextField(_("what the answer says"))  # a comment, exactly as it stands in the results
    reason = models.TextField(_("why"), max_length=2000)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # whose it is
    barred = models.TextField(_("why they must not be told"), max_length=1000, blank=True)  # the law that forbids it

    subject_kind = "unsealing"
    objects: ClassVar[models.Manager["Unsealing"]] = models.Manager()

    class Meta:
        ordering = ["wave", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("asked_by")), name="two_officers_open_a_link"
            )
        ]

    def __str__(self) -> str:
        return f"unsealing in {self.wave_id}"
