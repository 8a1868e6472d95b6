"""What is kept of a talk about somebody's service, and of what was said in it?"""

import uuid
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations.interviews import states
from footpath.conversations.locked import unlock
from footpath.people.models import Person

EARLY = timedelta(minutes=15)  # before the agreed time, for two who are both there already


class TalkState(models.TextChoices):
    """Where a talk stands."""

    INVITED = states.INVITED, _("invited")
    ACCEPTED = states.ACCEPTED, _("agreed")
    RUNNING = states.RUNNING, _("under way")
    WRITING = states.WRITING, _("in writing")
    NOTED = states.NOTED, _("notes to look through")
    APPROVED = states.APPROVED, _("notes approved")
    TOLD = states.TOLD, _("told to coworkers")
    CLOSED = states.CLOSED, _("closed")
    DECLINED = states.DECLINED, _("declined")
    CANCELED = states.CANCELED, _("called off")
    LAPSED = states.LAPSED, _("did not take place")


class Interview(models.Model):
    """A talk in which a provider hears from one customer how their service is. That there is one, those in it know."""

    provider = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    interviewer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")  # the provider, or another one
    state = models.CharField(max_length=10, choices=TalkState, default=TalkState.INVITED)
    minutes = models.PositiveSmallIntegerField(default=30)
    invited_at = models.DateTimeField()
    sent_at = models.DateTimeField()  # of the newest invitation: who moves the talk sends a new one
    earliest_at = models.DateTimeField()  # two working days after that
    starts_at = models.DateTimeField()
    opens_at = models.DateTimeField()  # from when on it can be begun
    picked_by_customer = models.BooleanField(default=False)
    sequence = models.PositiveIntegerField(default=0)  # of the entry in calendars
    tentative = models.BooleanField(default=False)  # the customer's calendar said "maybe"
    other_wished = models.BooleanField(default=False)  # the customer would rather talk to somebody else
    accepted_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    paused_seconds = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    thanked_at = models.DateTimeField(null=True)
    question = models.CharField(max_length=20, blank=True)  # where the guide stands
    locked = models.TextField(blank=True)  # purpose, topics, place, thanks, and the questions as they are asked

    subject_kind = "interview"
    objects: ClassVar[models.Manager["Interview"]] = models.Manager()

    class Meta:
        ordering = ["-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(provider=F("customer")), name="a_talk_has_two_people"),
            models.CheckConstraint(condition=~Q(interviewer=F("customer")), name="nobody_interviews_themself"),
            # No ambush: these hold for every way into the database.
            models.CheckConstraint(
                condition=Q(started_at=None) | Q(accepted_at__isnull=False, accepted_at__lte=F("started_at")),
                name="a_talk_starts_after_a_yes",
            ),
            models.CheckConstraint(
                condition=Q(picked_by_customer=True) | Q(starts_at__gte=F("earliest_at")),
                name="a_talk_comes_two_days_later",
            ),
            models.CheckConstraint(
                condition=Q(started_at=None) | Q(started_at__gte=F("opens_at")), name="a_talk_starts_when_agreed"
            ),
            models.UniqueConstraint(
                fields=["provider", "customer"], condition=Q(state__in=states.OPEN), name="one_talk_of_two_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["interviewer"], condition=Q(state=states.RUNNING), name="one_talk_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["state", "starts_at"], name="talks_to_come")]

    def __str__(self) -> str:
        return f"talk {self.pk}"

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was written to invite to it, opened: purpose, topics, place, thanks, questions."""
        return unlock(self.locked)

    @property
    def ends_at(self) -> datetime:
        """When it is to end, as it was invited."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def parties(self) -> list[int]:
        """Those who know of it: provider, customer, and whoever asks the questions."""
        return list(dict.fromkeys([self.provider_id, self.customer_id, self.interviewer_id]))

    def minutes_gone(self, now: datetime) -> float:
        """How long they have talked, pauses left out."""
        if self.started_at is None:
            return 0.0
        until = self.ended_at or self.paused_at or now
        return max(0.0, ((until - self.started_at).total_seconds() - self.paused_seconds) / 60)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("interview", args=[self.pk])


class StatementKind(models.TextChoices):
    """Whether a sentence says what was seen, or what somebody makes of it."""

    BEHAVIOR = "behavior", _("What was done or said")
    CONCLUSION = "conclusion", _("What it comes down to for them")


class Fate(models.TextChoices):
    """What the customer says of a sentence in the notes."""

    OPEN = "open", _("not looked through")
    TOLD = "told", _("may be told")
    WITHHELD = "withheld", _("stays in the room")


class Statement(models.Model):
    """One sentence of the notes. Until it is approved, those who were in the room read it, and nobody else."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="statements")
    client_id = models.UUIDField(default=uuid.uuid4)  # made where it is typed: what is sent again is the same sentence
    question = models.CharField(max_length=20)  # which one it answers
    kind = models.CharField(max_length=10, choices=StatementKind, blank=True)
    under = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="behind")  # the conclusion
    fate = models.CharField(max_length=10, choices=Fate, default=Fate.OPEN)
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    edited = models.BooleanField(default=False)  # the customer put it into words of their own
    locked = models.TextField()  # text; of a behavior also actor, act, often

    objects: ClassVar[models.Manager["Statement"]] = models.Manager()

    class Meta:
        ordering = ["written_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["interview", "client_id"], name="a_sentence_is_sent_once"),
        ]

    def __str__(self) -> str:
        return str(self.texts.get("text", ""))

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What it says, opened."""
        return unlock(self.locked)
