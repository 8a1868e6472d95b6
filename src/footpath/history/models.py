"""What is kept of everything that happens?"""

from typing import ClassVar

from django.db import models

from footpath.history.kinds import Occurrence, kind_named


class Event(models.Model):
    """One thing that happened to one subject. Rows are added, never changed; reacted_at is the one exception."""

    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    actor_id = models.BigIntegerField(null=True)  # a person; empty when Footpath did it by itself
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()
    reacted_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Event"]] = models.Manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "id"], name="event_of_subject"),
            models.Index(fields=["at"], name="event_at"),
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject_kind}:{self.subject_id}"

    def occurrence(self) -> Occurrence:
        """The typed facts of this event."""
        return kind_named(self.kind).from_facts(self.facts)
