"""What has somebody chosen to tell their team from what they noted for themself?"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team


class Lesson(models.Model):
    """A few sentences written for the team. Nothing of a moment comes with it: no link, no person, no hour."""

    author = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")  # shown only where signed
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # who reads it
    about = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    text = models.TextField(_("lesson"))
    tags = models.JSONField(default=list)  # keys of behaviors and own words; shown as counts of many people alone
    signed = models.BooleanField(default=False)
    on = models.DateField()

    subject_kind = "contact_lesson"
    objects: ClassVar[models.Manager["Lesson"]] = models.Manager()

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return str(self.text)
