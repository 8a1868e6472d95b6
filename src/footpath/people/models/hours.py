"""Which hours are worked, and what holds for everybody?"""

from ast import literal_eval
from functools import lru_cache
from statistics import median
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.rules import public_holidays, working_calendar
from footpath.pure.working_time import Calendar


class Organization(models.Model):
    """What holds for everybody who works here; one row."""

    person_measures = models.BooleanField(_("figures about single people"), default=True)  # own eyes and leads above
    question_minutes = models.PositiveSmallIntegerField(
        _("minutes of questions a month"), default=20
    )  # for each person
    answer_days = models.PositiveSmallIntegerField(
        _("working days until an idea is answered"), default=10
    )  # and until an obstacle is reviewed
    open_workbook = models.BooleanField(_("workbook without an account"), default=True)  # for whoever reaches us
    deciders = models.ManyToManyField("people.Person", related_name="+")  # where nobody is above two teams
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
