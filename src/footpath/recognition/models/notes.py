"""Who thanked whom, for what, and who may read it?"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.recognition.locked import unlock
from footpath.requests.models import ServiceRequest, Word


class WhoReads(models.TextChoices):
    """Who may read a note, as long as none of those who got it hides it."""

    PRIVATE = "private", _("Only those I thank")
    TEAM = "team", _("Their team, too, and whoever leads it")
    PUBLIC = "public", _("Everybody who works here")


class ThankNote(models.Model):
    """One thank-you note; what is written in it lies locked."""

    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # thanked as a whole
    request = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="thank_notes")
    word = models.ForeignKey(Word, on_delete=models.SET_NULL, null=True, related_name="thank_notes")
    seen = models.CharField(max_length=8, choices=WhoReads, default=WhoReads.PRIVATE)
    hidden_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # of a team's: a lead
    taken_back_at = models.DateTimeField(null=True)  # nothing is left of what it said
    form_key = models.UUIDField(null=True)  # of the page it was typed on: sent twice, it is still one
    locked = models.TextField(blank=True)  # did, effect

    subject_kind = "thanks"
    objects: ClassVar[models.Manager["ThankNote"]] = models.Manager()

    class Meta:
        ordering = ["-written_at", "-id"]
        indexes = [
            models.Index(fields=["written_by", "written_at"], name="thanks_of_a_writer"),
            models.Index(fields=["written_at"], name="thanks_of_a_time"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["written_by", "form_key"], condition=Q(form_key__isnull=False), name="one_note_a_page"
            )
        ]

    def __str__(self) -> str:
        """Nothing of what is written in it: this stands in notices and mails."""
        return _t("A thank-you note")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened: did, effect."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("thanks-note", args=[self.pk])


class Recipient(models.Model):
    """Somebody who is thanked by name in a note, and what they made of it."""

    note = models.ForeignKey(ThankNote, on_delete=models.CASCADE, related_name="recipients")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    hidden_at = models.DateTimeField(null=True)  # from then on nobody else reads it but whoever wrote it
    copied_to = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # by their consent

    objects: ClassVar[models.Manager["Recipient"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["note", "person"], name="thanked_once_a_note")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.note_id}"


class ThanksChoice(models.Model):
    """What somebody has chosen about the notes that they get."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    copies = models.BooleanField(default=False)  # whoever leads them gets a copy

    objects: ClassVar[models.Manager["ThanksChoice"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.person_id}: copies {self.copies}"
