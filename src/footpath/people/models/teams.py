"""Who is in which team, and when are they there?"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.models.hours import WorkingHours
from footpath.people.models.persons import Person
from footpath.pure.working_time import Calendar


class Team(models.Model):
    """A group of people who serve together."""

    name = models.CharField(max_length=80, unique=True)
    purpose = models.CharField(max_length=300, blank=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    lead = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="leads")
    budget_owner = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    hours = models.ForeignKey(WorkingHours, on_delete=models.PROTECT, related_name="teams")
    reach_us = models.CharField(max_length=300, blank=True)
    gives_out = models.BooleanField(default=False)  # each request to somebody; else people take the next one themselves
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
