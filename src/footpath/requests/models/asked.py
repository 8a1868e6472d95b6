"""What was asked, by whom, of whom?"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service, ServiceVersion
from footpath.files.models import StoredFile
from footpath.people.models import Person, Team
from footpath.pure.working_time import Calendar
from footpath.requests.models.announced import HeadsUp
from footpath.requests.numbers import number_of
from footpath.requests.states import ENDED, IN_QUEUE, State, WaitsFor


class Channel(models.TextChoices):
    """How a request or a word came in."""

    WEB = "web", _("on the web")
    CALL = "call", _("by phone")
    VISIT = "visit", _("in person")
    MAIL = "mail", _("by mail")
    PROGRAM = "program", _("by a program")
    OUTSIDE = "outside", _("from outside")
    HISTORY = "history", _("from an earlier desk")


class Priority(models.TextChoices):
    """What comes first when not all can: it follows from impact and urgency, or was agreed; nobody types a number."""

    FIRST = "first", _("before what is not urgent")
    USUAL = "", _("as it comes")
    LATER = "later", _("it can wait for others")


class Impact(models.TextChoices):
    """How far it reaches while it is not done, in the customer's words."""

    ONE = "one", _("it stops one person")
    TEAM = "team", _("it stops a team")
    MANY = "many", _("it stops several teams, or customers outside")


class Urgency(models.TextChoices):
    """How soon it hurts, in the customer's words."""

    NOW = "now", _("it hurts today")
    DAYS = "days", _("it hurts within days")
    WEEKS = "weeks", _("it hurts in weeks, or not at all")


class Lane(models.TextChoices):
    """Beside which queue a request passes others; by a decision alone."""

    USUAL = "", _("in line")
    FAST = "fast", _("fast lane")
    EMERGENCY = "emergency", _("emergency")


class ServiceRequestQuerySet(models.QuerySet["ServiceRequest"]):
    """Chainable questions about requests."""

    def in_queue(self) -> "ServiceRequestQuerySet":
        """Those that a team has to deliver."""
        return self.filter(state__in=IN_QUEUE)

    def unfinished(self) -> "ServiceRequestQuerySet":
        """Those that somebody is still waiting for."""
        return self.exclude(state__in=(*ENDED, State.ACCEPTED, State.DRAFT))

    def with_names(self) -> "ServiceRequestQuerySet":
        """With everything that a row of a list shows."""
        return self.select_related(
            "service", "version", "team", "team__hours", "asker", "asked_for", "assignee", "customer_team"
        )


