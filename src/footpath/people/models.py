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

from footpath.files.models import StoredFile
from footpath.people.programs.models import Answered, Token  # noqa: F401  Django looks for models here
from footpath.people.rules import public_holidays, working_calendar
from footpath.people.sign_in.models import KnownPlace, Try  # noqa: F401  Django looks for models here
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
    champions = models.BooleanField(default=False)  # runs surveys and workshops

    says_name = models.CharField(_("how to say it"), max_length=120, blank=True)
    pronouns = models.CharField(_("pronouns"), max_length=40, blank=True)
    does = models.TextField(_("what I do"), max_length=1000, blank=True)
    good_at = models.JSONField(_("good at"), default=list, blank=True)  # a few words each
    languages = models.JSONField(_("languages"), default=list, blank=True)  # as people name them
    reach_me = models.CharField(_("how I like to be reached"), max_length=200, blank=True)
    place = models.CharField(_("where I work"), max_length=80, blank=True)
    company = models.CharField(_("works here for"), max_length=120, blank=True)  # contracted people: whose they are
    photo = models.OneToOneField(StoredFile, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    week = models.JSONField(_("my hours"), null=True, blank=True)  # as WorkingHours.week; else those of the team
    edits = models.PositiveIntegerField(default=0)  # whoever changes an older state than this is told

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


class Organization(models.Model):
    """What holds for everybody who works here; one row."""

    person_measures = models.BooleanField(_("figures about single people"), default=True)  # own eyes and leads above
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

    subject_kind = "organization"
    objects: ClassVar[models.Manager["Organization"]] = models.Manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_organization")]

    def __str__(self) -> str:
        return "the organization"

    @classmethod
    def here(cls) -> "Organization":
        """The one that this is; as it is at first, where nobody has changed anything yet."""
        return cls.objects.first() or cls(pk=1)


class WorkingHours(models.Model):
    """A calendar: which hours are worked, where, and which days are not."""

    name = models.CharField(max_length=80, unique=True)
    zone = models.CharField(max_length=60)
    week = models.JSONField()  # seven lists of [opens, closes] in minutes of the local day, Monday first
    country = models.CharField(max_length=2, blank=True)  # whose public holidays are free; empty: none
    region = models.CharField(max_length=12, blank=True)
    closures = models.JSONField(default=list, blank=True)  # [first day, last day], ISO
    extra_days = models.JSONField(default=dict, blank=True)  # ISO day -> list of [opens, closes]
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

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
    budget_owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    hours = models.ForeignKey(WorkingHours, on_delete=models.PROTECT, related_name="teams")
    reach_us = models.CharField(max_length=300, blank=True)
    edits = models.PositiveIntegerField(default=0)  # as Person.edits

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


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Chainable questions about who is away."""

    def on(self, day: date) -> "AbsenceQuerySet":
        """The absences of this day."""
        return self.filter(first__lte=day, last__gte=day)


class Absence(models.Model):
    """Days on which somebody is away, and who stands in for them."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="absences")
    first = models.DateField(_("first day away"))
    last = models.DateField(_("last day away"))
    delegate = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="stands_in")

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ["first"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("first")), name="absence_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=models.Q(delegate=None) | ~models.Q(delegate=models.F("person")),
                name="nobody_is_their_delegate",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} away {self.first} to {self.last}"


_ENDS = ("provider_team", "provider_person", "customer_team", "customer_person")


class Pair(models.Model):
    """Who serves whom, said by hand: a provider and a customer, each a team or a person.

    What real requests show is proposed beside these; a pair that does not hold is left out of what is proposed.
    """

    provider_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="serves")
    provider_person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="serves_by_hand")
    customer_team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="served_by")
    customer_person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="served_by")
    holds = models.BooleanField(default=True)  # False: proposed by real requests, and taken off by hand
    top = models.BooleanField(default=False)  # the provider's first customer: one at most
    provider_goal = models.CharField(max_length=300, blank=True)
    customer_goal = models.CharField(max_length=300, blank=True)

    subject_kind = "pair"
    objects: ClassVar[models.Manager["Pair"]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(provider_team=None) ^ models.Q(provider_person=None), name="a_pair_has_one_provider"
            ),
            models.CheckConstraint(
                condition=models.Q(customer_team=None) ^ models.Q(customer_person=None), name="a_pair_has_one_customer"
            ),
            *(
                models.UniqueConstraint(fields=[provider, customer], name=f"one_pair_{provider}_{customer}")
                for provider in _ENDS[:2]
                for customer in _ENDS[2:]
            ),
            *(
                models.UniqueConstraint(fields=[provider], condition=models.Q(top=True), name=f"one_top_of_{provider}")
                for provider in _ENDS[:2]
            ),
        ]

    def __str__(self) -> str:
        ends = [getattr(self, f"{end}_id") for end in _ENDS]
        return f"{ends[0] or ends[1]} serves {ends[2] or ends[3]}"
