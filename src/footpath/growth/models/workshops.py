"""What is kept of a workshop? Nothing that anybody wrote lies open, and all of it goes away by itself."""

from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.growth.workshops import states
from footpath.growth.workshops.keys import key_of
from footpath.growth.workshops.locked import unlock
from footpath.people.models import Person


class WorkshopKind(models.TextChoices):
    """Who works through the workbook."""

    GROUP = "group", _("with a group")
    ALONE = "alone", _("alone")


class WorkshopState(models.TextChoices):
    """Where it stands, as workshops/states.py has it."""

    PREPARED = states.PREPARED, _("being prepared")
    OPEN = states.OPEN, _("under way")
    CLOSED = states.CLOSED, _("closed")


class Moment(models.TextChoices):
    """When somebody says how sure they are of the four objectives."""

    BEFORE = "before", _("Before")
    AFTER = "after", _("After")
    DAY60 = "day60", _("Sixty days later")


class Workshop(models.Model):
    """A group that works through the workbook together, or somebody who does so alone."""

    code = models.CharField(max_length=8, unique=True)
    title = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=8, choices=WorkshopKind, default=WorkshopKind.GROUP)
    facilitator = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")  # with an account
    seed = models.CharField(max_length=32)
    key_hash = models.CharField(max_length=64, unique=True)  # of whoever facilitates without one
    state = models.CharField(max_length=12, choices=WorkshopState, default=WorkshopState.PREPARED)
    exercise = models.CharField(max_length=40, blank=True)  # where the group is; empty: in the lobby
    skipped = models.JSONField(default=list)  # keys of exercises that this group leaves out
    came_to = models.JSONField(default=list)  # keys of the parts that it has come to
    timer_until = models.DateTimeField(null=True)
    timer_left = models.PositiveIntegerField(null=True)  # seconds, while it is paused
    threshold = models.PositiveSmallIntegerField(default=states.ROOM)  # of the room, for what the screen shows
    joining = models.BooleanField(default=True)  # whether somebody new is let in
    changes = models.PositiveIntegerField(default=0)  # of what all see: pages look whether it moved
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)  # when those with an account were asked once more
    delete_at = models.DateTimeField(db_index=True)

    subject_kind = "workshop"
    objects: ClassVar[models.Manager["Workshop"]] = models.Manager()

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.title or self.code

    @property
    def key(self) -> str:
        """What opens the facilitator's page without an account."""
        return key_of(self.seed)

    @property
    def look_back_at(self) -> datetime | None:
        """From when on everybody is asked once more; None before the end."""
        return self.closed_at + states.LOOK_BACK if self.closed_at else None

    def timer_at(self, now: datetime) -> timedelta | None:
        """How much time the exercise still has, below zero where it is over; None without a timer."""
        if self.timer_left is not None:
            return timedelta(seconds=self.timer_left)
        return self.timer_until - now if self.timer_until else None

    def get_absolute_url(self) -> str:
        """The page of those who take part."""
        return reverse("workbook", args=[self.code])


class Participant(models.Model):
    """Somebody who takes part, under a name of their choice."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="participants")
    name = models.CharField(max_length=48)  # as they typed it; a second one of the same name has a number
    known_as = models.CharField(max_length=80)  # the same, however it is capitalized
    seed = models.CharField(max_length=32)
    key_hash = models.CharField(max_length=64, unique=True)  # of the cookie and of the personal link
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    paper = models.BooleanField(default=False)  # works with a pen; the facilitator types it in
    breakout = models.PositiveSmallIntegerField(null=True)
    joined_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Participant"]] = models.Manager()

    class Meta:
        ordering = ["joined_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workshop", "known_as"], name="workshop_one_name"),
            models.UniqueConstraint(
                fields=["workshop", "person"], condition=models.Q(person__isnull=False), name="workshop_one_person"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """What opens this workbook on another device."""
        return key_of(self.seed)


class Entry(models.Model):
    """What somebody wrote in one exercise."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="entries")
    exercise = models.CharField(max_length=40)
    locked = models.TextField(blank=True)
    edits = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Entry"]] = models.Manager()

    class Meta:
        ordering = ["changed_at", "id"]
        constraints = [models.UniqueConstraint(fields=["participant", "exercise"], name="workshop_one_entry")]

    def __str__(self) -> str:
        return self.exercise

    @cached_property
    def answers(self) -> dict[str, Any]:
        """What was written, opened."""
        return unlock(self.locked)


class Attendance(models.Model):
    """Who was there for which exercise, and since when they say that they are done."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="attendance")
    exercise = models.CharField(max_length=40)
    came_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Attendance"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["participant", "exercise"], name="workshop_one_attendance")]

    def __str__(self) -> str:
        return self.exercise


class ShownResult(models.Model):
    """What the big screen said of an exercise, as it was when the facilitator showed it."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="shown")
    exercise = models.CharField(max_length=40)
    locked = models.TextField()  # the facts of the result
    n = models.PositiveSmallIntegerField()  # people who had answered
    shown_at = models.DateTimeField()

    objects: ClassVar[models.Manager["ShownResult"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workshop", "exercise"], name="workshop_one_shown")]

    def __str__(self) -> str:
        return self.exercise


class ObjectiveRating(models.Model):
    """How sure somebody is of the four objectives, from 1 to 5, at one of three moments."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="ratings")
    moment = models.CharField(max_length=8, choices=Moment)
    best_results = models.PositiveSmallIntegerField(null=True)
    differing_goals = models.PositiveSmallIntegerField(null=True)
    influence = models.PositiveSmallIntegerField(null=True)
    the_system = models.PositiveSmallIntegerField(null=True)
    did = models.JSONField(default=list)  # sixty days later: what they have done since, of a few named things
    rated_at = models.DateTimeField()

    objects: ClassVar[models.Manager["ObjectiveRating"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["participant", "moment"], name="workshop_one_rating")]

    def __str__(self) -> str:
        return self.moment
