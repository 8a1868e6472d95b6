"""How much of a team's work on requests was done outside its working hours?"""

from django.db import models

from footpath.people.models import Team


class AfterHours(models.Model):
    """A week of a team: what its people did with requests, and how much of it outside the team's hours. Derived from
    history and rebuilt at any time (requests/after_hours.py); nobody stands in it.
    """

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()  # its Monday, where the team works
    acts = models.PositiveIntegerField()
    outside = models.PositiveIntegerField()
    people = models.PositiveIntegerField()  # different ones, who did any of it

    objects: models.Manager["AfterHours"] = models.Manager()

    class Meta:
        ordering = ["week", "team"]
        constraints = [models.UniqueConstraint(fields=["team", "week"], name="one_after_hours_a_week")]

    def __str__(self) -> str:
        return f"{self.outside} of {self.acts} of team {self.team_id} in the week of {self.week}"