class ServiceRequest(models.Model):
    """A request: what somebody asks of a team. It changes through the verbs in actions/ alone."""

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="requests")
    version = models.ForeignKey(ServiceVersion, on_delete=models.PROTECT, null=True, related_name="+")  # asked on these
    level = models.CharField(max_length=60, blank=True)  # which of its qualities
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="requests")  # who serves it now
    asker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="asked")  # none: imported
    asked_for = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="asked_on_behalf")
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="asked")
    assignee = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="serves")
    title = models.CharField(_("in one line"), max_length=200, blank=True)
    details = models.TextField(_("what else we should know"), max_length=8000, blank=True)
    answers = models.JSONField(default=dict)  # key of the requirement -> answer as catalog.requirements keeps it
    needed_by = models.DateField(_("when do you need it?"), null=True)
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.WEB)
    short_notice = models.BooleanField(default=False)  # asked later than the lead time: marked, never refused

    state = models.CharField(max_length=12, choices=[(one.value, one.value) for one in State], default=State.DRAFT)
    waits_for = models.CharField(max_length=8, choices=[(one.value, one.value) for one in WaitsFor], blank=True)
    back_to = models.CharField(max_length=12, blank=True)  # the state to which a waiting request returns
    waits_note = models.CharField(max_length=200, blank=True)  # what it waits for, in words

    drafted_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    complete_at = models.DateTimeField(null=True)  # when the provider's clock started
    started_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)  # the last delivery
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    step = models.CharField(max_length=40, blank=True)  # the key of the step of the service's work in which it is
    acceptance = models.JSONField(default=list)  # at delivery: {"text", "met": True, False, None} for each criterion
    sent_back = models.PositiveSmallIntegerField(default=0)
    scope = models.TextField(max_length=2000, blank=True)  # what is done and what is left out, as both sides agreed
    impact = models.CharField(max_length=4, choices=Impact, blank=True)  # what the customer said of it, as urgency is
    urgency = models.CharField(max_length=5, choices=Urgency, blank=True)
    priority = models.CharField(max_length=6, choices=Priority, blank=True)  # follows from these, or was agreed
    lane = models.CharField(max_length=9, choices=Lane, blank=True)  # set by the decision on an emergency
    heads_up = models.ForeignKey(HeadsUp, on_delete=models.PROTECT, null=True, related_name="requests")  # announced it

    form_key = models.UUIDField(null=True, unique=True)  # of the page it was typed on: sent twice, it is still one
    source = models.CharField(max_length=40, blank=True)  # where imported history comes from
    external_id = models.CharField(max_length=100, blank=True)
    survivor = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")

    # Derived; rewritten whole by columns.rewrite at each verb, and by the worker where it says so.
    ball = models.CharField(max_length=10, blank=True)  # who has to act: customer, provider, approver, person, team …
    next_due_at = models.DateTimeField(null=True)
    next_due_kind = models.CharField(max_length=14, blank=True)
    promised_day = models.DateField(null=True)
    promised_due_at = models.DateTimeField(null=True)
    paused_seconds = models.PositiveIntegerField(default=0)  # working time spent waiting for the customer
    chance_kept = models.FloatField(null=True)  # by the worker
    forecast_p50_at = models.DateTimeField(null=True)  # by the worker
    forecast_p85_at = models.DateTimeField(null=True)  # by the worker
    forecast_at = models.DateTimeField(null=True)  # by the worker: how old the forecast is
    board_rank = models.PositiveIntegerField(null=True)  # by the worker
    due_warned = models.CharField(max_length=20, blank=True)  # by the worker: of which target people know, and how near
    warned = models.BooleanField(default=False)  # by the worker: both sides know that the promise is at risk

    subject_kind = "request"
    objects = ServiceRequestQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["team", "state", "board_rank"], name="request_board"),
            models.Index(fields=["asker", "state"], name="request_asker"),
            models.Index(fields=["team", "complete_at"], name="request_team_history"),
            models.Index(fields=["assignee", "state"], name="request_assignee"),
            models.Index(fields=["team", "customer_team", "submitted_at", "service", "version"], name="request_ends"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "external_id"], condition=~Q(source=""), name="one_request_an_external_id"
            ),
            models.CheckConstraint(
                condition=~Q(source="") | Q(asker__isnull=False), name="only_imported_requests_lack_an_asker"
            ),
            models.CheckConstraint(condition=Q(state=State.WAITING) ^ Q(waits_for=""), name="waiting_says_for_whom"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def number(self) -> str:
        """The name under which people speak of it."""
        return number_of(self.pk)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("request", args=[self.pk])

    @property
    def terms(self) -> Service | ServiceVersion:
        """What was agreed when it was asked; before that, and of what was imported, the service as it is now."""
        return self.version or self.service

    @property
    def criteria(self) -> tuple[str, ...]:
        """What a good delivery looks like, in the quality that was asked for."""
        return self.terms.criteria(self.level)

    @property
    def agreed_calendar(self) -> Calendar:
        """The calendar of these terms, in which targets are computed."""
        hours = self.terms.hours
        return hours.calendar if hours else self.service.team.calendar

    @property
    def confidential(self) -> bool:
        """Whether it was asked in confidence: what was said then holds when the service is opened to all later."""
        return self.service.confidential or self.terms.confidential

    @property
    def customer(self) -> Person | None:
        """The person it is for."""
        return self.asked_for or self.asker


class Watcher(models.Model):
    """Somebody who follows a request that is not theirs."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="watchers")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="watches")

    objects: models.Manager["Watcher"] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "person"], name="one_watcher_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id} watches {self.request_id}"


class Attachment(models.Model):
    """A file on a request."""

    request = models.ForeignKey(ServiceRequest, on_delete=models.CASCADE, related_name="attachments")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    requirement = models.CharField(max_length=60, blank=True)  # the key of the question that it answers
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    objects: models.Manager["Attachment"] = models.Manager()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.file_id} on {self.request_id}"


class Rating(models.Model):
    """What the customer says of a delivery they accepted."""

    request = models.OneToOneField(ServiceRequest, on_delete=models.CASCADE, related_name="rating")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    stars = models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])
    comment = models.TextField(max_length=2000, blank=True)
    beyond = models.BooleanField(default=False)  # more than was agreed
    at = models.DateTimeField()

    objects: models.Manager["Rating"] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(stars__gte=1, stars__lte=5), name="one_to_five_stars")]

    def __str__(self) -> str:
        return f"{self.stars} for {self.request_id}"
