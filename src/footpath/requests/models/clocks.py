"""Which stretches of time and which targets does a request have?"""

from django.db import models
from django.db.models import Q

from footpath.catalog.models import AgreementVersion
from footpath.people.models import Team
from footpath.requests.models.asked import ServiceRequest
from footpath.requests.models.chained import VendorOrder


class Span(models.Model):
    """A stretch of time in one state; a move closes one and opens the next at the same instant."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="spans")
    state = models.CharField(max_length=12)
    waits_for = models.CharField(max_length=8, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    waited_for = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # where it is known
    vendor = models.CharField(max_length=120, blank=True)  # where it waits for one
    awaited = models.ForeignKey(ServiceRequest, on_delete=models.SET_NULL, null=True, related_name="+")  # that request
    order = models.ForeignKey(VendorOrder, on_delete=models.SET_NULL, null=True, related_name="+")  # that order
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    objects: models.Manager["Span"] = models.Manager()

    class Meta:
        ordering = ["since", "id"]
        # Which team had a request is asked of each request in a list: of its few spans, never of all those of the team.
        indexes = [models.Index(fields=["request", "team"], name="span_request_team")]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(until=None), name="one_open_span_a_request"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")), name="span_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.state} since {self.since:%F %R}"


class StepSpan(models.Model):
    """A stretch of time in one step of the service's work; how long steps take is measured from these."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="step_spans")
    step = models.CharField(max_length=40)  # its key
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    objects: models.Manager["StepSpan"] = models.Manager()

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(until=None), name="one_open_step_a_request"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=models.F("since")), name="step_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.step} since {self.since:%F %R}"


class Target(models.Model):
    """A date that the service or agreement expects: first response, next update, delivery."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="targets")
    kind = models.CharField(max_length=14)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    amount = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=5)
    agreement = models.ForeignKey(AgreementVersion, on_delete=models.PROTECT, null=True, related_name="+")  # says so
    started_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)  # rewritten by columns.rewrite: pauses move it
    met_at = models.DateTimeField(null=True)

    objects: models.Manager["Target"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "kind", "team", "started_at"], name="one_target_a_kind_team_and_visit"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.request_id}"
