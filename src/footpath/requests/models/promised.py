"""What was promised, on what grounds, and was it kept?"""

from django.db import models
from django.db.models import Q

from footpath.people.models import Person
from footpath.requests.models.asked import ServiceRequest
from footpath.requests.models.word import Word


class Quote(models.Model):
    """The odds as they stood at one moment, with what they rested on. Rows are added, never changed."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="quotes")
    occasion = models.CharField(max_length=10)  # completion or promise
    made_at = models.DateTimeField()
    grid = models.JSONField()  # working seconds from made_at at each of pure.recalibration.LEVELS: what is quoted
    base = models.JSONField()  # the same before the correction: later corrections are learned from it
    p50_at = models.DateTimeField()
    p85_at = models.DateTimeField()
    p95_at = models.DateTimeField()
    reasons = models.JSONField()  # codes and numbers; sentences are made when read

    objects: models.Manager["Quote"] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"quote for {self.request_id}"


class PromiseKind(models.TextChoices):
    """What somebody gave their word on."""

    DELIVERY = "delivery"
    CALL_BACK = "call_back"
    WORD = "word"


class Wish(models.TextChoices):
    """At whose wish a promise took the place of an earlier one."""

    PROVIDER = "provider"
    CUSTOMER = "customer"


class Promise(models.Model):
    """A date that somebody gave their word on. Rows are added, never changed."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, null=True, related_name="promises")
    word = models.ForeignKey(Word, on_delete=models.CASCADE, null=True, related_name="promises")
    kind = models.CharField(max_length=10, choices=PromiseKind)
    by_day = models.DateField()
    due_at = models.DateTimeField()
    odds = models.FloatField(null=True)  # the chance that the forecast gave it; none when nothing could be said
    quote = models.ForeignKey(Quote, on_delete=models.PROTECT, null=True, related_name="promises")
    reason = models.CharField(max_length=500, blank=True)
    wish = models.CharField(max_length=8, choices=Wish, blank=True)  # only where it supersedes one
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="superseded_by")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="promises_made")
    made_at = models.DateTimeField()

    objects: models.Manager["Promise"] = models.Manager()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(request__isnull=False) ^ Q(word__isnull=False), name="promise_about_one_thing"
            ),
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(supersedes=None, kind="delivery"),
                name="one_first_promise_a_request",
            ),
            models.UniqueConstraint(
                fields=["word"], condition=Q(supersedes=None, kind="word"), name="one_first_promise_a_word"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.by_day}"


class Verdict(models.Model):
    """Whether a promise was kept; written once, never changed."""

    promise = models.OneToOneField(Promise, on_delete=models.CASCADE, related_name="verdict")
    outcome = models.CharField(max_length=10)  # kept, early, broken, released, void
    late_seconds = models.PositiveIntegerField(default=0)  # working time after it was due
    moved_seconds = models.PositiveIntegerField(default=0)  # working time by which waiting for the customer moved it
    cause = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField()

    objects: models.Manager["Verdict"] = models.Manager()

    def __str__(self) -> str:
        return f"{self.promise_id} {self.outcome}"
