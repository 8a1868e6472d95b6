"""Which address shows somebody's days to their calendar?"""

from typing import ClassVar

from django.db import models

from footpath.people.models import Person


class CalendarFeed(models.Model):
    """The right of whoever has the address to read somebody's days; the address itself is in their calendar alone."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="calendar_feed")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)  # to the hour

    objects: ClassVar[models.Manager["CalendarFeed"]] = models.Manager()

    def __str__(self) -> str:
        return f"calendar of {self.person_id}"
