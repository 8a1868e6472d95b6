"""What has been learned of how long a team takes?"""

from typing import ClassVar

from django.db import models

from footpath.people.models import Team


class TeamForecast(models.Model):
    """One row a team, learned by the worker from its own past and rebuilt at any time (requests/learning.py): no page
    waits until it is learned.
    """

    team = models.OneToOneField(Team, on_delete=models.CASCADE, primary_key=True, related_name="forecast")
    learned_at = models.DateTimeField()  # what was known then
    model = models.BinaryField()  # as pure.model_file keeps it
    crew = models.JSONField(default=dict)  # how many things each one has in hand, what overtakes, what is withdrawn
    record = models.JSONField(default=dict)  # how dates would have held in the past (requests/promise_record.py)
    recorded_at = models.DateTimeField(null=True)
    simulated = models.BooleanField(default=False)  # the team's own past shows that the simulation does better

    objects: ClassVar[models.Manager["TeamForecast"]] = models.Manager()

    def __str__(self) -> str:
        return f"what was learned of {self.team_id} by {self.learned_at}"
