"""Who has to agree before work starts, and did they?"""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequest


class SignOff(models.Model):
    """One person is asked to agree that this may be done; while they are away, whoever stands in for them may.

    One that nobody decided, because the request was taken back or declined first, is closed without `decided_by`.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="sign_offs")
    approver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="sign_offs")
    delegate = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="sign_offs_for_others")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    agreed = models.BooleanField(null=True)
    reason = models.TextField(_("reason"), max_length=3000, blank=True)
    chased = models.PositiveSmallIntegerField(default=0)

    objects: models.Manager["SignOff"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(decided_at=None), name="one_open_sign_off"),
            models.CheckConstraint(condition=Q(decided_at=None) ^ Q(agreed__isnull=False), name="decided_says_what"),
        ]

    def __str__(self) -> str:
        return f"sign-off of {self.request_id} by {self.approver_id}"
