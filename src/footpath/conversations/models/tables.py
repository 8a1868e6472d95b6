"""What is kept of a round table: whose service it is about, who takes the chair when, and what was put on the table?"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from footpath.conversations.tables import states
from footpath.people.models import Person, Team


class TableState(models.TextChoices):
    """Whether the series goes on."""

    RUNNING = states.RUNNING, _("goes on")
    ENDED = states.ENDED, _("ended")


class TableDateState(models.TextChoices):
    """Whether it took place."""

    PLANNED = states.PLANNED, _("planned")
    HELD = states.HELD, _("held")
    CANCELED = states.CANCELED, _("canceled")


class IssueState(models.TextChoices):
    """Where an issue stands, as tables/states.py has it."""

    RAISED = states.RAISED, _("raised")
    ACCEPTED = states.ACCEPTED, _("accepted")
    DECLINED = states.DECLINED, _("declined")
    DOING = states.DOING, _("being done")
    DONE = states.DONE, _("done")
    CONFIRMED = states.CONFIRMED, _("confirmed")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")


class RoundTable(models.Model):
    """A standing series: customers of a team meet it, and one of their teams takes the chair. Everybody may read it."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # whose service it is about
    purpose = models.TextField(_("purpose"), blank=True)
    weeks = models.PositiveSmallIntegerField(default=8)  # from one date to the next
    founded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    founded_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=TableState, default=TableState.RUNNING)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "round_table"
    objects: ClassVar[models.Manager["RoundTable"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["team"], condition=models.Q(state=states.RUNNING), name="one_round_table_a_team"
            )
        ]

    def __str__(self) -> str:
        return _t("Round table of %(team)s") % {"team": self.team.name}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("round-table", args=[self.pk])


class TableSide(models.Model):
    """A customer team that takes the chair in its turn."""

    table = models.ForeignKey(RoundTable, on_delete=models.CASCADE, related_name="sides")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField(default=0)

    objects: ClassVar[models.Manager["TableSide"]] = models.Manager()

    class Meta:
        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["table", "team"], name="a_team_takes_one_turn")]

    def __str__(self) -> str:
        return f"{self.team_id} at {self.table_id}"


class TableDate(models.Model):
    """A day of the series, and which customer team takes the chair then."""

    table = models.ForeignKey(RoundTable, on_delete=models.CASCADE, related_name="dates")
    on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    chair = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    planned_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    held_at = models.DateTimeField(null=True)  # when it was noted
    state = models.CharField(max_length=10, choices=TableDateState, default=TableDateState.PLANNED)
    reminded_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "round_table_date"
    objects: ClassVar[models.Manager["TableDate"]] = models.Manager()

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["table", "on"], condition=~models.Q(state=states.CANCELED), name="one_round_table_a_day"
            )
        ]

    def __str__(self) -> str:
        return str(self.table)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("round-table-date", args=[self.pk])


class TablePresence(models.Model):
    """Somebody who was there, and for which team."""

    date = models.ForeignKey(TableDate, on_delete=models.CASCADE, related_name="presences")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager["TablePresence"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["date", "person"], name="at_the_table_once")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.date_id}"


class TableIssue(models.Model):
    """Something that was put on the table; the board is open to everybody."""

    table = models.ForeignKey(RoundTable, on_delete=models.CASCADE, related_name="issues")
    what = models.CharField(_("issue"), max_length=200)
    example = models.TextField(_("example"), blank=True)
    raised_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    raised_for = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # the team that they speak for
    raised_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=IssueState, default=IssueState.RAISED)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)  # why it was declined
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)
    done_at = models.DateTimeField(null=True)
    result = models.TextField(blank=True)  # what is different now, as its owner says
    missing = models.TextField(blank=True)  # what is still missing, as whoever raised it says
    confirmed_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    overdue_at = models.DateTimeField(null=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "table_issue"
    objects: ClassVar[models.Manager["TableIssue"]] = models.Manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["table", "state"], name="issues_on_the_table")]

    def __str__(self) -> str:
        return str(self.what)

    def is_late(self, today: date) -> bool:
        """Whether its day is over and it is not done."""
        return self.state in states.IN_HAND and self.due is not None and self.due < today

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("table-issue", args=[self.pk])
