"""Who works here, in which team, and when are they there?"""

from ast import literal_eval
from datetime import date
from functools import lru_cache
from statistics import median
from typing import ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from footpath.people.rules import public_holidays, working_calendar
from footpath.pure.working_time import Calendar


class PersonManager(BaseUserManager["Person"]):
    """Finds persons; they are added by actions.add_person."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person who signs in with this address, however it is capitalized."""
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody who works here; the e-mail address is how they sign in."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=120)
    job = models.CharField(_("job"), max_length=120, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    is_active = models.BooleanField(default=True)
    administers = models.BooleanField(default=False)  # sees settings and audit metadata, no content

    USERNAME_FIELD = "email"
    subject_kind = "person"
    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_an_address")]

    def __str__(self) -> str:
        return self.name

    @property
    def first_name(self) -> str:
        """What a coworker would call them."""
        return self.name.split(" ", 1)[0]

    @property
    def timezone(self) -> ZoneInfo:
        """The zone in which this person reads dates."""
        return ZoneInfo(self.zone)


class WorkingHours(models.Model):
    """A calendar: which hours are worked, where, and which days are not."""

    name = models.CharField(max_length=80, unique=True)
    zone = models.CharField(max_length=60)
    week = models.JSONField()  # seven lists of [opens, closes] in minutes of the local day, Monday first
    country = models.CharField(max_length=2, blank=True)  # whose public holidays are free; empty: none
    region = models.CharField(max_length=12, blank=True)
    closures = models.JSONField(default=list, blank=True)  # [first day, last day], ISO
    extra_days = models.JSONField(default=dict, blank=True)  # ISO day -> list of [opens, closes]

    subject_kind = "working hours"
    objects: ClassVar[models.Manager["WorkingHours"]] = models.Manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def day_seconds(self) -> int:
        """How long a usual working day is: the median of the days of the week that are worked."""
        return 60 * round(median(int(sum(closes - opens for opens, closes in day)) for day in self.week if day))

    @property
    def calendar(self) -> Calendar:
        """These hours as the pure calendar that the clocks compute with."""
        stored = (self.week, self.closures, self.extra_days)
        return _calendar(self.zone, repr(stored), self.country, self.region)


@lru_cache(maxsize=256)
def _calendar(zone: str, stored: str, country: str, region: str) -> Calendar:
    return working_calendar(zone, literal_eval(stored), public_holidays(country, region))


class Team(models.Model):
    """A group of people who serve together."""

    name = models.CharField(max_length=80, unique=True)
    purpose = models.CharField(max_length=300, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    lead = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="leads")
    hours = models.ForeignKey(WorkingHours, on_delete=models.PROTECT, related_name="teams")

    subject_kind = "team"
    objects: ClassVar[models.Manager["Team"]] = models.Manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def calendar(self) -> Calendar:
        """When this team works."""
        return self.hours.calendar


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Chainable questions about who is in which team."""

    def on(self, day: date) -> "MembershipQuerySet":
        """The memberships that hold on this day."""
        return self.filter(models.Q(until=None) | models.Q(until__gte=day), since__lte=day)


class Membership(models.Model):
    """A person in a team, from a day on and perhaps until another."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "team", "since"], name="one_membership_a_start"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.team_id}"
