"""Who shows which runs of good work, and who leaves their part out? The runs themselves are kept nowhere."""

from typing import ClassVar

from django.db import models

from footpath.people.models import Person, Team


class StreakChoice(models.Model):
    """Whether somebody shows their own runs on their page."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    is_shown = models.BooleanField(default=False)

    objects: ClassVar[models.Manager["StreakChoice"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.person_id}: {self.is_shown}"


class TeamStreaks(models.Model):
    """Whether a team shows its runs; whoever leads it says so."""

    team = models.OneToOneField(Team, on_delete=models.CASCADE, related_name="+")
    is_shown = models.BooleanField(default=False)

    subject_kind = "team_streaks"
    objects: ClassVar[models.Manager["TeamStreaks"]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.team_id}: {self.is_shown}"


class PartLeftOut(models.Model):
    """Somebody does not want their work to be a part of what their team shows; nobody else is told."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager["PartLeftOut"]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "team"], name="left_out_once_a_team")]

    def __str__(self) -> str:
        return f"{self.person_id} of {self.team_id}"
