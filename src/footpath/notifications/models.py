"""Who was told what, how do they want to hear it, and which mail goes out?"""

from typing import ClassVar

from django.db import models

from footpath.history.models import Event
from footpath.notifications.feeds.models import CalendarFeed
from footpath.notifications.groups import Group, How
from footpath.notifications.webhooks.models import Delivery, Webhook
from footpath.people.models import Person
from footpath.requests.models import Question, ServiceRequest

__all__ = [
    "CalendarFeed",
    "Delivery",
    "Digest",
    "LinkKind",
    "Mail",
    "MailHours",
    "MailLink",
    "MailServer",
    "MailState",
    "Notice",
    "Preference",
    "Webhook",
]


class Digest(models.Model):
    """The one mail of a day for somebody: whoever inserts the row writes the mail, so that many nodes write one."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="digests")
    day = models.DateField()  # on the person's calendar

    objects: ClassVar[models.Manager["Digest"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "day"], name="one_digest_a_day")]

    def __str__(self) -> str:
        return f"{self.day} for {self.person_id}"


class Notice(models.Model):
    """One event told to one person in the app; the sentence is made when it is read."""

    recipient = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="notices")
    group = models.CharField(max_length=16, choices=Group, default=Group.MINE_MOVES)  # what it is to the recipient
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    digest = models.ForeignKey(Digest, on_delete=models.SET_NULL, null=True, related_name="notices")

    objects: ClassVar[models.Manager["Notice"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["recipient", "event"], name="one_notice_an_event")]
        indexes = [models.Index(fields=["recipient", "read_at"], name="notice_unread")]

    def __str__(self) -> str:
        return f"{self.event_id} for {self.recipient_id}"


class Preference(models.Model):
    """How somebody wants to hear of one group of notices; without a row as groups.USUALLY says."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="preferences")
    group = models.CharField(max_length=16, choices=Group)
    how = models.CharField(max_length=8, choices=How)

    objects: ClassVar[models.Manager["Preference"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "group"], name="one_preference_a_group")]

    def __str__(self) -> str:
        return f"{self.group} {self.how} for {self.person_id}"


class MailHours(models.Model):
    """When somebody wants mail; without a row as rhythm.USUAL says."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="mail_hours")
    quiet_from = models.TimeField()
    quiet_until = models.TimeField()  # the same as quiet_from: no quiet hours
    days_off = models.JSONField(default=list)  # days of the week, 0 for Monday
    digest_at = models.TimeField()

    objects: ClassVar[models.Manager["MailHours"]] = models.Manager()

    def __str__(self) -> str:
        return f"mail hours of {self.person_id}"


class MailState(models.TextChoices):
    """What became of a mail."""

    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"  # not needed any more, or not for them any more
    FAILED = "failed"  # refused for good, or tried for days


class Mail(models.Model):
    """One mail to one address, from the moment in which it is meant to go; the outbox."""

    recipient = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="mails")
    address = models.EmailField(max_length=254)
    sender_name = models.CharField(max_length=200, blank=True)  # whose doing it tells of
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    calendar = models.TextField(blank=True)  # an entry for calendars outside, as an invitation has it
    message_id = models.CharField(max_length=255, unique=True)  # the same at every attempt
    headers = models.JSONField(default=dict)
    group = models.CharField(max_length=16, choices=Group, blank=True)  # none: asked for, as a password mail is
    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, null=True, related_name="mail")
    digest = models.OneToOneField(Digest, on_delete=models.CASCADE, null=True, related_name="mail")
    urgent = models.BooleanField(default=False)  # somebody sits and waits for it
    fleeting = models.BooleanField(default=False)  # gone once it is sent, and in no list: it tells something
    state = models.CharField(max_length=8, choices=MailState, default=MailState.WAITING)
    not_before = models.DateTimeField()  # also the lease of whoever is sending it
    give_up_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Mail"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "not_before"], name="mail_due")]

    def __str__(self) -> str:
        return self.message_id


class MailServer(models.Model):
    """How the mail server has answered lately; one row, so that all workers leave one that is down in peace."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    resting_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)  # in a row
    last_error = models.CharField(max_length=500, blank=True)

    objects: ClassVar[models.Manager["MailServer"]] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_mail_server")]

    def __str__(self) -> str:
        return f"{self.failures} failures"


class LinkKind(models.TextChoices):
    """What can be done by a mail link without signing in: what does no harm."""

    RATE = "rate"
    ANSWER = "answer"


class MailLink(models.Model):
    """The right of one person to do one thing once, from a mail; the token itself is in the mail alone."""

    token_hash = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=8, choices=LinkKind)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="mail_links")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, null=True, related_name="+")
    stamp = models.CharField(max_length=64)  # of the address and the password as they were
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["MailLink"]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="rate", question=None) | models.Q(kind="answer", question__isnull=False),
                name="link_names_its_question",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.request_id} by {self.person_id}"
