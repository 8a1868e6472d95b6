"""Which programs may come in, and what were they answered?"""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """What a token may do."""

    READ = "read", _("read")
    WRITE = "write", _("read and write")


class Token(models.Model):
    """A personal token: whoever shows it acts as this person. Only its digest is kept."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(_("what it is for"), max_length=80)
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the whole token, in hex
    hint = models.CharField(max_length=12)  # how it begins, so that people recognize it
    scope = models.CharField(_("it may"), max_length=5, choices=Scope)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)  # to the hour
    revoked_at = models.DateTimeField(null=True)

    secret = ""  # the token itself; only on the one that was just made, never stored
    objects: ClassVar[models.Manager["Token"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.hint}… of {self.person_id}"


class Answered(models.Model):
    """What a write with this Idempotency-Key was answered; without a status it is still being worked on."""

    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)  # of method, address and body
    status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=dict)
    body = models.TextField(blank=True)
    at = models.DateTimeField()

    objects: ClassVar[models.Manager["Answered"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="one_answer_a_key")]
        indexes = [models.Index(fields=["at"], name="answered_at")]

    def __str__(self) -> str:
        return f"{self.key} of {self.person_id}"
