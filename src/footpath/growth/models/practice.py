"""What is kept of practicing? Cards are private and locked; a phrase that was given is a team's."""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t

from footpath.growth.practice.locked import unlock
from footpath.people.models import Person, Team


class Card(models.Model):
    """One “I can't …” of somebody, and what they say instead; theirs alone."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    situation = models.CharField(max_length=20, blank=True)  # key of one of the eight
    made_at = models.DateTimeField()
    given = models.BooleanField(default=False)  # to the phrase bank of a team, as it was then
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told
    locked = models.TextField()  # says, when, limit, rewritten, can, by_when, alternatives, who

    subject_kind = "practice_card"
    objects: ClassVar[models.Manager["Card"]] = models.Manager()

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        """Nothing of what is written on it: this stands in notices and mails."""
        return _t("A practice card")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written on it, opened."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("practice-card", args=[self.pk])


class Polish(models.Model):
    """One coworker who was asked to make the line of a card better. They see the line, and what it is instead of."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="polishes")
    helper = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    suggested_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    locked = models.TextField(blank=True)  # line, note

    subject_kind = "practice_polish"
    objects: ClassVar[models.Manager["Polish"]] = models.Manager()

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [models.UniqueConstraint(fields=["card", "helper"], name="one_polish_a_helper")]

    def __str__(self) -> str:
        return _t("A line to polish")

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was suggested, opened."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Where the helper suggests."""
        return reverse("practice-polish", args=[self.pk])


class Phrase(models.Model):
    """A line that somebody gave to their team, to be used where it has to say no. Nothing leads back to the card."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    situation = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    given_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # if they want it said
    given_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)
    uses = models.PositiveIntegerField(default=0)

    subject_kind = "practice_phrase"
    objects: ClassVar[models.Manager["Phrase"]] = models.Manager()

    class Meta:
        ordering = ["-uses", "-given_at", "-id"]

    def __str__(self) -> str:
        return _t("A phrase of %(team)s") % {"team": self.team.name}

    def get_absolute_url(self) -> str:
        """The phrase bank that it is in."""
        return reverse("practice-phrases", args=[self.team_id])


class CoachQuiet(models.Model):
    """Somebody who does not want to hear the coach while they write."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["CoachQuiet"]] = models.Manager()

    def __str__(self) -> str:
        return str(self.person)
