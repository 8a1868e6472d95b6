"""What is known about a service that saves an ask, and whom did it save one?"""

from typing import ClassVar

from django.db import models
from django.urls import reverse

from footpath.catalog.models.offered import Service
from footpath.people.models import Person, Team


class Snippet(models.Model):
    """An answer that people need again and again, in a few lines, with somebody who looks after it."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="snippets")
    title = models.CharField(max_length=120)  # as somebody would ask
    body = models.TextField(max_length=4000)
    words = models.CharField(max_length=300, blank=True)  # other words that people use for it; found, never shown
    inside = models.BooleanField(default=False)  # for the team that serves alone
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # none: the team's lead
    review_on = models.DateField()  # when somebody looks whether it still holds
    reminded_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # of two who edit at once, one is told
    written_at = models.DateTimeField()
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    subject_kind = "snippet"
    objects: ClassVar[models.Manager["Snippet"]] = models.Manager()

    class Meta:
        ordering = ["service__name", "title", "id"]
        indexes = [models.Index(fields=["service"], condition=models.Q(dropped_at=None), name="snippets_of_service")]

    def __str__(self) -> str:
        return self.title

    @property
    def key(self) -> str:
        """What tells it apart on a page."""
        return str(self.pk)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("snippet", args=[self.pk])


class AskAvoided(models.Model):
    """Somebody was about to ask, read a snippet, and said that it answers it."""

    snippet = models.ForeignKey(Snippet, on_delete=models.CASCADE, related_name="avoided")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")  # about which they wanted to ask
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # that would have served
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    form_key = models.UUIDField()  # of the page on which they typed: it counts once
    at = models.DateTimeField()
    week = models.DateField()  # its Monday where the team works: for figures

    objects: ClassVar[models.Manager["AskAvoided"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["person", "form_key"], name="one_ask_avoided_a_page")]
        indexes = [models.Index(fields=["team", "week"], name="asks_avoided_of_team")]

    def __str__(self) -> str:
        return f"{self.person_id} did not have to ask {self.service_id}"
