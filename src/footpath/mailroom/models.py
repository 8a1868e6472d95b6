"""Which addresses take mail, what has come in, and what became of it?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.files.models import StoredFile
from footpath.people.models import Person
from footpath.requests.models import Message, ServiceRequest


class MailAddress(models.Model):
    """An address to which somebody writes to ask for a service."""

    address = models.EmailField(_("address"), max_length=254, unique=True)  # in small letters
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="mail_addresses")

    subject_kind = "mail_address"
    objects: ClassVar[models.Manager["MailAddress"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.address


class Outcome(models.TextChoices):
    """How a mail ended; each in exactly one of these ways."""

    CREATED = "created", _("a new request")
    APPENDED = "appended", _("added to a request")
    DUPLICATE = "duplicate", _("had come before")
    QUARANTINED = "quarantined", _("waits for somebody to look at it")
    KEPT = "kept", _("kept, written by a machine")  # on its request, where it changes nothing


class Received(models.Model):
    """One mail as it came in, and what became of it; nothing that comes in is lost."""

    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")  # none: see `first`
    sha256 = models.CharField(max_length=64, db_index=True)  # of the mail as it came
    fingerprint = models.CharField(max_length=64)  # what stays the same when the same mail comes another way
    first = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="again")  # of a duplicate
    message_id = models.CharField(max_length=255, blank=True, db_index=True)
    from_address = models.CharField(max_length=254, blank=True, db_index=True)  # in small letters; empty: not readable
    from_name = models.CharField(max_length=120, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="mails_in")  # has that address
    verified = models.BooleanField(default=False)  # it is proven that the person wrote it
    automatic = models.BooleanField(default=False)  # written by a machine: never to be answered
    to_address = models.CharField(max_length=254, blank=True)  # ours, to which it came
    service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, related_name="+")  # to which that leads
    subject = models.CharField(max_length=300, blank=True)
    beginning = models.CharField(max_length=160, blank=True)  # its first words, for lists
    quoted = models.TextField(max_length=8000, blank=True)  # what was quoted below what they wrote
    size = models.PositiveBigIntegerField(default=0)
    received_at = models.DateTimeField()
    outcome = models.CharField(max_length=12, choices=Outcome)
    reason = models.CharField(max_length=20, blank=True)  # mailroom.reasons says it in words
    request = models.ForeignKey(ServiceRequest, on_delete=models.PROTECT, null=True, related_name="mails")
    said = models.OneToOneField(Message, on_delete=models.PROTECT, null=True, related_name="mail")  # it there
    internal = models.BooleanField(default=False)  # for the serving side alone
    seconds = models.FloatField(default=0)  # that it took
    settled_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)  # of what waited: placed or thrown away by somebody

    subject_kind = "mail"
    objects: ClassVar[models.Manager["Received"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"], condition=~Q(outcome=Outcome.DUPLICATE), name="one_mail_a_fingerprint"
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.DUPLICATE) ^ Q(first=None), name="a_duplicate_names_the_first"
            ),
        ]
        indexes = [models.Index(fields=["outcome", "received_at"], name="mail_by_outcome")]

    def __str__(self) -> str:
        return f"{self.outcome} {self.message_id}".strip()


class MailFile(models.Model):
    """A file of a mail that did not go onto its request: it stays with the mail."""

    mail = models.ForeignKey(Received, on_delete=models.CASCADE, related_name="files")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["MailFile"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.file_id} of {self.mail_id}"


class AutomaticReply(models.Model):
    """An answer that Footpath gave by itself: counted, so that it never talks to somebody without end."""

    address = models.CharField(max_length=254)  # in small letters
    thread = models.CharField(max_length=40)  # "request.12"; empty: about no request
    day = models.DateField()  # in UTC
    at = models.DateTimeField()
    mail = models.ForeignKey(Received, on_delete=models.PROTECT, null=True, related_name="replies")

    objects: ClassVar[models.Manager["AutomaticReply"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["address", "thread", "day"], name="one_automatic_reply_a_day")]
        indexes = [models.Index(fields=["address", "at"], name="reply_to_address")]

    def __str__(self) -> str:
        return f"{self.thread} on {self.day}"


class Fetching(models.Model):
    """How the mailbox has answered lately; one row, so that one worker at a time looks into it."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    busy_until = models.DateTimeField(null=True)  # the lease of whoever is looking
    resting_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)  # in a row
    last_error = models.CharField(max_length=500, blank=True)
    reached_at = models.DateTimeField(null=True)
    set_aside = models.PositiveIntegerField(default=0)  # mails that could not be taken out, ever

    objects: ClassVar[models.Manager["Fetching"]] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_mailbox")]

    def __str__(self) -> str:
        return f"{self.failures} failures"
