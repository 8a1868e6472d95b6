"""What was answered? Only `surveys.taking_in` and `surveys.releasing` may ask (import contract in pyproject).

No row here has a person, a session, an address, a moment, or an id that grows. What a row is about is in its cells.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from footpath.people.models import Person
from footpath.surveys.models.waves import Wave


class Spooled(models.Model):
    """An answer as it came, for the short time until enough of them are moved on together, shuffled."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="+")
    cells = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)
    quality = models.JSONField(default=dict)  # {"seconds": bucket, "straight": bucket, "skipped": bucket}

    objects: ClassVar[models.Manager["Spooled"]] = models.Manager()

    def __str__(self) -> str:
        return "an answer"


class Response(models.Model):
    """An answer among others, in an order that says nothing."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="+")
    batch = models.PositiveIntegerField(null=True)  # of an always-on wave: the figures that it is part of
    cells = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)

    objects: ClassVar[models.Manager["Response"]] = models.Manager()

    def __str__(self) -> str:
        return "an answer"


class Sealed(models.Model):
    """Whose an answer is, where a link was said to be kept: identified, or confidential and sealed."""

    answer = models.UUIDField(primary_key=True)  # of Spooled, then of Response
    wave = models.ForeignKey(Wave, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["Sealed"]] = models.Manager()

    def __str__(self) -> str:
        return "whose an answer is"
