"""What came of a request, as the figures count it?"""

from django.db import models

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.requests.models.asked import ServiceRequest

VERDICTS = {  # by the moment from which they count
    "asked": ("complete_first", "lead_honored", "announced"),
    "response": ("responded",),
    "promise": ("kept", "early", "kept_else"),
    "done": ("right_first", "stars", "asked_late", "nudged"),
    "answer": ("answered",),
}


class Outcome(models.Model):
    """One row a request, derived from everything else and rebuilt at any time (requests/outcomes.py).

    Each verdict stands with the moment from which it counts, which may still come: what is overdue then counts as not
    kept without anybody doing anything; and with the Monday of that moment's week where the serving team works. None:
    does not count, or not yet.
    """

    request = models.OneToOneField(ServiceRequest, on_delete=models.CASCADE, primary_key=True, related_name="outcome")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+")
    customer_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="+")
    provider = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    customer = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")

    asked_at = models.DateTimeField(null=True)
    asked_week = models.DateField(null=True)
    complete_first = models.BooleanField(null=True)  # nothing was missing when it was asked
    lead_honored = models.BooleanField(null=True)  # asked no later than the service needs
    announced = models.BooleanField(null=True)  # a heads-up had said that it would come

    response_at = models.DateTimeField(null=True)  # given in time, else due
    response_week = models.DateField(null=True)
    responded = models.BooleanField(null=True)  # the first response came in time

    promise_at = models.DateTimeField(null=True)  # when the first promise was due, moved by waiting for the customer
    promise_week = models.DateField(null=True)
    kept = models.BooleanField(null=True)
    early = models.BooleanField(null=True)  # kept, and a working day before
    kept_else = models.BooleanField(null=True)  # kept; not counted where an emergency was the cause that it was not

    done_at = models.DateTimeField(null=True)  # accepted
    done_week = models.DateField(null=True)
    right_first = models.BooleanField(null=True)  # accepted as it was first delivered
    stars = models.PositiveSmallIntegerField(null=True)
    asked_late = models.BooleanField(null=True)  # the customer was asked something after work had begun
    nudged = models.BooleanField(null=True)  # the customer had to ask where it is

    answer_at = models.DateTimeField(null=True)  # the last answer to a question, or when the first reminder fell due
    answer_week = models.DateField(null=True)
    answered = models.BooleanField(null=True)  # each question to the customer was answered before a reminder was due

    objects: models.Manager["Outcome"] = models.Manager()

    class Meta:
        # Figures are read from these alone: of one team, or of all teams, the weeks in order and what counts in them.
        indexes = [
            models.Index(
                fields=["team", f"{moment}_week", "customer_team", "service", f"{moment}_at", *verdicts],
                name=f"outcome_{moment}",
            )
            for moment, verdicts in VERDICTS.items()
        ]

    def __str__(self) -> str:
        return f"outcome of {self.request_id}"
