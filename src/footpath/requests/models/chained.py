"""What does a request need from others, and what outside waits for it?"""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.requests.models.asked import ServiceRequest


class Need(models.Model):
    """A request cannot be delivered before another one is: the child was asked for it, or serves it, too."""

    parent = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="needs")
    child = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="needed_for")
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # it turned out not to be needed

    objects: models.Manager["Need"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["parent", "child"], condition=Q(ended_at=None), name="one_need_a_pair"),
            models.CheckConstraint(condition=~Q(parent=F("child")), name="nothing_needs_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.parent_id} needs {self.child_id}"


class CommitmentKind(models.TextChoices):
    """What somebody outside waits for."""

    ORDER = "order", _("order")
    CASE = "case", _("case")
    FLIGHT = "flight", _("flight")
    SHIPMENT = "shipment", _("shipment")
    CONTRACT = "contract", _("contract")
    EVENT = "event", _("event")
    OTHER = "other", _("something else")


class Commitment(models.Model):
    """Something that an outside customer waits for; requests inside serve it."""

    kind = models.CharField(_("what is it?"), max_length=10, choices=CommitmentKind)
    reference = models.CharField(_("its number or name"), max_length=80)
    customer = models.CharField(_("the outside customer"), max_length=120)
    due_at = models.DateTimeField()
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="commitments")  # that owes it
    note = models.TextField(max_length=2000, blank=True)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()
    met_at = models.DateTimeField(null=True)  # the outside customer has it
    dropped_at = models.DateTimeField(null=True)  # nobody waits for it any more
    edits = models.PositiveIntegerField(default=0)  # as Person.edits
    requests = models.ManyToManyField(ServiceRequest, through="Serving", related_name="commitments")

    # Derived from what serves it; rewritten whole by commitment_odds.foresee.
    ends_at = models.DateTimeField(null=True)  # when it will be there, at 17 chances in 20
    chance = models.FloatField(null=True)  # that it is there in time, no better than that of its tightest hop
    tightest = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")
    warned = models.CharField(max_length=8, blank=True)  # of what people know: at_risk or late

    subject_kind = "commitment"
    objects: models.Manager["Commitment"] = models.Manager()

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "reference"], name="one_commitment_a_reference"),
            models.CheckConstraint(condition=Q(met_at=None) | Q(dropped_at=None), name="met_or_dropped"),
        ]
        indexes = [models.Index(fields=["met_at", "dropped_at", "due_at"], name="commitment_open")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.reference}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("commitment", args=[self.pk])


class Serving(models.Model):
    """A request serves an outside commitment."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="servings")
    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="servings")
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()

    objects: models.Manager["Serving"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["commitment", "request"], name="serves_once")]

    def __str__(self) -> str:
        return f"{self.request_id} serves {self.commitment_id}"


class VendorOrder(models.Model):
    """A vendor is a hop like any other: what was ordered from whom, the dates they gave, whether it came."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="vendor_orders")
    vendor = models.CharField(_("vendor"), max_length=120)
    reference = models.CharField(_("their order number"), max_length=80, blank=True)
    what = models.CharField(_("what was ordered"), max_length=200)
    ordered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ordered_at = models.DateTimeField()
    came_on = models.DateField(null=True)
    canceled_at = models.DateTimeField(null=True)

    objects: models.Manager["VendorOrder"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(came_on=None) | Q(canceled_at=None), name="came_or_canceled"),
        ]

    def __str__(self) -> str:
        return f"{self.vendor} {self.reference}".strip()


class VendorDate(models.Model):
    """A date that a vendor gave. Rows are added, never changed: the first one counts."""

    order = models.ForeignKey(VendorOrder, on_delete=models.CASCADE, related_name="dates")
    day = models.DateField()
    noted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True)
    reminded_at = models.DateTimeField(null=True)  # that the day is over and nobody noted that it came

    objects: models.Manager["VendorDate"] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.order_id} by {self.day}"
