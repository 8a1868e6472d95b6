"""What does each team offer, and what does it need to start?"""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.catalog.checklists import Check, checklist_from
from footpath.catalog.levels import Level, levels_from
from footpath.catalog.requirements import Requirement, requirements_from
from footpath.catalog.steps import Step, steps_from
from footpath.people.models import Person, Team, WorkingHours
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


class Signer(models.TextChoices):
    """Who must agree before work starts."""

    NOBODY = "", _("nobody")
    LINE_MANAGER = "line_manager", _("the customer's line manager")
    BUDGET_OWNER = "budget_owner", _("the owner of the customer's budget")
    NAMED = "named", _("somebody by name")


class Terms(models.Model):
    """What customers can expect of a service and what it expects of them; the same of a service and of its versions."""

    name = models.CharField(_("name"), max_length=120)
    description = models.TextField(_("description"), max_length=2000, blank=True)
    needs = models.JSONField(default=list, blank=True)  # when one comes to it: "moving", "something broken"
    audience = models.JSONField(default=list, blank=True)  # ids of the teams that may ask, with those below; empty: all
    formal = models.BooleanField(default=False)  # a formal SLA; else a plain expectation
    confidential = models.BooleanField(default=False)  # on the serving side seen by assignee and lead alone
    cost = models.CharField(_("what it costs"), max_length=120, blank=True)
    hours = models.ForeignKey(WorkingHours, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    requirements = models.JSONField(default=list, blank=True)  # catalog.requirements says what it holds
    levels = models.JSONField(default=list, blank=True)  # catalog.levels: named qualities, each with its criteria
    steps = models.JSONField(default=list, blank=True)  # catalog.steps: how the work goes
    checklist = models.JSONField(default=list, blank=True)  # catalog.checklists: what is ticked off on the way
    roles = models.JSONField(default=dict, blank=True)  # catalog.roles: responsible, decides, consulted, told
    lead_days = models.PositiveSmallIntegerField(_("lead time in working days"), default=0)
    sign_off = models.CharField(max_length=12, choices=Signer, default=Signer.NOBODY, blank=True)
    sign_off_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    alone_days = models.PositiveSmallIntegerField(default=0)  # by how many days who serves may move a date alone
    alone_hours = models.PositiveSmallIntegerField(default=0)  # up to how many hours they may make good alone

    first_response = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    first_response_unit = models.CharField(max_length=5, choices=Unit, default=Unit.HOURS)
    next_update = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    next_update_unit = models.CharField(max_length=5, choices=Unit, default=Unit.DAYS)
    delivery = models.PositiveSmallIntegerField(null=True, blank=True, validators=_AMOUNT)
    delivery_unit = models.CharField(max_length=5, choices=Unit, default=Unit.DAYS)

    class Meta:
        abstract = True

    @property
    def form(self) -> list[Requirement]:
        """What the customer is asked for."""
        return requirements_from(self.requirements)

    @property
    def qualities(self) -> list[Level]:
        """The named qualities in which it can be had."""
        return levels_from(self.levels)

    @property
    def workflow(self) -> list[Step]:
        """How the work goes."""
        return steps_from(self.steps)

    @property
    def checks(self) -> list[Check]:
        """What is ticked off while it is done."""
        return checklist_from(self.checklist)

    def criteria(self, level: str = "") -> tuple[str, ...]:
        """What a good delivery of that quality looks like, a line each; of the first where none is named."""
        found = self.qualities
        return next((one.criteria for one in found if one.name == level), found[0].criteria if found else ())


class ServiceQuerySet(models.QuerySet["Service"]):
    """Chainable questions about services."""

    def published(self) -> "ServiceQuerySet":
        """Those that can be asked for."""
        return self.filter(state=ServiceState.PUBLISHED)


class Service(Terms):
    """Something that a team does for others, on the terms that hold now; earlier and coming ones are its versions."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="services")
    state = models.CharField(max_length=12, choices=ServiceState, default=ServiceState.DRAFT)
    targets_from = models.DateTimeField(null=True, blank=True)  # requests complete before this have no targets

    # How fast in practice: rewritten whole by actions.note_pace, nightly and after each delivery.
    pace_count = models.PositiveIntegerField(default=0)
    pace_median_seconds = models.PositiveIntegerField(null=True, blank=True)
    pace_p85_seconds = models.PositiveIntegerField(null=True, blank=True)
    open_count = models.PositiveIntegerField(default=0)
    step_paces = models.JSONField(default=dict, blank=True)  # key of the step -> {"median", "p85", "n", "now"}

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


class ServiceVersion(Terms):
    """The terms of a service as they were published once; the one without a number is being written."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(null=True)  # 1, 2, …; none: the draft of the next one
    edits = models.PositiveIntegerField(
        default=0
    )  # how often the draft was saved: of two who edit at once, one is told
    changed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=300, blank=True)  # what is new, for those who ask

    objects: ClassVar[models.Manager["ServiceVersion"]] = models.Manager()

    class Meta:
        ordering = ["service", "number"]
        constraints = [
            models.UniqueConstraint(fields=["service", "number"], name="one_version_a_number"),
            models.UniqueConstraint(fields=["service"], condition=models.Q(number=None), name="one_draft_a_service"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.number or '(draft)'}"


TERMS = tuple(field.name for field in Terms._meta.local_fields)
TARGET_KINDS = ("first_response", "next_update", "delivery")
