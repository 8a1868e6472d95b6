"""Who tries an instrument before it is sent, how long did it take, and what was unclear?"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from footpath.people.models import Person
from footpath.surveys.models.instruments import Version


class Tester(models.Model):
    """Somebody is asked to try a version before it is sent. What they answer is kept nowhere."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="testers")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    done = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["Tester"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="one_tester_a_version")]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.person_id}"


class Trial(models.Model):
    """How one try went: whose, nobody knows, so that an honest word about a question costs nothing."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)  # says nothing of who came when
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="trials")
    edits = models.PositiveIntegerField()  # of the version as it was tried
    seconds = models.JSONField(default=dict)  # {item key: seconds on it, in buckets, as the browser measured}
    whole = models.PositiveIntegerField(null=True)  # seconds for all of it; none where no script could measure
    comments = models.JSONField(default=dict)  # {item key, or "" for the whole: what was unclear}

    objects: ClassVar[models.Manager["Trial"]] = models.Manager()

    def __str__(self) -> str:
        return "a try"
