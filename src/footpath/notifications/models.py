"""Who was told what?"""

from typing import ClassVar

from django.db import models

from footpath.history.models import Event
from footpath.notifications.groups import Group
from footpath.people.models import Person


class Notice(models.Model):
    """One event told to one person in the app; the sentence is made when it is read."""

    recipient = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="notices")
    group = models.CharField(max_length=16, choices=Group, default=Group.MINE_MOVES)  # what it is to the recipient
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Notice"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["recipient", "event"], name="one_notice_an_event")]
        indexes = [models.Index(fields=["recipient", "read_at"], name="notice_unread")]

    def __str__(self) -> str:
        return f"{self.event_id} for {self.recipient_id}"
