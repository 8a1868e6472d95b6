"""How does somebody look at the moments of two weeks: back, on one sheet, or forward, day by day?"""

from datetime import date, timedelta
from functools import cached_property
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from footpath.conversations import states
from footpath.conversations.locked import unlock
from footpath.people.models import Person, Team

DAYS = 14


class LogKind(models.TextChoices):
    """The two ways to look."""

    LOOK_BACK = "look_back", _("Look-back sheet")
    DIARY = "diary", _("Two-week log")


class Role(models.TextChoices):
    """On which side of a moment its owner stood."""

    CUSTOMER = "customer", _("I was served")
    PROVIDER = "provider", _("I served")


class LogState(models.TextChoices):
    """Where it stands, as states.py has it."""

    PLANNED = states.PLANNED, _("begins soon")
    RUNNING = states.RUNNING, _("under way")
    CODING = states.CODING, _("to be sorted")
    REFLECTED = states.REFLECTED, _("thought over")
    SHARED = states.SHARED, _("a lesson is shared")
    CLOSED = states.CLOSED, _("done")


class ContactLog(models.Model):
    """A sheet or a log; its owner alone knows that it exists."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=LogKind)
    role = models.CharField(max_length=10, choices=Role, blank=True)  # of a sheet; a log has both
    customer_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")  # of a sheet, given
    state = models.CharField(max_length=10, choices=LogState, default=LogState.RUNNING)
    first = models.DateField()
    last = models.DateField()  # moves on by as many days as a pause takes
    paused_on = models.DateField(null=True)
    prompts = models.BooleanField(default=False)  # gentle reminders, at most two a day
    prompted_on = models.DateField(null=True)
    prompted = models.PositiveSmallIntegerField(default=0)  # on that day
    unheard = models.PositiveSmallIntegerField(default=0)  # days in a row on which a reminder led to nothing
    locked = models.TextField(blank=True)  # customer, learned

    subject_kind = "contact_log"
    objects: ClassVar[models.Manager["ContactLog"]] = models.Manager()

    class Meta:
        ordering = ["-first", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner"],
                condition=Q(kind="diary", state__in=states.UNDER_WAY),
                name="one_diary_at_a_time",
            ),
            models.CheckConstraint(condition=Q(last__gte=models.F("first")), name="contact_log_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @cached_property
    def texts(self) -> dict[str, Any]:
        """What is written in it, opened."""
        return unlock(self.locked)

    @property
    def customer(self) -> str:
        """Of a sheet of moments in which its owner served: whom."""
        return self.customer_team.name if self.customer_team else str(self.texts.get("customer", ""))

    @property
    def learned(self) -> str:
        """What its owner has learned from it."""
        return str(self.texts.get("learned", ""))

    @property
    def is_diary(self) -> bool:
        """Whether moments are noted day by day."""
        return self.kind == LogKind.DIARY

    def day(self, today: date) -> int:
        """Which of its days it is, 1 to their number; days of a pause do not count."""
        at = min(self.paused_on or today, self.last)
        return max(1, (at - self.first).days + 1 - self.paused_days)

    @property
    def paused_days(self) -> int:
        """By how many days pauses have moved its end."""
        return max(0, (self.last - self.first).days + 1 - DAYS) if self.is_diary else 0

    def ends(self, today: date) -> date:
        """Its last day, as far as that is known while it is paused."""
        return self.last + (max(today - self.paused_on, timedelta(0)) if self.paused_on else timedelta(0))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("contact-log", args=[self.pk])
