"""Who was asked to take a request over, and who heard of it from outside?"""

from django.db import models
from django.db.models import Q

from footpath.catalog.models import Service
from footpath.people.models import Person, Team
from footpath.requests.models.asked import ServiceRequest


class ReferralState(models.TextChoices):
    """Where a referral stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


class Referral(models.Model):
    """A request is handed to a team, or a person in it, with the skill and the time; it moves when they say yes."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="referrals")
    from_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    from_service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="+")  # as which it was with them
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="referrals")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    to_service = models.ForeignKey(Service, on_delete=models.PROTECT, null=True, related_name="+")  # how it goes on
    reason = models.CharField(max_length=500)
    referred_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    referred_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=ReferralState, default=ReferralState.ASKED)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=500, blank=True)
    chased = models.PositiveSmallIntegerField(default=0)
    early = models.BooleanField(default=False)  # within one working day of when it came to the team
    first_asked = models.BooleanField(default=True)  # nobody was asked before on this stay with the team
    answered_week = models.DateField(null=True)  # the Monday of its week where the referring team works: for figures

    objects: models.Manager["Referral"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(state="asked"), name="one_open_referral"),
            models.CheckConstraint(condition=Q(state="asked") ^ Q(answered_at__isnull=False), name="referral_answered"),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} referred to {self.to_team_id}"


class OutsideAsk(models.Model):
    """What an outside customer asked of anybody: whoever heard it files it, and hears the end."""

    request = models.OneToOneField(
        ServiceRequest, on_delete=models.CASCADE, primary_key=True, related_name="outside_ask"
    )
    name = models.CharField(max_length=120)  # of the outside customer
    reach_at = models.CharField(max_length=120, blank=True)  # telephone or e-mail
    found_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    told_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    told_at = models.DateTimeField(null=True)  # the outside customer has heard the end

    objects: models.Manager["OutsideAsk"] = models.Manager()

    def __str__(self) -> str:
        return f"{self.name} asked {self.request_id}"
