"""What did the two sides offer each other?"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequest
from footpath.requests.models.promised import Promise


class OfferSide(models.TextChoices):
    """From which side an offer comes."""

    CUSTOMER = "customer", _("the customer")
    PROVIDER = "provider", _("the provider")


class OfferedPriority(models.TextChoices):
    """What comes first, where an offer says something of it."""

    FIRST = "first", _("before what is not urgent")
    USUAL = "usual", _("as it comes")
    LATER = "later", _("it can wait for others")


class OfferState(models.TextChoices):
    """Where an offer stands."""

    OPEN = "open"  # waits for the other side
    ACCEPTED = "accepted"
    COUNTERED = "countered"  # answered by another offer, which supersedes it
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"
    LAPSED = "lapsed"  # nobody answered in time, or the request has ended first


class Offer(models.Model):
    """One offer: a day, a scope, a quality, a priority, any of them; what is not named stays as it is.

    Rows are added; only the state, and who answered, change. An accepted one is what was agreed.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="offers")
    side = models.CharField(max_length=8, choices=OfferSide)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    counters = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="countered_by")
    instead_of = models.ForeignKey(Promise, on_delete=models.PROTECT, null=True, related_name="+")  # which stood then

    by_day = models.DateField(null=True)
    scope = models.TextField(max_length=2000, blank=True)  # what is done, and what is left out
    level = models.CharField(max_length=60, blank=True)  # another quality of the service, by its name
    priority = models.CharField(max_length=6, choices=OfferedPriority, blank=True)
    reason = models.CharField(max_length=500)
    odds = models.FloatField(null=True)  # the chance of that day as it stood; none where nothing can be said
    price = models.JSONField(default=dict)  # what it costs others, as numbers: offer_odds.DayOdds

    state = models.CharField(max_length=10, choices=OfferState, default=OfferState.OPEN)
    lapses_at = models.DateTimeField()
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # none: time
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=500, blank=True)
    promise = models.OneToOneField(Promise, on_delete=models.PROTECT, null=True, related_name="offer")  # made by it

    objects: models.Manager["Offer"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(state="open"), name="one_open_offer_a_request"),
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(answered_at__isnull=False), name="answered_has_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"offer on {self.request_id}: {self.state}"
