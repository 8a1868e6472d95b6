"""What have two people agreed on: how a service is to be, and how they deal with each other?"""

from datetime import date, timedelta
from functools import cached_property
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations.locked import unlock
from footpath.conversations.standards.wording import Wording
from footpath.people.models import Person, Team


class AgreedKind(models.TextChoices):
    """What two people can agree on."""

    STANDARD = "standard", _("Service standard")
    RULES = "rules", _("How we work together")


class StandardState(models.TextChoices):
    """Where it stands."""

    PROPOSED = "proposed", _("being agreed on")
    AGREED = "agreed", _("agreed")
    LEFT = "left", _("one of the two has left")
    ENDED = "ended", _("ended")
    DROPPED = "dropped", _("never agreed")


class WordingState(models.TextChoices):
    """Where one wording stands."""

    WAITS = "waits", _("waits for a yes")
    AGREED = "agreed", _("agreed by both")
    REPLACED = "replaced", _("replaced by another wording")
    DROPPED = "dropped", _("taken back")


class Verdict(models.TextChoices):
    """What became of a standard in one stretch of weeks."""

    ASKED = "asked", _("asked")
    KEPT = "kept", _("kept")
    MISSED = "missed", _("missed")
    TOO_FEW = "too_few", _("nothing to judge by")


class Standard(models.Model):
    """What two people agreed on; what it says stands in its versions. The two alone see who they are."""

    kind = models.CharField(max_length=10, choices=AgreedKind, default=AgreedKind.STANDARD)
    provider = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    provider_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # as it began
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=StandardState, default=StandardState.PROPOSED)
    origin = models.CharField(max_length=10, blank=True)  # worksheet, interview, or nothing
    origin_pk = models.BigIntegerField(null=True)
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)  # when one of the two left; the other says how it goes on
    ended_at = models.DateTimeField(null=True)
    ended_because = models.TextField(blank=True)  # locked: why

    subject_kind = "standard"
    objects: ClassVar[models.Manager["Standard"]] = models.Manager()

    class Meta:
        ordering = ["-begun_at", "-id"]
        constraints = [models.CheckConstraint(condition=~Q(provider=F("customer")), name="a_standard_has_two_people")]
        indexes = [models.Index(fields=["provider_team", "customer_team"], name="standards_of_two_teams")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"

    @property
    def reason(self) -> str:
        """Why it was ended, opened."""
        return str(unlock(self.ended_because).get("reason", ""))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("standard", args=[self.pk])


class StandardVersion(models.Model):
    """One wording, which never changes; `hash` says what a signature is for."""

    standard = models.ForeignKey(Standard, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=WordingState, default=WordingState.WAITS)
    locked = models.TextField()  # standards/wording.py says what it holds
    hash = models.CharField(max_length=64)
    since = models.DateField()  # from when it is to hold; of rules: from today
    in_register = models.BooleanField(default=True)  # whether the two teams read it, without names
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True)
    replaced_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["StandardVersion"]] = models.Manager()

    class Meta:
        ordering = ["standard", "number"]
        constraints = [
            models.UniqueConstraint(fields=["standard", "number"], name="one_standard_version_a_number"),
            models.UniqueConstraint(fields=["standard"], condition=Q(state="waits"), name="one_standard_being_agreed"),
            models.UniqueConstraint(fields=["standard"], condition=Q(state="agreed"), name="one_standard_in_force"),
        ]

    def __str__(self) -> str:
        return f"{self.standard_id} version {self.number}"

    @cached_property
    def wording(self) -> Wording:
        """What it says, opened."""
        return Wording.from_json(unlock(self.locked))


class StandardSignature(models.Model):
    """One of the two agreed to one wording."""

    version = models.ForeignKey(StandardVersion, on_delete=models.CASCADE, related_name="signatures")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hash = models.CharField(max_length=64)  # of what they had before their eyes
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["StandardSignature"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["version", "person"], name="one_yes_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id} agreed to {self.version_id}"


class StandardCheck(models.Model):
    """Whether it was kept in one stretch of weeks: counted from requests, or said by whoever checks."""

    standard = models.ForeignKey(Standard, on_delete=models.CASCADE, related_name="checks")
    version = models.ForeignKey(StandardVersion, on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
    until = models.DateField()  # the day after
    verdict = models.CharField(max_length=10, choices=Verdict)
    checker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # None: counted
    cases = models.PositiveIntegerField(default=0)  # that were counted
    value = models.FloatField(null=True)
    at = models.DateTimeField()  # when it was counted, asked or said

    objects: ClassVar[models.Manager["StandardCheck"]] = models.Manager()

    class Meta:
        ordering = ["since", "id"]
        constraints = [models.UniqueConstraint(fields=["version", "since"], name="checked_once_a_stretch")]

    def __str__(self) -> str:
        return f"{self.standard_id} from {self.since}: {self.verdict}"

    @property
    def last_day(self) -> date:
        """The last day of its weeks."""
        return self.until - timedelta(days=1)


class StandardFollowUp(models.Model):
    """The same measure once more, after 30 and 90 days."""

    standard = models.ForeignKey(Standard, on_delete=models.CASCADE, related_name="follow_ups")
    version = models.ForeignKey(StandardVersion, on_delete=models.CASCADE, related_name="+")
    days = models.PositiveSmallIntegerField()
    told_at = models.DateTimeField()
    value = models.FloatField(null=True)  # where it is now, as whoever checks says; of what is counted: nothing
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["StandardFollowUp"]] = models.Manager()

    class Meta:
        ordering = ["days"]
        constraints = [models.UniqueConstraint(fields=["version", "days"], name="followed_up_once")]

    def __str__(self) -> str:
        return f"{self.standard_id} after {self.days} days"


class JudgingWord(models.Model):
    """What an organization changed in the list of words that judge: one more, or one less."""

    word = models.CharField(max_length=40, unique=True)
    is_on = models.BooleanField(default=True)

    objects: ClassVar[models.Manager["JudgingWord"]] = models.Manager()

    class Meta:
        ordering = ["word"]

    def __str__(self) -> str:
        return self.word
