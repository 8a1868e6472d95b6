"""What does somebody's lead write down for their review, once they agree?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.recognition.locked import unlock
from footpath.recognition.rewards import states


class CommendationState(models.TextChoices):
    """Where it stands, as states.py has it."""

    ASKED = states.NOTE_ASKED, _("waits for a yes")
    KEPT = states.NOTE_KEPT, _("kept")
    REFUSED = states.NOTE_REFUSED, _("not wanted")
    TAKEN_BACK = states.NOTE_TAKEN_BACK, _("taken back")


class Commendation(models.Model):
    """A fact, its effect and its day. Refused or taken back, nothing is left of what it said."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    on = models.DateField()  # when it happened
    state = models.CharField(max_length=10, choices=CommendationState, default=CommendationState.ASKED)
    answered_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # fact, effect

    subject_kind = "commendation"
    objects: ClassVar[models.Manager["Commendation"]] = models.Manager()

    class Meta:
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["person", "state"], name="commendations_of_a_person")]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in notices and mails."""
        return _t("A note for the review")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened: fact, effect."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("commendation", args=[self.pk])
