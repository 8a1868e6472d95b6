"""What is kept of one moment of service?"""

import uuid
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations.locked import unlock
from footpath.conversations.models.logs import ContactLog, Role
from footpath.people.models import Person, Team
from footpath.requests.models import ServiceRequest


class Outcome(models.TextChoices):
    """How a moment was."""

    WELL = "well", _("It went well")
    BETTER = "better", _("It could be better")


class How(models.TextChoices):
    """By which way two people met."""

    FACE = "face", _("Face to face")
    PHONE = "phone", _("On the phone")
    MAIL = "mail", _("By mail")
    CHAT = "chat", _("In a chat")
    HERE = "here", _("Here in Footpath")
    MEETING = "meeting", _("In a meeting")
    OTHER = "other", _("Another way")


class Happened(models.TextChoices):
    """What kind of moment it was: three kinds told by customers (Bitner et al. 1990), a fourth by employees (1994)."""

    FAILURE = "failure", _("Something had gone wrong, and it was dealt with")
    SPECIAL = "special", _("Somebody asked for something out of the ordinary")
    UNPROMPTED = "unprompted", _("Somebody did something that nobody had asked for")
    CONDUCT = "conduct", _("It was about how the other side behaved")


class Cause(models.TextChoices):
    """What its owner sees behind it: the mirror holds both roles side by side."""

    ME = "me", _("Me")
    OTHER = "other", _("The other person")
    TEAM = "team", _("How the other team works")
    OURS = "ours", _("How my team works")
    FACTS = "facts", _("Facts that were missing")
    TOOLS = "tools", _("Tools, rules and forms")
    LOAD = "load", _("Too much at the same time")
    CHANCE = "chance", _("Luck")


class ContactPoint(models.Model):
    """One moment of service as its owner felt it. What it says, and of whom, is locked."""

    log = models.ForeignKey(ContactLog, on_delete=models.CASCADE, related_name="points")
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    client_id = models.UUIDField(default=uuid.uuid4)  # made on the device: what is sent again is the same moment
    role = models.CharField(max_length=10, choices=Role)
    outcome = models.CharField(max_length=10, choices=Outcome)
    on = models.DateField()
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # the other side's
    how = models.CharField(max_length=10, choices=How, blank=True)
    minutes = models.SmallIntegerField(null=True)  # lost; below zero: saved
    request = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")
    shown = models.BooleanField(default=False)  # to the other side of the request, once they show theirs
    happened = models.CharField(max_length=10, choices=Happened, blank=True)
    cause = models.CharField(max_length=10, choices=Cause, blank=True)
    behavior = models.CharField(max_length=40, blank=True)  # a key of the library of behaviors
    locked = models.TextField(blank=True)  # moment, why, needed, said, person, part, feeling, tags

    objects: ClassVar[models.Manager["ContactPoint"]] = models.Manager()

    class Meta:
        ordering = ["on", "id"]
        constraints = [models.UniqueConstraint(fields=["owner", "client_id"], name="a_moment_is_sent_once")]

    def __str__(self) -> str:
        return str(self.texts.get("moment", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written about it, opened: moment, why, needed, said, person, part, feeling, tags."""
        return unlock(self.locked)

    @property
    def is_sorted(self) -> bool:
        """Whether its owner has said what kind of moment it was."""
        return bool(self.happened)

    @property
    def theme(self) -> str:
        """What its why comes down to: a behavior's key, else the first word that its owner gave it, else nothing."""
        tags = self.texts.get("tags") or [""]
        return self.behavior or str(tags[0]).casefold()

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("contact-point", args=[self.log_id, self.pk])
