"""What did two teams agree to expect of each other?"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team


class VersionState(models.TextChoices):
    """Where a version of an agreement stands."""

    DRAFT = "draft", _("being written")
    PROPOSED = "proposed", _("waits for the other side")
    SIGNED = "signed", _("signed by both")
    REPLACED = "replaced", _("replaced by a later one")
    COUNTERED = "countered", _("answered with another wording")
    TAKEN_BACK = "taken_back", _("taken back")
    ENDED = "ended", _("ended")


class Agreement(models.Model):
    """What two teams expect of each other, both ways; what it says stands in its versions.

    `first` and `second` are in no order of rank: `first` is the one with the lower key, so that a pair has one row.
    """

    first = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    begun_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)  # that its review is due

    subject_kind = "agreement"
    objects: ClassVar[models.Manager["Agreement"]] = models.Manager()

    class Meta:
        ordering = ["first__name", "second__name"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="one_agreement_a_pair"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="an_agreement_has_two_sides"),
        ]

    def __str__(self) -> str:
        return f"{self.first} and {self.second}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("agreement", args=[self.pk])


class AgreementVersion(models.Model):
    """One wording. A draft changes; from the moment it is proposed it does not, and `hash` says what was signed."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=VersionState, default=VersionState.DRAFT)
    content = models.JSONField(default=dict)  # catalog/agreed.py says what it holds
    review_on = models.DateField(null=True)
    edits = models.PositiveIntegerField(default=0)  # of two who edit at once, one is told
    hash = models.CharField(max_length=64, blank=True)  # of content and review date, once proposed
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    proposed_by_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(null=True)
    in_force_from = models.DateTimeField(null=True)  # when both had signed
    ended_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)  # what is new, or why it was answered with another

    objects: ClassVar[models.Manager["AgreementVersion"]] = models.Manager()

    class Meta:
        ordering = ["agreement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_agreement_version_a_number"),
            models.UniqueConstraint(
                fields=["agreement"], condition=Q(state__in=["draft", "proposed"]), name="one_wording_being_agreed"
            ),
            models.UniqueConstraint(fields=["agreement"], condition=Q(state="signed"), name="one_wording_in_force"),
            models.CheckConstraint(condition=Q(state="draft") ^ ~Q(hash=""), name="proposed_has_a_hash"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} version {self.number}"


class Signature(models.Model):
    """One side has signed one wording."""

    version = models.ForeignKey(AgreementVersion, on_delete=models.CASCADE, related_name="signatures")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    hash = models.CharField(max_length=64)  # of what they had before their eyes
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Signature"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["version", "team"], name="one_signature_a_side")]

    def __str__(self) -> str:
        return f"{self.team_id} signed {self.version_id}"
