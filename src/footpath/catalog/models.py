"""What does each team offer, and what does it need to start?"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.catalog.requirements import Requirement, requirements_from
from footpath.people.models import Team, WorkingHours
from footpath.pure.working_time import Calendar


class Unit(models.TextChoices):
    """Days are not hours: two working days and sixteen open hours end at different times."""

    DAYS = "days", _("working days")
    HOURS = "hours", _("working hours")


class ServiceState(models.TextChoices):
    """Where a service stands."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")
    RETIRED = "retired", _("retired")


_AMOUNT = [MinValueValidator(1), MaxValueValidator(400)]


class ServiceQuerySet(models.QuerySet["Service"]):
    """Chainable questions about services."""

    def published(self) -> "ServiceQuerySet":
        """Those that can be asked for."""
        return self.filter(state=ServiceState.PUBLISHED)


class Service(models.Model):
    """Something that a team does for others, with what to expect and what is needed."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="services")
    name = models.CharField(_("name"), max_length=120)
    description = models.TextField(_("description"), max_length=2000, blank=True)
    state = models.CharField(max_length=12, choices=ServiceState, default=ServiceState.DRAFT)
    formal = models.BooleanField(default=False)  # a formal SLA; else a plain expectation
    confidential = models.BooleanField(default=False)  # on the serving side seen by assignee and lead alone
    hours = models.ForeignKey(WorkingHours, on_delete=models.PROTECT, null=True, blank=True)  # else the team's
    requirements = models.JSONField(default=list, blank=True)  # catalog.requirements says what it holds
    criteria = models.JSONField(default=list, blank=True)  # what a good delivery looks like, a line each
    lead_days = models.PositiveSmallIntegerField(_("lead time in working days"), default=0)

    first_response = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    first_response_unit = models.CharField(max_length=5, choices=Unit, default=Unit.HOURS)
    next_update = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    next_update_unit = models.CharField(max_length=5, choices=Unit, default=Unit.DAYS)
    delivery = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    delivery_unit = models.CharField(max_length=5, choices=Unit, default=Unit.DAYS)
    targets_from = models.DateTimeField(null=True, blank=True)  # requests complete before this have no targets

    # How fast in practice: rewritten whole by actions.note_pace, nightly and after each delivery.
    pace_count = models.PositiveIntegerField(default=0)
    pace_median_seconds = models.PositiveIntegerField(null=True, blank=True)
    pace_p85_seconds = models.PositiveIntegerField(null=True, blank=True)
    open_count = models.PositiveIntegerField(default=0)

    subject_kind = "service"
    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ["team__name", "name"]
        constraints = [models.UniqueConstraint(fields=["team", "name"], name="one_service_a_name_in_a_team")]

    def __str__(self) -> str:
        return self.name

    @property
    def calendar(self) -> Calendar:
        """The calendar that targets are computed in: the service's own, else its team's."""
        return self.hours.calendar if self.hours else self.team.calendar

    @property
    def form(self) -> list[Requirement]:
        """What the customer is asked for."""
        return requirements_from(self.requirements)


TARGET_KINDS = ("first_response", "next_update", "delivery")
