"""Where did the time of a request go, and who had it?"""

from django.db import models

from footpath.people.models import Team
from footpath.requests.models.asked import ServiceRequest


class TimeSpent(models.Model):
    """One line of a request's ledger once it is accepted, for what is rolled up; derived and rebuilt at any time
    (requests/time_spent.py). Its lines add up to the working time from the ask to the acceptance.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="time_spent")
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")  # that served it
    customer_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="+")
    week = models.DateField()  # the Monday of the acceptance where the serving team works
    account = models.CharField(max_length=20)  # one of pure.ledger.ACCOUNTS
    waited_for = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="+")
    vendor = models.CharField(max_length=120, blank=True)
    emergency = models.ForeignKey("requests.Emergency", on_delete=models.CASCADE, null=True, related_name="+")
    seconds = models.PositiveIntegerField()

    objects: models.Manager["TimeSpent"] = models.Manager()

    class Meta:
        ordering = ["request", "id"]
        indexes = [models.Index(fields=["team", "customer_team", "week"], name="time_of_pair")]

    def __str__(self) -> str:
        return f"{self.seconds} s {self.account} of {self.request_id}"
