"""What was answered? Only `appraisals.taking_in` and `appraisals.releasing` may ask (import contract in pyproject).

No row here has a person, a session, an address, a moment, or an id that grows: the group from which it comes, and what
was said, locked. Once the report is made, none is left.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from footpath.appraisals.models.appraisals import Appraisal


class SpooledRating(models.Model):
    """An answer as it came, for the short time until enough of them are moved on together, shuffled."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    appraisal = models.ForeignKey(Appraisal, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(max_length=12)
    locked = models.TextField()

    objects: ClassVar[models.Manager["SpooledRating"]] = models.Manager()

    def __str__(self) -> str:
        return "an answer"


class StoredRating(models.Model):
    """An answer among others, in an order that says nothing, until the report is made."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    appraisal = models.ForeignKey(Appraisal, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(max_length=12)
    locked = models.TextField()

    objects: ClassVar[models.Manager["StoredRating"]] = models.Manager()

    def __str__(self) -> str:
        return "an answer"
