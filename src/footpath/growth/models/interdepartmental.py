"""What is kept of an interdepartmental team: who sits in it for whom, when it meets, what it says?

In code such a team is a council, so that nobody takes it for a team that serves. Its charter, members and decisions are
open to everybody; its agenda and its notes are locked.
"""

from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.locked import unlock
from footpath.people.models import Person, Team


class CouncilState(models.TextChoices):
    """Where it stands, as interdepartmental/states.py has it."""

    PREPARED = states.PREPARED, _("waits for a sponsor")
    RUNNING = states.RUNNING, _("at work")
    ENDED = states.ENDED, _("ended")


class SeatState(models.TextChoices):
    """Whether somebody sits there."""

    INVITED = states.INVITED, _("asked")
    TAKEN = states.TAKEN, _("member")
    DECLINED = states.DECLINED, _("said no")
    LEFT = states.LEFT, _("has left")
    GONE = states.GONE, _("is gone")


class SpecialTeam(models.TextChoices):
    """Departments that an interdepartmental team needs in any case."""

    HR = "hr", _("HR")
    TRAINING = "training", _("Training")


class CouncilMeetingState(models.TextChoices):
    """Whether it took place."""

    PLANNED = states.PLANNED, _("planned")
    HELD = states.HELD, _("held")
    CANCELED = states.CANCELED, _("canceled")


class TopicState(models.TextChoices):
    """What became of a topic."""

    STANDS = states.STANDS, _("on the agenda")
    TALKED = states.TALKED, _("talked about")
    DROPPED = states.DROPPED, _("taken off")


class Council(models.Model):
    """A standing team with members from all departments."""

    name = models.CharField(_("name"), max_length=80)
    purpose = models.TextField(_("purpose"))
    may_decide = models.TextField(_("what it may decide"), blank=True)
    works = models.TextField(_("how it works"), blank=True)
    founded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    founded_at = models.DateTimeField()
    sponsor = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # asked, or said yes
    ends_on = models.DateField(null=True)  # None: standing
    state = models.CharField(max_length=10, choices=CouncilState, default=CouncilState.PREPARED)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "council"
    objects: ClassVar[models.Manager["Council"]] = models.Manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return str(self.name)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("across-team", args=[self.pk])


class CouncilMark(models.Model):
    """Which team is HR, and which looks after training, as whoever founded it said."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="marks")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=8, choices=SpecialTeam)

    objects: ClassVar[models.Manager["CouncilMark"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "what"], name="one_team_a_mark")]

    def __str__(self) -> str:
        return f"{self.what}: {self.team_id}"


class CouncilSeat(models.Model):
    """Somebody who is asked to speak for a department, or does."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # for which they speak
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    said_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=SeatState, default=SeatState.INVITED)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "council_seat"
    objects: ClassVar[models.Manager["CouncilSeat"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "person"],
                condition=models.Q(state__in=states.SITS),
                name="one_council_seat_a_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.team_id}"

    def get_absolute_url(self) -> str:
        """The page of the team."""
        return reverse("across-team", args=[self.council_id])


class CouncilMeeting(models.Model):
    """A day on which it meets; what was said lies locked."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="meetings")
    on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    planned_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(null=True)  # when it was noted
    state = models.CharField(max_length=10, choices=CouncilMeetingState, default=CouncilMeetingState.PLANNED)
    reminded_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits
    locked = models.TextField(blank=True)  # notes

    subject_kind = "council_meeting"
    objects: ClassVar[models.Manager["CouncilMeeting"]] = models.Manager()

    class Meta:
        ordering = ["-on", "-id"]

    def __str__(self) -> str:
        return _t("Meeting of %(name)s") % {"name": self.council.name}

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was noted, opened."""
        return unlock(self.locked)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("across-meeting", args=[self.pk])


class CouncilPresence(models.Model):
    """Somebody who was there, and for which department."""

    meeting = models.ForeignKey(CouncilMeeting, on_delete=models.CASCADE, related_name="presences")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # None: of the sponsor

    objects: ClassVar[models.Manager["CouncilPresence"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="there_once")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.meeting_id}"


class CouncilTopic(models.Model):
    """A line of the agenda; without a meeting it stands for the next one."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="topics")
    meeting = models.ForeignKey(CouncilMeeting, on_delete=models.CASCADE, null=True, related_name="topics")
    source = models.CharField(max_length=40, blank=True)  # as people.agenda.Topic; "" for one of somebody's own
    key = models.CharField(max_length=120, blank=True)
    place = models.PositiveIntegerField(default=0)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=TopicState, default=TopicState.STANDS)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits
    locked = models.TextField()  # title

    subject_kind = "council_topic"
    objects: ClassVar[models.Manager["CouncilTopic"]] = models.Manager()

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "source", "key"],
                condition=models.Q(state=states.STANDS) & ~models.Q(source=""),
                name="a_topic_stands_once",
            )
        ]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("title", ""))
