"""Who outside is told what happens, and what came of each telling?"""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.history.models import Event
from footpath.people.models import Person, Team


class Style(models.TextChoices):
    """How what happened is written."""

    SLACK = "slack", _("Slack, Mattermost, Rocket.Chat: a line of text")
    TEAMS = "teams", _("Microsoft Teams: a card")
    SIGNED = "signed", _("A program of yours: signed JSON")


class HookState(models.TextChoices):
    """Whether something goes out."""

    ON = "on", _("on")
    OFF = "off", _("switched off")
    STOPPED = "stopped", _("stopped by Footpath")  # nothing got through for a day
    REMOVED = "removed", _("removed")


class Webhook(models.Model):
    """An address outside that is told what happens in a team, or by number alone what happens in the whole house."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="webhooks")  # none: the house
    name = models.CharField(_("name"), max_length=80)
    style = models.CharField(max_length=6, choices=Style)
    url = models.CharField(max_length=2000)  # of a chat it is the secret itself: no page or program reads it back
    topics = models.JSONField(default=list)  # keys of topics.Topic
    state = models.CharField(max_length=7, choices=HookState, default=HookState.ON)
    state_at = models.DateTimeField(null=True)  # since when, where it was ever changed
    salt = models.CharField(max_length=43)  # what the secret is made of, with the key of this installation
    old_salt = models.CharField(max_length=43, blank=True)  # signs as well until `old_until`
    old_until = models.DateTimeField(null=True)
    resting_until = models.DateTimeField(null=True)  # it did not answer: left in peace, so that others are served
    failures = models.PositiveIntegerField(default=0)  # in a row
    failing_since = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    last_at = models.DateTimeField(null=True)  # when something got through
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "webhook"
    objects: ClassVar[models.Manager["Webhook"]] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("webhook", args=[self.pk])


class DeliveryState(models.TextChoices):
    """What became of one telling."""

    WAITING = "waiting", _("waiting")
    SENT = "sent", _("arrived")
    DROPPED = "dropped", _("not sent")  # not to be seen any more, or no news any more
    FAILED = "failed", _("given up")


class Delivery(models.Model):
    """One event on its way to one webhook; what is in it is written when it leaves, and not kept."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="deliveries")
    event = models.ForeignKey(Event, on_delete=models.CASCADE, null=True, related_name="+")  # none: a test
    key = models.UUIDField(unique=True, default=uuid4)  # the same at every attempt
    state = models.CharField(max_length=7, choices=DeliveryState, default=DeliveryState.WAITING)
    not_before = models.DateTimeField()  # also the lease of whoever is sending it
    give_up_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True)  # of the last answer
    seconds = models.FloatField(null=True)  # that it took
    last_error = models.CharField(max_length=300, blank=True)  # in our words, never those of the other side
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Delivery"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["webhook", "event"], name="one_delivery_an_event")]
        indexes = [models.Index(fields=["state", "not_before"], name="delivery_due")]

    def __str__(self) -> str:
        return str(self.key)
