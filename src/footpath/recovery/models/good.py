"""Which time was offered for what went wrong, and was it given?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.recovery.models.cases import Recovery


class MakeGoodState(models.TextChoices):
    """Where it stands."""

    ASKED = "asked", _("waits for a yes from whoever leads")
    REFUSED = "refused", _("not agreed to")
    OFFERED = "offered", _("offered")
    DECLINED = "declined", _("thank you, not needed")
    ACCEPTED = "accepted", _("accepted")
    DELIVERED = "delivered", _("given")


UNSETTLED = (MakeGoodState.ASKED, MakeGoodState.OFFERED, MakeGoodState.ACCEPTED)


class MakeGood(models.Model):
    """Some minutes of somebody's time for somebody: one row of the ledger."""

    recovery = models.ForeignKey(Recovery, on_delete=models.CASCADE, related_name="make_goods")
    to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()
    what = models.CharField(max_length=300)  # what is done in it
    outside_hours = models.BooleanField(default=False)  # some of it outside working time
    state = models.CharField(max_length=9, choices=MakeGoodState)
    offered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # who leads
    decided_at = models.DateTimeField(null=True)
    decided_why = models.CharField(max_length=300, blank=True)
    answered_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    delivered_minutes = models.PositiveIntegerField(null=True)

    objects: ClassVar[models.Manager["MakeGood"]] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=4800), name="make_good_in_minutes"),
            models.CheckConstraint(
                condition=Q(state="delivered") ^ Q(delivered_minutes=None), name="what_is_given_has_minutes"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min for {self.to_id}"
