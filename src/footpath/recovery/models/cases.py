"""What went wrong, who owns it, and how far is it put right?"""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Person, Team
from footpath.recovery import states
from footpath.requests.models import ServiceRequest


class Size(models.TextChoices):
    """Three taps, or each step."""

    SMALL = "small", _("small")
    LARGE = "large", _("larger")


class Cause(models.TextChoices):
    """What kind of thing it was; the same kind for the same customer again raises an alarm. Never who."""

    LATE = "late", _("It came later than we said")
    MISSING = "missing", _("Something was missing")
    WRONG = "wrong", _("It was not what was asked for")
    UNTOLD = "untold", _("Nobody said so in time")
    HANDED = "handed", _("It got lost between two of us")
    AGAIN = "again", _("It did not hold, and broke again")
    MANNER = "manner", _("How we spoke with somebody")
    OTHER = "other", _("Something else")


class Severity(models.TextChoices):
    """What it does to those whom it touches."""

    NUISANCE = "nuisance", _("A nuisance")
    STOPS = "stops", _("It stops somebody's work")
    OUTSIDE = "outside", _("An outside customer feels it")


class RecoveryState(models.TextChoices):
    """Where it stands, as states.py has it."""

    NOTICED = states.NOTICED, _("noticed")
    OWNED = states.OWNED, _("owned")
    ACKNOWLEDGED = states.ACKNOWLEDGED, _("acknowledged")
    PLANNED = states.PLANNED, _("planned")
    PRESENTED = states.PRESENTED, _("plan presented")
    FIXED = states.FIXED, _("put right")
    COMPENSATED = states.COMPENSATED, _("made good")
    WAIVED = states.WAIVED, _("nothing to make good")
    VERIFIED = states.VERIFIED, _("checked")
    LEARNED = states.LEARNED, _("learned from")
    CLOSED = states.CLOSED, _("closed")
    TAKEN_BACK = states.TAKEN_BACK, _("taken back")


class Recovery(models.Model):
    """One mistake on its way to being put right. There is no field for whose fault it was, and none is missing."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, null=True, related_name="recoveries")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")  # that puts it right
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    size = models.CharField(max_length=5, choices=Size, default=Size.SMALL)
    state = models.CharField(max_length=12, choices=RecoveryState, default=RecoveryState.NOTICED)
    cause = models.CharField(max_length=8, choices=Cause)
    severity = models.CharField(max_length=8, choices=Severity, default=Severity.NUISANCE)
    what = models.TextField(max_length=2000, blank=True)
    noticed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    noticed_at = models.DateTimeField()
    told_first = models.BooleanField(default=False)  # whoever serves said so before the customer noticed
    since = models.DateTimeField()  # from when its clocks run: noticed, or found not to be right yet
    again = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="+")  # the same lately

    owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    owned_at = models.DateTimeField(null=True)
    first_owned_at = models.DateTimeField(null=True)  # stays, whatever comes later
    acknowledged_at = models.DateTimeField(null=True)
    apology = models.TextField(max_length=2000, blank=True)
    planned_at = models.DateTimeField(null=True)
    presented_at = models.DateTimeField(null=True)
    presented_by = models.CharField(max_length=8, blank=True)  # by which way: models.steps.PresentedBy
    presented_to = models.CharField(max_length=200, blank=True)
    fixed_at = models.DateTimeField(null=True)
    done = models.TextField(max_length=2000, blank=True)  # what was done
    waived_why = models.CharField(max_length=300, blank=True)
    verified_at = models.DateTimeField(null=True)
    verified_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")  # none: silence
    doubled = models.PositiveSmallIntegerField(default=0)  # how often it was said not to be right yet

    learned_at = models.DateTimeField(null=True)
    why = models.TextField(max_length=2000, blank=True)  # what in our way of working led to it
    prevention = models.TextField(max_length=2000, blank=True)
    prevents = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    prevented_by = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)

    warned_of = models.CharField(max_length=12, blank=True)  # of which clock somebody was told that it is over
    warned = models.PositiveSmallIntegerField(default=0)  # 1: the owner, 2: whoever leads, too

    subject_kind = "recovery"
    objects: ClassVar[models.Manager["Recovery"]] = models.Manager()

    class Meta:
        ordering = ["-noticed_at", "-id"]
        indexes = [models.Index(fields=["team", "state"], name="recovery_of_team")]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "cause"],
                condition=Q(request__isnull=False, state__in=states.JOINED_IN),
                name="one_recovery_of_a_cause",
            ),
            models.UniqueConstraint(
                fields=["team", "customer_team", "cause"],
                condition=Q(request=None, state__in=states.JOINED_IN) & ~Q(cause="other"),
                name="one_recovery_between_teams",
            ),
            models.CheckConstraint(
                condition=Q(state__in=(states.NOTICED, states.TAKEN_BACK)) | Q(owner__isnull=False),
                name="a_recovery_has_an_owner",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The name under which people speak of it, also those who may not see its request."""
        return f"R-{self.pk}"

    @property
    def is_small(self) -> bool:
        """Whether it takes three taps."""
        return self.size == Size.SMALL

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens to it."""
        return self.state in states.OVER

    @property
    def confidential(self) -> bool:
        """Whether its request was asked in confidence."""
        return self.request is not None and self.request.confidential

    @property
    def title(self) -> str:
        """In a few words what it is about."""
        return str(self.get_cause_display())

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("recovery", args=[self.pk])
