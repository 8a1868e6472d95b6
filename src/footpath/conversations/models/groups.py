"""What is kept of focus groups: what they are about, who is asked, and what was noted?

Texts lie locked. Who said what is kept nowhere; of a note only the department, where it has five people at least.
"""

import uuid
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.conversations.groups import states
from footpath.conversations.locked import unlock
from footpath.people.models import Person, Team

FEWEST, MOST = 6, 12  # people at one table: fewer is no group, of more nobody speaks
FEWEST_CAME = 5  # of fewer than that, who said what is easy to guess


class GroupState(models.TextChoices):
    """Where a focus group stands."""

    PLANNED = states.PLANNED, _("planned")
    RECRUITING = states.RECRUITING, _("inviting")
    HELD = states.HELD, _("held")
    CODED = states.CODED, _("put into themes")
    CHECKED = states.CHECKED, _("checked by those who were there")
    REPORTED = states.REPORTED, _("reported")
    JOINED = states.JOINED, _("joined to a survey")
    CANCELED = states.CANCELED, _("called off")


class SeatState(models.TextChoices):
    """Where somebody stands with a focus group."""

    RESERVE = states.RESERVE, _("drawn")
    ASKED = states.ASKED, _("asked")
    SEATED = states.SEATED, _("takes part")
    WAITING = states.WAITING, _("on the waiting list")
    NO = states.NO, _("said no")
    LEFT = states.LEFT, _("left")
    PASSED = states.PASSED, _("not asked")
    GONE = states.GONE, _("no name any more")


class FocusStudy(models.Model):
    """One topic, about the service of one team, that one to three groups of its customers talk about."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # whose service it is about
    service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, related_name="+")
    planner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    seats = models.PositiveSmallIntegerField(default=8)
    invites = models.PositiveSmallIntegerField(default=12)
    seed = models.PositiveIntegerField()  # of the draw: the same one draws the same people
    planned_at = models.DateTimeField()
    reported_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)  # when those who have a word to say on what came of it were last asked
    told_at = models.DateTimeField(null=True)  # when those who took part heard what came of it
    edits = models.PositiveIntegerField(default=0)
    locked = models.TextField(blank=True)  # topic, questions, summary

    subject_kind = "focus_study"
    objects: ClassVar[models.Manager["FocusStudy"]] = models.Manager()

    class Meta:
        ordering = ["-planned_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=8, seats__lte=10), name="a_focus_group_seats_8_to_10"),
            models.CheckConstraint(
                condition=Q(invites__gte=10, invites__lte=12), name="a_focus_group_invites_10_to_12"
            ),
        ]

    def __str__(self) -> str:
        return f"focus study {self.pk}"

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was written of it, opened: topic, questions, summary."""
        return unlock(self.locked)

    @property
    def topic(self) -> str:
        """What it is about, in words."""
        return str(self.texts.get("topic", ""))

    @property
    def questions(self) -> list[str]:
        """What is asked, in order."""
        return [str(one) for one in self.texts.get("questions") or []]

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("focus-study", args=[self.pk])


class FocusGroup(models.Model):
    """One meeting of eight to ten customers, with a host who is neutral."""

    study = models.ForeignKey(FocusStudy, on_delete=models.CASCADE, related_name="groups")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=GroupState, default=GroupState.PLANNED)
    host = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    note_taker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    guest_hash = models.CharField(
        max_length=64, blank=True
    )  # of the code that opens this one group to a host from outside
    guest_turn = models.PositiveSmallIntegerField(default=0)  # each link is another one
    starts_at = models.DateTimeField(null=True)
    minutes = models.PositiveSmallIntegerField(default=90)
    sequence = models.PositiveIntegerField(default=0)  # of the invitation: another day is another one
    taken = models.PositiveSmallIntegerField(default=0)  # seats
    came = models.PositiveSmallIntegerField(null=True)
    held_at = models.DateTimeField(null=True)
    notes_due = models.DateField(null=True)
    notes_at = models.DateTimeField(null=True)  # when the host said that all of them stand there
    check_until = models.DateField(null=True)
    locked = models.TextField(blank=True)  # place, reason of the end, guest (name), email (of the guest)

    subject_kind = "focus_group"
    objects: ClassVar[models.Manager["FocusGroup"]] = models.Manager()

    class Meta:
        ordering = ["study_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["study", "number"], name="one_focus_group_a_number"),
            models.UniqueConstraint(fields=["guest_hash"], condition=~Q(guest_hash=""), name="a_guest_link_opens_one"),
            models.CheckConstraint(condition=Q(taken__lte=MOST), name="a_focus_group_stops_at_12"),
            models.CheckConstraint(condition=Q(host=None) | Q(guest_hash=""), name="a_focus_group_has_one_host"),
        ]
        indexes = [models.Index(fields=["state", "starts_at"], name="focus_groups_to_come")]

    def __str__(self) -> str:
        return str(_("Group %(number)d") % {"number": self.number})

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What was written of it, opened: place, reason, guest."""
        return unlock(self.locked)

    @property
    def ends_at(self) -> datetime | None:
        """When it is to end."""
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("focus-group", args=[self.pk])


class GroupSeat(models.Model):
    """Somebody who was drawn for a group. Once they take their yes back, no name stands here."""

    group = models.ForeignKey(FocusGroup, on_delete=models.CASCADE, related_name="places")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # for whom they ask
    leads = models.BooleanField(default=False)
    rank = models.PositiveSmallIntegerField()  # in the draw
    state = models.CharField(max_length=8, choices=SeatState, default=SeatState.RESERVE)
    came = models.BooleanField(default=False)
    checked = models.BooleanField(default=False)  # looked at the themes
    reminded = models.PositiveIntegerField(null=True)  # of which invitation, by its sequence

    objects: ClassVar[models.Manager["GroupSeat"]] = models.Manager()

    class Meta:
        ordering = ["rank"]
        constraints = [models.UniqueConstraint(fields=["group", "person"], name="one_seat_a_person_in_a_group")]

    def __str__(self) -> str:
        return f"seat {self.rank}"


class GroupNote(models.Model):
    """One sentence that was said, without anybody's name."""

    group = models.ForeignKey(FocusGroup, on_delete=models.CASCADE, related_name="notes")
    client_id = models.UUIDField(default=uuid.uuid4)  # what is sent again is the same sentence
    question = models.PositiveSmallIntegerField()  # which one it answers, from 1
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, related_name="+")  # "someone from …"
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # None: a guest
    theme = models.ForeignKey("GroupTheme", on_delete=models.SET_NULL, null=True, related_name="notes")
    settled = models.BooleanField(default=False)  # both who put notes into themes say the same
    locked = models.TextField()

    objects: ClassVar[models.Manager["GroupNote"]] = models.Manager()

    class Meta:
        ordering = ["question", "id"]
        constraints = [models.UniqueConstraint(fields=["group", "client_id"], name="a_group_note_is_sent_once")]

    def __str__(self) -> str:
        return str(unlock(self.locked).get("text", ""))
