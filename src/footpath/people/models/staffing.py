"""How many people were in a team in a month, how many left, for how many days were they absent? Counts, no names."""

from typing import ClassVar

from django.db import models

from footpath.people.models.teams import Team

EMPTIED = {"left": 0, "absent_days": 0, "is_there": False}  # what becomes of a row that is taken back


class StaffingMonth(models.Model):
    """A team in a month, as a file of the personnel system said it.

    `shown` (this team) and `whole` (the sum of all teams) were decided from the month when it came in, and never widen:
    what was once kept back stays so, or the difference of two files would tell it. A month that is taken back keeps its
    row for that reason, emptied but for its people.
    """

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()  # its first day
    people = models.PositiveIntegerField()
    left = models.PositiveIntegerField()
    absent_days = models.DecimalField(max_digits=8, decimal_places=1)
    shown = models.BooleanField()
    whole = models.BooleanField()  # the same in all rows of a month
    is_there = models.BooleanField(default=True)

    objects: ClassVar[models.Manager["StaffingMonth"]] = models.Manager()

    class Meta:
        ordering = ["month", "team"]
        constraints = [models.UniqueConstraint(fields=["team", "month"], name="one_staffing_a_team_and_month")]

    def __str__(self) -> str:
        return f"team {self.team_id} in {self.month:%Y-%m}"
